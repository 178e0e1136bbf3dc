import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { feedPage } from "../../src/edition/feed.ts";
import type { Campaign } from "../../src/sponsor/campaign.ts";
import {
  article,
  articles,
  campaign,
  changed,
  ist,
  openOf,
  routeAt,
  sponsor,
  targeting,
} from "./editions.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf();
});
const feed = (
  given: readonly Article[],
  {
    at,
    campaigns = [],
    url = "/feed.xml",
  }: { at?: number; campaigns?: Campaign[]; url?: string } = {},
) => {
  const edition = changed(base, { articles: given, at, campaigns });
  return feedPage(edition, routeAt(edition, "feed", url));
};
const ids = (given: readonly Article[]) =>
  feed(given).items.map(({ body }) => body?.file.slice("articles/2026/03/".length, -".md".length));

describe("the magazine's feed", () => {
  test("says whose it is, with absolute addresses", () => {
    expect(feed([])).toEqual({
      id: "tag:test.example,2020:feed/site",
      editors: { email: "editors@test.example", name: "The Test" },
      publisher: { name: "The Test", url: "https://test.example/" },
      stylesheet: "https://test.example/feeds/feed.css",
      guide: "https://test.example/feeds/",
      history: { archive: false, current: "https://test.example/feed.xml" },
      title: "The Test",
      description: "A magazine that is made and thrown away.",
      language: "en-IN",
      home: "https://test.example/",
      self: "https://test.example/feed.xml",
      copyright: "Copyright The Test Press",
      labelling: "https://test.example/about/sponsorship/",
      items: [],
    });
  });

  test.each(["/feed.xml", "/atom.xml", "/feed.json"])(
    "is the same in every format, save for its own address: %s",
    (url) => {
      const given = articles(3);
      const self = `https://test.example${url}`;
      const { history: _mine, ...mine } = feed(given, { url });
      const { history: _rss, ...rss } = feed(given);
      expect(mine).toEqual({ ...rss, self });
    },
  );

  test("has the thirty newest stories, newest first", () => {
    const given = articles(40);
    const expected = given.map(({ id }) => id).reverse();
    expect(ids(given)).toEqual(expected.slice(0, 30));
  });

  test("has only what readers may see, and nothing that is paid for", () => {
    const given = [
      article("a"),
      article("paid", { kind: "sponsored" }),
      article("held", { date: ist("2026-07-01") }),
      article("draft", { draft: true }),
      article("gone", { expires: { at: ist("2026-05-01"), becomes: "gone" } }),
      article("kept", { expires: { at: ist("2026-05-01"), becomes: "notice" } }),
    ];
    expect(ids(given)).toEqual(["a", "kept"]);
  });

  test("has the paid stories alone where it is that of the advertising, and says so", () => {
    const given = [
      article("a"),
      article("paid", { kind: "sponsored", authors: ["asha"] }),
      article("held", { kind: "sponsored", date: ist("2026-07-01") }),
    ];
    const campaigns = [campaign("acme", "paid", { targets: targeting({ articles: ["paid"] }) })];
    for (const url of [
      "/advertising/feed.xml",
      "/advertising/atom.xml",
      "/advertising/feed.json",
    ]) {
      const props = feed(given, { campaigns, url });
      expect(props).toMatchObject({
        title: "The Test: advertising",
        description: "What advertisers say in The Test. The newsroom has no part in it.",
        self: `https://test.example${url}`,
      });
      expect(props.items).toMatchObject([
        {
          id: "tag:test.example,2020:paid",
          title: "Title of paid",
          authors: [],
          labels: [{ relationship: "paid", label: "Advertisement feature", names: "Acme" }],
          body: { context: { paid: true } },
        },
      ]);
    }
  });

  test("tells who powered and who paid for a story, with their addresses and nothing of their logos", () => {
    const campaigns = [
      campaign("s", "sponsored", { sponsors: [sponsor("acme"), sponsor("grid")] }),
      campaign("p", "powered"),
    ];
    const [item] = feed([article("a")], { campaigns }).items;
    expect(item?.title).toBe("Title of a");
    expect(item?.labels).toEqual([
      {
        relationship: "powered",
        label: "Powered by",
        names: "Acme",
        sponsors: [{ name: "Acme", url: "https://acme.example/" }],
      },
      {
        relationship: "sponsored",
        label: "Sponsored by",
        names: "Acme and Grid",
        sponsors: [
          { name: "Acme", url: "https://acme.example/" },
          { name: "Grid", url: "https://grid.example/" },
        ],
      },
    ]);
  });

  test("tells of no campaign that is over, nor of one to come", () => {
    const run = { from: ist("2026-05-01"), until: ist("2026-05-10") };
    const campaigns = [campaign("s", "sponsored", { ...run, atEnd: "past-tense" })];
    const labels = (at: number) => feed([article("a")], { at, campaigns }).items[0]?.labels.length;
    expect([run.from - 1, run.from, run.until - 1, run.until].map(labels)).toEqual([0, 1, 1, 0]);
  });

  test("is not shortened by paid stories", () => {
    expect(ids([...articles(30), ...articles(31, { kind: "sponsored" }).slice(30)])).toHaveLength(
      30,
    );
  });

  test("gives a story an id that no move and no edit changes", () => {
    const id = (changes: Partial<Article>) => feed([article("a", changes)]).items[0]?.id;
    expect(id({})).toBe("tag:test.example,2020:a");
    expect(id({ url: "/2027/01/b/", title: "Other", date: ist("2026-02-01") })).toBe(id({}));
  });

  test("gives a story as it is, with absolute addresses", () => {
    const picture = { src: "dot.png", alt: "A dot.", caption: "The dot.", credit: "Asha" };
    const given = article("a", {
      authors: ["ravi", "asha"],
      topics: ["Rivers", "Rain"],
      picture,
      lang: "hi",
    });
    expect(feed([given]).items[0]).toMatchObject({
      url: "https://test.example/2026/03/a/",
      title: "Title of a",
      summary: "Standfirst of a.",
      published: ist("2026-03-01 10:00"),
      updated: undefined,
      authors: [
        { name: "Ravi Menon", url: "https://test.example/authors/ravi/" },
        { name: "Asha Rao", url: "https://test.example/authors/asha/" },
      ],
      categories: ["India", "Rivers", "Rain"],
      lang: "hi",
      body: { hash: "hash-of-a", context: { absolute: "https://test.example/2026/03/a/" } },
      picture: {
        url: expect.stringMatching(/^https:\/\/test\.example\/pictures\/dot-\w{10}-3\.jpg$/),
        alt: "A dot.",
        caption: "The dot.",
        credit: "Asha",
        type: "image/jpeg",
        bytes: expect.any(Number),
      },
    });
  });

  test("tells of updates and corrections from their own instants on", () => {
    const updated = ist("2026-05-01");
    const given = [article("a", { updated, corrections: [{ date: updated, text: "Wrong." }] })];
    const [before] = feed(given, { at: updated - 1 }).items;
    expect([before?.updated, before?.corrections]).toEqual([undefined, []]);
    const [at] = feed(given, { at: updated }).items;
    expect(at?.updated).toBe(updated);
    expect(at?.corrections).toMatchObject([{ text: "Wrong.", on: { words: "1 May 2026" } }]);
  });

  test("counts a correction as a change of the story, whatever its update says", () => {
    const updated = ist("2026-05-01");
    const corrections = [{ date: ist("2026-05-03"), text: "Wrong." }];
    const [before] = feed([article("a", { updated, corrections })], {
      at: ist("2026-05-02"),
    }).items;
    expect(before?.updated).toBe(updated);
    const [after] = feed([article("a", { updated, corrections })], { at: ist("2026-05-03") }).items;
    expect(after?.updated).toBe(ist("2026-05-03"));
    const [corrected] = feed([article("a", { corrections })], { at: ist("2026-05-03") }).items;
    expect(corrected?.updated).toBe(ist("2026-05-03"));
  });

  test("is made from plain JSON", () => {
    const props = feed(articles(3));
    expect(JSON.parse(JSON.stringify(props))).toEqual(props);
  });
});
