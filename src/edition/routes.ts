import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";
import type { FeedFormat } from "../feed/feed.ts";
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
  | { kind: "search"; url: string }
  | { kind: "missing"; url: string }
  | { kind: "feed"; url: string; format: FeedFormat; subject: FeedSubject }
  | { kind: "feedStyle"; url: string }
  | { kind: "feeds"; url: string }
  | { kind: "opml"; url: string }
  | { kind: "sitemap"; url: string; of: "index" | "news" }
  | { kind: "sitemap"; url: string; of: "pages"; from: number; to: number }
  | { kind: "sitemap"; url: string; of: "month"; month: string; from: number; to: number }
  | { kind: "robots"; url: string }
  | { kind: "security"; url: string }
  | { kind: "manifest"; url: string }
  | { kind: "saved"; url: string }
  | { kind: "offline"; url: string }
  | { kind: "worker"; url: string };

/** What a feed is of: all stories of ours, all advertisers', a feed of `_data/feeds.ts`, a page, or a part of a month gone by. */
export type FeedSubject =
  | { type: "site" }
  | { type: "paid" }
  | { type: "chosen" | "section" | "series" | "author" | "topic" | "issue"; id: string }
  | { type: "archive"; month: string; part: number };

/** A kind of page or document. */
export type RouteKind = Route["kind"];

/** The routes of each kind; a kind that has none is there, and empty. */
export type RoutesByKind = { [Kind in RouteKind]: RouteOf<Kind>[] };

/** The routes of one kind. */
export type RouteOf<Kind extends RouteKind> = Extract<Route, { kind: Kind }>;

/** A numbered page of a list holds this many stories; the first holds fewer than twice as many. */
export const pageSize = 24;

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
    search: [],
    missing: [],
    feed: [],
    feedStyle: [],
    feeds: [],
    opml: [],
    sitemap: [],
    robots: [],
    security: [],
    manifest: [],
    saved: [],
    offline: [],
    worker: [],
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

/** The pages of what a reader's device keeps, and the worker that keeps it. */
export const savedUrl = "/saved/";
export const offlineUrl = "/offline/";
export const workerUrl = "/sw.js";

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
