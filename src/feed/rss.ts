import { DateTime } from "luxon";
import { cdata, element, renderXml } from "../text/xml.ts";
import type { Instant } from "../time/instant.ts";
import { categoriesOf, changedAt, type Feed, type FeedItem, titleOf } from "./feed.ts";

/**
 * Writes a feed as RSS 2.0 (rssboard.org/rss-specification and the Best Practices Profile). Its dates
 * come from its items, never from the build, so that the same stories are the same bytes.
 */
export function renderRss(feed: Feed): string {
  const changed = changedAt(feed);
  return renderXml(
    element(
      "rss",
      {
        version: "2.0",
        "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      element(
        "channel",
        {},
        element("title", {}, feed.title),
        element("link", {}, feed.home),
        element("description", {}, feed.description),
        element("language", {}, feed.language.toLowerCase()),
        element("copyright", {}, feed.copyright),
        changed === undefined ? undefined : element("lastBuildDate", {}, formatRfc822(changed)),
        element("docs", {}, "https://www.rssboard.org/rss-specification"),
        element("ttl", {}, "30"),
        element("atom:link", { rel: "self", type: "application/rss+xml", href: feed.self }),
        ...feed.items.map(renderItem),
      ),
    ),
  );
}

function renderItem(item: FeedItem) {
  return element(
    "item",
    {},
    element("title", {}, titleOf(item)),
    element("link", {}, item.url),
    element("guid", { isPermaLink: "false" }, item.id),
    element("pubDate", {}, formatRfc822(item.published)),
    ...item.authors.map((author) => element("dc:creator", {}, author)),
    ...categoriesOf(item).map((category) => element("category", {}, category)),
    element("description", {}, item.summary),
    element("content:encoded", {}, cdata(item.html)),
  );
}

/** An instant as RSS wants it: `Tue, 04 Nov 2025 09:00:00 +0000` (RFC 2822 §3.3). */
export function formatRfc822(instant: Instant): string {
  const moment = DateTime.fromMillis(instant, { zone: "utc", locale: "en-US" });
  return `${moment.toFormat("ccc, dd LLL yyyy HH:mm:ss")} +0000`;
}
