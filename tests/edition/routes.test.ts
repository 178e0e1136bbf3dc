import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../src/edition/edition.ts";
import { routesOf } from "../../src/edition/listing.ts";
import {
  authorUrl,
  fileOf,
  groupByKind,
  issueUrl,
  monthsOf,
  pageSize,
  type RouteKind,
  seriesUrl,
  topicUrl,
} from "../../src/edition/routes.ts";
import { story } from "../throwaway.ts";
import { article, articles, changed, ist, openOf, routesFor } from "./editions.ts";

let edition: Edition;
beforeAll(async () => {
  edition = await openOf({
    "articles/2026/03/wind.md": story("wind", { aliases: ["/old/wind/", "/wind.html"] }),
    "articles/2026/03/rain.md": story("rain", {
      section: "opinion",
      series: "rivers",
      issue: "2026-03-08",
      topics: ["Rain", "Rivers"],
      authors: ["asha", "ravi"],
    }),
    "articles/2026/07/held.md": story("held", {
      date: "2026-07-01 10:00",
      topics: ["Secrets"],
      aliases: ["/old/held/"],
    }),
    "articles/2026/03/draft.md": story("draft", { draft: true, aliases: ["/old/draft/"] }),
    "articles/2025/12/gone.md": story("gone", {
      date: "2025-12-31 23:00",
      expires: { at: "2026-05-01", becomes: "gone" },
      aliases: ["/old/gone/"],
    }),
    "articles/2026/01/kept.md": story("kept", {
      date: "2026-01-01 00:00",
      expires: { at: "2026-05-01", becomes: "notice" },
    }),
  });
});
const urls = (given: Edition, kind?: RouteKind) =>
  given.routes.filter((route) => kind === undefined || route.kind === kind).map(({ url }) => url);

