import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { didYouMean, nearestOf } from "../../src/text/nearest.ts";

const sections = ["science", "society", "sport", "arts", "world"];

describe("the nearest word", () => {
  test.each([
    ["sience", "science"],
    ["scinece", "science"],
    ["Science", "science"],
    ["SPORT", "sport"],
    ["sports", "sport"],
    ["sprot", "sport"],
    ["wrld", "world"],
    ["societies", "society"],
    ["science", "science"],
  ])("to %j is %j", (word, expected) => {
    expect(nearestOf(word, sections)).toBe(expected);
  });

  test.each(["economics", "zzzzz", "xyz", "", "science-and-technology"])(
    "to %j is none, for it is no slip of any",
    (word) => {
      expect(nearestOf(word, sections)).toBeUndefined();
    },
  );

  test("is none where there are no words", () => {
    expect(nearestOf("science", [])).toBeUndefined();
  });

  test("is the nearer of two, in whatever order they come", () => {
    expect(nearestOf("sporta", ["sports-a", "sport"])).toBe("sport");
    expect(nearestOf("sporta", ["sport", "sports-a"])).toBe("sport");
  });

  test("is the first of two that are as near", () => {
    expect(nearestOf("bart", ["cart", "dart"])).toBe("cart");
  });

  test("is found in words that are told one by one", () => {
    expect(nearestOf("sience", new Map([["science", 1]]).keys())).toBe("science");
  });

  test("to a word of the list is that word", () => {
    const word = fc.stringMatching(/^[a-z]{3,20}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), fc.nat(), (words, pick) => {
        const chosen = words[pick % words.length] ?? "";
        expect(nearestOf(chosen, words)).toBe(chosen);
      }),
    );
  });

  test("is not looked for where the word is a whole sentence", () => {
    const long = "science ".repeat(1000);
    expect(nearestOf(long, [long])).toBeUndefined();
  });
});

test("an error about a slip ends in a question", () => {
  expect(didYouMean("sience", sections)).toBe(' Did you mean "science"?');
});

test("an error about a word that is like no other asks nothing", () => {
  expect(didYouMean("economics", sections)).toBe("");
});
