import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf } from "../discovery/schema.ts";
import { factFile } from "../edition/editions.ts";
import { story, Throwaway } from "../throwaway.ts";

const origin = "https://test.example";
const picture = { src: "dot.png", alt: "A dot.", credit: "Asha" };
const files = {
  "articles/2026/03/old.md": story("old", { picture, aliases: ["/old/address/"] }),
  "articles/2026/03/gone.md": story("gone", { expires: { at: "2026-05-01", becomes: "gone" } }),
  "articles/2026/05/first.md": story("first", { date: "2026-05-30 18:00" }),
  "articles/2026/05/second.md": story("second", { date: "2026-05-31 10:00" }),
  "articles/2026/06/third.md": story("third", { date: "2026-06-01 09:00" }),
  "articles/2026/06/paid.md": story("paid", {
    kind: "sponsored",
    authors: [],
    date: "2026-06-01 10:00",
  }),
  "articles/2026/12/held.md": story("held", { date: "2026-12-01 10:00" }),
  "_data/retired.ts": factFile("retired", [{ url: "/2019/rumour/", reason: "It was wrong." }]),
  "_data/campaigns.ts": factFile("campaigns", [
    {
      id: "acme",
      sponsors: ["acme"],
      relationship: "paid",
      targets: { articles: ["paid"] },
      until: "2026-12-31",
    },
  ]),
  "_data/site.ts": factFile("site", {
    icon: { large: "mark-512.png", small: "mark-144.png" },
    security: { contacts: ["mailto:security@test.example"], expires: "2027-01-01" },
  }),
};

/** The site as the real command builds it at noon of a day. */
type Site = ReadonlyMap<string, string>;
let magazine: Throwaway;
let monday: Site;
let tuesday: Site;
let wednesday: Site;

beforeAll(async () => {
  magazine = new Throwaway(files);
  for (const size of [512, 144]) {
    const mark = sharp({
      create: { width: size, height: size, channels: 3, background: "#ad2518" },
    });
    magazine.write({ [`articles/pictures/mark-${size}.png`]: await mark.png().toBuffer() });
  }
  const buildOn = async (day: string): Promise<Site> => {
    const { code, out } = await magazine.run(["build", "--now", `${day}T12:00:00+05:30`]);
    expect(code, out).toBe(0);
    return magazine.files();
  };
  monday = await buildOn("2026-06-01");
  tuesday = await buildOn("2026-06-02");
  wednesday = await buildOn("2026-06-03");
});
afterAll(() => magazine.remove());

const sitemaps = (site: Site) => [...site].filter(([file]) => file.startsWith("sitemap"));
const addresses = (xml = "") =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) => url.slice(origin.length));
const newsOf = (site: Site) => {
  const xml = site.get("sitemaps/news.xml") ?? "";
  return xml.includes("<news:news>") ? addresses(xml) : [];
};
/** The sitemaps of a build that are not as they were in the one before. */
const changedIn = (before: Site, after: Site) =>
  sitemaps(after).flatMap(([file, xml]) => (before.get(file) === xml ? [] : [file]));

