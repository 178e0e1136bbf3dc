import { expect, test } from "vitest";
import { changedAt, type Feed, type FeedItem } from "../../src/feed/feed.ts";

const item = (published: number, updated?: number): FeedItem => ({
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
});
const feed = (...items: FeedItem[]): Feed => ({
  title: "T",
  description: "D",
  language: "en-IN",
  home: "https://test.example/",
  self: "https://test.example/feed.xml",
  copyright: "C",
  items,
});

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
