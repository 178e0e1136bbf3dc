import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import { articlePage } from "../../src/edition/article.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { keysOf } from "../../src/edition/keys.ts";
import { seriesPlaceOf } from "../../src/edition/series.ts";
import { article, changed, factFile, ist, openOf } from "./editions.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf({
    "_data/series.ts": factFile("series", [
      { id: "rivers", title: "Rivers", description: "Of rivers." },
    ]),
  });
});
const part = (id: string, day: string, changes: Partial<Article> = {}) =>
  article(id, { series: "rivers", date: ist(day), ...changes });
const parts = () => [part("a", "2026-03-01"), part("b", "2026-03-02"), part("c", "2026-03-03")];
const open = (articles: Article[]) => changed(base, { articles });
const route = (id: string) => ({ kind: "article" as const, url: `/2026/03/${id}/`, id });

describe("a story of a series", () => {
  test("says which of how many it is, and what comes before and after it", () => {
    const edition = open(parts());
    expect(articlePage(edition, route("b")).series).toEqual({
      title: "Rivers",
      url: "/series/rivers/",
      number: 2,
      count: 3,
      before: { title: "Title of a", url: "/2026/03/a/" },
      after: { title: "Title of c", url: "/2026/03/c/" },
    });
    expect(articlePage(edition, route("a")).series?.before).toBeUndefined();
    expect(articlePage(edition, route("c")).series?.after).toBeUndefined();
  });

  test("never tells of one that is not out", () => {
    const { magazine } = open([...parts(), part("d", "2035-01-01")]);
    const place = seriesPlaceOf(magazine, magazine.all.get("c") as Article);
    expect(place).toMatchObject({ number: 3, count: 3, after: undefined });
  });

  test("has another key when its neighbour changes, comes or goes, and only then", () => {
    const key = (articles: Article[]) => keysOf(open(articles))(route("b"));
    const before = key(parts());
    const [a, b, c] = parts() as [Article, Article, Article];
    expect(key(parts())).toBe(before);
    expect(key([a, b, { ...c, title: "Another", hash: "another" }])).not.toBe(before);
    expect(key([b, c])).not.toBe(before);
    expect(key([...parts(), part("d", "2026-03-04")])).not.toBe(before);
    expect(key([...parts(), part("d", "2035-01-01")])).toBe(before);
  });

  test("is in no series where it names none", () => {
    const edition = open([article("a")]);
    expect(seriesPlaceOf(edition.magazine, edition.magazine.all.get("a") as Article)).toBe(
      undefined,
    );
  });
});
