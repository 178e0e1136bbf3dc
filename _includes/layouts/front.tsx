import type { ComponentProps } from "preact";
import { graphOf, pageNodes, publisherOf } from "../../src/discovery/graph.ts";
import { say } from "../../src/words/say.ts";
import { wordsFor } from "../../src/words/words.ts";
import { Card } from "../components/card.tsx";
import { Phrase } from "../components/phrase.tsx";
import { Picture } from "../components/picture.tsx";
import { SponsorFoot, SponsorSlot } from "../components/sponsor-slot.tsx";
import { StructuredData } from "../components/structured-data.tsx";
import { Time } from "../components/time.tsx";
import { Trail } from "../components/trail.tsx";
import { Shell } from "./shell.tsx";

type CardFacts = ComponentProps<typeof Card>["card"];

interface Props {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "children">;
  heading?:
    | {
        name: string;
        description: string;
        children: { name: string; url: string }[];
      }
    | undefined;
  containers: {
    title?: string | undefined;
    url?: string | undefined;
    shape: "lead" | "row" | "opinion" | "briefing" | "list";
    cards: CardFacts[];
  }[];
  sponsors: Omit<ComponentProps<typeof SponsorFoot>, "language">;
  all?: string | undefined;
  issue?:
    | {
        url: string;
        title: string;
        day: { iso: string; words: string };
        cover: ComponentProps<typeof Picture>["picture"];
      }
    | undefined;
}

/** The home page, or a section's: containers in the order that the editors gave them. */
export function FrontPage({ shell, heading, containers, sponsors, all, issue }: Props) {
  const { language } = shell.site;
  const words = wordsFor(language);
  const about = heading ? undefined : publisherOf(shell);
  const nodes = pageNodes(shell, "CollectionPage", heading?.name ?? shell.site.name, { about });
  return (
    <Shell {...shell} kind={heading ? "front" : "home"}>
      <StructuredData graph={graphOf(shell, nodes)} />
      {heading ? (
        <header class="page-head">
          <Trail trail={shell.trail} language={language} />
          <h1>{heading.name}</h1>
          <p class="page-text">{heading.description}</p>
          {heading.children.length > 0 && (
            <nav class="subsections" aria-label={say(words.front.parts, { name: heading.name })}>
              <ul>
                {heading.children.map(({ name, url }) => (
                  <li key={url}>
                    <a href={url}>{name}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </header>
      ) : (
        <h1 class="unseen">{say(words.front.title, { name: shell.site.name })}</h1>
      )}
      <SponsorSlot labels={sponsors.labels} language={language} />
      {containers.length === 0 && <p class="page-text">{words.list.none}</p>}
      {containers.map((container, index) => (
        <Container {...container} number={index} key={container.title ?? index} />
      ))}
      {issue && (
        <section class="container newest-issue" aria-labelledby="page-issue">
          <h2 class="container-title" id="page-issue">
            <a href="/issues/">{words.place.print}</a>
          </h2>
          <a href={issue.url} class="cover">
            <Picture picture={issue.cover} sizes="8rem" />
          </a>
          <div>
            <h3 class="card-title">
              <a href={issue.url}>{issue.title}</a>
            </h3>
            <p class="card-facts">
              <Phrase of={words.front.issueOf} with={{ day: <Time moment={issue.day} /> }} />
            </p>
          </div>
        </section>
      )}
      {all && (
        <p class="all">
          <a href={all}>{say(words.front.all, { name: heading?.name ?? "" })}</a>
        </p>
      )}
      <SponsorFoot {...sponsors} language={language} />
    </Shell>
  );
}

function Container({
  title,
  url,
  shape,
  cards,
  number,
}: Props["containers"][number] & { number: number }) {
  const id = `page-container-${number}`;
  const level = title ? 3 : 2;
  const [first, ...others] = cards;
  return (
    <section class={`container container-${shape}`} aria-labelledby={title ? id : undefined}>
      {title && (
        <h2 class="container-title" id={id}>
          {url ? <a href={url}>{title}</a> : title}
        </h2>
      )}
      {shape === "lead" && first ? (
        <div class="cards cards-lead">
          <Card card={first} size="lead" level={level} first={number === 0} />
          <div class="cards-beside">
            {others.map((card, index) => (
              <Card card={card} size={index < 2 ? "full" : "line"} level={level} key={card.url} />
            ))}
          </div>
        </div>
      ) : (
        <div class={`cards cards-${shape}`}>
          {cards.map((card) => (
            <Card
              card={card}
              size={shape === "briefing" ? "line" : shape === "row" ? "brief" : "full"}
              level={level}
              face={shape === "opinion"}
              key={card.url}
            />
          ))}
        </div>
      )}
    </section>
  );
}
