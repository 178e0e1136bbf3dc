import { afterEach, describe, expect, test } from "vitest";
import { formatReport } from "../../src/content/fault.ts";
import { openMagazine } from "../../src/content/open.ts";
import { parseNow } from "../../src/time/now.ts";
import { now, smallFacts, story, Throwaway } from "../throwaway.ts";

const made: Throwaway[] = [];
afterEach(() => {
  for (const magazine of made.splice(0)) magazine.remove();
});
const open = (files: Record<string, string>) => {
  const magazine = new Throwaway(files);
  made.push(magazine);
  return openMagazine({ root: magazine.root, now: parseNow(now) });
};
const report = async (files: Record<string, string>) => formatReport((await open(files)).faults);
const a = "articles/2026/03/a.md";
const b = "articles/2026/03/b.md";

describe("the magazine", () => {
  test("knows what is out, held, drafted and gone at its instant", async () => {
    const { magazine, faults } = await open({
      [a]: story("a"),
      [b]: story("b", { date: "2026-07-01 10:00" }),
      "articles/2026/03/c.md": story("c", { draft: true }),
      "articles/2026/03/d.md": story("d", { expires: { at: "2026-05-01", becomes: "gone" } }),
      "articles/2026/03/e.md": story("e", {
        expires: { at: "2026-05-01", becomes: "notice" },
        date: "2026-03-02",
      }),
    });
    expect(faults).toEqual([]);
    const ids = (stories: readonly { id: string }[] = []) => stories.map(({ id }) => id);
    expect(ids(magazine?.out)).toEqual(["e", "a"]);
    expect(ids(magazine?.held)).toEqual(["b"]);
    expect(ids(magazine?.drafts)).toEqual(["c"]);
    expect(ids(magazine?.gone)).toEqual(["d"]);
    expect(ids(magazine?.bySection.get("india"))).toEqual(["e", "a"]);
    expect(ids(magazine?.bySection.get("news"))).toEqual(["e", "a"]);
    expect(ids(magazine?.byTopic.get("rivers"))).toEqual(["e", "a"]);
  });

  test.each([
    [
      "section",
      { section: "indai" },
      '"section" is "indai", which is not a section. Did you mean "india"?',
    ],
    [
      "author",
      { authors: ["ash"] },
      '"authors" is "ash", which is not an author. Did you mean "asha"?',
    ],
    [
      "series",
      { series: "river" },
      '"series" is "river", which is not a series. Did you mean "rivers"?',
    ],
    [
      "issue",
      { issue: "2026-03-09" },
      '"issue" is "2026-03-09", which is not a print issue. Did you mean "2026-03-08"?',
    ],
    ["related story", { related: ["zzzz"] }, '"related" is "zzzz", which is not an article\'s id.'],
    [
      "picture",
      { picture: { src: "dat.png", alt: "x", credit: "y" } },
      'which is not in articles/pictures. Did you mean "dot.png"?',
    ],
    [
      "picture elsewhere",
      { picture: { src: "../../../etc/passwd", alt: "x", credit: "y" } },
      "is not a file name of articles/pictures",
    ],
  ])(
    "refuses an unknown %s with its line and the nearest word",
    async (_name, changes, message) => {
      const text = await report({ [a]: story("a", changes) });
      expect(text).toContain(message);
      expect(text).toMatch(/^articles\/2026\/03\/a\.md:\d+ /);
    },
  );

  test("refuses a link to a story that there is not, by id or by file", async () => {
    const text = await report({
      [a]: story("a", {}, "One [x](article:nope) and\n[y](../04/nope.md).\n"),
    });
    expect(text).toContain(
      'a.md:11 links to "article:nope", which is not a story of the magazine.',
    );
    expect(text).toContain(
      'a.md:12 links to "../04/nope.md", which is not a story of the magazine.',
    );
  });

  test("refuses the same id or address twice", async () => {
    const text = await report({
      [a]: story("same"),
      [b]: story("same", { aliases: ["/2026/03/a/"] }),
    });
    expect(text).toContain(`${b}:2 "id" is "same", which ${a} has too.`);
    expect(text).toContain(`"aliases" has "/2026/03/a/", which is an address of ${a}.`);
  });

  test("tells every fault of every file in one report, facts and articles alike", async () => {
    const text = await report({
      [a]: story("a", { section: "x" }),
      [b]: story("b", { title: undefined }),
      "_data/fronts.ts":
        'export default { home: [{ shape: "lead", count: 3, pins: ["nobody"] }], sections: { sport: [] } };\n',
    });
    expect(text.split("\n")).toHaveLength(5);
    expect(text).toContain('_data/fronts.ts:1 pins "nobody", which is not an article\'s id.');
    expect(text).toContain('_data/fronts.ts:1 has a front for "sport", which is not a section.');
    expect(text).toContain("4 errors, 0 warnings. Nothing was published.");
  });

  test("says which fact file is missing or wrong, by the name of the fact", async () => {
    const magazine = new Throwaway({ [a]: story("a") });
    made.push(magazine);
    magazine.write({
      "_data/site.ts": smallFacts["_data/site.ts"]?.replace("Asia/Kolkata", "Asia/Kolkatta") ?? "",
      "_data/authors.ts": 'export default [{ id: "asha" }];\n',
    });
    const { magazine: opened, faults } = await openMagazine({
      root: magazine.root,
      now: parseNow(now),
    });
    expect(opened).toBeUndefined();
    const text = formatReport(faults);
    expect(text).toContain('_data/site.ts "zone" is not a time zone of the IANA database.');
    expect(text).toMatch(/^_data\/authors\.ts:1 "asha": "name" /m);
  });

  test.each<[name: string, file: string, items: unknown[], expected: string]>([
    [
      "a sponsor's address",
      "sponsors",
      [
        { id: "grid", name: "Grid", url: "https://grid.example/", about: "G." },
        { id: "acme", name: "Acme", url: "http://acme.example/", about: "A." },
      ],
      '_data/sponsors.ts:9 "acme": "url" must be an https URL.',
    ],
    [
      "a sponsor's logo, whose size is not said",
      "sponsors",
      [
        {
          id: "acme",
          name: "Acme",
          url: "https://acme.example/",
          about: "A.",
          logo: { src: "dot.png", width: 3, alt: "Acme" },
        },
      ],
      '_data/sponsors.ts:3 "acme": "logo.height" must be the file\'s true size in pixels.',
    ],
    [
      "a sponsor's logo, which says not whose it is",
      "sponsors",
      [
        {
          id: "acme",
          name: "Acme",
          url: "https://acme.example/",
          about: "A.",
          logo: { src: "dot.png", width: 3, height: 2 },
        },
      ],
      '_data/sponsors.ts:3 "acme": "logo.alt" is missing; say whose logo it is.',
    ],
    [
      "a campaign of nobody",
      "campaigns",
      [{ id: "c", sponsors: [], relationship: "sponsored", targets: { site: true } }],
      '_data/campaigns.ts:3 "c": "sponsors" names nobody; write at least one sponsor\'s id.',
    ],
    [
      "a campaign as they were written once",
      "campaigns",
      [{ id: "c", sponsor: "acme", relationship: "sponsored", targets: { site: true } }],
      '_data/campaigns.ts:3 "c": Unrecognized key: "sponsor".',
    ],
    [
      "a campaign's print issue, which is no day",
      "campaigns",
      [{ id: "c", sponsors: ["acme"], relationship: "sponsored", targets: { issues: ["May"] } }],
      '_data/campaigns.ts:3 "c": "targets.issues.0" must be a day that exists',
    ],
    [
      "a writer's handle, which names no server",
      "authors",
      [{ id: "asha", name: "Asha", role: "R", biography: "A.", fediverse: "@asha" }],
      '_data/authors.ts:3 "asha": "fediverse" must be a handle with its server, such as @asha@news.example.',
    ],
    [
      "an item without an id, by its place",
      "authors",
      [{ name: "Asha", role: "R", biography: "A." }],
      '_data/authors.ts "0.id" ',
    ],
  ])(
    "says in which item a fact is wrong, on its line: %s",
    async (_name, file, items, expected) => {
      const written = `export default ${JSON.stringify(items, null, 2)};\n`;
      const text = await report({ [a]: story("a"), [`_data/${file}.ts`]: written });
      expect(text.split("\n").find((line) => line.startsWith(expected))).toBeDefined();
    },
  );

  test.each([
    [
      "a slip of the keyboard",
      (text: string) => text.replace('"zone":', '"zone"'),
      "is not TypeScript that can be read",
    ],
    [
      "a day that there is not",
      (text: string) => text.replace("2015-01-01", "2015-02-30"),
      "must be a day that exists",
    ],
    [
      "a language that is none",
      (text: string) => text.replace("en-IN", "en_IN"),
      "must be a language tag",
    ],
  ])("refuses facts with %s, by the name of the file", async (_name, slip, message) => {
    const text = await report({
      [a]: story("a"),
      "_data/site.ts": slip(smallFacts["_data/site.ts"] ?? ""),
    });
    expect(text).toMatch(new RegExp(`^_data/site\\.ts .*${message}`, "m"));
  });

  test("never mistakes a stray file for a story, and names one that was meant as one", async () => {
    const text = await report({
      [a]: story("a"),
      "articles/README.md": "# Notes",
      "articles/2026/03/late.markdown": story("late"),
    });
    expect(text).toContain(
      "articles/2026/03/late.markdown is no article by its name; end it in .md.",
    );
    expect(text).not.toContain("README");
  });

  test("refuses a file longer than a story can be", async () => {
    const text = await report({ [a]: story("a", {}, "word ".repeat(300_000)) });
    expect(text).toContain("a story has at most 128 KB");
  });

  test("refuses a picture that is not what its name says", async () => {
    const magazine = new Throwaway({
      [a]: story("a", { picture: { src: "x.jpg", alt: "x", credit: "y" } }),
    });
    made.push(magazine);
    magazine.write({ "articles/pictures/x.jpg": "<svg onload='alert(1)'/>" });
    const { faults } = await openMagazine({ root: magazine.root, now: parseNow(now) });
    expect(formatReport(faults)).toContain("is an SVG, which may carry scripts; save it as PNG");
  });
});
