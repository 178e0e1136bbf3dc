import { HousePage } from "../../_includes/layouts/house.tsx";
import type { PageData } from "../edition/props.ts";
import { labels } from "../sponsor/label.ts";

export const data = { pagination: { data: "routes.labels", size: 1, alias: "route" } };

/** The page that explains the labels of sponsors. */
export function render({ propsOf, route }: PageData<"labels">) {
  const { shell, name, email } = propsOf(route);
  return (
    <HousePage shell={shell} title="How we label sponsorship and advertising">
      <p>
        A story that somebody outside {name} paid for, or helped with, says so above its headline,
        on every list it is in, and in our feed. There are four labels.
      </p>
      <h2 id="paid">{labels.paid}</h2>
      <p>
        This is advertising. The advertiser wrote it or decided what it says, and paid for its
        place. Our newsroom had no part in it. The advertiser is named beside the label.
      </p>
      <h2 id="sponsored">{labels.sponsored}</h2>
      <p>
        Our journalists wrote the story, and decided what it says. A sponsor paid for it to be done.
        The sponsor did not see it before you did.
      </p>
      <h2 id="supported">{labels.supported}</h2>
      <p>
        A grant from a foundation or public body paid for the work. The choice of stories and every
        word of them are ours.
      </p>
      <h2 id="powered">{labels.powered}</h2>
      <p>
        Somebody gave the technology or the data behind a page, such as a map or a set of figures.
        Nobody paid for the words.
      </p>
      <h2 id="none">Stories that carry no label</h2>
      <p>
        No one outside {name} paid for a story without a label. Stories about deaths, disasters and
        elections never carry a sponsor. If you think that we have broken a rule of this page, write
        to <a href={`mailto:${email.editors}`}>{email.editors}</a>.
      </p>
    </HousePage>
  );
}
