import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";
import { type SitemapSize, sitemapBytes, sitemapSize } from "../discovery/sitemap.ts";
import type { Change } from "../time/change.ts";
import { monthsOf, type Route } from "./routes.ts";

/** For so long a story is news (Google, "News sitemaps": the last two days), and so many are at most. */
const fresh = { for: 48 * 3_600_000, most: 1000 };

/**
 * Every sitemap: an index, one of each month's stories, one of all other pages, one of what is new. What
 * is more than `most` goes on in a second, `-2`, and a third.
 */
export function sitemapRoutes(
  magazine: Magazine,
  others: readonly Route[],
  most: SitemapSize = sitemapSize,
): Route[] {
  const { baseUrl } = magazine.facts.site;
  const bytesOf = (url: string, pictures = 0) => sitemapBytes(baseUrl + url, pictures);
  const url = (name: string, part = 0) => `/sitemaps/${name}${part > 0 ? `-${part + 1}` : ""}.xml`;
  const pages = others.filter(isListed).map((page) => bytesOf(page.url));
  return [
    { kind: "sitemap", url: "/sitemap.xml", of: "index" },
    ...shareOut(pages, most).map((part, place): Route => {
      return { kind: "sitemap", url: url("pages", place), of: "pages", ...part };
    }),
    ...[...monthsOf(magazine)].flatMap(([month, stories]) => {
      const bytes = stories.map((story) => bytesOf(story.url, 1 + story.body.pictures.length));
      return shareOut(bytes, most).map((part, place): Route => {
        return { kind: "sitemap", url: url(month, place), of: "month", month, ...part };
      });
    }),
    { kind: "sitemap", url: url("news"), of: "news" },
  ];
}

/** Shares entries of so many bytes each out to as few parts as hold them in their order; `to` is not in its part. */
function shareOut(entries: readonly number[], most: SitemapSize): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let [from, held] = [0, 0];
  for (const [place, bytes] of entries.entries()) {
    if (place > from && (place - from >= most.pages || held + bytes > most.bytes)) {
      parts.push({ from, to: place });
      [from, held] = [place, 0];
    }
    held += bytes;
  }
  return entries.length > 0 ? [...parts, { from, to: entries.length }] : parts;
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

/** Every instant to come at which a story is news no longer; one that has gone by then is none already. */
export function* newsChanges(magazine: Magazine): Generator<Change> {
  for (const { date, kind, draft, expires, title } of magazine.all.values()) {
    const at = date + fresh.for;
    if (at <= magazine.now || kind === "sponsored" || draft) continue;
    if (expires?.becomes === "gone" && expires.at <= at) continue;
    yield { at, why: `"${title}" is two days old, and leaves the news sitemap` };
  }
}
