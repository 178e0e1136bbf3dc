import { Phrase } from "../../_includes/components/phrase.tsx";
import { HousePage } from "../../_includes/layouts/house.tsx";
import type { PageData } from "../edition/props.ts";
import { backingIn, type Relationship } from "../sponsor/relationship.ts";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";

export const data = { pagination: { data: "routes.labels", size: 1, alias: "route" } };

const told: readonly Relationship[] = ["paid", "sponsored", "supported", "powered"];

/** The page that explains the labels of sponsors. */
export function render({ propsOf, route }: PageData<"labels">) {
  const { shell, name, email, sensitiveTopics } = propsOf(route);
  const { language } = shell.site;
  const { labels, sponsor } = wordsFor(language);
  const address = <a href={`mailto:${email.editors}`}>{email.editors}</a>;
  return (
    <HousePage shell={shell} title={labels.title}>
      <p>{say(labels.begin, { name })}</p>
      {told.map((relationship) => {
        const { wordings, meaning } = backingIn(language, relationship);
        const [first, ...others] = wordings;
        const words = others.map((other) => `“${other}”`).join(", ");
        return (
          <>
            <h2 id={relationship}>{first}</h2>
            <p>
              {meaning} {say(labels.also, { words })}
            </p>
          </>
        );
      })}
      <h2 id="message">{sponsor.advertisement}</h2>
      <p>{labels.message}</p>
      <h2 id="past">{labels.past}</h2>
      <p>{labels.pastText}</p>
      <h2 id="none">{labels.none}</h2>
      <p>
        <Phrase of={labels.noneText} with={{ name, topics: sensitiveTopics.join(", "), address }} />
      </p>
    </HousePage>
  );
}
