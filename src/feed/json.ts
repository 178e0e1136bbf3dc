import { categoriesOf, type Feed, titleOf } from "./feed.ts";

/**
 * Writes a feed as JSON Feed 1.1 (jsonfeed.org). An item's labels are in the extension `_sponsor`, by
 * name and address, for programs; readers see them in the title, the tags and the text.
 */
export function renderJson(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: titleOf(item),
      content_html: item.html,
      summary: item.summary,
      date_published: new Date(item.published).toISOString(),
      date_modified: item.updated === undefined ? undefined : new Date(item.updated).toISOString(),
      authors: item.authors.length === 0 ? undefined : item.authors.map((name) => ({ name })),
      tags: categoriesOf(item),
      language: item.lang,
      _sponsor:
        item.labels.length === 0 ? undefined : { about: feed.labelling, labels: item.labels },
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
