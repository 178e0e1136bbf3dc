import { element, renderXml, type Xml } from "../text/xml.ts";
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
 * Writes a feed as Atom (RFC 4287). As in RSS, every date comes from the stories; a feed of none is as
 * old as the format's own time can say.
 */
export function renderAtom(feed: Feed): string {
  const { publisher, icon, history } = feed;
  const link = (rel: string, href: string | undefined, type?: string) =>
    href === undefined ? undefined : element("link", { rel, type, href });
  return renderXml(
    element(
      "feed",
      {
        xmlns: "http://www.w3.org/2005/Atom",
        "xmlns:media": mediaNamespace,
        "xml:lang": feed.language,
      },
      element("id", {}, feed.id),
      element("title", {}, feed.title),
      element("subtitle", {}, feed.description),
      element("updated", {}, formatRfc3339(changedAt(feed) ?? 0)),
      element("rights", {}, feed.copyright),
      element("generator", {}, "Letterpress"),
      icon && element("icon", {}, icon.large.url),
      link("self", feed.self, feedTypes.atom),
      link("alternate", feed.home, "text/html"),
      link("hub", feed.hub),
      link("prev-archive", history?.previous, feedTypes.rss),
      // An entry without an author of its own has its feed's (§4.1.1).
      renderAuthor(publisher),
      ...feed.items.map((item) => renderEntry(item, feed)),
    ),
    { stylesheet: feed.stylesheet, note: noteOf(feed) },
  );
}

function renderAuthor({ name, url }: { name: string; url: string }): Xml {
  return element("author", {}, element("name", {}, name), element("uri", {}, url));
}

function renderEntry(item: FeedItem, { language }: Feed): Xml {
  const { picture, html, summary } = item;
  const apart = fractionOf(item.id);
  return element(
    "entry",
    { "xml:lang": item.lang === language ? undefined : item.lang },
    element("id", {}, item.id),
    element("title", {}, titleOf(item)),
    element("link", { rel: "alternate", type: "text/html", href: item.url }),
    picture &&
      element("link", {
        rel: "enclosure",
        type: picture.type,
        length: String(picture.bytes),
        href: picture.url,
      }),
    element("published", {}, formatRfc3339(item.published + apart)),
    element("updated", {}, formatRfc3339((item.updated ?? item.published) + apart)),
    ...item.authors.map(renderAuthor),
    ...categoriesOf(item).map((term) => element("category", { term })),
    summary === undefined ? undefined : element("summary", { type: "text" }, summary),
    html === undefined ? undefined : element("content", { type: "html" }, html),
    renderMedia(picture),
  );
}

/**
 * Milliseconds, from an id alone, that tell stories of one minute apart: readers that put entries in
 * order by `updated` take two of the same for a fault (feed validator, DuplicateUpdated).
 */
function fractionOf(id: string): number {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 999;
  return sum + 1;
}

/** An instant as Atom wants it: `2025-11-04T09:00:00Z`, with a fraction where it has one (RFC 3339). */
function formatRfc3339(instant: Instant): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}
