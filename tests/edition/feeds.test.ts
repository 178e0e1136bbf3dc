import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { ChosenFeed } from "../../src/content/facts.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { feedPage } from "../../src/edition/feed.ts";
import { feedsPage, opmlPage } from "../../src/edition/feedList.ts";
import { feedStories } from "../../src/edition/feeds.ts";
import { historyOf } from "../../src/edition/history.ts";
import { article, changed, ist, openOf, routeAt, routesFor } from "./editions.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf();
});
const chosen = (changes: Partial<ChosenFeed> = {}): ChosenFeed => ({
  id: "mine",
  title: "Mine",
  description: "Chosen stories.",
  sections: [],
  topics: [],
  kinds: [],
  count: 30,
  text: "full",
  pictures: true,
  paid: false,
  delay: 0,
  formats: ["rss"],
  listed: true,
  ...changes,
});
const minute = 60_000;
const edition = (given: readonly Article[], feeds: ChosenFeed[], at = ist("2026-06-01")) =>
  changed(base, { articles: given, facts: { feeds }, at });
const idsOf = (of: Edition, id = "mine") =>
  feedStories(of.magazine, { type: "chosen", id }).map((story) => story.id);

describe("a feed of chosen stories", () => {
  const given = [
    article("india", { topics: ["Rivers"] }),
    article("news", { section: "news", topics: ["Rain", "Rivers"] }),
    article("opinion", { section: "opinion", kind: "opinion", topics: ["Rain"] }),
    article("paid", { kind: "sponsored", section: "opinion", topics: ["Rain"] }),
  ];

  test.each<[name: string, changes: Partial<ChosenFeed>, expected: string[]]>([
    ["all of ours where it names nothing", {}, ["india", "news", "opinion"]],
    ["of a section and its parts", { sections: ["news"] }, ["india", "news"]],
    ["of a part alone", { sections: ["india"] }, ["india"]],
    ["of any of its topics, however they are written", { topics: ["RAIN"] }, ["news", "opinion"]],
    ["of any of its kinds", { kinds: ["opinion", "review"] }, ["opinion"]],
    ["that fit all that it names", { topics: ["Rain"], sections: ["news"] }, ["news"]],
    [
      "advertisers' too, where it takes them",
      { paid: true, topics: ["Rain"] },
      ["news", "opinion", "paid"],
    ],
    ["so many and no more", { count: 2 }, ["india", "news"]],
  ])("has the stories %s", (_name, changes, expected) => {
    expect(idsOf(edition(given, [chosen(changes)])).sort()).toEqual(expected);
  });

  test("has a story when it has waited, to the millisecond, and the site is built then", () => {
    const date = ist("2026-05-01 10:00");
    const there = date + 90 * minute;
    const at = (now: number) => edition([article("a", { date })], [chosen({ delay: 90 })], now);
    expect(idsOf(at(there - 1))).toEqual([]);
    expect(routesFor(at(there - 1), "feed").some(({ url }) => url.startsWith("/feeds/"))).toBe(
      false,
    );
    expect(idsOf(at(there))).toEqual(["a"]);
    expect(at(there - 1).nextChange).toEqual({
      at: there,
      why: '"Title of a" has waited for the feed "mine"',
    });
    expect(at(there).nextChange?.at).toBeGreaterThan(there);
  });

  test("is not waited for by a story that it does not take, nor by a draft", () => {
    const date = ist("2026-05-01 10:00");
    const others = [
      article("a", { date }),
      article("b", { date, section: "opinion", draft: true }),
    ];
    const { nextChange } = edition(others, [chosen({ delay: 90, sections: ["opinion"] })], date);
    expect(nextChange?.why).not.toContain("waited");
  });

  test.each<[ChosenFeed["text"], summary: boolean, body: boolean]>([
    ["full", true, true],
    ["summary", true, false],
    ["headlines", false, false],
  ])("holds as much of its stories as it says: %s", (text, summary, body) => {
    const of = edition(given, [chosen({ text })]);
    const [item] = feedPage(of, routeAt(of, "feed", "/feeds/mine/feed.xml")).items;
    expect([item?.summary !== undefined, item?.body !== undefined]).toEqual([summary, body]);
  });

  test("shows no picture, of the story or in it, where it has none to show", () => {
    const picture = { src: "dot.png", alt: "A dot.", caption: "", credit: "Asha" };
    const body = { ...article("a").body, pictures: [{ target: "dot.png", line: 1 }] };
    const itemOf = (pictures: boolean) => {
      const of = edition([article("a", { picture, body })], [chosen({ pictures })]);
      return feedPage(of, routeAt(of, "feed", "/feeds/mine/feed.xml")).items[0];
    };
    expect(itemOf(true)?.picture?.bytes).toBeGreaterThan(0);
    expect(Object.keys(itemOf(true)?.body?.context.pictures ?? {})).toEqual(["dot.png"]);
    expect(itemOf(false)?.picture).toBeUndefined();
    expect(itemOf(false)?.body?.context.pictures).toEqual({});
  });

  test("is in the formats that it names, and told to readers only where it is listed", () => {
    const feeds = [
      chosen({ formats: ["atom", "json"] }),
      chosen({ id: "partner", title: "Partner", listed: false }),
    ];
    const of = edition(given, feeds);
    const urls = routesFor(of, "feed")
      .map(({ url }) => url)
      .filter((url) => url.startsWith("/feeds/"));
    expect(urls).toEqual([
      "/feeds/mine/atom.xml",
      "/feeds/mine/feed.json",
      "/feeds/partner/feed.xml",
    ]);
    for (const { groups } of [feedsPage(of, routeAt(of, "feeds", "/feeds/")), opmlPage(of)]) {
      const told = groups.flatMap(({ feeds: each }) => each.map(({ url }) => url));
      expect(told).toContain("https://test.example/feeds/mine/atom.xml");
      expect(told.join(" ")).not.toContain("partner");
    }
  });
});

