import type { ComponentProps } from "preact";
import { graphOf, pageNodes } from "../../src/discovery/graph.ts";
import { sayCount } from "../../src/words/say.ts";
import { wordsFor } from "../../src/words/words.ts";
import { Picture } from "../components/picture.tsx";
import { StructuredData } from "../components/structured-data.tsx";
import { Trail } from "../components/trail.tsx";
import { Shell } from "./shell.tsx";

interface Props {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "children">;
  title: string;
  text: string;
  entries: {
    name: string;
    url: string;
    text?: string | undefined;
    stories: number;
    portrait?: Omit<ComponentProps<typeof Picture>["picture"], "alt"> | undefined;
  }[];
}

/** The writers, topics, series, years or months of the magazine, each with the number of its stories. */
export function DirectoryPage({ shell, title, text, entries }: Props) {
  const { language } = shell.site;
  const { list } = wordsFor(language);
  return (
    <Shell {...shell} kind="directory" besides="fronts">
      <StructuredData graph={graphOf(shell, pageNodes(shell, "CollectionPage", title))} />
      <header class="page-head">
        <Trail trail={shell.trail} language={language} />
        <h1>{title}</h1>
        <p class="page-text">{text}</p>
      </header>
      <ul class="directory">
        {entries.map((entry) => (
          <li key={entry.url}>
            {entry.portrait && <Picture picture={{ ...entry.portrait, alt: "" }} sizes="4.5rem" />}
            <div>
              <a href={entry.url}>{entry.name}</a>
              {entry.text && <p>{entry.text}</p>}
              <p class="card-facts">{sayCount(language, entry.stories, list.stories)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Shell>
  );
}
