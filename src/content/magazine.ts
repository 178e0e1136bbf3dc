import { posix } from "node:path";
import { slugOf } from "../text/slug.ts";
import { type Change, isYearOld, yearAfter } from "../time/change.ts";
import { type Instant, parseInstant } from "../time/instant.ts";
import { isOut, type Standing, standingOf } from "../time/standing.ts";
import type { Article } from "./article.ts";
import type { Author, Facts, Issue, Section, Series } from "./facts.ts";
import type { PictureFile } from "./picture.ts";

/** A section as pages know it: with its address, and the section it is part of. */
export interface Place {
  id: string;
  name: string;
  description: string;
  url: string;
  parent?: Section | undefined;
  children: Section["children"];
  /** The colour of its section of the first level. */
  tint: Section["tint"];
}

/**
 * The magazine at an instant: what is out, newest first, with its indexes, and what is held or gone.
 * Immutable. Indexes hold only what readers may see.
 */
export class Magazine {
  readonly now: Instant;
  readonly root: string;
  readonly facts: Facts;
  readonly archiveBefore: Instant | undefined;
  /** Stories from this instant on are shared with a card; all are where it is absent. */
  readonly shareCardsFrom: Instant | undefined;
  /** Every story by id, whatever its standing. */
  readonly all: ReadonlyMap<string, Article>;
  /** Every story by its file's path. */
  readonly byFile: ReadonlyMap<string, Article>;
  /** The stories that are out, newest first. */
  readonly out: readonly Article[];
  readonly held: readonly Article[];
  readonly drafts: readonly Article[];
  /** The stories that have expired and left. */
  readonly gone: readonly Article[];
  readonly bySection: ReadonlyMap<string, readonly Article[]>;
  /** By the topic's slug. */
  readonly byTopic: ReadonlyMap<string, readonly Article[]>;
  readonly byAuthor: ReadonlyMap<string, readonly Article[]>;
  readonly bySeries: ReadonlyMap<string, readonly Article[]>;
  readonly byIssue: ReadonlyMap<string, readonly Article[]>;
  readonly places: ReadonlyMap<string, Place>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly series: ReadonlyMap<string, Series>;
  readonly issues: ReadonlyMap<string, Issue>;
  /** Each topic's name as it is written, by slug. */
  readonly topics: ReadonlyMap<string, string>;
  /** Each picture that could be read, by its name in `articles/pictures/`. */
  readonly pictures: ReadonlyMap<string, PictureFile>;

  constructor(
    root: string,
    now: Instant,
    facts: Facts,
    articles: readonly Article[],
    pictures: ReadonlyMap<string, PictureFile>,
  ) {
    this.root = root;
    this.now = now;
    this.facts = facts;
    const { archiveBefore, shareCardsFrom, zone } = facts.site;
    const begin = (day: string | undefined) =>
      day === undefined ? undefined : parseInstant(day, zone);
    this.archiveBefore = begin(archiveBefore);
    this.shareCardsFrom = begin(shareCardsFrom);
    this.pictures = pictures;
    this.all = new Map(articles.map((article) => [article.id, article]));
    this.byFile = new Map(articles.map((article) => [article.file, article]));
    this.places = placesOf(facts.sections);
    this.authors = new Map(facts.authors.map((author) => [author.id, author]));
    this.series = new Map(facts.series.map((series) => [series.id, series]));
    this.issues = new Map(facts.issues.map((issue) => [issue.id, issue]));

    const standing: Record<Standing, Article[]> = {
      draft: [],
      held: [],
      published: [],
      noticed: [],
      gone: [],
    };
    for (const article of articles) standing[standingOf(article, now)].push(article);
    this.out = orderNewest([...standing.published, ...standing.noticed]);
    this.held = orderNewest(standing.held);
    this.drafts = orderNewest(standing.draft);
    this.gone = orderNewest(standing.gone);
    this.topics = topicNames(this.out);
    this.bySection = indexBy(this.out, ({ section }) => {
      const parent = this.places.get(section)?.parent;
      return parent ? [section, parent.id] : [section];
    });
    this.byTopic = indexBy(this.out, ({ topics }) => new Set(topics.map(slugOf)));
    this.byAuthor = indexBy(this.out, ({ authors }) => new Set(authors));
    this.bySeries = indexBy(this.out, ({ series }) => (series ? [series] : []));
    this.byIssue = indexBy(this.out, ({ issue }) => (issue ? [issue] : []));
  }

