import { element, renderXml } from "../text/xml.ts";
import { categoriesOf, changedAt, type Feed, type FeedItem, titleOf } from "./feed.ts";

/**
 * Writes a feed as Atom (RFC 4287). As in RSS, every date comes from the stories; a feed of none is as
 * old as the format's own time can say.
 */
export function renderAtom(feed: Feed): string {
  return renderXml(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
      element("id", {}, feed.self),
      element("title", {}, feed.title),
      element("subtitle", {}, feed.description),
      element("updated", {}, formatRfc3339(changedAt(feed) ?? 0)),
      element("rights", {}, feed.copyright),
      element("link", { rel: "self", type: "application/atom+xml", href: feed.self }),
      element("link", { rel: "alternate", type: "text/html", href: feed.home }),
      // An entry without an author of its own has its feed's (§4.1.1).
      element("author", {}, element("name", {}, feed.title)),
      ...feed.items.map((item) => renderEntry(item, feed)),
    ),
  );
}

function renderEntry(item: FeedItem, { language }: Feed) {
  const lang = item.lang === language ? undefined : item.lang;
  return element(
    "entry",
    { "xml:lang": lang },
    element("id", {}, item.id),
    element("title", {}, titleOf(item)),
    element("link", { rel: "alternate", type: "text/html", href: item.url }),
    element("published", {}, formatRfc3339(item.published)),
    element("updated", {}, formatRfc3339(item.updated ?? item.published)),
    ...item.authors.map((author) => element("author", {}, element("name", {}, author))),
    ...categoriesOf(item).map((term) => element("category", { term })),
    element("summary", { type: "text" }, item.summary),
    element("content", { type: "html" }, item.html),
  );
}

/** An instant as Atom wants it: `2025-11-04T09:00:00Z` (RFC 3339). */
function formatRfc3339(instant: number): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}
