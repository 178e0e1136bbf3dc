import { describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Facts } from "../../src/content/facts.ts";
import { endPaid } from "../../src/content/paid.ts";
import { article, ist, leavingOut, sponsor, targeting } from "../edition/editions.ts";

type Written = Facts["campaigns"][number];
const written = (changes: Partial<Written> = {}): Written => ({
  id: "acme",
  sponsors: ["acme"],
  relationship: "paid",
  targets: targeting({ articles: ["a"] }),
  exclude: leavingOut(),
  priority: 0,
  until: "2026-05-01",
  ...changes,
});
const factsOf = (campaigns: Written[]): Facts => ({
  site: { zone: "Asia/Kolkata", language: "en-IN" } as Facts["site"],
  sections: [],
  authors: [],
  series: [],
  issues: [],
  fronts: { home: [], sections: {} },
  sponsors: [sponsor("acme"), sponsor("grid")],
  campaigns,
  feeds: [],
  retired: [],
});
const end = (campaigns: Written[], changes: Partial<Article> = {}) => {
  const [ended] = endPaid([article("a", { kind: "sponsored", ...changes })], factsOf(campaigns));
  return ended?.expires;
};
const may = {
  at: ist("2026-05-01"),
  becomes: "gone",
  reason: "It was advertising by Acme, whose campaign ended on 1 May 2026.",
};

describe("a paid story", () => {
  test("goes when its campaign ends, and says whose advertising it was", () => {
    expect(end([written()])).toEqual(may);
  });

  test("names every sponsor of its campaign", () => {
    expect(end([written({ sponsors: ["acme", "grid"] })])?.reason).toBe(
      "It was advertising by Acme and Grid, whose campaign ended on 1 May 2026.",
    );
  });

  test.each<[name: string, Written[]]>([
    ["none ends", [written({ until: undefined })]],
    ["the end cannot be read", [written({ until: "soon" })]],
    ["there is none", []],
    ["it is another's", [written({ targets: targeting({ articles: ["b"] }) })]],
    ["who ended did not pay for the words", [written({ relationship: "sponsored" })]],
    ["one of two never ends", [written(), written({ id: "b", until: undefined })]],
  ])("stays where of its campaigns %s", (_name, campaigns) => {
    expect(end(campaigns)).toBeUndefined();
  });

  test("goes with the last of its campaigns, in whatever order they are written", () => {
    const campaigns = [
      written({ until: "2026-04-01" }),
      written({ id: "b", sponsors: ["grid"], until: "2026-06-01" }),
      written({ id: "c", until: "2026-05-01" }),
    ];
    for (const given of [campaigns, [...campaigns].reverse()]) {
      expect(end(given)).toEqual({
        at: ist("2026-06-01"),
        becomes: "gone",
        reason: "It was advertising by Grid, whose campaign ended on 1 June 2026.",
      });
    }
  });

  test.each<[name: string, NonNullable<Article["expires"]>, kept: boolean]>([
    ["goes sooner", { at: ist("2026-04-01"), becomes: "gone", reason: "Over." }, true],
    ["goes at the same instant", { at: may.at, becomes: "gone", reason: "Over." }, true],
    ["goes later", { at: ist("2026-06-01"), becomes: "gone", reason: "Over." }, false],
    ["takes a notice sooner, and would stay", { at: ist("2026-04-01"), becomes: "notice" }, false],
    ["takes a notice later", { at: ist("2026-06-01"), becomes: "notice" }, false],
  ])("that says that it %s ends as it says: %j, %s", (_name, expires, kept) => {
    expect(end([written()], { expires })).toEqual(kept ? expires : may);
  });

  test("is the only one that ends: a story of ours stays, though a paid campaign targets it", () => {
    expect(end([written()], { kind: "report" })).toBeUndefined();
  });

  test("leaves every other story as it is, and changes none in place", () => {
    const stories = [article("a", { kind: "sponsored" }), article("b", { kind: "sponsored" })];
    const ended = endPaid(
      Object.freeze(stories.map((each) => Object.freeze(each))),
      factsOf([written()]),
    );
    expect(ended[0]).toEqual({ ...stories[0], expires: may });
    expect(ended[1]).toBe(stories[1]);
  });
});
