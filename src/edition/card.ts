import type { Article } from "../content/article.ts";
import type { Kind } from "../content/fields.ts";
import type { Rendition } from "../picture/markup.ts";
import type { BriefLabel } from "../sponsor/label.ts";
import { dayOf, type Moment } from "../text/dates.ts";
import { directionOf } from "../text/direction.ts";
import { joinNames } from "../text/prose.ts";
import { wordsFor } from "../words/words.ts";
import { dateStyleOf } from "./dateStyle.ts";
import type { Edition } from "./edition.ts";
import { shown } from "./pictures.ts";

/** A story as other pages show it. */
export interface CardProps {
  url: string;
  title: string;
  standfirst: string;
  /** What stands above the headline: kicker, kind or section, in that order of choice. */
  kicker: string;
  /** The writers, joined as a sentence does; the advertiser's words carry no byline. */
  byline: string;
  /** The first writer's portrait, for opinion. */
  portrait?: Rendition | undefined;
  kind: Kind;
  published: Moment;
  picture?: (Rendition & { alt: string }) | undefined;
  labels: BriefLabel[];
  /** The colour of its section. */
  tint?: string | undefined;
  /** Its language and direction, where they are not the magazine's. */
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
}

const kept = new WeakMap<Edition, Map<string, CardProps>>();

/** The card of a story in this edition. */
export function cardOf(edition: Edition, article: Article): CardProps {
  const cards = kept.get(edition) ?? new Map<string, CardProps>();
  kept.set(edition, cards);
  const card = cards.get(article.id) ?? makeCard(edition, article);
  cards.set(article.id, card);
  return card;
}

function makeCard(edition: Edition, article: Article): CardProps {
  const { magazine } = edition;
  const { site } = magazine.facts;
  const picture = article.picture && magazine.pictures.get(article.picture.src);
  const writers = article.authors.flatMap((id) => magazine.authors.get(id) ?? []);
  const words = wordsFor(article.lang);
  const names = writers.map(({ name }) => name);
  const portrait = writers[0]?.portrait;
  const file = portrait === undefined ? undefined : magazine.pictures.get(portrait);
  const { url, title, standfirst, kind, lang } = article;
  return {
    url,
    title,
    standfirst,
    kicker:
      article.kicker ?? (words.kinds[kind] || (magazine.places.get(article.section)?.name ?? "")),
    byline: kind === "sponsored" ? "" : joinNames(names, words.and),
    portrait: kind === "opinion" && file ? shown(file, "face") : undefined,
    kind,
    published: dayOf(article.date, dateStyleOf(edition, article)),
    picture: picture && {
      ...shown(picture, "wide", article.picture?.focus),
      alt: article.picture?.alt ?? "",
    },
    labels: edition.labelsOf(article),
    tint: magazine.places.get(article.section)?.tint,
    lang: lang === site.language ? undefined : lang,
    dir: directionOf(lang) === directionOf(site.language) ? undefined : directionOf(lang),
  };
}
