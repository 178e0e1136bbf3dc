import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSlug, slugOf } from "../../src/text/slug.ts";

describe("a slug", () => {
  test.each([
    ["Rivers", "rivers"],
    ["Rivers and floods", "rivers-and-floods"],
    ["  Rivers -- floods  ", "rivers-floods"],
    ["Café", "cafe"],
    ["Straße", "strasse"],
    ["NASA", "nasa"],
    ["iPhone", "iphone"],
    ["5G", "5g"],
    ["2026-11-23", "2026-11-23"],
    ["U.S. elections", "u-s-elections"],
    ["Farmers' protest", "farmers-protest"],
    ["Don’t", "dont"],
    ["R&D", "r-and-d"],
    ["Москва", "moskva"],
    ["नदी", ""],
    ["Rivers/floods?#x", "rivers-floods-x"],
    ["../../etc/passwd", "etc-passwd"],
    ["", ""],
    ["???", ""],
    ["—", ""],
    ["_", ""],
  ])("of %j is %j", (words, expected) => {
    expect(slugOf(words)).toBe(expected);
  });

  test("is only lower-case ASCII letters, digits and single hyphens, whatever the words", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.string({
        unit: fc.constantFrom("İ", "ı", "ß", "ﬁ", "Ǆ", "K", "a", "-", "_", "'", "’", " ", "&", "é"),
      }),
    );
    fc.assert(
      fc.property(words, (text) => {
        expect(slugOf(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
      { numRuns: 150 },
    );
  });

  test("of a slug is itself, so that an address stays as it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), (slug) => {
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });

  test("is the same for the same words, however often it is asked", () => {
    expect([slugOf("Rivers"), slugOf("Rivers"), slugOf("Rivers")]).toEqual([
      "rivers",
      "rivers",
      "rivers",
    ]);
  });
});

describe("a piece of a URL", () => {
  test.each([
    ["wind", true],
    ["wind-2026", true],
    ["2026", true],
    ["a", true],
    ["a-b-c", true],
    ["x".repeat(100), true],
    ["x".repeat(101), false],
    ["", false],
    ["-", false],
    ["-wind", false],
    ["wind-", false],
    ["wind--power", false],
    ["Wind", false],
    ["wind_power", false],
    ["wind power", false],
    ["wind/power", false],
    ["wind.html", false],
    ["..", false],
    ["wïnd", false],
    ["wind\n", false],
    ["wind%20", false],
  ])("may be %j: %s", (text, expected) => {
    expect(isSlug(text)).toBe(expected);
  });
});
