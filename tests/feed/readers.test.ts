import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createArchive } from "../bench/archive.ts";
import { layOutLetterpress } from "../bench/letterpress.ts";
import { faultsOfAll } from "../discovery/schema.ts";
import { Throwaway } from "../throwaway.ts";
import { differences } from "./differences.ts";
import { hasPython, readers } from "./readers.ts";
import { readSource, type Source, type SourceStory } from "./source.ts";

interface Built {
  root: string;
  source: Source;
  /** Every feed of the site, by its path. */
  feeds: string[];
}

let example: Throwaway;
let large: string;
const sites = {} as Record<"example" | "thousand", Built>;

async function build(root: string, now: string, run: (words: string[]) => Promise<string>) {
  expect(await run(["build"])).toBe("");
  const source = await readSource(root, Date.parse(now));
  const feeds = readdirSync(join(root, "_site"), { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|\/)(feed(-\d+)?\.xml|atom\.xml|feed\.json)$/.test(path))
    .sort();
  return { root, source, feeds };
}

beforeAll(async () => {
  example = new Throwaway();
  example.becomeExample();
  const day = "2026-11-23T21:00:00+05:30";
  sites.example = await build(example.root, day, async (words) => {
    const { code, out } = await example.run(words, { LETTERPRESS_NOW: day });
    return code === 0 ? "" : out;
  });
  large = mkdtempSync(join(tmpdir(), "letterpress-"));
  const archive = await createArchive(1000);
  const site = layOutLetterpress(large, archive);
  for (const story of archive.stories()) site.add(story);
  const later = "2026-06-01T12:00:00+05:30";
  sites.thousand = await build(large, later, async (words) => {
    const runner = Object.assign(Object.create(Throwaway.prototype), { root: large }) as Throwaway;
    const { code, out } = await runner.run(words, { LETTERPRESS_NOW: later });
    return code === 0 ? "" : out;
  });
}, 120_000);
afterAll(() => {
  example?.remove();
  rmSync(large, { recursive: true, force: true });
});

const formatOf = (path: string) =>
  path.endsWith(".json") ? "json" : path.endsWith("atom.xml") ? "atom" : "rss";
const slugged = (words: string) => words.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** The stories that a feed is of, from the magazine's files alone; an archive's are told apart. */
function storiesOf(path: string, { stories }: Source): SourceStory[] {
  const ours = stories.filter(({ kind }) => kind !== "sponsored");
  const [kind = "", id = ""] = path.split("/");
  if (kind === "advertising") return stories.filter((story) => story.kind === "sponsored");
  if (kind === "topics")
    return ours.filter(({ topics }) => topics.some((t) => slugged(t) === id)).slice(0, 10);
  if (kind === "authors") return ours.filter(({ authors }) => authors.includes(id)).slice(0, 10);
  if (kind === "series") return ours.filter(({ series }) => series === id).slice(0, 10);
  if (kind === "issues") return ours.filter(({ issue }) => issue === id);
  if (kind === "feeds") {
    if (id === "opinion") return ours.filter((story) => story.kind === "opinion").slice(0, 30);
    if (id === "headlines") return ours.slice(0, 100);
    return ours.filter(({ sections }) => sections.includes("science")).slice(0, 30);
  }
  const section = path.split("/").at(-2);
  return ours.filter(({ sections }) => sections.includes(section ?? "")).slice(0, 20);
}

