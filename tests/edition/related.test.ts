import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Kind } from "../../src/content/fields.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { chooseRelated } from "../../src/edition/related.ts";
import { article, changed, ist, openOf } from "./editions.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf();
});
const day = (number: number) => ist("2026-03-01") + number * 86_400_000;
const related = (given: Article[], of = "x", count = 4) => {
  const { magazine } = changed(base, { articles: given });
  const story = magazine.all.get(of);
  if (!story) throw new Error(`There is no story ${of}.`);
  return chooseRelated(magazine, story, count).map(({ id }) => id);
};

describe("the stories to read next", () => {
  test.each<[name: string, given: Article[], expected: string[]]>([
    [
      "are none where no other shares a topic",
      [article("x"), article("a", { topics: ["Rain"] })],
      [],
    ],
    ["are never the story itself", [article("x")], []],
    ["share a topic", [article("x"), article("a")], ["a"]],
    [
      "share a topic however it is written",
      [article("x", { topics: ["Wind Power"] }), article("a", { topics: ["wind power"] })],
      ["a"],
    ],
    [
      "share most topics first",
      [
        article("x", { topics: ["Rivers", "Rain"] }),
        article("near", { topics: ["Rivers"] }),
        article("both", { topics: ["Rain", "Rivers"], date: day(-90) }),
      ],
      ["both", "near"],
    ],
    [
      "count a topic that a story repeats once",
      [
        article("x", { topics: ["Rivers", "Rain"] }),
        article("twice", { topics: ["Rivers", "rivers"] }),
        article("both", { topics: ["Rain", "Rivers"], date: day(-90) }),
      ],
      ["both", "twice"],
    ],
    [
      "are nearest in time first, before or after",
      [
        article("x", { date: day(10) }),
        article("far", { date: day(1) }),
        article("after", { date: day(12) }),
        article("before", { date: day(9) }),
      ],
      ["before", "after", "far"],
    ],
    [
      "are in the order of their ids where they are as near",
      [
        article("x", { date: day(10) }),
        article("b", { date: day(11) }),
        article("a", { date: day(9) }),
      ],
      ["a", "b"],
    ],
    [
      "are first those that the story pins, in their order",
      [
        article("x", { related: ["pin-b", "pin-a"] }),
        article("a"),
        article("pin-a", { topics: ["Rain"] }),
        article("pin-b", { topics: [] }),
      ],
      ["pin-b", "pin-a", "a"],
    ],
    [
      "show a pin that shares a topic once",
      [article("x", { related: ["b", "b"] }), article("a"), article("b", { date: day(50) })],
      ["b", "a"],
    ],
    [
      "are never held, drafted or gone, pinned or not",
      [
        article("x", { related: ["held", "draft", "gone"] }),
        article("held", { date: ist("2026-07-01") }),
        article("draft", { draft: true }),
        article("gone", { expires: { at: ist("2026-05-01"), becomes: "gone" } }),
        article("kept", { expires: { at: ist("2026-05-01"), becomes: "notice" } }),
      ],
      ["kept"],
    ],
    [
      "are never paid under an editorial story, pinned or not",
      [
        article("x", { related: ["paid"] }),
        article("paid", { kind: "sponsored" }),
        article("a", { date: day(50) }),
      ],
      ["a"],
    ],
    [
      "may be paid under a paid one",
      [article("x", { kind: "sponsored" }), article("paid", { kind: "sponsored" })],
      ["paid"],
    ],
    [
      "are no more than are asked for",
      [article("x"), ...["a", "b", "c", "d", "e", "f"].map((id) => article(id))],
      ["a", "b", "c", "d"],
    ],
  ])("%s", (_name, given, expected) => {
    expect(related(given)).toEqual(expected);
    expect(related([...given].reverse())).toEqual(expected);
  });

  test("are the nearest in time of a topic that many stories have", () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      article(`s${String(index).padStart(3, "0")}`, { date: day(-index) }),
    );
    expect(related(many, "s150")).toEqual(["s149", "s151", "s148", "s152"]);
    expect(related(many, "s000")).toEqual(["s001", "s002", "s003", "s004"]);
    expect(related(many, "s199")).toEqual(["s198", "s197", "s196", "s195"]);
  });

  test("are found for a story that is not out itself, as when an editor looks at it", () => {
    expect(related([article("x", { date: ist("2026-07-01") }), article("a")])).toEqual(["a"]);
  });

  test("keep their promises for any few stories", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "x"];
    const drawn = fc.tuple(
      ...names.map((id) =>
        fc.record({
          topics: fc.subarray(["Rivers", "Rain", "Wind"]),
          kind: fc.constantFrom<Kind>("report", "opinion", "sponsored"),
          related: fc.subarray(names.filter((other) => other !== id)),
          date: fc.constantFrom(day(1), day(2), day(3), ist("2026-07-01")),
        }),
      ),
    );
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 6 }), (changes, count) => {
        const given = changes.map((each, index) => article(names[index] ?? "", each));
        const x = given.find(({ id }) => id === "x") as Article;
        const fits = given.filter(
          ({ id, date, kind }) =>
            id !== "x" && date <= day(3) && (kind !== "sponsored" || x.kind === "sponsored"),
        );
        const shared = (other: Article) =>
          other.topics.filter((topic) => x.topics.includes(topic)).length;
        const distance = ({ date }: Article) => Math.abs(date - x.date);
        const pinned = x.related.filter((id) => fits.some((other) => other.id === id));
        const others = fits
          .filter((other) => shared(other) > 0 && !pinned.includes(other.id))
          .sort(
            (a, b) => shared(b) - shared(a) || distance(a) - distance(b) || (a.id < b.id ? -1 : 1),
          )
          .map(({ id }) => id);
        expect(related(given, "x", count)).toEqual([...pinned, ...others].slice(0, count));
      }),
      { numRuns: 100 },
    );
  });
});
