import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, joinNames, readingMinutes, shorten } from "../../src/text/prose.ts";

describe("the number of words", () => {
  test.each([
    ["", 0],
    ["   \n\t ", 0],
    ["Rivers rise.", 2],
    ["  Rivers\nrise \t again ", 3],
    ["a well-known river", 3],
    ["don't", 1],
    ["(one) “two” *three*", 3],
    ["one — two – three", 3],
    ["… ! ?", 0],
    ["In 2026, 1,250 rivers", 4],
    ["नदी का पानी", 3],
    ["Ελλάδα και Россия", 3],
    // Two letters a word, the odd one counted whole.
    ["河流", 1],
    ["河流上", 2],
    ["河流上涨", 2],
    ["แม่", 1],
    ["2026年 rivers", 3],
  ])("of %j is %d", (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });
});

describe("the minutes to read a story", () => {
  test.each([
    [0, 1],
    [1, 1],
    [230, 1],
    [344, 1],
    [345, 2],
    [460, 2],
    [574, 2],
    [575, 3],
    [2300, 10],
  ])("of %d words are %d", (words, expected) => {
    expect(readingMinutes(words)).toBe(expected);
  });
});

describe("names in a sentence", () => {
  test.each([
    [[], ""],
    [["Asha"], "Asha"],
    [["Asha", "Ravi"], "Asha and Ravi"],
    [["Asha", "Ravi", "Meera"], "Asha, Ravi and Meera"],
    [["Asha", "Ravi", "Meera", "Tom"], "Asha, Ravi, Meera and Tom"],
  ])("%j are %j", (names, expected) => {
    expect(joinNames(names)).toBe(expected);
  });

  test("stay as they were in the list", () => {
    const names = ["Asha", "Ravi", "Meera"];
    joinNames(names);
    expect(names).toEqual(["Asha", "Ravi", "Meera"]);
  });
});

describe("a text that a message quotes", () => {
  test.each([
    ["wind", "wind"],
    ["x".repeat(60), "x".repeat(60)],
    ["x".repeat(61), `${"x".repeat(57)}...`],
    ["one\ntwo\r\n\tthree", "one two three"],
    ["one\u0007two\u0000", "one two "],
    ["word ".repeat(1000), `${"word ".repeat(11)}wo...`],
  ])("is %j as %j", (text, expected) => {
    expect(shorten(text)).toBe(expected);
  });

  test("is at most 60 characters on one line, whole letters all", () => {
    const long = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom("a", "\u{1f600}", " ", "\n"),
        minLength: 50,
        maxLength: 90,
      }),
    );
    fc.assert(
      fc.property(long, (text) => {
        const short = shorten(text);
        expect(short.length).toBeLessThanOrEqual(60);
        expect(short).not.toMatch(/[\p{Cc}\n\r]/u);
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