describe.each(["example", "thousand"] as const)("every feed of the %s magazine", (name) => {
  test.each(readers)("tells $name the stories as their files have them", async (reader) => {
    if (reader.name.includes("Python") && !hasPython()) {
      if (process.env.CI) throw new Error("There is no python3 with feedparser.");
      return console.warn("No python3 with feedparser: its reading of feeds is left out.");
    }
    const { root, source, feeds } = sites[name];
    const paths = feeds.filter((path) => reader.formats.includes(formatOf(path)));
    expect(paths.length).toBeGreaterThan(3);
    const read = await reader.read(paths.map((path) => join(root, "_site", path)));
    const found: string[] = [];
    const byId = new Map(source.stories.map((story) => [story.id, story]));
    for (const [index, path] of paths.entries()) {
      const items = read[index] ?? [];
      const chosen = path.startsWith("feeds/");
      const ids = items.map(({ id }) => id.slice(id.lastIndexOf(":") + 1));
      if (!/^(feed|atom|archive)/.test(path)) {
        expect(ids, path).toEqual(storiesOf(path, source).map(({ id }) => id));
      }
      for (const [at, item] of items.entries()) {
        const story = byId.get(ids[at] ?? "");
        if (!story) found.push(`${path} has ${item.id}, which is no story that is out`);
        else {
          const told = {
            authors: reader.authors,
            full: !chosen || path.startsWith("feeds/opinion/"),
            pictures: !path.startsWith("feeds/headlines/"),
            paid: story.kind === "sponsored" ? "Advertisement feature: " : "",
          };
          if (reader.name === "feedparser (npm)" && !told.full) continue; // It tells the summary as the text.
          found.push(...differences(item, story, source, told).map((each) => `${path}: ${each}`));
        }
      }
    }
    expect(found).toEqual([]);
  });

  test("leads back from the newest to every story of ours, each once and no other", async () => {
    const { root, source } = sites[name];
    const [reader] = readers;
    const ours = source.stories.filter(({ kind }) => kind !== "sponsored").map(({ id }) => id);
    for (const start of ["feed.xml", "atom.xml"]) {
      const seen = new Set<string>();
      const read = new Set<string>();
      let next: string | undefined = start;
      while (next !== undefined) {
        expect(seen.has(next), next).toBe(false);
        seen.add(next);
        const path = join(root, "_site", next);
        const [items = []] = (await reader?.read([path])) ?? [];
        if (next !== start) expect(items.length).toBeLessThanOrEqual(50);
        for (const { id } of items) read.add(id.slice(id.lastIndexOf(":") + 1));
        next = linkIn(path, "prev-archive");
      }
      expect([...read].sort()).toEqual([...ours].sort());
    }
  });
});

function linkIn(path: string, rel: string): string | undefined {
  const text = readFileSync(path, "utf8");
  const href = new RegExp(`<(?:atom:)?link rel="${rel}"[^>]*href="https://[^/]+/([^"]+)"`).exec(
    text,
  );
  return href?.[1];
}

