import { HousePage } from "../../_includes/layouts/house.tsx";
import type { PageData } from "../edition/props.ts";
import { type Relationship, relationships } from "../sponsor/relationship.ts";

export const data = { pagination: { data: "routes.labels", size: 1, alias: "route" } };

/** The page that explains the labels of sponsors. */
export function render({ propsOf, route }: PageData<"labels">) {
  const { shell, name, email, sensitiveTopics } = propsOf(route);
  return (
    <HousePage shell={shell} title="How we label sponsorship and advertising">
      <p>
        A story that somebody outside {name} paid for, or helped with, says so above its headline,
        on every list it is in, and in our feed. There are four labels.
      </p>
      <h2 id="paid">{relationships.paid.wordings[0]}</h2>
      <p>
        This is advertising. The advertiser wrote it or decided what it says, and paid for its
        place. Our newsroom had no part in it. The advertiser is named beside the label. Such a
        story stands apart from our own: it is on another ground, is in none of our news feeds, and
        leaves when the campaign ends. {more("paid")}
      </p>
      <h2 id="sponsored">{relationships.sponsored.wordings[0]}</h2>
      <p>
        Our journalists wrote the story, and decided what it says. A sponsor paid for it to be done.
        The sponsor did not see it before you did. {more("sponsored")}
      </p>
      <h2 id="supported">{relationships.supported.wordings[0]}</h2>
      <p>
        A grant from a foundation or public body paid for the work. The choice of stories and every
        word of them are ours. {more("supported")}
      </p>
      <h2 id="powered">{relationships.powered.wordings[0]}</h2>
      <p>
        Somebody gave the technology or the data behind a page, such as a map or a set of figures.
        Nobody paid for the words. {more("powered")}
      </p>
      <h2 id="message">Advertisement</h2>
      <p>
        Inside a story there may be a few words of its sponsor, in a frame of their own that is
        headed “Advertisement”. They are the sponsor’s, not ours.
      </p>
      <h2 id="past">When a campaign ends</h2>
      <p>
        Labels begin and end at the hour that was agreed. After that the story stays as it is, with
        no label or with a line that says until when it was sponsored.
      </p>
      <h2 id="none">Stories that carry no label</h2>
      <p>
        No one outside {name} paid for a story without a label. Some stories never carry a sponsor,
        whoever asks: those on {sensitiveTopics.join(", ")}, and any that our editors choose. No
        page of ours holds a script, a pixel or a cookie of a sponsor. If you think that we have
        broken a rule of this page, write to <a href={`mailto:${email.editors}`}>{email.editors}</a>
        .
      </p>
    </HousePage>
  );
}

/** The other words that a label of a relationship may have. */
function more(relationship: Relationship): string {
  const [, ...others] = relationships[relationship].wordings;
  return `It may also be labelled ${others.map((words) => `“${words}”`).join(", ")}.`;
}
