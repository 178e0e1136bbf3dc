import { cdata, element, renderXml, type Xml } from "../text/xml.ts";
import type { Instant } from "../time/instant.ts";
import {
  categoriesOf,
  changedAt,
  type Feed,
  type FeedItem,
  feedTypes,
  noteOf,
  titleOf,
} from "./feed.ts";
import { mediaNamespace, renderMedia } from "./media.ts";

/**
 * Writes a feed as RSS 2.0 (rssboard.org/rss-specification and the Best Practices Profile). Its dates
 * come from its items, never from the build, so that the same stories are the same bytes.
 */
export function renderRss(feed: Feed): string {
  return renderXml(
    element(
      "rss",
      {
        version: "2.0",
        "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:fh": feed.history?.archive ? "http://purl.org/syndication/history/1.0" : undefined,
        "xmlns:media": mediaNamespace,
      },
      element("channel", {}, ...renderChannel(feed), ...feed.items.map(renderItem)),
    ),
    { stylesheet: feed.stylesheet, note: noteOf(feed) },
  );
}

function renderChannel(feed: Feed): Xml[] {
  const { editors, icon, history } = feed;
  const changed = changedAt(feed);
  const link = (rel: string, href: string | undefined) =>
    href === undefined
      ? undefined
      : element("atom:link", { rel, type: rel === "hub" ? undefined : feedTypes.rss, href });
  return [
    element("title", {}, feed.title),
    element("link", {}, feed.home),
    element("description", {}, feed.description),
    element("language", {}, feed.language.toLowerCase()),
    element("copyright", {}, feed.copyright),
    element("managingEditor", {}, `${editors.email} (${editors.name})`),
    changed === undefined ? undefined : element("lastBuildDate", {}, formatRfc822(changed)),
    element("generator", {}, "Letterpress"),
    element("docs", {}, "https://www.rssboard.org/rss-specification"),
    element("ttl", {}, "30"),
    icon &&
      element(
        "image",
        {},
        element("url", {}, icon.small.url),
        element("title", {}, feed.title),
        element("link", {}, feed.home),
        element("width", {}, String(icon.small.width)),
        element("height", {}, String(icon.small.height)),
      ),
    link("self", feed.self),
    link("hub", feed.hub),
    history?.archive ? element("fh:archive", {}) : undefined,
    link("current", history?.archive ? history.current : undefined),
    link("prev-archive", history?.previous),
  ];
}

function renderItem(item: FeedItem): Xml {
  const { picture, html } = item;
  return element(
    "item",
    {},
    element("title", {}, titleOf(item)),
    element("link", {}, item.url),
    element("guid", { isPermaLink: "false" }, item.id),
    element("pubDate", {}, formatRfc822(item.published)),
    ...item.authors.map(({ name }) => element("dc:creator", {}, name)),
    ...categoriesOf(item).map((category) => element("category", {}, category)),
    item.summary === undefined ? undefined : element("description", {}, item.summary),
    picture &&
      element("enclosure", {
        url: picture.url,
        length: String(picture.bytes),
        type: picture.type,
      }),
    renderMedia(picture),
    html === undefined ? undefined : element("content:encoded", {}, cdata(html)),
  );
}

/** An instant as RSS wants it: `Tue, 04 Nov 2025 09:00:00 +0000` (RFC 2822 §3.3). */
export function formatRfc822(instant: Instant): string {
  return new Date(instant).toUTCString().replace("GMT", "+0000");
}
