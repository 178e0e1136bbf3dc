import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";
import { monthOf } from "../text/dates.ts";
import { slugOf } from "../text/slug.ts";

/** What a paginated list is of, and the id of it; a month's is `2021-04`. */
export interface ListSubject {
  type: "section" | "author" | "topic" | "series" | "month";
  id: string;
}

/** One URL of the site: what is there, and whatever tells it from others of its kind. */
export type Route =
  | { kind: "article"; url: string; id: string }
  | { kind: "gone"; url: string; id: string }
  | { kind: "redirect"; url: string; id: string }
  | { kind: "retired"; url: string }
  | { kind: "front"; url: string; section?: string }
  | { kind: "list"; url: string; subject: ListSubject; page: number }
  | { kind: "directory"; url: string; of: "authors" | "topics" | "series" | "archive" }
  | { kind: "directory"; url: string; of: "year"; year: string }
  | { kind: "issues"; url: string }
  | { kind: "issue"; url: string; id: string }
  | { kind: "about"; url: string }
  | { kind: "labels"; url: string }
  | { kind: "missing"; url: string }
  | { kind: "feed"; url: string; format: FeedFormat; of: "stories" | "paid" };

/** What a feed is written in, by the end of its address. */
export type FeedFormat = "rss" | "atom" | "json";

/** A kind of page or document. */
export type RouteKind = Route["kind"];

/** The routes of each kind; a kind that has none is there, and empty. */
export type RoutesByKind = { [Kind in RouteKind]: RouteOf<Kind>[] };

/** The routes of one kind. */
export type RouteOf<Kind extends RouteKind> = Extract<Route, { kind: Kind }>;

/** A numbered page of a list holds this many stories; the first holds fewer than twice as many. */
export const pageSize = 24;

/** Lists every URL of the site at the magazine's instant, in a fixed order. Ends in `/` save for files. */
export function routesOf(magazine: Magazine): Route[] {
  return [
    { kind: "front", url: "/" },
    ...magazine.out.map(({ id, url }): Route => ({ kind: "article", url, id })),
    ...[...magazine.places.values()].flatMap(({ id, url }): Route[] => [
      { kind: "front", url, section: id },
      ...pagesOf(magazine.bySection.get(id) ?? [], `${url}latest/`, { type: "section", id }),
    ]),
    ...lists("author", "/authors/", magazine.authors.keys(), magazine.byAuthor),
    ...lists("topic", "/topics/", magazine.topics.keys(), magazine.byTopic),
    ...lists("series", "/series/", magazine.bySeries.keys(), magazine.bySeries),
    ...archive(magazine),
    { kind: "issues", url: "/issues/" },
    ...[...magazine.byIssue.keys()]
      .sort()
      .map((id): Route => ({ kind: "issue", url: issueUrl(id), id })),
    { kind: "about", url: "/about/" },
    { kind: "labels", url: "/about/sponsorship/" },
    { kind: "missing", url: "/404.html" },
    ...feedsOf("/", "stories"),
    ...(magazine.out.some(({ kind }) => kind === "sponsored")
      ? feedsOf("/advertising/", "paid")
      : []),
    ...magazine.gone.map(({ id, url }): Route => ({ kind: "gone", url, id })),
    ...[...magazine.out, ...magazine.gone].flatMap(({ id, aliases }) =>
      aliases.map((url): Route => ({ kind: "redirect", url, id })),
    ),
    ...magazine.facts.retired.map(({ url }): Route => ({ kind: "retired", url })),
  ];
}

/** One feed in its three formats. */
function feedsOf(base: string, of: "stories" | "paid"): Route[] {
  return [
    { kind: "feed", url: `${base}feed.xml`, format: "rss", of },
    { kind: "feed", url: `${base}atom.xml`, format: "atom", of },
    { kind: "feed", url: `${base}feed.json`, format: "json", of },
  ];
}

