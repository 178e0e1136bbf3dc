import type { ComponentProps } from "preact";
import { graphOf, pageNodes } from "../../src/discovery/graph.ts";
import { wordsFor } from "../../src/words/words.ts";
import { Picture } from "../components/picture.tsx";
import { StructuredData } from "../components/structured-data.tsx";
import { Time } from "../components/time.tsx";
import type { IssuePage } from "./issue.tsx";
import { Shell } from "./shell.tsx";

interface Props {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "children">;
  issues: Pick<ComponentProps<typeof IssuePage>, "url" | "title" | "day" | "cover">[];
}

/** The covers of all print issues, newest first. */
export function IssuesPage({ shell, issues }: Props) {
  const { place } = wordsFor(shell.site.language);
  return (
    <Shell {...shell} kind="issues" besides="fronts">
      <StructuredData graph={graphOf(shell, pageNodes(shell, "CollectionPage", place.issues))} />
      <header class="page-head">
        <h1>{place.issues}</h1>
        <p class="page-text">{shell.description}</p>
      </header>
      <ul class="covers">
        {issues.map(({ url, title, day, cover }) => (
          <li key={url}>
            {cover && (
              <div class="cover">
                <Picture
                  picture={{ ...cover, alt: "" }}
                  sizes="(min-width: 30rem) 16rem, calc(100vw - 2.5rem)"
                />
              </div>
            )}
            <h2 class="card-title">
              <a href={url}>{title}</a>
            </h2>
            <p class="card-facts">
              <Time moment={day} />
            </p>
          </li>
        ))}
      </ul>
    </Shell>
  );
}
