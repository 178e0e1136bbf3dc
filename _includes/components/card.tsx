import type { ComponentProps } from "preact";
import { kept } from "./kept.ts";
import { Picture } from "./picture.tsx";
import { Time } from "./time.tsx";

type CardPicture = ComponentProps<typeof Picture>["picture"];

/** How wide the picture of a card is, by how much the card tells (src/assets/css/cards.css). */
const sizes = {
  lead: "(min-width: 60rem) 42rem, (min-width: 34rem) calc(100vw - 2.5rem), 100vw",
  feature: "(min-width: 60rem) 43rem, calc(100vw - 2.5rem)",
  second: "(min-width: 34rem) 10rem, 8rem",
  full: "(min-width: 34rem) 13rem, calc(100vw - 2.5rem)",
  brief: "(min-width: 60rem) 18rem, (min-width: 34rem) 50vw, 7rem",
  line: "0px",
};

interface Props {
  card: {
    url: string;
    title: string;
    standfirst: string;
    kicker: string;
    byline: string;
    portrait?: Omit<CardPicture, "alt"> | undefined;
    kind: string;
    published: { iso: string; words: string };
    picture?: CardPicture | undefined;
    labels: { relationship: string; label: string; names: string }[];
    /** The colour of its section. */
    tint?: string | undefined;
    /** Its language and direction, where they are not the magazine's. */
    lang?: string | undefined;
    dir?: "ltr" | "rtl" | undefined;
  };
  /**
   * How much of the story is told: `lead` and `feature` all and large, `full` and `second` all, `brief` no
   * standfirst, `line` the headline.
   */
  size: "lead" | "feature" | "full" | "second" | "brief" | "line";
  /** The level of its headline on the page. */
  level?: 2 | 3;
  /** It is what a reader sees first of the page: its picture comes before all others. */
  first?: boolean;
  /** Opinion shows who speaks instead of what is seen. */
  face?: boolean;
}

/** A story as a front or list shows it: one link, its headline; the whole card is its target. */
export const Card = kept(StoryCard);

function StoryCard({ card, size, level = 3, first = false, face = false }: Props) {
  const Heading = `h${level}` as "h2" | "h3";
  const paid = card.labels.find(({ relationship }) => relationship === "paid");
  const backers = card.labels.filter(({ relationship }) => relationship !== "paid");
  const picture = face || size === "line" ? undefined : card.picture;
  return (
    <article class={classOf(card, size, paid !== undefined)} lang={card.lang} dir={card.dir}>
      {paid && (
        <p class="card-paid-label">
          {paid.label}: {paid.names}
        </p>
      )}
      {picture && (
        <div class="card-picture">
          <Picture picture={{ ...picture, alt: "" }} sizes={sizes[size]} lead={first} />
        </div>
      )}
      {face && card.portrait && (
        <div class="card-face">
          <Picture picture={{ ...card.portrait, alt: "" }} sizes="4.5rem" />
        </div>
      )}
      <div class="card-words">
        {card.kicker && !paid && <p class="kicker">{card.kicker}</p>}
        <Heading class="card-title">
          <a href={card.url}>{card.title}</a>
        </Heading>
        {size !== "brief" && size !== "line" && <p class="card-standfirst">{card.standfirst}</p>}
        <p class="card-facts">
          {card.byline && size !== "line" && <span class="card-byline">{card.byline}</span>}{" "}
          <Time moment={card.published} />
        </p>
        {backers.map(({ label, names }) => (
          <p class="card-backer" key={label}>
            {label} {names}
          </p>
        ))}
      </div>
    </article>
  );
}

/** A headline of so many characters is long, and set smaller where it would be large. */
const long = 70;

function classOf({ title, tint }: Props["card"], size: Props["size"], paid: boolean): string {
  return [
    `card card-${size}`,
    paid && "card-paid",
    title.length > long && "card-long",
    tint && `tint-${tint}`,
  ]
    .filter(Boolean)
    .join(" ");
}
