import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { sitemapPage } from "../../src/edition/sitemap.ts";
import { article, articles, changed, ist, openOf, routeAt, routesFor } from "./editions.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf();
});
const at = (given: readonly Article[], instant = ist("2026-06-01")) =>
  changed(base, { articles: given, at: instant });
const sitemap = (edition: Edition, url: string) =>
  sitemapPage(edition, routeAt(edition, "sitemap", url)).pages;
const urls = (edition: Edition, url: string) =>
  sitemap(edition, url).map((page) => page.url.replace("https://test.example", ""));

describe("the sitemaps", () => {
  test("are one of each month's stories, one of all other pages, one of news, and an index", () => {
    const edition = at([
      article("a", { date: ist("2026-03-01") }),
      article("b", { date: ist("2026-03-31 23:59") }),
      article("c", { date: ist("2025-12-31 23:00") }),
    ]);
    expect(routesFor(edition, "sitemap").map(({ url }) => url)).toEqual([
      "/sitemap.xml",
      "/sitemaps/pages.xml",
      "/sitemaps/2026-03.xml",
      "/sitemaps/2025-12.xml",
      "/sitemaps/news.xml",
    ]);
    expect(urls(edition, "/sitemap.xml")).toEqual([
      "/sitemaps/pages.xml",
      "/sitemaps/2026-03.xml",
      "/sitemaps/2025-12.xml",
      "/sitemaps/news.xml",
    ]);
    expect(urls(edition, "/sitemaps/2026-03.xml")).toEqual(["/2026/03/b/", "/2026/03/a/"]);
  });

  test("have every page that readers and search engines are meant to find, once, and no other", () => {
    const edition = at([
      ...articles(60),
      article("held", { date: ist("2026-07-01") }),
      article("draft", { draft: true }),
      article("gone", { expires: { at: ist("2026-05-01"), becomes: "gone" } }),
      article("moved", { aliases: ["/old/moved/"] }),
      article("paid", { kind: "sponsored" }),
    ]);
    const all = routesFor(edition, "sitemap")
      .filter(({ of }) => of === "month" || of === "pages")
      .flatMap(({ url }) => urls(edition, url));
    const meant = edition.routes
      .filter((route) =>
        route.kind === "list"
          ? route.page === 0
          : /^(article|front|directory|issues|issue|about|labels|feeds)$/.test(route.kind),
      )
      .map(({ url }) => url);
    expect([...all].sort()).toEqual([...meant].sort());
    expect(all.join(" ")).not.toMatch(/held|draft|gone|old|404|feed\.xml/);
    expect(all).toContain("/2026/03/paid/");
  });

  test("say when a story last changed, its corrections too, and of a list the newest of its stories", () => {
    const edition = at([
      article("a", { date: ist("2026-03-01"), updated: ist("2026-04-01") }),
      article("b", {
        date: ist("2026-03-02"),
        topics: ["Rain"],
        corrections: [
          { date: ist("2026-05-03"), text: "Wrong." },
          { date: ist("2026-07-03"), text: "Not yet." },
        ],
      }),
      article("c", { date: ist("2026-03-03") }),
    ]);
    const changes = (url: string) =>
      Object.fromEntries(
        sitemap(edition, url).map((page) => [page.url.slice(20), page.changed?.slice(0, 10)]),
      );
    expect(changes("/sitemaps/2026-03.xml")).toEqual({
      "/2026/03/a/": "2026-04-01",
      "/2026/03/b/": "2026-05-03",
      "/2026/03/c/": "2026-03-03",
    });
    expect(changes("/sitemaps/pages.xml")).toMatchObject({
      "/": "2026-05-03",
      "/topics/rain/": "2026-05-03",
      "/topics/rivers/": "2026-04-01",
      "/about/": undefined,
    });
    expect(changes("/sitemap.xml")).toMatchObject({
      "/sitemaps/2026-03.xml": "2026-05-03",
      "/sitemaps/pages.xml": "2026-05-03",
    });
  });

  test("name the pictures of a story, each once", () => {
    const picture = { src: "dot.png", alt: "", caption: "", credit: "" };
    const body = { ...article("a").body, pictures: [{ target: "dot.png", line: 1 }] };
    const [page] = sitemap(at([article("a", { picture, body })]), "/sitemaps/2026-03.xml");
    expect(page?.pictures).toEqual([
      expect.stringMatching(/^https:\/\/test\.example\/pictures\/dot-\w+\.png$/),
    ]);
  });

  test("of a month that is over stay as they are when stories of other months come", () => {
    const given = [article("a"), article("b", { updated: ist("2026-03-20") })];
    const props = (edition: Edition) => JSON.stringify(sitemap(edition, "/sitemaps/2026-03.xml"));
    const later = at([...given, article("new", { date: ist("2026-06-20") })], ist("2026-06-30"));
    expect(props(later)).toBe(props(at(given)));
  });
});

describe("the news sitemap", () => {
  const now = ist("2026-06-03 12:00");
  const news = (given: readonly Article[], instant = now) =>
    sitemap(at(given, instant), "/sitemaps/news.xml");

  test("has the stories of the last two days, newest first, and none that is paid for", () => {
    const given = [
      article("edge", { date: ist("2026-06-01 12:00") }),
      article("early", { date: ist("2026-06-01 12:01"), lang: "hi" }),
      article("late", { date: ist("2026-06-03 12:00") }),
      article("held", { date: ist("2026-06-03 12:01") }),
      article("paid", { date: ist("2026-06-02"), kind: "sponsored" }),
    ];
    expect(news(given)).toMatchObject([
      { news: { title: "Title of late", publication: "The Test", language: "en" } },
      {
        url: "https://test.example/2026/03/early/",
        news: { title: "Title of early", language: "hi", published: "2026-06-01T12:01:00+05:30" },
      },
    ]);
    expect(news(given)).toHaveLength(2);
  });

  test("has a thousand stories at most", () => {
    const given = Array.from({ length: 1100 }, (_, at) => article(`s${at}`, { date: now - at }));
    expect(news(given)).toHaveLength(1000);
  });

  test("is never empty: an older story stands in it without being called news, or the home page", () => {
    const old = [article("old"), article("paid", { kind: "sponsored", date: ist("2026-05-01") })];
    expect(news(old)).toEqual([{ url: "https://test.example/2026/03/old/" }]);
    expect(news([])).toEqual([{ url: "https://test.example/" }]);
  });

  test("loses a story two days after it came out, which is a change of the site", () => {
    const date = ist("2026-06-02 09:00");
    const edition = at([article("a", { date })], date);
    expect(edition.nextChange).toEqual({
      at: ist("2026-06-04 09:00"),
      why: '"Title of a" is two days old, and leaves the news sitemap',
    });
    expect(news([article("a", { date })], ist("2026-06-04 09:00") - 1)[0]?.news).toBeDefined();
    expect(news([article("a", { date })], ist("2026-06-04 09:00"))[0]?.news).toBeUndefined();
  });
});