describe("the site's addresses", () => {
  test("are all that the magazine has at its instant, and nothing else", () => {
    expect(urls(edition).sort()).toEqual(
      [
        "/",
        "/2026/03/wind/",
        "/2026/03/rain/",
        "/2026/01/kept/",
        "/2025/12/gone/",
        "/old/wind/",
        "/wind.html",
        "/old/gone/",
        "/news/",
        "/news/latest/",
        "/news/india/",
        "/news/india/latest/",
        "/opinion/",
        "/opinion/latest/",
        "/authors/",
        "/authors/asha/",
        "/authors/ravi/",
        "/topics/",
        "/topics/rain/",
        "/topics/rivers/",
        "/series/",
        "/series/rivers/",
        "/archive/",
        "/archive/2026/",
        "/archive/2026/01/",
        "/archive/2026/03/",
        "/issues/",
        "/issues/2026-03-08/",
        "/about/",
        "/about/sponsorship/",
        "/404.html",
        "/feed.xml",
        "/atom.xml",
        "/feed.json",
        "/feeds/",
        "/feeds/feeds.opml",
        "/feeds/feed.css",
        "/sitemap.xml",
        "/sitemaps/pages.xml",
        "/sitemaps/2026-01.xml",
        "/sitemaps/2026-03.xml",
        "/sitemaps/news.xml",
        "/robots.txt",
        "/manifest.webmanifest",
        "/saved/",
        "/offline/",
        "/sw.js",
        "/news/feed.xml",
        "/news/india/feed.xml",
        "/opinion/feed.xml",
        "/series/rivers/feed.xml",
        "/authors/asha/feed.xml",
        "/authors/ravi/feed.xml",
        "/topics/rain/feed.xml",
        "/topics/rivers/feed.xml",
        "/issues/2026-03-08/feed.xml",
        "/archive/2026/01/feed.xml",
        "/archive/2026/03/feed.xml",
      ].sort(),
    );
  });

  test("are of the kind of page that stands there", () => {
    expect(urls(edition, "article")).toEqual([
      "/2026/03/rain/",
      "/2026/03/wind/",
      "/2026/01/kept/",
    ]);
    expect(urls(edition, "gone")).toEqual(["/2025/12/gone/"]);
    expect(routesFor(edition, "redirect").map(({ url, id }) => [url, id])).toEqual([
      ["/old/wind/", "wind"],
      ["/wind.html", "wind"],
      ["/old/gone/", "gone"],
    ]);
    expect(urls(edition, "front")).toEqual(["/", "/news/", "/news/india/", "/opinion/"]);
  });

  test("are none for a story that is held or a draft, nor for its topics and old addresses", () => {
    expect(urls(edition).join(" ")).not.toMatch(/held|draft|secrets|2026\/07/);
  });

  test("come and go with the instant", () => {
    const before = changed(edition, { at: ist("2026-07-01 10:00") - 1 });
    expect(urls(before)).not.toContain("/2026/07/held/");
    const at = changed(edition, { at: ist("2026-07-01 10:00") });
    expect(urls(at)).toEqual(
      expect.arrayContaining([
        "/2026/07/held/",
        "/topics/secrets/",
        "/old/held/",
        "/archive/2026/07/",
      ]),
    );
    const early = changed(edition, { at: ist("2025-12-31 22:59") });
    expect(urls(early, "article")).toEqual([]);
    expect(urls(early, "gone")).toEqual([]);
    expect(urls(early, "directory")).toEqual(["/authors/", "/topics/", "/series/", "/archive/"]);
  });

  test("are those of the advertising's feeds while a paid story is out, and no longer", () => {
    const advertising = [
      "/advertising/feed.xml",
      "/advertising/atom.xml",
      "/advertising/feed.json",
    ];
    const [from, until] = [ist("2026-03-01 10:00"), ist("2026-06-01")];
    const paid = article("paid", {
      kind: "sponsored",
      date: from,
      expires: { at: until, becomes: "gone" },
    });
    const of = (at: number) =>
      routesFor(changed(edition, { articles: [article("a"), paid], at }), "feed").filter(
        ({ subject: { type } }) => type === "site" || type === "paid",
      );
    const stories = ["/feed.xml", "/atom.xml", "/feed.json"];
    const found = [from - 1, from, until - 1, until].map((at) => of(at).map(({ url }) => url));
    const both = [...stories, ...advertising];
    expect(found).toEqual([stories, both, both, stories]);
    expect(of(from).map((route) => [route.subject.type, route.format])).toEqual(
      ["site", "paid"].flatMap((each) => ["rss", "atom", "json"].map((format) => [each, format])),
    );
  });

  test("come in an order that does not hang on the order of files", () => {
    const all = [...edition.magazine.all.values()];
    const turned = changed(edition, { articles: all.reverse() });
    expect(turned.routes).toEqual(edition.routes);
    expect(routesOf(edition.magazine)).toEqual(edition.routes);
  });

  test("are each given once, end in / or are a file, and are each one file", () => {
    const many = fc.record({
      count: fc.integer({ min: 0, max: 160 }),
      section: fc.constantFrom("news", "india", "opinion"),
      topics: fc.subarray(["Rivers", "Rain", "2", "Wind power"]),
      authors: fc.subarray(["asha", "ravi"]),
      series: fc.constantFrom("rivers", undefined),
      kind: fc.constantFrom("report" as const, "sponsored" as const),
    });
    fc.assert(
      fc.property(many, ({ count, ...changes }) => {
        const found = urls(changed(edition, { articles: articles(count, changes) }));
        expect(new Set(found).size).toBe(found.length);
        expect(new Set(found.map(fileOf)).size).toBe(found.length);
        expect(
          found.filter(
            (url) =>
              !/^\/([a-z0-9-]+\/)*([a-z0-9-]+\.(html|xml|json|opml|css|js|txt|webmanifest))?$/.test(
                url,
              ),
          ),
        ).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("the pages of a list", () => {
  const listUrls = (count: number, base: string) =>
    urls(changed(edition, { articles: articles(count, { topics: ["Rivers"] }) }), "list").filter(
      (url) => url.startsWith(base),
    );

  test.each([
    [1, 0],
    [pageSize - 1, 0],
    [pageSize, 0],
    [2 * pageSize - 1, 0],
    [2 * pageSize, 1],
    [3 * pageSize - 1, 1],
    [3 * pageSize, 2],
    [6 * pageSize + 7, 5],
  ])("of %d stories are its own address and %d numbered ones", (count, numbered) => {
    const own = "/topics/rivers/";
    const pages = Array.from({ length: numbered }, (_, index) => `${own}${index + 1}/`);
    expect(listUrls(count, own)).toEqual([own, ...pages]);
  });

  test("keep their addresses when a story is added", () => {
    for (const count of [1, 47, 48, 71, 72, 100]) {
      expect(listUrls(count + 1, "/topics/rivers/")).toEqual(
        expect.arrayContaining(listUrls(count, "/topics/rivers/")),
      );
    }
  });

  test("are there for each section, author, topic, series and month that is long enough", () => {
    const sameMonth = articles(60, { series: "rivers" }).map((each, index) => ({
      ...each,
      date: ist("2026-03-01") + index * 60_000,
    }));
    const found = urls(changed(edition, { articles: sameMonth }), "list");
    for (const base of [
      "/news/latest/",
      "/news/india/latest/",
      "/authors/asha/",
      "/topics/rivers/",
      "/series/rivers/",
      "/archive/2026/03/",
    ]) {
      expect(found).toContain(base);
      expect(found).toContain(`${base}1/`);
    }
    expect(found).not.toContain("/opinion/latest/1/");
    expect(found).toContain("/opinion/latest/");
  });
});

test("every story that is out is of one month, by the magazine's own calendar, newest first", () => {
  const given = [
    article("a", { date: ist("2026-03-31 23:59") }),
    article("b", { date: ist("2026-04-01 00:00") }),
    article("c", { date: ist("2026-04-02 00:00") }),
    article("d", { date: ist("2025-12-31 23:59") }),
    article("held", { date: ist("2027-01-01 00:00") }),
  ];
  const months = monthsOf(changed(edition, { articles: given }).magazine);
  expect([...months].map(([month, stories]) => [month, stories.map(({ id }) => id)])).toEqual([
    ["2026-04", ["c", "b"]],
    ["2026-03", ["a"]],
    ["2025-12", ["d"]],
  ]);
});

test("routes are sorted by kind without losing one, and a kind that has none is there", () => {
  const groups = groupByKind(edition.routes);
  expect(Object.values(groups).flat()).toHaveLength(edition.routes.length);
  for (const [kind, routes] of Object.entries(groups)) {
    expect(routes).toEqual(edition.routes.filter((route) => route.kind === kind));
  }
  expect(Object.keys(groupByKind([])).sort()).toEqual(Object.keys(groups).sort());
  expect(Object.values(groupByKind([])).flat()).toEqual([]);
});

test.each([
  ["/", "index.html"],
  ["/2026/03/wind/", "2026/03/wind/index.html"],
  ["/feed.xml", "feed.xml"],
  ["/404.html", "404.html"],
  ["/old/page.html", "old/page.html"],
])("the address %s is the file %s", (url, file) => {
  expect(fileOf(url)).toBe(file);
});

test("topics, authors, series and issues have their addresses by their ids", () => {
  expect(topicUrl("Wind Power")).toBe("/topics/wind-power/");
  expect(authorUrl("asha")).toBe("/authors/asha/");
  expect(seriesUrl("rivers")).toBe("/series/rivers/");
  expect(issueUrl("2026-03-08")).toBe("/issues/2026-03-08/");
});
