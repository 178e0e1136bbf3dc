import type { Moment } from "../text/dates.ts";
import type { Instant } from "../time/instant.ts";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";

/** What a feed is written in. */
export type FeedFormat = "rss" | "atom" | "json";

/** The MIME type of each format. */
export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** A picture of a feed: its address, MIME type and size. */
export interface FeedImage {
  url: string;
  type: string;
  /** The true number of its bytes. */
  bytes: number;
  width: number;
  height: number;
}

/** A story's picture, with the words that go with it. */
export interface FeedPicture extends FeedImage {
  alt: string;
  caption: string;
  credit: string;
}

/** Someone who wrote a story, with the page about them. */
export interface FeedAuthor {
  name: string;
  url: string;
  portrait?: string | undefined;
}

/** One story in a feed; every URL is absolute. */
export interface FeedItem {
  /** A `tag:` URI (RFC 4151) from the story's permanent id: no edit or move changes it. */
  id: string;
  url: string;
  title: string;
  /** The standfirst; absent where the feed is of headlines alone. */
  summary?: string | undefined;
  /** The story as HTML; absent where the feed holds no full text. */
  html?: string | undefined;
  published: Instant;
  /** The newest change in substance, corrections too; absent where there was none. */
  updated?: Instant | undefined;
  authors: FeedAuthor[];
  categories: string[];
  lang: string;
  picture?: FeedPicture | undefined;
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

/** Where a document stands among those that hold all that a feed ever held (RFC 5005 §4). */
export interface FeedHistory {
  /** Says that it is an archive: it holds what it holds for good. */
  archive: boolean;
  /** The document to subscribe to, in RSS. */
  current: string;
  /** The archive before it, in RSS; absent at the oldest. */
  previous?: string | undefined;
}

/** A feed, whatever format it is written in; items newest first. */
export interface Feed {
  /** A `tag:` URI that no move of the site changes; the same in every format and archive of a feed. */
  id: string;
  title: string;
  description: string;
  language: string;
  /** The page that the feed is of. */
  home: string;
  /** The feed's own address. */
  self: string;
  copyright: string;
  /** Who answers letters about it: an e-mail address, and whose. */
  editors: { email: string; name: string };
  /** The magazine, which speaks where a story has no author of its own. */
  publisher: { name: string; url: string };
  /** The page that explains the labels of sponsors. */
  labelling: string;
  /** The stylesheet that makes it readable in a browser, and the page that says what feeds are. */
  stylesheet: string;
  guide: string;
  /** The magazine's mark: large and square, and small enough for RSS (144 pixels at most). */
  icon?: { large: FeedImage; small: FeedImage } | undefined;
  /** A WebSub hub that is told of changes. */
  hub?: string | undefined;
  history?: FeedHistory | undefined;
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

/** What whoever opens a feed in a browser is told. */
export function noteOf({ guide, language }: Feed): string {
  return say(wordsFor(language).feeds.note, { guide });
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
