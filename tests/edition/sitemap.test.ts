import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Magazine } from "../../src/content/magazine.ts";
import { type SitemapSize, sitemapBytes } from "../../src/discovery/sitemap.ts";
import { Edition } from "../../src/edition/edition.ts";
import { sitemapPage } from "../../src/edition/sitemap.ts";
import { freshStories, newsChanges, sitemapRoutes } from "../../src/edition/sitemaps.ts";
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

  test("tell of a front the newest change of the stories that stand on it: of no paid one, nor of one that fell off", () => {
    const old = { ...article("a"), date: ist("2020-01-01"), updated: ist("2026-05-30") };
    const paid = article("paid", { kind: "sponsored", date: ist("2026-05-31") });
    const changes = (given: readonly Article[], facts = {}) => {
      const edition = changed(base, { articles: given, at: ist("2026-06-01"), facts });
      const found = sitemap(edition, "/sitemaps/pages.xml");
      return ["/", "/news/", "/opinion/", "/topics/rivers/"].map((url) =>
        found.find((each) => each.url === `https://test.example${url}`)?.changed?.slice(0, 10),
      );
    };
    expect(changes([article("b"), paid])).toEqual([
      "2026-03-01",
      "2026-03-01",
      undefined,
      "2026-05-31",
    ]);
    // Twenty newer ones push it from the fronts, which hold five and seventeen.
    const many = [...articles(20, { date: ist("2026-02-01") }), old];
    expect(changes(many)).toEqual(["2026-02-01", "2026-02-01", undefined, "2026-05-30"]);
    const home = [{ shape: "lead" as const, count: 5, pins: ["paid"] }];
    const pinned = { fronts: { home, sections: {} } };
    expect(changes([article("b"), paid], pinned)[0]).toBe("2026-05-31");
  });

  test("let a story go where it ends, and keep one that stays with a notice", () => {
    const until = ist("2026-05-01");
    const given = [
      article("gone", { expires: { at: until, becomes: "gone" } }),
      article("kept", { expires: { at: until, becomes: "notice" } }),
    ];
    const month = (instant: number) => urls(at(given, instant), "/sitemaps/2026-03.xml");
    expect(month(until - 1)).toEqual(["/2026/03/gone/", "/2026/03/kept/"]);
    expect(month(until)).toEqual(["/2026/03/kept/"]);
  });

  test("name the pictures of a story, each once", () => {
    const picture = { src: "dot.png", alt: "", caption: "", credit: "" };
    const body = { ...article("a").body, pictures: [{ target: "dot.png", line: 1 }] };
    const [page] = sitemap(at([article("a", { picture, body })]), "/sitemaps/2026-03.xml");
    expect(page?.pictures).toEqual([
      expect.stringMatching(/^https:\/\/test\.example\/pictures\/dot-\w+-3\.jpg$/),
    ]);
  });

  test("of a month that is over stay as they are when stories of other months come", () => {
    const given = [article("a"), article("b", { updated: ist("2026-03-20") })];
    const props = (edition: Edition) => JSON.stringify(sitemap(edition, "/sitemaps/2026-03.xml"));
    const later = at([...given, article("new", { date: ist("2026-06-20") })], ist("2026-06-30"));
    expect(props(later)).toBe(props(at(given)));
  });
});

