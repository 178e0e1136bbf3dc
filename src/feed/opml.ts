import { element, renderXml, type Xml } from "../text/xml.ts";
import type { FeedFormat } from "./feed.ts";

/** A feed as a list of feeds names it. */
export interface ListedFeed {
  /** What it is of, and that with whose it is. */
  name: string;
  title: string;
  description: string;
  /** The feed's address, and that of the page it is of. */
  url: string;
  home: string;
  format: FeedFormat;
}

/** Feeds of one sort: of the sections, of the writers. */
export interface FeedGroup {
  title: string;
  feeds: ListedFeed[];
}

/**
 * Writes a list of feeds for readers to take in at once (OPML 2.0, opml.org/spec2.opml):
 * those in XML, for the format knows no others.
 */
export function renderOpml(list: { title: string; language: string; groups: FeedGroup[] }): string {
  const groups = list.groups
    .map(({ title, feeds }) => ({ title, feeds: feeds.filter(({ format }) => format !== "json") }))
    .filter(({ feeds }) => feeds.length > 0);
  const outline = ({ title, description, url, home, format }: ListedFeed): Xml =>
    element("outline", {
      type: "rss",
      version: format === "rss" ? "RSS2" : undefined,
      text: title,
      title,
      description,
      language: list.language.toLowerCase(),
      xmlUrl: url,
      htmlUrl: home,
    });
  return renderXml(
    element(
      "opml",
      { version: "2.0" },
      element("head", {}, element("title", {}, list.title)),
      element(
        "body",
        {},
        ...groups.map(({ title, feeds }) =>
          element("outline", { text: title, title }, ...feeds.map(outline)),
        ),
      ),
    ),
  );
}