describe("the sitemaps of a site that the real command built", () => {
  test("are what their schemas ask for, every one, on every day", async () => {
    const all = [monday, tuesday, wednesday].flatMap(sitemaps);
    expect(all).toHaveLength(3 * 6);
    for (const [file, xml] of all) expect(await faultsOf(xml), file).toEqual([]);
  });

  test("stay byte for byte when a day goes by without a change, save for the news", () => {
    expect(changedIn(monday, tuesday)).toEqual(["sitemaps/news.xml"]);
    expect(sitemaps(tuesday).map(([file]) => file)).toEqual(sitemaps(monday).map(([file]) => file));
  });

  test("lose, of the news, exactly what has become two days old, and no paid story was in it", () => {
    expect(newsOf(monday)).toEqual(["/2026/06/third/", "/2026/05/second/", "/2026/05/first/"]);
    expect(newsOf(tuesday)).toEqual(["/2026/06/third/"]);
    expect(newsOf(wednesday)).toEqual([]);
    expect(addresses(wednesday.get("sitemaps/news.xml"))).toEqual(["/2026/06/third/"]);
  });

  test("are told in the index by when they changed, of which the news alone is another", () => {
    expect(changedIn(tuesday, wednesday)).toEqual(["sitemap.xml", "sitemaps/news.xml"]);
    const withoutNews = (site: Site) =>
      site.get("sitemap.xml")?.replace(/<sitemap>\s*<loc>[^<]*news\.xml[\s\S]*?<\/sitemap>/, "");
    expect(withoutNews(wednesday)).toBe(withoutNews(tuesday));
    expect(addresses(monday.get("sitemap.xml"))).toEqual(
      expect.arrayContaining(["/sitemaps/pages.xml", "/sitemaps/2026-03.xml"]),
    );
  });

  test("name every page that is meant to be found, by the address that it gives itself, and no other", () => {
    const named = sitemaps(monday)
      .filter(([file]) => /^sitemaps\/(pages|\d{4}-\d{2})/.test(file))
      .flatMap(([, xml]) => addresses(xml));
    const canonical = [...monday].flatMap(([file, html]) => {
      const url = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]?.slice(origin.length);
      const own = `/${file.replace(/index\.html$/, "")}`;
      return url === own && !html.includes('content="noindex"') ? [own] : [];
    });
    expect([...named].sort()).toEqual(canonical.sort());
    expect(named).toContain("/2026/06/paid/");
    expect(named.join(" ")).not.toMatch(/held|gone|address|rumour|404/);
    expect(sitemaps(monday).join(" ")).not.toMatch(/held/);
  });

  test("name pictures that are there", () => {
    const pictures = sitemaps(monday).flatMap(([, xml]) =>
      [...xml.matchAll(/<image:loc>https:\/\/test\.example\/([^<]*)</g)].map(([, file]) => file),
    );
    expect(pictures).toHaveLength(1);
    for (const file of pictures) expect([...monday.keys()]).toContain(file);
  });
});

describe("what machines are told of a site that the real command built", () => {
  test("is in robots.txt and security.txt, at their addresses", () => {
    expect(monday.get("robots.txt")).toContain(`Sitemap: ${origin}/sitemap.xml\n`);
    expect(monday.get("robots.txt")).toContain(`Sitemap: ${origin}/sitemaps/news.xml\n`);
    expect(monday.get(".well-known/security.txt")?.split("\n")).toEqual([
      "Contact: mailto:security@test.example",
      "Expires: 2027-01-01T00:00:00+05:30",
      "Preferred-Languages: en",
      `Canonical: ${origin}/.well-known/security.txt`,
      "",
    ]);
  });

  test("is in the head of every page: its manifest, its mark by its true sizes, and the colours of the ground", () => {
    const manifest = JSON.parse(monday.get("manifest.webmanifest") ?? "");
    const [small, large] = manifest.icons.map(({ src }: { src: string }) => src);
    expect([...monday.keys()]).toEqual(expect.arrayContaining([small.slice(1), large.slice(1)]));
    const pages = [...monday].filter(([, html]) => html.includes("<main"));
    expect(pages.length).toBeGreaterThan(10);
    for (const [file, html] of pages) {
      const head = html.slice(0, html.indexOf("</head>"));
      for (const tag of [
        '<link rel="manifest" href="/manifest.webmanifest"/>',
        `<link rel="icon" type="image/png" sizes="144x144" href="${small}"/>`,
        `<link rel="icon" type="image/png" sizes="512x512" href="${large}"/>`,
        `<link rel="apple-touch-icon" href="${large}"/>`,
        `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${manifest.theme_color}"/>`,
        '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#15171c"/>',
      ]) {
        expect(head, file).toContain(tag);
      }
    }
  });

  test("loses security.txt on the day that it ends, of which the build warns", async () => {
    const { code, out } = await magazine.run(["build", "--now", "2027-01-01T00:00:00+05:30"]);
    expect(code, out).toBe(0);
    expect(out).toMatch(
      /^warning: _data\/site\.ts:\d+ says in "security" .* expired on 2027-01-01/m,
    );
    expect([...magazine.files().keys()]).not.toContain(".well-known/security.txt");
  });
});
