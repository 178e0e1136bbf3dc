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
    shape: "lead" | "feature" | "row" | "opinion" | "briefing" | "latest" | "list";
    /** The colour of its section. */
    tint?: string | undefined;
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
    <Shell {...shell} kind={heading ? "front" : "home"} besides="fronts">
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
            {words.place.print}
          </h2>
          <a href={issue.url} class="cover">
            <Picture picture={issue.cover} sizes="(min-width: 60rem) 11rem, 8rem" />
          </a>
          <div>
            <h3 class="card-title">
              <a href={issue.url}>{issue.title}</a>
            </h3>
            <p class="card-facts">
              <Phrase of={words.front.issueOf} with={{ day: <Time moment={issue.day} /> }} />
            </p>
            <a class="covers-link" href="/issues/">
              {words.front.covers}
            </a>
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

function Container(props: Props["containers"][number] & { number: number }) {
  const { title, url, shape, tint, number } = props;
  const id = `page-container-${number}`;
  return (
    <section
      class={`container container-${shape}${tint ? ` tint-${tint}` : ""}`}
      aria-labelledby={title ? id : undefined}
    >
      {title && (
        <h2 class="container-title" id={id}>
          {url ? <a href={url}>{title}</a> : title}
        </h2>
      )}
      <Stories {...props} />
    </section>
  );
}

/** The stories of a container in its shape; those after the first stand beside it, then below. */
function Stories({ title, shape, cards, number }: ComponentProps<typeof Container>) {
  const level = title ? 3 : 2;
  const [first, ...others] = cards;
  if (!first) return null;
  const row = (stories: typeof cards, name: string, size: Size) =>
    stories.length > 0 && (
      <div class={name}>
        {stories.map((card) => (
          <Card card={card} size={size} level={level} face={shape === "opinion"} key={card.url} />
        ))}
      </div>
    );
  switch (shape) {
    case "lead":
      return (
        <div class="cards cards-lead">
          <Card card={first} size="lead" level={level} first={number === 0} />
          {row(others.slice(0, 2), "cards-beside", "second")}
          {row(others.slice(2), "cards-below", "line")}
        </div>
      );
    case "feature":
      return (
        <>
          <div class="cards cards-feature">
            <Card card={first} size="feature" level={level} first={number === 0} />
          </div>
          {row(others, "cards cards-row", "brief")}
        </>
      );
    default:
      return <>{row(cards, `cards cards-${shape}`, sizes[shape])}</>;
  }
}

type Size = ComponentProps<typeof Card>["size"];

const sizes: Record<"row" | "opinion" | "briefing" | "latest" | "list", Size> = {
  row: "brief",
  opinion: "full",
  briefing: "line",
  latest: "line",
  list: "full",
};
