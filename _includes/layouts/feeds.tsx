import type { ComponentProps } from "preact";
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
  return (
    <HousePage shell={shell} title="Feeds: new stories come to you">
      <p>
        A feed is a list of our newest stories that an app reads for you. You need no account with
        us, we do not learn who you are, and nothing decides for you what you see: every story
        comes, in order, whole.
      </p>
      <h2 id="how">How to begin</h2>
      <ol>
        <li>
          Get a feed reader. There are many, for every phone and computer, and many are free:
          Feedly, Inoreader, NetNewsWire, Thunderbird and FreshRSS are some.
        </li>
        <li>Copy the address of a feed from this page.</li>
        <li>In the reader choose “Add” or “Subscribe”, and paste it. That is all.</li>
      </ol>
      <h2 id="all">Everything in {name}</h2>
      <ul class="feeds">
        {formats.map((format) => (
          <li key={format.url}>
            {format.name}: <a href={format.url}>{format.url}</a>
          </li>
        ))}
      </ul>
      <p>
        Which of them is no matter: any reader takes the first. Each holds the newest stories in
        full; the first two also lead back to all that we ever published.
      </p>
      {groups.map(({ title, feeds }) => (
        <section key={title} aria-labelledby={idOf(title)}>
          <h2 id={idOf(title)}>{title}</h2>
          {feeds.length > many ? (
            <details>
              <summary>All {feeds.length} feeds</summary>
              <FeedList feeds={feeds} />
            </details>
          ) : (
            <FeedList feeds={feeds} />
          )}
        </section>
      ))}
      <h2 id="opml">All at once</h2>
      <p>
        Most readers take in a whole list of feeds: save <a href={opml}>our list (OPML)</a>, and
        import it. You can leave out what you do not want.
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

function idOf(title: string): string {
  return title.toLowerCase().replaceAll(" ", "-");
}
