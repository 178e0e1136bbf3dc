import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import { cardOf } from "../../src/edition/card.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { article, campaign, changed, factFile, ist, openOf, sponsor } from "./editions.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf({
    "_data/authors.ts": factFile("authors", [
      { id: "asha", name: "Asha Rao", role: "Reporter", biography: "Asha.", portrait: "dot.png" },
      { id: "ravi", name: "Ravi Menon", role: "Editor", biography: "Ravi." },
    ]),
  });
});
const card = (changes: Partial<Article> = {}) => {
  const edition = changed(base, { articles: [article("a", changes)] });
  return cardOf(edition, edition.magazine.all.get("a") as Article);
};
const file = (width: number) =>
  expect.objectContaining({
    url: expect.stringMatching(new RegExp(`^/pictures/dot-\\w{10}-${width}\\.jpg$`)),
    width,
    height: 2,
  });

const run = { from: ist("2026-06-01"), until: ist("2026-07-01") };

describe("a story on another page", () => {
  test("shows what it is, where it is, by whom and when", () => {
    const picture = { src: "dot.png", alt: "A dot.", caption: "", credit: "" };
    expect(card({ picture, authors: ["asha", "ravi"] })).toEqual({
      url: "/2026/03/a/",
      title: "Title of a",
      standfirst: "Standfirst of a.",
      kicker: "India",
      byline: "Asha Rao and Ravi Menon",
      portrait: undefined,
      kind: "report",
      published: { iso: "2026-03-01T10:00:00+05:30", words: "1 March 2026" },
      picture: {
        url: expect.stringMatching(/^\/pictures\/dot-\w{10}-3\.jpg$/),
        width: 3,
        height: 2,
        colour: expect.stringMatching(/^#[0-9a-f]{6}$/),
        tracks: ["avif", "webp", "jpg"].map((ending) =>
          expect.objectContaining({ ending, widths: [3] }),
        ),
        alt: "A dot.",
      },
      labels: [],
      tint: "red",
      lang: undefined,
      dir: undefined,
    });
  });

  test.each<[Partial<Article>, string]>([
    [{ kicker: "Floods", kind: "analysis" }, "Floods"],
    [{ kind: "analysis" }, "Analysis"],
    [{ kind: "opinion" }, "Opinion"],
    [{ kind: "report" }, "India"],
    [{ kind: "report", section: "news" }, "News"],
  ])("has its own kicker, then its kind, then its section above it: %j", (changes, expected) => {
    expect(card(changes).kicker).toBe(expected);
  });

  test("says of paid content that it is an advertisement, and whose", () => {
    const edition = changed(base, {
      articles: [article("a", { kind: "sponsored" })],
      campaigns: [campaign("acme", "paid", { until: run.until })],
    });
    const { labels } = cardOf(edition, edition.magazine.all.get("a") as Article);
    expect(labels).toEqual([
      { relationship: "paid", label: "Advertisement feature", names: "Acme" },
    ]);
  });

  test("names both sponsors of one campaign, in its own words", () => {
    const sponsors = [sponsor("acme"), sponsor("tarang")];
    const edition = changed(base, {
      articles: [article("a")],
      campaigns: [campaign("data", "powered", { sponsors, label: "Data from" })],
    });
    expect(cardOf(edition, edition.magazine.all.get("a") as Article).labels).toEqual([
      { relationship: "powered", label: "Data from", names: "Acme and Tarang" },
    ]);
  });

  test("gives the advertiser's words no byline of the magazine's writers", () => {
    expect(card({ kind: "sponsored", authors: [] }).byline).toBe("");
    expect(card({ kind: "sponsored", authors: ["asha"] }).byline).toBe("");
  });

  test("shows the first writer's portrait for opinion, and for nothing else", () => {
    expect(card({ kind: "opinion" }).portrait).toEqual(file(2));
    expect(card({ kind: "opinion", authors: ["ravi", "asha"] }).portrait).toBeUndefined();
    expect(card({ kind: "report" }).portrait).toBeUndefined();
  });

  test("has no picture where it has none", () => {
    expect(card().picture).toBeUndefined();
  });

  test("says its language where that is not the magazine's", () => {
    expect(card({ lang: "hi" }).lang).toBe("hi");
    expect(card({ lang: "en-IN" }).lang).toBeUndefined();
  });

  test("is of its own edition: another instant has other labels", () => {
    const labels = [
      ist("2026-06-01") - 1,
      ist("2026-06-01"),
      ist("2026-07-01") - 1,
      ist("2026-07-01"),
    ].map((at) => {
      const campaigns = [campaign("acme", "sponsored", { ...run, atEnd: "past-tense" })];
      const edition = changed(base, { articles: [article("a")], campaigns, at });
      return cardOf(edition, edition.magazine.all.get("a") as Article).labels.length;
    });
    expect(labels).toEqual([0, 1, 1, 0]);
  });
});
