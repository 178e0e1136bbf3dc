import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { feedPage } from "../../src/edition/feed.ts";
import { article, articles, changed, ist, openOf, routeAt } from "./editions.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf();
});
const feed = (given: readonly Article[], at?: number) => {
  const edition = changed(base, { articles: given, at });
  return feedPage(edition, routeAt(edition, "feed", "/feed.xml"));
};
const ids = (given: readonly Article[]) =>
  feed(given).items.map(({ body }) => body.file.slice("articles/2026/03/".length, -".md".length));

describe("the magazine's feed", () => {
  test("says whose it is, with absolute addresses", () => {
    expect(feed([])).toEqual({
      title: "The Test",
      description: "A magazine that is made and thrown away.",
      language: "en-IN",
      home: "https://test.example/",
      self: "https://test.example/feed.xml",
      copyright: "Copyright The Test Press",
      items: [],
    });
  });

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
      authors: ["Ravi Menon", "Asha Rao"],
      categories: ["India", "Rivers", "Rain"],
      lang: "hi",
      body: { hash: "hash-of-a", context: { absolute: "https://test.example/2026/03/a/" } },
      picture: {
        url: expect.stringMatching(/^https:\/\/test\.example\/pictures\/dot-\w{10}\.png$/),
        alt: "A dot.",
        caption: "The dot.",
        credit: "Asha",
      },
    });
  });

  test("tells of updates and corrections from their own instants on", () => {
    const updated = ist("2026-05-01");
    const given = [article("a", { updated, corrections: [{ date: updated, text: "Wrong." }] })];
    const [before] = feed(given, updated - 1).items;
    expect([before?.updated, before?.corrections]).toEqual([undefined, []]);
    const [at] = feed(given, updated).items;
    expect(at?.updated).toBe(updated);
    expect(at?.corrections).toMatchObject([{ text: "Wrong.", on: { words: "1 May 2026" } }]);
  });

  test("counts a correction as a change of the story, whatever its update says", () => {
    const updated = ist("2026-05-01");
    const corrections = [{ date: ist("2026-05-03"), text: "Wrong." }];
    const [before] = feed([article("a", { updated, corrections })], ist("2026-05-02")).items;
    expect(before?.updated).toBe(updated);
    const [after] = feed([article("a", { updated, corrections })], ist("2026-05-03")).items;
    expect(after?.updated).toBe(ist("2026-05-03"));
    const [corrected] = feed([article("a", { corrections })], ist("2026-05-03")).items;
    expect(corrected?.updated).toBe(ist("2026-05-03"));
  });

  test("is made from plain JSON", () => {
    const props = feed(articles(3));
    expect(JSON.parse(JSON.stringify(props))).toEqual(props);
  });
});
