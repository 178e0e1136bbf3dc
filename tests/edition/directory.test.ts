import { beforeAll, describe, expect, test } from "vitest";
import { directoryPage } from "../../src/edition/directory.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { article, changed, ist, openOf, routeAt } from "./editions.ts";

let edition: Edition;
beforeAll(async () => {
  edition = changed(await openOf(), {
    articles: [
      article("a", { series: "rivers", topics: ["Rivers", "Rain"], authors: ["asha", "ravi"] }),
      article("b", { date: ist("2026-03-31 23:59"), topics: ["rain"] }),
      article("c", { date: ist("2025-12-31 23:59") }),
      article("held", { date: ist("2026-07-01"), topics: ["Secrets"], series: "rivers" }),
      article("gone", { expires: { at: ist("2026-05-01"), becomes: "gone" }, topics: ["Fairs"] }),
    ],
  });
});
const directory = (url: string, given = edition) =>
  directoryPage(given, routeAt(given, "directory", url));
const entries = (url: string, given = edition) =>
  directory(url, given).entries.map(({ name, url: to, stories }) => [name, to, stories]);

describe("a directory", () => {
  test("of writers has everyone, in the magazine's order, with the stories that are out", () => {
    expect(entries("/authors/")).toEqual([
      ["Asha Rao", "/authors/asha/", 3],
      ["Ravi Menon", "/authors/ravi/", 1],
    ]);
    expect(directory("/authors/").entries[0]?.text).toBe("Reporter");
  });

  test("of topics has each of which a story is out, by its address", () => {
    expect(entries("/topics/")).toEqual([
      ["Rain", "/topics/rain/", 2],
      ["Rivers", "/topics/rivers/", 2],
    ]);
  });

  test("of series has those of which a story is out", () => {
    expect(entries("/series/")).toEqual([["Rivers", "/series/rivers/", 1]]);
    expect(entries("/series/", changed(edition, { articles: [article("a")] }))).toEqual([]);
  });

  test("of the archive has each year, newest first, with its stories", () => {
    expect(entries("/archive/")).toEqual([
      ["2026", "/archive/2026/", 2],
      ["2025", "/archive/2025/", 1],
    ]);
  });

  test("of a year has each of its months, newest first, and leads back to the archive", () => {
    const given = changed(edition, {
      articles: [...edition.magazine.out, article("d", { date: ist("2026-04-01") })],
    });
    expect(entries("/archive/2026/", given)).toEqual([
      ["April 2026", "/archive/2026/04/", 1],
      ["March 2026", "/archive/2026/03/", 2],
    ]);
    expect(directory("/archive/2026/").shell.trail).toEqual([
      { name: "Archive", url: "/archive/" },
    ]);
    expect(directory("/archive/").shell.trail).toEqual([]);
  });

  test("leads only to pages that there are", () => {
    const known = new Set(edition.routes.map(({ url }) => url));
    const urls = [
      "/authors/",
      "/topics/",
      "/series/",
      "/archive/",
      "/archive/2026/",
      "/archive/2025/",
    ];
    for (const url of urls) {
      expect(entries(url).filter(([, to]) => !known.has(String(to)))).toEqual([]);
      expect(directory(url).shell.canonical).toBe(`https://test.example${url}`);
    }
  });
});
