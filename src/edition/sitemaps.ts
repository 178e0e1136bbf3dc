import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";
import { sitemapSize } from "../discovery/sitemap.ts";
import type { Change } from "../time/change.ts";
import { monthsOf, type Route } from "./routes.ts";

/** For so long a story is news (Google, "News sitemaps": the last two days), and so many are at most. */
const fresh = { for: 48 * 3_600_000, most: 1000 };

/** Every sitemap: an index, one of each month's stories, one of all other pages, one of what is new. */
export function sitemapRoutes(magazine: Magazine, others: readonly Route[]): Route[] {
  const parts = (count: number) =>
    Array.from({ length: Math.ceil(count / sitemapSize) }, (_, part) => part + 1);
  const url = (name: string, part = 1) => `/sitemaps/${name}${part > 1 ? `-${part}` : ""}.xml`;
  return [
    { kind: "sitemap", url: "/sitemap.xml", of: "index" },
    ...parts(others.filter(isListed).length).map((part): Route => {
      return { kind: "sitemap", url: url("pages", part), of: "pages", part };
    }),
    ...[...monthsOf(magazine)].flatMap(([month, stories]) =>
      parts(stories.length).map((part): Route => {
        return { kind: "sitemap", url: url(month, part), of: "month", month, part };
      }),
    ),
    { kind: "sitemap", url: url("news"), of: "news" },
  ];
}

/** Says whether a page stands in the sitemap of pages: not a story's, and a list's newest page alone. */
export function isListed(route: Route): boolean {
  if (route.kind === "list") return route.page === 0;
  return /^(front|directory|issues|issue|about|labels|feeds)$/.test(route.kind);
}

/** The stories that are news, newest first: no advertiser's. */
export function freshStories({ out, now }: Magazine): Article[] {
  const stories: Article[] = [];
  for (const article of out) {
    if (article.date <= now - fresh.for || stories.length >= fresh.most) break;
    if (article.kind !== "sponsored") stories.push(article);
  }
  return stories;
}

/** Every instant to come at which a story is news no longer. */
export function* newsChanges(magazine: Magazine): Generator<Change> {
  for (const { date, kind, draft, title } of magazine.all.values()) {
    const at = date + fresh.for;
    if (at <= magazine.now || kind === "sponsored" || draft) continue;
    yield { at, why: `"${title}" is two days old, and leaves the news sitemap` };
  }
}
