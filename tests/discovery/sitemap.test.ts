import { describe, expect, test } from "vitest";
import {
  newsLanguageOf,
  publicationOf,
  renderSitemap,
  renderSitemapIndex,
  type SitemapPage,
  sitemapBytes,
  sitemapSize,
} from "../../src/discovery/sitemap.ts";
import { faultsOf, sample } from "./schema.ts";

const page = (changes: Partial<SitemapPage> = {}): SitemapPage => ({
  url: "https://test.example/2026/03/wind/",
  changed: "2026-03-01T10:00:00+05:30",
  ...changes,
});
const news = {
  publication: "The Test",
  language: "en",
  published: "2026-03-01T10:00:00+05:30",
  title: "Wind",
};

describe("a sitemap", () => {
  test.each<[name: string, pages: SitemapPage[]]>([
    ["of one page", [page()]],
    ["of a page of which nothing true can be said", [page({ changed: undefined })]],
    [
      "with pictures",
      [page({ pictures: ["https://test.example/a.png", "https://test.example/b.png"] })],
    ],
    ["of news", [page({ changed: undefined, news })]],
    ["of words that are markup", [page({ news: { ...news, title: 'Rain & <sun> "moon"' } })]],
    ["of news in Hindi", [page({ news: { ...news, language: "hi", title: "नदी का पानी" } })]],
  ])("is what its schema asks for: %s", async (_name, pages) => {
    expect(await faultsOf(renderSitemap(pages))).toEqual([]);
  });

  test("names at most a thousand pictures of a page", () => {
    const pictures = Array.from({ length: 1200 }, (_, at) => `https://test.example/${at}.png`);
    expect(renderSitemap([page({ pictures })]).match(/<image:loc>/g)).toHaveLength(1000);
  });

  test("names no extension that it does not use", () => {
    expect(renderSitemap([page()])).not.toMatch(/xmlns:(image|news)/);
  });

  test("is named in an index, with when it changed", async () => {
    const index = renderSitemapIndex([
      page({ url: "https://test.example/sitemaps/2026-03.xml" }),
      page({ url: "https://test.example/sitemaps/news.xml", changed: undefined }),
    ]);
    expect(await faultsOf(index)).toEqual([]);
    expect(index.match(/<loc>/g)).toHaveLength(2);
    expect(index.match(/<lastmod>/g)).toHaveLength(1);
  });

  test.each([
    ["with no page", "empty.xml", /'\{[^}]*\}urlset': Missing child element/],
    ["with a date that is none", "date.xml", /lastmod': 'Sunday, 1 March' is not a valid value/],
    ["of news in a language with a country", "language.xml", /language': .*'en-GB'/],
    ["with a page at a relative address", "relative.xml", /loc': .*'\/2026\/03\/wind\/'/],
    ["with a picture at a relative address", "picture.xml", /loc': .*'\/pictures\/wind\.png'/],
  ])("is refused by its schema, for that fault: %s", async (_name, file, fault) => {
    expect((await faultsOf(sample(file))).join("\n")).toMatch(fault);
    // All of them are the right one but for the fault.
    expect(await faultsOf(sample("right.xml"))).toEqual([]);
  });

  test.each<[name: string, changes: Partial<SitemapPage>]>([
    ["of a story", {}],
    ["of which nothing is said", { changed: undefined }],
    ["with a picture", { pictures: ["https://test.example/pictures/dot-0123456789.png"] }],
    [
      "with a thousand pictures of the longest names, on the longest of hosts",
      {
        url: `https://${"a".repeat(253)}:65535/${"b".repeat(800)}/`,
        pictures: Array.from({ length: 1200 }, (_, at) => {
          const name = String(at).padEnd(251, "c");
          return `https://${"a".repeat(253)}:65535/pictures/${name}-0123456789.jpeg`;
        }),
      },
    ],
  ])("takes no more bytes for a page than were set aside for it: %s", (_name, changes) => {
    const given = page(changes);
    const other = page({ pictures: ["https://test.example/a.png"], news });
    const bytesOf = (...pages: SitemapPage[]) => Buffer.byteLength(renderSitemap(pages));
    const setAside = sitemapBytes(given.url, given.pictures?.length ?? 0);
    expect(bytesOf(other, given) - bytesOf(other)).toBeLessThanOrEqual(setAside);
    // And what stands around all pages takes no more than was left for it.
    expect(bytesOf(given) - setAside).toBeLessThan(50 * 1024 * 1024 - sitemapSize.bytes);
  });

  test.each<[name: string, xml: string]>([
    ["with no page", renderSitemap([])],
    ["with a date that is none", renderSitemap([page({ changed: "1 March 2026" })])],
    [
      "of news in a language with a country",
      renderSitemap([page({ news: { ...news, language: "en-GB" } })]),
    ],
    ["of news without a title", renderSitemap([page({ news: { ...news, title: "" } })])],
    ["with a picture at a relative address", renderSitemap([page({ pictures: ["/a.png"] })])],
    [
      "with a priority that is none",
      renderSitemap([page()]).replace("</url>", "<priority>high</priority></url>"),
    ],
    ["that is not well-formed", renderSitemap([page()]).replace("</url>", "")],
    ["that is an index of none", renderSitemapIndex([])],
    [
      "that is an index of relative addresses",
      renderSitemapIndex([page({ url: "/sitemaps/pages.xml" })]),
    ],
  ])("would be refused by its schema: %s", async (_name, xml) => {
    expect(await faultsOf(xml)).not.toEqual([]);
  });

  test.each([
    ["en-IN", "en"],
    ["hi", "hi"],
    ["kok-Deva", "kok"],
    ["zh", "zh-cn"],
    ["zh-Hans-SG", "zh-cn"],
    ["zh-TW", "zh-tw"],
    ["zh-Hant-HK", "zh-tw"],
  ])("of news in %s says %s", (tag, expected) => {
    expect(newsLanguageOf(tag)).toBe(expected);
  });

  test.each([
    ["The Week", "The Week"],
    ["The Week (India)", "The Week"],
    ["The (Other) Week", "The (Other) Week"],
    ["(week)", "(week)"],
  ])("of news by %s names %s", (name, expected) => {
    expect(publicationOf(name)).toBe(expected);
  });
});
