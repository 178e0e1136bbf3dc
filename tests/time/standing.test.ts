import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Dated, isOut, type Standing, standingOf } from "../../src/time/standing.ts";

const date = Date.UTC(2026, 2, 1, 4, 30);
const at = Date.UTC(2026, 4, 1);
const plain: Dated = { draft: false, date };
const going: Dated = { draft: false, date, expires: { at, becomes: "gone" } };
const staying: Dated = { draft: false, date, expires: { at, becomes: "notice" } };

describe("the time rule", () => {
  test.each<[name: string, story: Dated, now: number, Standing]>([
    ["a millisecond before its date", plain, date - 1, "held"],
    ["at its date", plain, date, "published"],
    ["a millisecond after its date", plain, date + 1, "published"],
    ["for ever, where nothing ends it", plain, Number.MAX_SAFE_INTEGER, "published"],
    ["before its date, though it will expire", going, date - 1, "held"],
    ["at its date, though it will expire", going, date, "published"],
    ["a millisecond before it goes", going, at - 1, "published"],
    ["at the instant it goes", going, at, "gone"],
    ["a millisecond after it goes", going, at + 1, "gone"],
    ["a millisecond before its notice", staying, at - 1, "published"],
    ["at the instant of its notice", staying, at, "noticed"],
    ["a millisecond after its notice", staying, at + 1, "noticed"],
    ["as a draft before its date", { ...plain, draft: true }, date - 1, "draft"],
    ["as a draft at its date", { ...plain, draft: true }, date, "draft"],
    ["as a draft after its expiry", { ...going, draft: true }, at, "draft"],
    ["as a draft after its notice", { ...staying, draft: true }, at, "draft"],
    ["whose end is written as absent", { ...plain, expires: undefined }, date, "published"],
  ])("says how a story stands %s", (_name, story, now, expected) => {
    expect(standingOf(story, now)).toBe(expected);
  });

  test.each<[Standing, boolean]>([
    ["draft", false],
    ["held", false],
    ["published", true],
    ["noticed", true],
    ["gone", false],
  ])("lets readers see a story that is %s: %s", (standing, expected) => {
    expect(isOut(standing)).toBe(expected);
  });

  test("only ever moves a story on: held, published, then noticed or gone", () => {
    const order: Standing[] = ["held", "published", "noticed", "gone"];
    const near = fc.integer({ min: -5, max: 5 });
    const ending = fc.constantFrom("gone" as const, "notice" as const);
    fc.assert(
      fc.property(
        near,
        fc.integer({ min: 1, max: 5 }),
        ending,
        near,
        near,
        (out, run, becomes, a, b) => {
          const story = { draft: false, date: out, expires: { at: out + run, becomes } };
          const [first, then] = a < b ? [a, b] : [b, a];
          expect(order.indexOf(standingOf(story, first))).toBeLessThanOrEqual(
            order.indexOf(standingOf(story, then)),
          );
        },
      ),
    );
  });
});
