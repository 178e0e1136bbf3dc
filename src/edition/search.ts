import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";
import { hashOf } from "../content/markdown.ts";
import type { SearchStory } from "../discovery/searchRecord.ts";
import type { Track } from "../picture/markup.ts";
import { formatDay } from "../text/dates.ts";
import { joinNames } from "../text/prose.ts";
import { wordsFor } from "../words/words.ts";
import { dateStyleOf } from "./dateStyle.ts";
import type { Edition } from "./edition.ts";
import { shown } from "./pictures.ts";
import { monthsOf } from "./routes.ts";

/** A part of the search index that is made by itself: a year's stories, or a part of a great year's. */
export interface Volume {
  /** `2026`; the second part of that year is `2026-2`. It is served below `/search/<name>/`. */
  name: string;
  year: string;
  /** Newest first. */
  stories: readonly Article[];
}

/**
 * A volume holds so many stories at most: what Pagefind makes in three seconds and half a gigabyte. A
 * year's fill its volumes from the oldest on, so that a new story changes the newest volume alone.
 */
const volumeSize = 1000;

const kept = new WeakMap<Magazine, Volume[]>();

/** The volumes of the index, newest first; none where the magazine does without search. */
export function volumesOf(magazine: Magazine, size = volumeSize): Volume[] {
  if (!magazine.facts.site.search) return [];
  const known = size === volumeSize ? kept.get(magazine) : undefined;
  const volumes = known ?? shareOut(magazine, size);
  if (size === volumeSize) kept.set(magazine, volumes);
  return volumes;
}

function shareOut(magazine: Magazine, size: number): Volume[] {
  const years = new Map<string, Article[]>();
  for (const [month, stories] of monthsOf(magazine)) {
    const year = month.slice(0, 4);
    const others = years.get(year);
    if (others) others.push(...stories);
    else years.set(year, [...stories]);
  }
  return [...years].flatMap(([year, stories]) => {
    const parts = Array.from({ length: Math.ceil(stories.length / size) }, (_, part): Volume => {
      const end = stories.length - part * size;
      const name = part === 0 ? year : `${year}-${part + 1}`;
      return { name, year, stories: stories.slice(Math.max(0, end - size), end) };
    });
    return parts.reverse();
  });
}

/** The address below which a volume's files are served. */
export function volumeUrl({ name }: Pick<Volume, "name">): string {
  return `/search/${name}/`;
}

/**
 * Tells of a volume, in few letters, everything that its records are made from: where the key is the same
 * in two editions, so is the volume. It costs a small part of what the records cost.
 */
export function volumeKeys(edition: Edition): (volume: Volume) => string {
  const { magazine } = edition;
  const { site, sections, authors } = magazine.facts;
  const base = JSON.stringify([site.zone, site.language, sections, authors]);
  return ({ name, stories }) => {
    const versions = stories.map((article) =>
      [
        article.hash,
        article.url,
        labelOf(edition, article),
        article.picture && magazine.pictures.get(article.picture.src)?.url,
      ].join(" "),
    );
    return hashOf([base, name, ...versions].join("\n")).slice(0, 32);
  };
}

/** The stories of a volume as the index knows them. */
export function searchStories(edition: Edition, volume: Volume): SearchStory[] {
  return volume.stories.map((article) => searchStory(edition, volume, article));
}

function searchStory(edition: Edition, { name, year }: Volume, article: Article): SearchStory {
  const { magazine } = edition;
  const { url, lang, title, standfirst, kind, section, date, file, body, picture } = article;
  const place = magazine.places.get(section);
  const ours = kind === "sponsored" ? [] : article.authors;
  const original = picture && magazine.pictures.get(picture.src);
  return {
    url,
    language: indexLanguage(lang),
    title,
    standfirst,
    byline: joinNames(
      ours.flatMap((id) => magazine.authors.get(id)?.name ?? []),
      wordsFor(lang).and,
    ),
    section: place?.name ?? "",
    day: formatDay(date, dateStyleOf(edition, article)),
    date: new Date(date).toISOString(),
    label: labelOf(edition, article) || undefined,
    picture: original && smallest(shown(original, "wide", picture?.focus).tracks),
    filters: {
      section: place?.parent ? [section, place.parent.id] : [section],
      author: ours,
      year: [year],
      volume: [name],
    },
    body: { file, hash: body.hash, lang },
  };
}

/** The language of an index: `en` for `en-IN`. */
export function indexLanguage(lang: string): string {
  return lang.split("-", 1)[0]?.toLowerCase() ?? lang;
}

/** Who paid for a story or helped with it, each after the label; empty where nobody did. */
function labelOf(edition: Edition, article: Article): string {
  return edition
    .labelsOf(article)
    .map(({ relationship, label, names }) =>
      relationship === "paid" ? `${label}: ${names}` : `${label} ${names}`,
    )
    .join(" · ");
}

/** The narrowest picture that every browser shows that can search. */
function smallest(tracks: readonly Track[]): string | undefined {
  const { stem, ending, widths } =
    tracks.find(({ type }) => type === "image/webp") ?? tracks.at(-1) ?? {};
  return widths?.[0] === undefined ? undefined : `${stem}-${widths[0]}.${ending}`;
}
