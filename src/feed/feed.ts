import type { Moment } from "../text/dates.ts";
import type { Instant } from "../time/instant.ts";

/** One story in a feed; every URL is absolute. */
export interface FeedItem {
  /** A `tag:` URI (RFC 4151) from the story's permanent id: no edit or move changes it. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The story as HTML. */
  html: string;
  published: Instant;
  updated?: Instant | undefined;
  authors: string[];
  categories: string[];
  lang: string;
}

/** A feed, whatever format it is written in; items newest first. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The page that the feed is of. */
  home: string;
  /** The feed's own address. */
  self: string;
  copyright: string;
  items: FeedItem[];
}

/** A correction as a feed's reader sees it. */
export interface FeedCorrection {
  on: Moment;
  text: string;
}

/** The newest change that a feed tells of, which is its own date; `undefined` for an empty one. */
export function changedAt(feed: Feed): Instant | undefined {
  const instants = feed.items.map(({ published, updated }) => updated ?? published);
  return instants.length === 0 ? undefined : Math.max(...instants);
}
