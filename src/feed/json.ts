import type { Instant } from "../time/instant.ts";
import { categoriesOf, type Feed, type FeedItem, titleOf } from "./feed.ts";

/**
 * Writes a feed as JSON Feed 1.1 (jsonfeed.org). An item's labels are in the extension `_sponsor`, by
 * name and address, for programs; readers see them in the title, the tags and the text.
 */
export function renderJson(feed: Feed): string {
  const { publisher, icon, hub } = feed;
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    icon: icon?.large.url,
    favicon: icon?.small.url,
    authors: [{ name: publisher.name, url: publisher.url, avatar: icon?.large.url }],
    language: feed.language,
    hubs: hub === undefined ? undefined : [{ type: "WebSub", url: hub }],
    items: feed.items.map((item) => renderItem(item, feed)),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function renderItem(item: FeedItem, { labelling }: Feed) {
  const { picture, authors, labels } = item;
  return {
    id: item.id,
    url: item.url,
    title: titleOf(item),
    content_html: item.html,
    // An item has words (jsonfeed.org, "Items"): where it has no more, those of its headline.
    content_text: item.html === undefined ? (item.summary ?? titleOf(item)) : undefined,
    summary: item.summary,
    image: picture?.url,
    date_published: formatInstant(item.published),
    date_modified: item.updated === undefined ? undefined : formatInstant(item.updated),
    authors:
      authors.length === 0
        ? undefined
        : authors.map(({ name, url, portrait }) => ({ name, url, avatar: portrait })),
    tags: categoriesOf(item),
    language: item.lang,
    attachments: picture && [
      { url: picture.url, mime_type: picture.type, size_in_bytes: picture.bytes },
    ],
    _sponsor: labels.length === 0 ? undefined : { about: labelling, labels },
  };
}

function formatInstant(instant: Instant): string {
  return new Date(instant).toISOString();
}
