import type { ComponentProps } from "preact";
import { say, sayCount } from "../../src/words/say.ts";
import { wordsFor } from "../../src/words/words.ts";
import { Phrase } from "../components/phrase.tsx";
import { HousePage } from "./house.tsx";
import type { Shell } from "./shell.tsx";

interface Props {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "children">;
  name: string;
  formats: { name: string; url: string }[];
  opml: string;
  groups: {
    title: string;
    feeds: { name: string; description: string; url: string; home: string }[];
  }[];
}

/** A group of so many feeds is folded away at first. */
const many = 24;

/** What feeds are, for whoever never used one, and every feed of the magazine. */
export function FeedsPage({ shell, name, formats, opml, groups }: Props) {
  const { language } = shell.site;
  const { feeds: words } = wordsFor(language);
  return (
    <HousePage shell={shell} title={words.title}>
      <p>{words.begin}</p>
      <h2 id="how">{words.how}</h2>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2 id="all">{say(words.all, { name })}</h2>
      <ul class="feeds">
        {formats.map((format) => (
          <li key={format.url}>
            {format.name}: <a href={format.url}>{format.url}</a>
          </li>
        ))}
      </ul>
      <p>{words.which}</p>
      {groups.map(({ title, feeds }, index) => (
        <section key={title} aria-labelledby={`group-${index}`}>
          <h2 id={`group-${index}`}>{title}</h2>
          {feeds.length > many ? (
            <details>
              <summary>{sayCount(language, feeds.length, words.count)}</summary>
              <FeedList feeds={feeds} />
            </details>
          ) : (
            <FeedList feeds={feeds} />
          )}
        </section>
      ))}
      <h2 id="opml">{words.opml}</h2>
      <p>
        <Phrase of={words.opmlText} with={{ list: <a href={opml}>{words.opmlLink}</a> }} />
      </p>
    </HousePage>
  );
}

function FeedList({ feeds }: { feeds: Props["groups"][number]["feeds"] }) {
  return (
    <ul class="feeds">
      {feeds.map(({ name, description, url, home }) => (
        <li key={url}>
          <a href={home}>{name}</a>: <a href={url}>{url}</a>
          <br />
          {description}
        </li>
      ))}
    </ul>
  );
}
