import { describe, expect, test } from "vitest";
import { english } from "../../src/words/english.ts";
import { hindi } from "../../src/words/hindi.ts";
import { partsOf, say, sayCount, sayNumber } from "../../src/words/say.ts";
import { localeFor, spoken, voiceOf, wordsFor } from "../../src/words/words.ts";

/** Every phrase of a table with the way to it. */
function phrases(table: object, path = ""): [string, string][] {
  return Object.entries(table).flatMap(([name, value]): [string, string][] =>
    typeof value === "string"
      ? [[`${path}${name}`, value]]
      : phrases(value as object, `${path}${name}.`),
  );
}
const bracesIn = (phrase: string) => (phrase.match(/\{\w+\}/g) ?? []).sort();

describe("the words of the interface", () => {
  test.each(phrases(hindi).filter(([path]) => !/wordings\./.test(path)))(
    "say in Hindi what they say in English: %s",
    (path, phrase) => {
      const own = phrases(english).find(([name]) => name === path)?.[1] ?? "";
      expect(bracesIn(phrase)).toEqual(bracesIn(own));
      expect(phrase === "").toBe(own === "");
      if (phrase !== "") expect(phrase).toMatch(/\p{Script=Devanagari}|^\{/u);
    },
  );

  test.each([
    ["hi", hindi, "hi"],
    ["hi-IN", hindi, "hi"],
    ["HI-in", hindi, "hi"],
    ["en-GB", english, "en"],
    ["ta", english, "en"],
    ["constructor", english, "en"],
  ])("are chosen by the language %s, or are English", (language, words, name) => {
    expect(wordsFor(language)).toBe(words);
    expect(spoken(language)).toBe(name);
  });

  test.each([
    ["en-IN", "en-IN", "ltr", undefined, undefined],
    ["en-IN", "hi", "ltr", "en", undefined],
    ["hi", "hi", "ltr", undefined, undefined],
    ["ur", "ur", "rtl", "en", "ltr"],
  ] as const)(
    "for %s tell who reads a page in %s, %s, what they are in",
    (language, lang, dir, ...told) => {
      expect(voiceOf(language, { lang, dir })).toEqual({ lang: told[0], dir: told[1] });
    },
  );
});

test.each([
  ["hi", "en-IN", "hi"],
  ["en-GB", "en-IN", "en-GB"],
  ["ar-EG", "en-IN", "en-IN"],
  ["ur", "hi-IN", "hi-IN"],
])(
  "dates and numbers amid the words for %s in a magazine in %s are those of %s",
  (language, magazine, locale) => {
    expect(localeFor(language, magazine)).toBe(locale);
  },
);

describe("a phrase", () => {
  test("has its values put in, and what nobody gives stays to be seen", () => {
    expect(say("{a} of {b}, {c}", { a: "<1>", b: 2 })).toBe("<1> of 2, {c}");
  });

  test("never takes what every object has for a value", () => {
    expect(say("{toString}", {})).toBe("{toString}");
  });

  test("is taken apart at its braces", () => {
    expect(partsOf("By {names}.")).toEqual([
      { text: "By ", name: "names" },
      { text: ".", name: undefined },
    ]);
  });

  test.each([
    ["en-IN", 1, "1 story"],
    ["en-IN", 0, "0 stories"],
    ["en-IN", 123456, "1,23,456 stories"],
    ["en-GB", 123456, "123,456 stories"],
    ["hi", 0, "0 ख़बर"],
    ["hi", 1, "1 ख़बर"],
    ["hi", 2, "2 ख़बरें"],
  ])("counts by the rules of %s: %d", (language, count, expected) => {
    expect(sayCount(language, count, wordsFor(language).list.stories)).toBe(expected);
    expect(expected.startsWith(sayNumber(language, count))).toBe(true);
  });
});
