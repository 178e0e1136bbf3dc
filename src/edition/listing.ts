import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";
import { securityEnd } from "../content/security.ts";
import { archiveRoutes, feedRoutes } from "./feeds.ts";
import {
  issueUrl,
  type ListSubject,
  monthsOf,
  numberedPages,
  offlineUrl,
  type Route,
  savedUrl,
  workerUrl,
} from "./routes.ts";
import { sitemapRoutes } from "./sitemaps.ts";

/** Lists every URL of the site at the magazine's instant, in a fixed order. Ends in `/` save for files. */
export function routesOf(magazine: Magazine): Route[] {
  const pages = pageRoutes(magazine);
  const end = securityEnd(magazine.facts.site);
  return [
    ...pages,
    ...sitemapRoutes(magazine, pages),
    { kind: "robots", url: "/robots.txt" },
    { kind: "manifest", url: "/manifest.webmanifest" },
    { kind: "saved", url: savedUrl },
    { kind: "offline", url: offlineUrl },
    { kind: "worker", url: workerUrl },
    ...(end && magazine.now < end.at
      ? [{ kind: "security", url: "/.well-known/security.txt" } as const]
      : []),
  ];
}

/** The pages, feeds and notices of the site. */
function pageRoutes(magazine: Magazine): Route[] {
  return [
    { kind: "front", url: "/" },
    // A month's stories and the archives of the feed that hold them are compiled from the same words.
    ...[...monthsOf(magazine)].flatMap(([month, stories]) => [
      ...stories.map(({ id, url }): Route => ({ kind: "article", url, id })),
      ...archiveRoutes(magazine, month),
    ]),
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
    ...(magazine.facts.site.search ? [{ kind: "search", url: "/search/" } as const] : []),
    { kind: "missing", url: "/404.html" },
    { kind: "feeds", url: "/feeds/" },
    { kind: "opml", url: "/feeds/feeds.opml" },
    { kind: "feedStyle", url: "/feeds/feed.css" },
    ...feedRoutes(magazine),
    ...magazine.gone.map(({ id, url }): Route => ({ kind: "gone", url, id })),
    ...[...magazine.out, ...magazine.gone].flatMap(({ id, aliases }) =>
      aliases.map((url): Route => ({ kind: "redirect", url, id })),
    ),
    ...magazine.facts.retired.map(({ url }): Route => ({ kind: "retired", url })),
  ];
}

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