/** Sorts routes by their kind, each kind's in the order given. */
export function groupByKind(routes: readonly Route[]): RoutesByKind {
  const groups: RoutesByKind = {
    article: [],
    gone: [],
    redirect: [],
    retired: [],
    front: [],
    list: [],
    directory: [],
    issues: [],
    issue: [],
    about: [],
    labels: [],
    missing: [],
    feed: [],
  };
  for (const route of routes) (groups[route.kind] as Route[]).push(route);
  return groups;
}

/** The file of the site that holds a URL: `/a/` is `a/index.html`. */
export function fileOf(url: string): string {
  return url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1);
}

/** The addresses that lead to a topic, an author, a series and a print issue. */
export const topicUrl = (topic: string) => `/topics/${slugOf(topic)}/`;
export const authorUrl = (id: string) => `/authors/${id}/`;
export const seriesUrl = (id: string) => `/series/${id}/`;
export const issueUrl = (id: string) => `/issues/${id}/`;

function lists(
  type: "author" | "topic" | "series",
  base: string,
  ids: Iterable<string>,
  index: ReadonlyMap<string, readonly Article[]>,
): Route[] {
  const of = type === "series" ? "series" : (`${type}s` as const);
  return [
    { kind: "directory", url: base, of },
    ...[...ids].flatMap((id) => pagesOf(index.get(id) ?? [], `${base}${id}/`, { type, id })),
  ];
}

/** How many numbered pages a list of so many stories has, besides the newest. */
export function numberedPages(stories: number): number {
  return Math.max(0, Math.floor(stories / pageSize) - 1);
}

/** The stories of one page of a list, newest first; page 0 is the newest, 1 the oldest. */
export function pageOf<Story>(stories: readonly Story[], page: number): readonly Story[] {
  const end = stories.length - (page === 0 ? numberedPages(stories.length) : page - 1) * pageSize;
  return stories.slice(page === 0 ? 0 : end - pageSize, end);
}

/** The stories of a list, newest first. */
export function storiesOf(magazine: Magazine, { type, id }: ListSubject): readonly Article[] {
  const index = {
    section: magazine.bySection,
    author: magazine.byAuthor,
    topic: magazine.byTopic,
    series: magazine.bySeries,
    month: monthsOf(magazine),
  }[type];
  return index.get(id) ?? [];
}

/**
 * The pages of a list. Numbered pages count from the oldest story, so that they stay as they are when
 * a story is added; the newest stand on the list's own address, page 0.
 */
function pagesOf(stories: readonly Article[], base: string, subject: ListSubject): Route[] {
  return Array.from({ length: numberedPages(stories.length) + 1 }, (_, page) => ({
    kind: "list",
    url: page === 0 ? base : `${base}${page}/`,
    subject,
    page,
  }));
}

function archive(magazine: Magazine): Route[] {
  const months = monthsOf(magazine);
  const years = [...new Set([...months.keys()].map((month) => month.slice(0, 4)))];
  return [
    { kind: "directory", url: "/archive/", of: "archive" },
    ...years.map(
      (year): Route => ({ kind: "directory", url: `/archive/${year}/`, of: "year", year }),
    ),
    ...[...months].flatMap(([month, stories]) =>
      pagesOf(stories, `/archive/${month.replace("-", "/")}/`, { type: "month", id: month }),
    ),
  ];
}

const months = new WeakMap<Magazine, Map<string, Article[]>>();

/** The stories that are out by the month of their date in the magazine's zone (`2021-04`), newest first. */
export function monthsOf(magazine: Magazine): ReadonlyMap<string, readonly Article[]> {
  const kept = months.get(magazine);
  if (kept) return kept;
  const found = new Map<string, Article[]>();
  for (const article of magazine.out) {
    const month = monthOf(article.date, magazine.facts.site.zone).join("-");
    const stories = found.get(month);
    if (stories) stories.push(article);
    else found.set(month, [article]);
  }
  months.set(magazine, found);
  return found;
}
