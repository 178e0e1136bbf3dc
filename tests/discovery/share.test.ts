import { describe, expect, test } from "vitest";
import { type SharedPage, type SharedStory, shareTags } from "../../src/discovery/share.ts";

const page: SharedPage = {
  site: { name: "The Test", baseUrl: "https://test.example", language: "en-IN" },
  lang: "en-IN",
  title: "A page – The Test",
  description: "What it is about.",
  canonical: "https://test.example/page/",
  ogType: "website",
};
const story: SharedStory = {
  published: { iso: "2026-03-01T10:00:00+05:30" },
  corrections: [],
  section: { name: "India" },
  topics: [],
  writers: [],
};
const image = {
  url: "https://test.example/pictures/dot-0a.png",
  width: 1600,
  height: 900,
  type: "image/png",
  alt: "A dot.",
};

/** Every value of a tag, in order. */
const valuesOf = (key: string, given: SharedPage, told?: SharedStory) =>
  shareTags(given, told)
    .filter(({ property, name }) => (property ?? name) === key)
    .map(({ content }) => content);

describe("what a page says where it is shared", () => {
  test("is its title, description, address, kind and magazine", () => {
    expect(shareTags(page)).toEqual([
      { property: "og:title", content: "A page – The Test" },
      { property: "og:description", content: "What it is about." },
      { property: "og:type", content: "website" },
      { property: "og:url", content: "https://test.example/page/" },
      { property: "og:site_name", content: "The Test" },
      { property: "og:locale", content: "en_IN" },
      { name: "twitter:card", content: "summary" },
    ]);
  });

  test("is its picture, with size, type and words", () => {
    const given = { ...page, image };
    expect(valuesOf("og:image", given)).toEqual([image.url]);
    expect(valuesOf("og:image:type", given)).toEqual(["image/png"]);
    expect(valuesOf("og:image:width", given)).toEqual(["1600"]);
    expect(valuesOf("og:image:height", given)).toEqual(["900"]);
    expect(valuesOf("og:image:alt", given)).toEqual(["A dot."]);
    expect(valuesOf("og:image:alt", { ...page, image: { ...image, alt: "" } })).toEqual([]);
  });

  test.each([
    [300, 157, "summary_large_image"],
    [1600, 900, "summary_large_image"],
    [299, 900, "summary"],
    [1600, 156, "summary"],
  ])("is a picture of %d by %d on a card of the kind %s", (width, height, card) => {
    const given = { ...page, image: { ...image, width, height } };
    expect(valuesOf("twitter:card", given)).toEqual([card]);
  });

  test.each([
    ["en-IN", "en-IN", ["en_IN"]],
    ["hi", "en-IN", ["hi_IN"]],
    ["ur-PK", "en-IN", ["ur_PK"]],
    ["zh-Hant-TW", "en-IN", ["zh_TW"]],
    ["en-GB-oxendict", "en-IN", ["en_GB"]],
    ["pa-Guru", "en-IN", ["pa_IN"]],
    ["es-419", "en-IN", ["es_IN"]],
    ["hi", "en", []],
  ])("is the language %s, in a magazine in %s, as %j", (lang, language, expected) => {
    const site = { ...page.site, language };
    expect(valuesOf("og:locale", { ...page, site, lang })).toEqual(expected);
  });
});

describe("what a story's page says where it is shared", () => {
  test("is when it was published, and what it is about", () => {
    const topics = [{ name: "Rivers" }, { name: "Rain" }];
    const told = shareTags(page, { ...story, topics });
    expect(told.filter(({ property }) => property?.startsWith("article:"))).toEqual([
      { property: "article:published_time", content: "2026-03-01T10:00:00+05:30" },
      { property: "article:section", content: "India" },
      { property: "article:tag", content: "Rivers" },
      { property: "article:tag", content: "Rain" },
    ]);
  });

  test("is when it changed, and when it ends", () => {
    const given = {
      ...story,
      updated: { iso: "2026-03-02T10:00:00+05:30" },
      corrections: [{ on: { iso: "2026-03-03T10:00:00+05:30" }, text: "Wrong." }],
      expires: "2026-05-01T00:00:00+05:30",
    };
    expect(valuesOf("article:modified_time", page, given)).toEqual(["2026-03-03T10:00:00+05:30"]);
    expect(valuesOf("article:expiration_time", page, given)).toEqual(["2026-05-01T00:00:00+05:30"]);
  });

  test("is who signs it, each with their page, and their handle where they have one", () => {
    const writers = [
      { url: "/authors/ravi/" },
      { url: "/authors/asha/", fediverse: "@asha@news.example" },
    ];
    expect(valuesOf("article:author", page, { ...story, writers })).toEqual([
      "https://test.example/authors/ravi/",
      "https://test.example/authors/asha/",
    ]);
    expect(valuesOf("fediverse:creator", page, { ...story, writers })).toEqual([
      "@asha@news.example",
    ]);
    for (const key of ["article:author", "fediverse:creator"]) {
      expect(valuesOf(key, page, story)).toEqual([]);
    }
  });
});