describe("the archives of the feed", () => {
  const of = (count: number, month: string, first = 0) =>
    Array.from({ length: count }, (_, at) =>
      article(`${month}-${at}`, { date: ist(`${month}-01`) + (first + at) * minute }),
    );
  const at = (given: readonly Article[], instant: number) =>
    changed(base, { articles: given, at: instant });
  const archivesOf = ({ magazine }: Edition) =>
    historyOf(magazine).archives.map(({ month, part, stories }) => [month, part, stories.length]);

  test("are closed when they are full, or their month is over", () => {
    const given = [...of(120, "2026-04"), ...of(60, "2026-05")];
    const may = ist("2026-05-31 23:59");
    expect(archivesOf(at(given, may))).toEqual([
      ["2026-04", 1, 50],
      ["2026-04", 2, 50],
      ["2026-04", 3, 20],
      ["2026-05", 1, 50],
    ]);
    expect(historyOf(at(given, may).magazine).open).toHaveLength(10);
    expect(at(given, may).nextChange).toEqual({
      at: ist("2026-06-01"),
      why: "the month is over, and its last stories go into the feed's archive",
    });
    expect(archivesOf(at(given, ist("2026-06-01"))).at(-1)).toEqual(["2026-05", 2, 10]);
    expect(historyOf(at(given, ist("2026-06-01")).magazine).open).toEqual([]);
  });

  test("stay as they are when stories come after them, and no story is without a document", () => {
    const given = of(49, "2026-05");
    const now = ist("2026-05-20");
    const props = (edition: Edition, url: string) =>
      JSON.stringify(feedPage(edition, routeAt(edition, "feed", url)));
    const late = of(3, "2026-05", 49).map((story) => ({ ...story, id: `late-${story.id}` }));
    expect(archivesOf(at(given, now))).toEqual([]);
    expect(feedStories(at(given, now).magazine, { type: "site" })).toHaveLength(49);
    const full = at([...given, ...late], now);
    expect(archivesOf(full)).toEqual([["2026-05", 1, 50]]);
    expect(feedStories(full.magazine, { type: "site" })).toHaveLength(30);
    const more = at([...given, ...late, article("new", { date: ist("2026-05-19") })], now);
    const url = "/archive/2026/05/feed.xml";
    expect(props(more, url)).toBe(props(full, url));
  });

  test("lead from each to the one before it", () => {
    const edition = at([...of(60, "2026-03"), ...of(2, "2026-04")], ist("2026-06-01"));
    const chain: string[] = [];
    let next: string | undefined = "/feed.xml";
    while (next !== undefined) {
      chain.push(next);
      const { history } = feedPage(edition, routeAt(edition, "feed", next));
      expect(history?.archive).toBe(next !== "/feed.xml");
      next = history?.previous?.slice("https://test.example".length);
    }
    expect(chain).toEqual([
      "/feed.xml",
      "/archive/2026/04/feed.xml",
      "/archive/2026/03/feed-2.xml",
      "/archive/2026/03/feed.xml",
    ]);
  });
});