describe("the same check", () => {
  const change = (from: RegExp, to: string) => (text: string) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    return changed;
  };
  test.each<[name: string, spoil: (text: string) => string, told: RegExp]>([
    [
      "an enclosure's length that is not the file's",
      change(/length="\d+"/, 'length="7"'),
      /bytes is 7/,
    ],
    [
      "the magazine as the author of a story",
      change(/<dc:creator>[^<]*/, "<dc:creator>The Week"),
      /authors is/,
    ],
    [
      "an id that is an address",
      change(/tag:theweek[^<]*/, "https://theweek.example/x/"),
      /the id is/,
    ],
    ["a date that is another zone's", change(/(<pubDate>[^<]*)\+0000/, "$1+0530"), /the date is/],
    [
      "a title that was shortened",
      change(/<item>\n<title>([^<]{5})[^<]*/, "<item>\n<title>$1"),
      /the title is/,
    ],
    ["words that were left out", change(/<p>[^<]{80,}<\/p>/, ""), /the words of line/],
  ])("would refuse %s", async (_name, spoil, told) => {
    const { root, source } = sites.example;
    const folder = mkdtempSync(join(tmpdir(), "letterpress-"));
    try {
      const path = join(folder, "feed.xml");
      writeFileSync(path, spoil(readFileSync(join(root, "_site/feed.xml"), "utf8")));
      const [items = []] = (await readers[0]?.read([path])) ?? [];
      const [newest] = source.stories.filter(({ kind }) => kind !== "sponsored");
      const found = differences(items[0] as never, newest as SourceStory, source, {
        authors: "all",
        full: true,
        pictures: true,
        paid: "",
      });
      expect(found.join("\n")).toMatch(told);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test.each(["example", "thousand"] as const)(
  "every sitemap of the %s magazine is what its schema asks for",
  async (name) => {
    const folder = join(sites[name].root, "_site");
    const paths = [
      "sitemap.xml",
      ...readdirSync(join(folder, "sitemaps")).map((each) => `sitemaps/${each}`),
    ];
    expect(paths.length).toBeGreaterThan(5);
    const documents = paths.map((path) => readFileSync(join(folder, path), "utf8"));
    expect(await faultsOfAll(documents)).toEqual([]);
  },
);

test("a day later nothing differs in any feed or sitemap, but what is news no longer", async () => {
  const bytes = () => {
    const files = [...example.files()].filter(([name]) => /\.(xml|json|opml)$/.test(name));
    return new Map(files);
  };
  const before = bytes();
  const later = await example.run(["build"], { LETTERPRESS_NOW: "2026-11-24T21:00:00+05:30" });
  expect(later.code, later.out).toBe(0);
  const after = bytes();
  const other = [...after]
    .filter(([name, text]) => before.get(name) !== text)
    .map(([name]) => name);
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(other).toEqual(["sitemap.xml", "sitemaps/news.xml"]);
  const news = (files: Map<string, string>) =>
    [...(files.get("sitemaps/news.xml") ?? "").matchAll(/<loc>([^<]*)<\/loc>\n<news:news>/g)].map(
      ([, url]) => url,
    );
  const fresh = (now: string) =>
    sites.example.source.stories
      .filter(({ date, kind }) => kind !== "sponsored" && date > Date.parse(now) - 48 * 3_600_000)
      .map((each) => each.url);
  expect(news(before)).toEqual(fresh("2026-11-23T21:00:00+05:30"));
  expect(news(after)).toEqual(fresh("2026-11-24T21:00:00+05:30"));
  expect(news(after).length).toBeLessThan(news(before).length);

  const file = join(example.root, "articles/2026/11/marathon-masters.md");
  writeFileSync(file, `${readFileSync(file, "utf8")}\nOne more sentence.\n`);
  await example.run(["build"], { LETTERPRESS_NOW: "2026-11-24T21:00:00+05:30" });
  expect(bytes().get("feed.xml")).not.toBe(after.get("feed.xml"));
});

test.each(["example", "thousand"] as const)(
  "every page of the %s magazine announces its own feed, then the magazine's, each there",
  (name) => {
    const folder = join(sites[name].root, "_site");
    const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith("index.html"),
    );
    let own = 0;
    for (const page of pages) {
      const html = readFileSync(join(folder, page), "utf8");
      if (html.includes('http-equiv="refresh"')) continue;
      const announced = [
        ...html.matchAll(
          /<link rel="alternate" type="application\/[a-z+]+" title="([^"]+)" href="([^"]+)"/g,
        ),
      ];
      const hrefs = announced.map(([, , href = ""]) => href);
      const beside = `/${page.replace(/(latest\/)?((?<=\/)\d+\/)?index\.html$/, "feed.xml")}`;
      const has =
        /^(?!archive|feeds|advertising)/.test(page) &&
        beside !== "/feed.xml" &&
        existsSync(join(folder, beside));
      expect(hrefs, page).toEqual([
        ...(has ? [beside] : []),
        "/feed.xml",
        "/atom.xml",
        "/feed.json",
      ]);
      expect(new Set(announced.map(([, title]) => title)).size, page).toBe(hrefs.length);
      if (has) own += 1;
    }
    expect(own).toBeGreaterThan(20);
    const opml = readFileSync(join(folder, "feeds/feeds.opml"), "utf8");
    const listed = [...opml.matchAll(/xmlUrl="https:\/\/[^/]+\/([^"]+)"/g)].map(
      ([, path = ""]) => path,
    );
    expect(listed.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    const told = sites[name].feeds.filter(
      (path) => path.endsWith("feed.xml") && !/^(archive|issues)\//.test(path),
    );
    expect([...listed].sort()).toEqual(told);
  },
);