describe("sitemaps of more than one may hold", () => {
  const given = [
    ...articles(5, { date: ist("2026-03-01") }),
    article("other", { date: ist("2026-02-01") }),
  ];
  const splitAt = (most: SitemapSize, stories: readonly Article[] = given) => {
    const { magazine, assets, routes } = at(stories);
    const others = routes.filter(({ kind }) => kind !== "sitemap");
    const found = sitemapRoutes(magazine, others, most);
    return new Edition(magazine, [], assets, [...others, ...found], []);
  };
  const named = (edition: Edition, start: string) =>
    routesFor(edition, "sitemap")
      .map(({ url }) => url)
      .filter((url) => url.startsWith(`/sitemaps/${start}`));

  test.each([
    [1, 5],
    [2, 3],
    [4, 2],
    [5, 1],
    [50_000, 1],
  ])("of %d pages go on, for five, in so many: %d", (pages, count) => {
    const edition = splitAt({ pages, bytes: Number.POSITIVE_INFINITY });
    const numbers = Array.from({ length: count }, (_, at) => (at === 0 ? "" : `-${at + 1}`));
    const parts = numbers.map((number) => `/sitemaps/2026-03${number}.xml`);
    expect(named(edition, "2026-03")).toEqual(parts);
    expect(named(edition, "2026-02")).toEqual(["/sitemaps/2026-02.xml"]);
    const whole = urls(at(given), "/sitemaps/2026-03.xml");
    const found = parts.map((part) => urls(edition, part));
    expect(found.flat()).toEqual(whole);
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(pages);
    const all = named(edition, "pages").map((part) => urls(edition, part));
    expect(all.flat()).toEqual(urls(at(given), "/sitemaps/pages.xml"));
    expect(Math.max(...all.map(({ length }) => length))).toBeLessThanOrEqual(pages);
  });

  test("are all named in the index, each with the newest change of its own part", () => {
    const stories = given.map((story, place) => ({
      ...story,
      updated: ist(`2026-04-${place + 10}`),
    }));
    const edition = splitAt({ pages: 2, bytes: Number.POSITIVE_INFINITY }, stories);
    const index = sitemap(edition, "/sitemap.xml");
    expect(index.map(({ url }) => url.slice("https://test.example".length))).toEqual(
      routesFor(edition, "sitemap").flatMap(({ url }) => (url === "/sitemap.xml" ? [] : [url])),
    );
    for (const part of named(edition, "2026-03")) {
      const newest = sitemap(edition, part).map(({ changed: when }) => when ?? "");
      const told = index.find(({ url }) => url.endsWith(part))?.changed;
      expect(told).toBe(newest.sort().at(-1));
    }
    const told = index.filter(({ url }) => url.includes("2026-03")).map((each) => each.changed);
    expect(new Set(told).size).toBe(3);
  });

  test("go on where their pictures would make them too long, with one page in each at least", () => {
    const pictures = Array.from({ length: 10 }, (_, line) => ({ target: `${line}.png`, line }));
    const heavy = given.map((story) => ({ ...story, body: { ...story.body, pictures } }));
    const one = sitemapBytes("https://test.example/2026/03/s000/", 11);
    const parts = (bytes: number, stories: readonly Article[]) =>
      named(splitAt({ pages: 50_000, bytes }, stories), "2026-03").length;
    expect(parts(5 * one, heavy)).toBe(1);
    expect(parts(5 * one - 1, heavy)).toBe(2);
    expect(parts(2 * one, heavy)).toBe(3);
    expect(parts(2 * one, given)).toBe(1);
    expect(parts(1, heavy)).toBe(5);
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

  test("of a story that goes before it is two days old loses it then, and nothing changes two days after", () => {
    const date = ist("2026-06-02 09:00");
    const ends = (hours: number) => ({
      at: date + hours * 3_600_000,
      becomes: "gone" as const,
    });
    const next = (hours: number, instant: number) =>
      at([article("a", { date, expires: ends(hours) })], instant).nextChange;
    expect(next(47, date)).toMatchObject({ why: '"Title of a" expires' });
    expect(next(47, ends(47).at)?.why ?? "").not.toContain("news sitemap");
    expect(next(48, date)?.at).toBe(ends(48).at);
    expect(next(49, date)?.why).toContain("leaves the news sitemap");
  });

  test("says nothing of when a paid story or a draft was news", () => {
    const date = ist("2026-06-02 09:00");
    for (const change of [{ kind: "sponsored" as const }, { draft: true }]) {
      expect(at([article("a", { date, ...change })], date).nextChange?.why ?? "").not.toContain(
        "news sitemap",
      );
    }
  });

  test("asks little of an archive of a hundred thousand stories", () => {
    const { magazine } = at([article("a")]);
    const story = magazine.all.get("a") as Article;
    const all = new Map(Array.from({ length: 100_000 }, (_, place) => [`${place}`, story]));
    const archive = { all, out: [...all.values()], now: magazine.now } as unknown as Magazine;
    const began = performance.now();
    expect([...newsChanges(archive)]).toEqual([]);
    expect(freshStories(archive)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(100);
  });
});
