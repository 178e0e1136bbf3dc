import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../src/edition/edition.ts";
import { listPage } from "../../src/edition/list.ts";
import { pageSize } from "../../src/edition/routes.ts";
import { articles, changed, factFile, ist, openOf, routeAt, routesFor } from "./editions.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf({
    "_data/authors.ts": factFile("authors", [
      {
        id: "asha",
        name: "Asha Rao",
        role: "Reporter",
        biography: "Asha Rao reports.",
        portrait: "dot.png",
        links: [{ name: "Site", url: "https://asha.example/" }],
      },
      { id: "ravi", name: "Ravi Menon", role: "Editor", biography: "Ravi Menon edits." },
    ]),
  });
});
const topic = "/topics/rivers/";
const editionOf = (count: number) => changed(base, { articles: articles(count) });
const pagesOf = (edition: Edition, own = topic) =>
  routesFor(edition, "list")
    .filter(({ url }) => url.startsWith(own))
    .map((route) => ({ ...route, props: listPage(edition, route) }));
const cardsOf = (edition: Edition, own = topic) =>
  pagesOf(edition, own).map(({ props }) => props.cards.map(({ title }) => title.slice(-4)));

describe("a list", () => {
  test("shows each story on exactly one page, newest first from its own address to page 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 170 }), (count) => {
        const [own = [], ...numbered] = cardsOf(editionOf(count));
        const newestFirst = [...own, ...numbered.reverse().flat()];
        const expected = articles(count).map(({ id }) => id);
        expect(newestFirst).toEqual(expected.reverse());
      }),
      { numRuns: 12 },
    );
  });

  test("has numbered pages that are full, and a first that is never short nor twice as long", () => {
    for (const count of [1, 23, 24, 25, 47, 48, 49, 71, 72, 73, 150]) {
      const [own = [], ...numbered] = cardsOf(editionOf(count));
      expect(new Set(numbered.map(({ length }) => length))).toEqual(
        new Set(numbered.length > 0 ? [pageSize] : []),
      );
      expect(own.length).toBeLessThan(2 * pageSize);
      expect(own.length).toBeGreaterThanOrEqual(Math.min(count, pageSize));
    }
  });

  test.each([30, 47, 48, 60, 71, 72, 96, 119])(
    "of %d stories keeps its numbered pages when a story is added",
    (count) => {
      const before = pagesOf(editionOf(count)).filter(({ page }) => page > 0);
      const after = new Map(pagesOf(editionOf(count + 1)).map((page) => [page.url, page]));
      const grown = (count + 1) % pageSize === 0 && count + 1 >= 2 * pageSize;
      before.forEach((page, index) => {
        const same = after.get(page.url)?.props;
        expect(same?.cards).toEqual(page.props.cards);
        // Only the newest of them has a new neighbour, and only when a page is added.
        if (!grown || index < before.length - 1) expect(same).toEqual(page.props);
      });
    },
  );

  test("leads from each page to its neighbours, and never to itself or nowhere", () => {
    for (const count of [10, 48, 72, 97, 150]) {
      const edition = editionOf(count);
      const pages = pagesOf(edition);
      const [own, ...numbered] = pages;
      const order = [own, ...numbered.reverse()].map((page) => page?.url);
      for (const { url, props } of pages) {
        if (pages.length === 1) {
          expect(props.pages).toBeUndefined();
          continue;
        }
        const at = order.indexOf(url);
        const last = order.length - 1;
        expect(props.pages).toEqual({
          newest: at === 0 ? undefined : order[0],
          newer: at === 0 ? undefined : order[at - 1],
          older: at === last ? undefined : order[at + 1],
          oldest: at === last ? undefined : order[last],
        });
      }
    }
  });

  test("leads from a numbered page of each kind of list to that list", () => {
    const edition = changed(base, {
      articles: articles(60, { series: "rivers" }).map((each, index) => ({
        ...each,
        date: ist("2026-03-01") + index * 60_000,
      })),
    });
    for (const own of [
      "/news/latest/",
      "/authors/asha/",
      topic,
      "/series/rivers/",
      "/archive/2026/03/",
    ]) {
      expect(listPage(edition, routeAt(edition, "list", `${own}1/`)).pages?.newest).toBe(own);
    }
  });

  test("says which months a page spans, where it has several", () => {
    const [own, ...numbered] = pagesOf(editionOf(150));
    expect(pagesOf(editionOf(40))[0]?.props.span).toBeUndefined();
    // Four a day from 1 January: page 1 is days 1 to 6, the newest are days 31 to 38.
    expect(numbered[0]?.props.span).toBe("January 2025");
    expect(own?.props.span).toBe("January 2025 to February 2025");
  });

  test("has a title of its own on each page, and its own address as canonical", () => {
    const pages = pagesOf(editionOf(150));
    expect(new Set(pages.map(({ props }) => props.shell.title)).size).toBe(pages.length);
    for (const { url, props } of pages) {
      expect(props.shell.canonical).toBe(`https://test.example${url}`);
    }
  });

  test("of a section has the stories of its parts too, of a part only its own", () => {
    const given = [
      ...articles(3, { section: "india" }),
      ...articles(5, { section: "news" }).slice(3),
      ...articles(6, { section: "opinion" }).slice(5),
    ];
    const edition = changed(base, { articles: given });
    expect(cardsOf(edition, "/news/latest/")).toEqual([["s004", "s003", "s002", "s001", "s000"]]);
    expect(cardsOf(edition, "/news/india/latest/")).toEqual([["s002", "s001", "s000"]]);
    expect(cardsOf(edition, "/opinion/latest/")).toEqual([["s005"]]);
  });

  test("of an author who has written nothing yet is there, and empty", () => {
    expect(cardsOf(editionOf(3), "/authors/ravi/")).toEqual([[]]);
  });

  test.each([
    [
      "/news/india/latest/",
      {
        title: "Latest stories",
        text: "India.",
        links: [{ name: "India front", url: "/news/india/" }],
      },
    ],
    [
      "/authors/asha/",
      {
        kicker: "Reporter",
        title: "Asha Rao",
        text: "Asha Rao reports.",
        portrait: expect.objectContaining({
          url: expect.stringMatching(/^\/pictures\/dot-\w+-2\.jpg$/),
          width: 2,
          height: 2,
        }),
        links: [{ name: "Site", url: "https://asha.example/" }],
      },
    ],
    [topic, { title: "Rivers", links: [] }],
    ["/series/rivers/", { title: "Rivers", text: "On rivers.", links: [] }],
    ["/archive/2025/01/", { title: "January 2025", links: [] }],
  ])("is headed by what it is of: %s", (url, heading) => {
    const edition = changed(base, { articles: articles(3, { series: "rivers" }) });
    expect(listPage(edition, routeAt(edition, "list", url)).heading).toEqual(heading);
  });

  const news = { name: "News", url: "/news/" };
  test.each([
    ["/news/latest/", [news]],
    ["/news/india/latest/", [news, { name: "India", url: "/news/india/" }]],
    ["/authors/asha/", [{ name: "Our writers", url: "/authors/" }]],
    [topic, [{ name: "Topics", url: "/topics/" }]],
    ["/series/rivers/", [{ name: "Series", url: "/series/" }]],
    [
      "/archive/2025/01/",
      [
        { name: "Archive", url: "/archive/" },
        { name: "2025", url: "/archive/2025/" },
      ],
    ],
  ])("stands under pages that there are, its numbered pages too: %s", (url, trail) => {
    const edition = changed(base, { articles: articles(60, { series: "rivers" }) });
    const known = new Set(edition.routes.map((route) => route.url));
    for (const address of [url, `${url}1/`]) {
      const { shell } = listPage(edition, routeAt(edition, "list", address));
      expect(shell.trail).toEqual(trail);
      for (const crumb of shell.trail) expect(known).toContain(crumb.url);
    }
  });

  test("names the address of the writer whose stories it has, on each of its pages", () => {
    const edition = editionOf(60);
    const writers = (own: string) => pagesOf(edition, own).map(({ props }) => props.writer);
    expect(writers("/authors/asha/")).toEqual(["/authors/asha/", "/authors/asha/"]);
    expect(writers(topic)).toEqual([undefined, undefined]);
  });
});
