import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";
import { newsLanguageOf, publicationOf, type SitemapPage } from "../discovery/sitemap.ts";
import { absolute } from "../text/url.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { changeOf } from "./article.ts";
import type { Edition } from "./edition.ts";
import { storiesOnFront } from "./front.ts";
import { monthsOf, type Route, type RouteOf, storiesOf } from "./routes.ts";
import { freshStories, isListed } from "./sitemaps.ts";

/** All that a sitemap is made from: pages, or of the index the other sitemaps. */
export interface SitemapProps {
  index: boolean;
  pages: SitemapPage[];
}

/** The props of a sitemap. */
export function sitemapPage(edition: Edition, route: RouteOf<"sitemap">): SitemapProps {
  const { magazine, routes } = edition;
  switch (route.of) {
    case "index": {
      const all = routes.filter((each) => each.kind === "sitemap" && each.of !== "index");
      const pages = all.map((each) => sitemapEntry(edition, each as RouteOf<"sitemap">));
      return { index: true, pages };
    }
    case "news":
      return { index: false, pages: newsPages(magazine) };
    case "month": {
      const stories = monthsOf(magazine).get(route.month) ?? [];
      const pages = partOf(stories, route).map((article) => storyEntry(magazine, article));
      return { index: false, pages };
    }
    case "pages": {
      const pages = partOf(pageChanges(edition), route).map(({ url, at }): SitemapPage => {
        return { url: urlOf(magazine, url), changed: written(magazine, at) };
      });
      return { index: false, pages };
    }
  }
}

function partOf<Entry>(
  entries: readonly Entry[],
  { from, to }: { from: number; to: number },
): readonly Entry[] {
  return entries.slice(from, to);
}

/** A sitemap as the index names it: it changed when the newest of its pages did. */
function sitemapEntry(edition: Edition, route: RouteOf<"sitemap">): SitemapPage {
  const { magazine } = edition;
  const changes = () => {
    switch (route.of) {
      case "month":
        return partOf(monthsOf(magazine).get(route.month) ?? [], route).map(lastChange(magazine));
      case "pages":
        return partOf(pageChanges(edition), route).map(({ at }) => at);
      default:
        return freshStories(magazine).map(({ date }) => date);
    }
  };
  return { url: urlOf(magazine, route.url), changed: written(magazine, newest(changes())) };
}

interface PageChange {
  url: string;
  at: Instant | undefined;
}

const changedPages = new WeakMap<Edition, PageChange[]>();

/** Every page of the sitemap of pages, with when what it shows last changed. */
function pageChanges(edition: Edition): PageChange[] {
  const kept = changedPages.get(edition);
  if (kept) return kept;
  const found = edition.routes
    .filter(isListed)
    .map((route): PageChange => ({ url: route.url, at: changeOfPage(edition, route) }));
  changedPages.set(edition, found);
  return found;
}

/** When what a page shows last changed; `undefined` where its stories do not tell. */
function changeOfPage(edition: Edition, route: Route): Instant | undefined {
  const { magazine } = edition;
  const of = (stories: readonly Article[] = []) => newest(stories.map(lastChange(magazine)));
  switch (route.kind) {
    case "list":
      return of(storiesOf(magazine, route.subject));
    case "front":
      return of(storiesOnFront(magazine, route));
    case "issue":
      return of(magazine.byIssue.get(route.id));
    default:
      return undefined;
  }
}

const changes = new WeakMap<Magazine, Map<Article, Instant>>();

/** When each story of a magazine last changed in substance. */
function lastChange(magazine: Magazine): (article: Article) => Instant {
  const kept = changes.get(magazine) ?? new Map<Article, Instant>();
  changes.set(magazine, kept);
  return (article) => {
    const change = kept.get(article) ?? changeOf(article, magazine.now) ?? article.date;
    kept.set(article, change);
    return change;
  };
}

function newest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  let last: Instant | undefined;
  for (const instant of instants) {
    if (instant !== undefined && (last === undefined || instant > last)) last = instant;
  }
  return last;
}

function storyEntry(magazine: Magazine, article: Article): SitemapPage {
  const names = article.picture ? [magazine.pictures.get(article.picture.src)] : [];
  const shown = [
    ...names,
    ...article.body.pictures.map(({ target }) => magazine.pictureAt(target, article)),
  ];
  const pictures = new Set(
    shown.flatMap((file) => (file ? [urlOf(magazine, file.plain.url)] : [])),
  );
  return {
    url: urlOf(magazine, article.url),
    changed: written(magazine, lastChange(magazine)(article)),
    pictures: [...pictures],
  };
}

/** What is new; where nothing is, the newest story or the home page without being called news. */
function newsPages(magazine: Magazine): SitemapPage[] {
  const stories = freshStories(magazine);
  const { site } = magazine.facts;
  if (stories.length === 0) {
    const last = magazine.out.find(({ kind }) => kind !== "sponsored");
    return [{ url: urlOf(magazine, last?.url ?? "/") }];
  }
  return stories.map((article) => ({
    url: urlOf(magazine, article.url),
    news: {
      publication: publicationOf(site.name),
      language: newsLanguageOf(article.lang),
      published: formatInstant(article.date, site.zone),
      title: article.title,
    },
  }));
}

function urlOf({ facts }: Magazine, path: string): string {
  return absolute(path, facts.site.baseUrl);
}

function written({ facts }: Magazine, instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : formatInstant(instant, facts.site.zone);
}
