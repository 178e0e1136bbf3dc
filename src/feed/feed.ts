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
  /** Who powered and who paid for it: what its page says above the headline. */
  labels: FeedLabel[];
}

/** A sponsor's label as a feed tells it. */
export interface FeedLabel {
  relationship: string;
  /** `Advertisement feature`, `Sponsored by`, ... */
  label: string;
  names: string;
  sponsors: { name: string; url: string }[];
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
  /** The page that explains the labels of sponsors. */
  labelling: string;
  items: FeedItem[];
}

/** An item's title; an advertiser's words are headed as such wherever they go (FTC, CAP Code 2.4). */
export function titleOf({ title, labels }: FeedItem): string {
  const paid = labels.find(({ relationship }) => relationship === "paid");
  return paid ? `${paid.label}: ${title}` : title;
}

/** An item's categories, the labels of its sponsors among them. */
export function categoriesOf({ categories, labels }: FeedItem): string[] {
  const told = labels.map(({ relationship, label, names }) =>
    relationship === "paid" ? label : `${label} ${names}`,
  );
  return [...told, ...categories];
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
