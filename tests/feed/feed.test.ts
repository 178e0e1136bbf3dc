import { expect, test } from "vitest";
import {
  categoriesOf,
  changedAt,
  type Feed,
  type FeedItem,
  type FeedLabel,
  titleOf,
} from "../../src/feed/feed.ts";
import { feed as feedOf } from "./feeds.ts";

const item = (published: number, updated?: number, changes: Partial<FeedItem> = {}): FeedItem => ({
  id: "tag:test.example,2020:a",
  url: "https://test.example/a/",
  title: "A",
  summary: "A.",
  html: "<p>A.</p>",
  published,
  updated,
  authors: [],
  categories: [],
  lang: "en-IN",
  labels: [],
  ...changes,
});
const feed = (...items: FeedItem[]): Feed => feedOf(items);

test.each<[name: string, Feed, expected: number | undefined]>([
  ["of no story is none", feed(), undefined],
  ["of one story is when it came out", feed(item(5)), 5],
  ["of an updated story is its update", feed(item(5, 7)), 7],
  ["of several is the newest, in whatever order", feed(item(3), item(9), item(6)), 9],
  [
    "is an old story's update, where that is newer than the newest story",
    feed(item(9), item(3, 12)),
    12,
  ],
  ["at the beginning of time is a date too", feed(item(0)), 0],
])("the date of a feed %s", (_name, given, expected) => {
  expect(changedAt(given)).toBe(expected);
});

const label = (relationship: string, words: string): FeedLabel => ({
  relationship,
  label: words,
  names: "Acme and Grid",
  sponsors: [
    { name: "Acme", url: "https://acme.example/" },
    { name: "Grid", url: "https://grid.example/" },
  ],
});
const powered = label("powered", "Data from");

test.each<[name: string, FeedLabel[], title: string, categories: string[]]>([
  ["nobody powered or paid for is its own", [], "A", ["India", "Rivers"]],
  [
    "was powered and sponsored keeps its title, and is filed by who did",
    [powered, label("sponsored", "Sponsored by")],
    "A",
    ["Data from Acme and Grid", "Sponsored by Acme and Grid", "India", "Rivers"],
  ],
  [
    "is paid is headed and filed as its campaign says",
    [label("paid", "Advertisement")],
    "Advertisement: A",
    ["Advertisement", "India", "Rivers"],
  ],
  [
    "is paid and powered is headed as paid, whichever is told first",
    [powered, label("paid", "Advertisement feature")],
    "Advertisement feature: A",
    ["Data from Acme and Grid", "Advertisement feature", "India", "Rivers"],
  ],
])("an item that %s", (_name, labels, title, categories) => {
  const given = item(5, undefined, { labels, categories: ["India", "Rivers"] });
  expect(titleOf(given)).toBe(title);
  expect(categoriesOf(given)).toEqual(categories);
});
