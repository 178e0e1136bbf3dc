import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchStory } from "../../src/discovery/searchRecord.ts";
import { makeIndex, maker } from "../../src/search/maker.ts";
import { volumeOf } from "../../src/search/search.ts";

const project = join(import.meta.dirname, "../..");
const words = "river night train boat ford harbour bridge rain ferry keel".split(" ");
const letters = "नदी रात रेल नाव घाट पुल बारिश गाँव शहर राजा".split(" ");

function storyOf(number: number): SearchStory {
  const language = ["en", "en", "hi", "fr"][number % 4] as string;
  return {
    url: `/2026/03/story-${number}/`,
    language,
    title: `Story ${number}`,
    standfirst: "What it is.",
    byline: number % 3 ? "Asha Rao" : "",
    section: "India",
    day: "1 March 2026",
    date: "2026-03-01T00:00:00.000Z",
    picture: "/pictures/boats-0a1b2c3d4e-480.webp",
    filters: {
      section: ["india", "news"],
      author: [`writer-${number % 7}`, `writer-${number % 5}`],
      year: ["2026"],
      volume: ["2026"],
    },
    body: { file: `articles/${number}.md`, hash: String(number), lang: language },
  };
}

const stories = Array.from({ length: 240 }, (_, number) => storyOf(number));
const setBody = ({ hash, lang }: SearchStory["body"]) => {
  const from = lang === "hi" ? letters : words;
  const said = Array.from({ length: 200 }, (_, at) => from[(Number(hash) * 7 + at * at) % 10]);
  return `<p>${said.join(" ")} ${hash}</p>`;
};

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "search-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Every file below a folder, with its bytes. */
function filesBelow(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    files.sort().map((file) => [file.slice(folder.length), readFileSync(file, "latin1")]),
  );
}

/** Has no Pagefind be there while `work` is done. */
async function withoutPagefind<Result>(work: () => Promise<Result>): Promise<Result> {
  process.env.PAGEFIND_EXTENDED_BINARY_PATH = "/nowhere/pagefind";
  try {
    return await work();
  } finally {
    delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
  }
}

describe("a volume of the index", () => {
  test("is the same bytes whenever it is made of the same stories, in three languages", async () => {
    const made = [];
    for (const name of ["one", "two", "three"]) {
      const place = join(root, name);
      mkdirSync(place);
      await volumeOf(place, "2026", stories, setBody);
      const [folder = ""] = readdirSync(join(place, ".cache/search"));
      made.push(filesBelow(join(place, ".cache/search", folder)));
    }
    expect(made[0]?.size).toBeGreaterThan(250);
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  test("is made once; what it is made from tells it from others", async () => {
    const first = await volumeOf(root, "2026", stories.slice(0, 8), setBody);
    await withoutPagefind(async () => {
      expect(await volumeOf(root, "2026", stories.slice(0, 8), setBody)).toEqual(first);
    });
    const other = await volumeOf(root, "2026", stories.slice(0, 7), setBody);
    expect(other.map(({ at }) => at)).not.toContain(first[0]?.at);
    const changed = (body: SearchStory["body"]) => setBody(body).replace("river", "lake");
    const third = await volumeOf(root, "2026", stories.slice(0, 8), changed);
    expect(third.map(({ at }) => at)).not.toContain(first[0]?.at);
  });

  test("holds no file that no page asks for, and begins with its last", async () => {
    const files = await volumeOf(root, "2026", stories.slice(0, 8), setBody);
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path) => /ui|highlight/.test(path))).toEqual([]);
    expect(paths).toContain("pagefind.js");
    expect(paths.at(-1)).toBe("pagefind-entry.json");
  });

  test("that was damaged is made again", async () => {
    const before = await volumeOf(root, "2026", stories.slice(0, 8), setBody);
    const { at = "" } = before[3] ?? {};
    const bytes = readFileSync(at);
    writeFileSync(at, "torn");
    expect(await volumeOf(root, "2026", stories.slice(0, 8), setBody)).toEqual(before);
    expect(readFileSync(at)).toEqual(bytes);
  });

  test("is whole for two who make it at once", async () => {
    const both = await Promise.all(
      [1, 2].map(() => volumeOf(root, "2025", stories.slice(0, 20), setBody)),
    );
    expect(both[0]).toEqual(both[1]);
  });

  test("that cannot be made leaves nothing, and says why", async () => {
    const place = join(root, "failed");
    await expect(
      withoutPagefind(() => volumeOf(place, "2026", stories.slice(0, 2), setBody)),
    ).rejects.toThrow();
    expect(readdirSync(join(place, ".cache/search"))).toEqual([]);
  });

  test("is told by the version of Pagefind that is installed", async () => {
    const text = readFileSync(join(project, "package.json"), "utf8");
    const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> };
    expect(maker).toBe(`pagefind ${dependencies.pagefind}`);
    const place = join(root, "version");
    await makeIndex([], place);
    expect(readFileSync(join(place, "pagefind.js"), "utf8")).toContain(dependencies.pagefind);
  });
});
