import type { ComponentProps } from "preact";
import { issueGraph } from "../../src/discovery/printIssue.ts";
import { wordsFor } from "../../src/words/words.ts";
import { Card } from "../components/card.tsx";
import { Phrase } from "../components/phrase.tsx";
import { Picture } from "../components/picture.tsx";
import { StructuredData } from "../components/structured-data.tsx";
import { Time } from "../components/time.tsx";
import { Trail } from "../components/trail.tsx";
import { Shell } from "./shell.tsx";

interface Face {
  url: string;
  number: number;
  title: string;
  day: { iso: string; words: string };
  cover?: (ComponentProps<typeof Picture>["picture"] & { credit: string }) | undefined;
}

interface Props extends Face {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "children">;
  contents: ComponentProps<typeof Card>["card"][];
}

/** A print issue: its cover, and its contents in the order of the printed pages. */
export function IssuePage({ shell, contents, ...issue }: Props) {
  const { number, title, day, cover } = issue;
  return (
    <Shell {...shell} kind="issue" besides="fronts">
      <StructuredData graph={issueGraph(shell, issue)} />
      <header class="page-head">
        <Trail trail={shell.trail} language={shell.site.language} />
        <h1>{title}</h1>
        <p class="page-text">
          <Phrase
            of={wordsFor(shell.site.language).issue.number}
            with={{ number, day: <Time moment={day} /> }}
          />
        </p>
      </header>
      <div class="issue">
        {cover && (
          <figure class="picture cover">
            <Picture picture={cover} sizes="(min-width: 60rem) 24rem, calc(100vw - 2.5rem)" lead />
            <figcaption>
              <span class="credit">{cover.credit}</span>
            </figcaption>
          </figure>
        )}
        <div class="cards cards-contents">
          {contents.map((card) => (
            <Card card={card} size="full" level={2} key={card.url} />
          ))}
        </div>
      </div>
    </Shell>
  );
}
