import { beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../src/edition/edition.ts";
import { searchStories, volumeKeys, volumesOf } from "../../src/edition/search.ts";
import { searchPage } from "../../src/edition/searchPage.ts";
import { article, changed, factFile, ist, openOf } from "./editions.ts";

let empty: Edition;
beforeAll(async () => {
  empty = await openOf({ "_data/site.ts": factFile("site", { search: true }) });
});

/** So many stories of a year, one a day from its first on. */
const days = (year: number, count: number) =>
  Array.from({ length: count }, (_, day) =>
    article(`s-${year}-${day}`, { date: ist(`${year}-01-01 10:00`) + day * 86_400_000 }),
  );
const namesOf = (edition: Edition, size: number) =>
  volumesOf(edition.magazine, size).map(({ name, stories }) => `${name}: ${stories.length}`);

describe("the volumes of the index", () => {
  test("are one a year, the newest first; a great year has several, filled from the oldest on", () => {
    const edition = changed(empty, {
      articles: [...days(2024, 3), ...days(2025, 7), ...days(2026, 3)],
    });
    expect(namesOf(edition, 3)).toEqual([
      "2026: 3",
      "2025-3: 1",
      "2025-2: 3",
      "2025: 3",
      "2024: 3",
    ]);
    const oldest = volumesOf(edition.magazine, 3)[3]?.stories.map(({ id }) => id);
    expect(oldest).toEqual(["s-2025-2", "s-2025-1", "s-2025-0"]);
  });

  test("tell of a story in its own language: its day, and who wrote it", () => {
    const told = { authors: ["asha", "ravi"], date: ist("2026-03-01 10:00") };
    const edition = changed(empty, {
      articles: [article("a", told), article("b", { ...told, lang: "hi" })],
    });
    const [volume] = volumesOf(edition.magazine);
    const stories = searchStories(edition, volume as NonNullable<typeof volume>);
    const said = stories.map(({ language, byline, day }) => [language, byline, day]);
    expect(said.sort()).toEqual([
      ["en", "Asha Rao and Ravi Menon", "1 March 2026"],
      ["hi", "Asha Rao और Ravi Menon", "1 मार्च 2026"],
    ]);
  });

  test("have keys that change with their own stories alone", () => {
    const articles = [...days(2025, 2), ...days(2026, 2)];
    const keysOf = (edition: Edition) => volumesOf(edition.magazine).map(volumeKeys(edition));
    const [newest, older] = keysOf(changed(empty, { articles }));
    const edited = articles.with(0, { ...(articles[0] as (typeof articles)[0]), hash: "another" });
    expect(keysOf(changed(empty, { articles: edited }))).toEqual([
      newest,
      expect.not.stringContaining(older ?? ""),
    ]);
    const facts = { authors: empty.magazine.facts.authors.map((each) => ({ ...each, name: "A" })) };
    const renamed = keysOf(changed(empty, { articles, facts }));
    expect(renamed[0]).not.toBe(newest);
  });

  test("know a story's language without its region", () => {
    const edition = changed(empty, { articles: [article("a", { lang: "pt-BR" })] });
    const [volume] = volumesOf(edition.magazine);
    if (!volume) throw new Error("There is a story, and no volume.");
    expect(searchStories(edition, volume)[0]).toMatchObject({ language: "pt", byline: "Asha Rao" });
  });
});

describe("the page of search", () => {
  test("knows which volumes there are, and offers the writers of stories of ours that are out", () => {
    const articles = [
      ...days(2025, 2),
      article("hi", { lang: "hi", date: ist("2026-01-02") }),
      article("paid", { kind: "sponsored", authors: ["ravi"], date: ist("2026-01-02") }),
      article("more", { date: ist("2026-01-03") }),
    ];
    const page = searchPage(changed(empty, { articles }), { kind: "search", url: "/search/" });
    expect(page.volumes).toEqual([
      { name: "2026", year: "2026", stories: 3, languages: ["en", "hi"] },
      { name: "2025", year: "2025", stories: 2, languages: ["en"] },
    ]);
    expect(page.authors).toEqual([{ id: "asha", name: "Asha Rao" }]);
    expect(page.script).toBe("/assets/search-0a.js");
    expect(page.shell.hidden).toBe(true);
  });
});
