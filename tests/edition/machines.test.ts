import { beforeAll, describe, expect, test } from "vitest";
import type { Facts } from "../../src/content/facts.ts";
import { Magazine } from "../../src/content/magazine.ts";
import { Edition } from "../../src/edition/edition.ts";
import { routesOf } from "../../src/edition/listing.ts";
import { manifestPage, robotsPage, securityPage } from "../../src/edition/machines.ts";
import { shownPictures } from "../../src/edition/pictures.ts";
import { houseOf } from "../../src/edition/shell.ts";
import { pictureFile } from "../picture/file.ts";
import { article, changed, ist, openOf, routeAt, routesFor } from "./editions.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf();
});
type Site = Facts["site"];
const withSite = (changes: Partial<Site>, at = ist("2026-06-01")) =>
  changed(base, {
    articles: [article("a", { date: ist("2020-01-01") })],
    facts: { site: { ...base.magazine.facts.site, ...changes } },
    at,
  });

test("robots.txt names the index of sitemaps and the news sitemap, absolute, and both are there", () => {
  const { sitemaps } = robotsPage(base);
  expect(sitemaps).toEqual([
    "https://test.example/sitemap.xml",
    "https://test.example/sitemaps/news.xml",
  ]);
  const urls = base.routes.map(({ url }) => `https://test.example${url}`);
  expect(urls).toEqual(expect.arrayContaining(sitemaps));
});

describe("security.txt", () => {
  const security = { contacts: ["mailto:security@test.example"], expires: "2026-09-01 09:00" };
  const end = ist("2026-09-01 09:00");
  const day = 86_400_000;
  const url = "/.well-known/security.txt";
  const notice = (changes: Partial<Site>) => {
    const edition = withSite({ security, ...changes });
    return securityPage(edition, routeAt(edition, "security", url));
  };

  test("says what the facts say, in the magazine's zone and language", () => {
    expect(notice({})).toEqual({
      contacts: security.contacts,
      expires: "2026-09-01T09:00:00+05:30",
      language: "en-IN",
      self: "https://test.example/.well-known/security.txt",
      policy: undefined,
    });
    const policy = "https://test.example/policy/";
    expect(notice({ security: { ...security, policy } }).policy).toBe(policy);
  });

  test.each([
    ["2026-09-01", "2026-09-01T00:00:00+05:30"],
    ["2026-09-01T09:00:00Z", "2026-09-01T14:30:00+05:30"],
  ])("ends at an instant as it is written elsewhere: %s", (expires, expected) => {
    expect(notice({ security: { ...security, expires } }).expires).toBe(expected);
  });

  test("is on the site until it expires, and only where the magazine has one", () => {
    const there = (changes: Partial<Site>, at: number) =>
      routesFor(withSite(changes, at), "security").map((route) => route.url);
    expect(there({ security }, end - 1)).toEqual([url]);
    expect(there({ security }, end)).toEqual([]);
    expect(there({}, end - 1)).toEqual([]);
  });

  test("changes the site where it leaves, and nowhere else", () => {
    const next = (at: number) => withSite({ security }, at).nextChange;
    const leaves = { at: end, why: "security.txt expires, and leaves the site" };
    expect(next(end - 60 * day)).toEqual(leaves);
    expect(next(end - 1)).toEqual(leaves);
    expect(next(end)).toBeUndefined();
  });
});

describe("the magazine's mark", () => {
  const icon = { large: "large.png", small: "small.png" };
  const picture = (name: string, size: number) =>
    pictureFile(`${name}.png`, { width: size, height: size, bytes: 100 });
  const marked = (changes: Partial<Site>) => {
    const { magazine, assets } = withSite(changes);
    const pictures = new Map([
      ["large.png", picture("large", 512)],
      ["small.png", picture("small", 144)],
      ["other.png", picture("other", 16)],
    ]);
    const { root, now, facts, all } = magazine;
    const other = new Magazine(root, now, facts, [...all.values()], pictures);
    return new Edition(other, [], assets, routesOf(other), []);
  };

  test("is published though no story shows it, and nothing that nothing shows", () => {
    const urls = (changes: Partial<Site>) =>
      shownPictures(marked(changes)).files.map(({ url }) => url);
    expect(urls({ icon })).toEqual(["/pictures/large-0.png", "/pictures/small-0.png"]);
    expect(urls({})).toEqual([]);
  });

  test("stands in the manifest beside the magazine's name and language, the small one first", () => {
    expect(manifestPage(marked({ icon, language: "ur-IN" }))).toMatchObject({
      name: "The Test",
      description: "A magazine that is made and thrown away.",
      lang: "ur-IN",
      dir: "rtl",
      icons: [
        { url: "/pictures/small-0.png", width: 144, height: 144 },
        { url: "/pictures/large-0.png", width: 512, height: 512 },
      ],
    });
    expect(manifestPage(marked({})).icons).toEqual([]);
  });

  test("stands in the head of every page, with its true sizes", () => {
    expect(houseOf(marked({ icon })).icon).toEqual({
      large: { url: "/pictures/large-0.png", width: 512, height: 512 },
      small: { url: "/pictures/small-0.png", width: 144, height: 144 },
    });
    expect(houseOf(marked({})).icon).toBeUndefined();
  });
});
