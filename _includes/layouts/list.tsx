import type { ComponentProps } from "preact";
import { graphOf, pageNodes } from "../../src/discovery/graph.ts";
import { profileGraph } from "../../src/discovery/profile.ts";
import { say } from "../../src/words/say.ts";
import { wordsFor } from "../../src/words/words.ts";
import { Card } from "../components/card.tsx";
import { Pages } from "../components/pages.tsx";
import { Picture } from "../components/picture.tsx";
import { StructuredData } from "../components/structured-data.tsx";
import { Trail } from "../components/trail.tsx";
import { Shell } from "./shell.tsx";

interface Props {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "children">;
  heading: {
    /** A writer's role. */
    kicker?: string | undefined;
    title: string;
    text?: string | undefined;
    portrait?: Omit<ComponentProps<typeof Picture>["picture"], "alt"> | undefined;
    links: { name: string; url: string }[];
  };
  /** The address of the writer whose stories these are. */
  writer?: string | undefined;
  span?: string | undefined;
  cards: ComponentProps<typeof Card>["card"][];
  pages?: Omit<ComponentProps<typeof Pages>, "language"> | undefined;
}

/** A page of a list of stories, newest first. */
export function ListPage({ shell, heading, writer, span, cards, pages }: Props) {
  const { language } = shell.site;
  const { list } = wordsFor(language);
  const graph =
    writer === undefined
      ? graphOf(shell, pageNodes(shell, "CollectionPage", heading.title))
      : profileGraph(shell, {
          ...heading,
          url: writer,
          name: heading.title,
          role: heading.kicker,
          biography: heading.text,
        });
  return (
    <Shell {...shell} kind="list" besides="fronts">
      <StructuredData graph={graph} />
      <header class="page-head">
        {heading.portrait && (
          <div class="page-portrait">
            <Picture
              picture={{ ...heading.portrait, alt: say(list.portrait, { name: heading.title }) }}
              sizes="11rem"
            />
          </div>
        )}
        <div class="page-place">
          <Trail trail={shell.trail} language={language} />
          {heading.kicker && <span class="kicker">{heading.kicker}</span>}
        </div>
        <h1>{heading.title}</h1>
        {heading.text && <p class="page-text">{heading.text}</p>}
        {heading.links.length > 0 && (
          <p class="page-links">
            {heading.links.map(({ name, url }) => (
              <a href={url} key={url}>
                {name}
              </a>
            ))}
          </p>
        )}
        {span && <p class="page-span">{span}</p>}
      </header>
      {cards.length === 0 ? (
        <p class="page-text">{list.none}</p>
      ) : (
        <div class="cards cards-list">
          {cards.map((card) => (
            <Card card={card} size="full" level={2} key={card.url} />
          ))}
        </div>
      )}
      {pages && <Pages {...pages} language={language} />}
    </Shell>
  );
}