  /** Says how a story stands at the magazine's instant. */
  standingOf(article: Article): Standing {
    return standingOf(article, this.now);
  }

  /** Says whether a story is of the archive, whose faults of house style are forgiven. */
  isArchived(article: Article): boolean {
    return this.archiveBefore !== undefined && article.date < this.archiveBefore;
  }

  /** The story of an id, where readers may see it. */
  outById(id: string): Article | undefined {
    const article = this.all.get(id);
    return article && isOut(this.standingOf(article)) ? article : undefined;
  }

  /** The story that a link in `from` is to (`article:id`, or a file's path), whatever its standing. */
  storyAt(target: string, from: Article): Article | undefined {
    const [address = ""] = target.split("#");
    const id = /^article:(.*)$/i.exec(address)?.[1];
    if (id !== undefined) return this.all.get(id);
    const path = address.startsWith("/")
      ? address.slice(1)
      : posix.join(posix.dirname(from.file), address);
    return this.byFile.get(path) ?? this.byFile.get(posix.normalize(path));
  }

  /** The picture that a body names: a file name, or a path relative to the story's file. */
  pictureAt(target: string, from: Article): PictureFile | undefined {
    return this.pictures.get(pictureName(target, from.file));
  }

  /** Every instant to come at which a story changes what readers see, and some that are past. */
  *changes(): Generator<Change> {
    const { zone } = this.facts.site;
    for (const article of this.all.values()) {
      if (article.draft) continue;
      const { date, updated, corrections, expires, title } = article;
      yield { at: date, why: `"${title}" is published` };
      if (expires) yield { at: expires.at, why: `"${title}" expires` };
      // After it has gone, nothing of a story changes any more.
      const gone = expires?.becomes === "gone" ? expires.at : Number.POSITIVE_INFINITY;
      const later = [
        ...(updated === undefined ? [] : [{ at: updated, why: `"${title}" shows its update` }]),
        ...corrections.map((correction) => ({
          at: correction.date,
          why: `"${title}" shows a correction`,
        })),
        ...(isYearOld(date, zone, this.now)
          ? []
          : [{ at: yearAfter(date, zone), why: `"${title}" is a year old, and says so` }]),
      ];
      yield* later.filter(({ at }) => at < gone);
    }
  }
}

/** The name in `articles/pictures/` that a body's picture target means. */
export function pictureName(target: string, file: string): string {
  if (!/^\.{1,2}\//.test(target)) return target;
  return posix.join(posix.dirname(file), target).replace(/^articles\/pictures\//, "");
}

function placesOf(sections: readonly Section[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const section of sections) {
    places.set(section.id, { ...section, url: `/${section.id}/` });
    for (const child of section.children) {
      const url = `/${section.id}/${child.id}/`;
      places.set(child.id, { ...child, url, parent: section, tint: section.tint, children: [] });
    }
  }
  return places;
}

function orderNewest(articles: Article[]): Article[] {
  return articles.sort((a, b) => b.date - a.date || (a.id < b.id ? -1 : 1));
}

function topicNames(articles: readonly Article[]): Map<string, string> {
  const uses = new Map<string, number>();
  for (const { topics } of articles) {
    for (const topic of topics) uses.set(topic, (uses.get(topic) ?? 0) + 1);
  }
  const spellings = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const names = new Map<string, string>();
  for (const [topic] of spellings) {
    const slug = slugOf(topic);
    if (!names.has(slug)) names.set(slug, topic);
  }
  return new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function indexBy(
  articles: readonly Article[],
  keysOf: (article: Article) => Iterable<string>,
): Map<string, Article[]> {
  const index = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const found = index.get(key);
      if (found) found.push(article);
      else index.set(key, [article]);
    }
  }
  return index;
}
