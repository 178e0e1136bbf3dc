import { beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../src/edition/edition.ts";
import { houseOf, type PageFacts, shellOf } from "../../src/edition/shell.ts";
import { openOf } from "./editions.ts";

let edition: Edition;
beforeAll(async () => {
  edition = await openOf();
});
const shell = (page: Partial<PageFacts> = {}) =>
  shellOf(edition, { url: "/about/", title: "About", description: "About.", ...page });

describe("what surrounds a page", () => {
  test("names the page and the magazine, and the home page by the magazine's own line", () => {
    expect(shell().title).toBe("About – The Test");
    expect(shell({ url: "/", title: "The Test" })).toMatchObject({
      title: "The Test – A magazine for tests",
      home: true,
    });
    expect(shell().home).toBe(false);
  });

  test("gives the page's one address, absolute", () => {
    expect(shell({ url: "/2026/03/a/" }).canonical).toBe("https://test.example/2026/03/a/");
  });

  test("says what stands between the home page and the page, if anything does", () => {
    const trail = [{ name: "News", url: "/news/" }];
    expect(shell({ trail }).trail).toEqual(trail);
    expect(shell().trail).toEqual([]);
  });

  test("leaves the page to search engines unless it says otherwise", () => {
    expect(shell().hidden).toBe(false);
    expect(shell({ hidden: true }).hidden).toBe(true);
  });

  test("gives the picture's address absolute, for those who read it elsewhere", () => {
    const image = {
      url: "/pictures/dot.png",
      width: 3,
      height: 2,
      type: "image/png",
      alt: "A dot.",
    };
    expect(shell({ image }).image).toEqual({
      ...image,
      url: "https://test.example/pictures/dot.png",
    });
    expect(shell().image).toBeUndefined();
  });

  test.each([
    ["india", "news"],
    ["news", "news"],
    ["opinion", "opinion"],
    [undefined, undefined],
  ])("is of the section %s, which stands under %s", (section, expected) => {
    expect(shell({ section }).current).toBe(expected);
  });

  test("names the magazine, its language, and the origin of its addresses", () => {
    expect(houseOf(edition).site).toEqual({
      name: "The Test",
      tagline: "A magazine for tests",
      publisher: "The Test Press",
      language: "en-IN",
      baseUrl: "https://test.example",
      social: [],
    });
  });

  test("lists every section with its parts", () => {
    expect(houseOf(edition).sections).toMatchObject([
      { name: "News", url: "/news/", children: [{ name: "India", url: "/news/india/" }] },
      { name: "Opinion", url: "/opinion/", children: [] },
    ]);
  });

  test.each([
    [undefined, "en-IN", "ltr"],
    ["hi", "hi", "ltr"],
    ["ur", "ur", "rtl"],
    ["ur-IN", "ur-IN", "rtl"],
    ["ar", "ar", "rtl"],
    ["fa", "fa", "rtl"],
    ["arn", "arn", "ltr"],
  ])("is in the page's own language and its direction: %s", (lang, expected, dir) => {
    expect(shell({ lang })).toMatchObject({ lang: expected, dir });
  });

  test("asks for the site's own stylesheet and fonts, and points to its feeds", () => {
    expect(houseOf(edition)).toMatchObject({
      stylesheet: "/assets/site-0a.css",
      preload: ["/assets/serif-0a.woff2"],
      feeds: [
        { url: "/feed.xml", title: "The Test (RSS)", type: "application/rss+xml" },
        { url: "/atom.xml", title: "The Test (Atom)", type: "application/atom+xml" },
        { url: "/feed.json", title: "The Test (JSON Feed)", type: "application/feed+json" },
      ],
    });
  });
});
