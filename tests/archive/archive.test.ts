import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { Archive, type Memory } from "../../src/archive/archive.ts";
import { importFacts } from "../../src/archive/facts.ts";
import { type Reading, readFiles } from "../../src/archive/read.ts";
import type { House } from "../../src/content/article.ts";
import { files as anew } from "../../src/content/read.ts";
import { now, smallFacts, story, Throwaway } from "../throwaway.ts";

// The facts are truly imported; it is counted how often.
vi.mock("../../src/archive/facts.ts", async (importOriginal) => {
  const real = await importOriginal<typeof import("../../src/archive/facts.ts")>();
  return { ...real, importFacts: vi.fn(real.importFacts) };
});

const house: House = { zone: "Asia/Kolkata", language: "en-IN" };
const wind = "articles/2026/03/wind.md";
const rain = "articles/2026/03/rain.md";
const snow = "articles/2026/04/snow.md";

let magazine: Throwaway;
let folder: string;
let picture: Buffer;
beforeAll(() => {
  magazine = new Throwaway();
  folder = join(magazine.root, ".cache/press");
  picture = readFileSync(join(magazine.root, "articles/pictures/dot.png"));
});
beforeEach(() => {
  for (const name of ["articles", "_data", ".cache/press"]) {
    rmSync(join(magazine.root, name), { recursive: true, force: true });
  }
  magazine.write({
    ...smallFacts,
    [wind]: story("wind"),
    [rain]: story("rain", { date: "2026-02-30" }),
    [snow]: story("snow", { title: "नदी — the snow" }, "See [the wind](article:wind).\n"),
    "articles/pictures/dot.png": picture,
  });
});
afterAll(() => magazine.remove());

/** Reads as a worker does, and notes which files it read and which of those it parsed. */
class Desk {
  readonly read: string[] = [];
  readonly parsed: string[] = [];
  readonly sizes: number[] = [];

  async run(task: Reading) {
    this.sizes.push(task.files.length);
    const files = readFiles(task);
    this.read.push(...files.map(({ file }) => file));
    this.parsed.push(...files.filter(({ read }) => read).map(({ file }) => file));
    return { files };
  }
}

/** One build's reading of articles: gives what was read and parsed, and checks that it tells the truth. */
async function open(
  names: string[] = [wind, rain, snow],
  { code = "code", by = house, memory = undefined as Memory | undefined } = {},
) {
  const desk = new Desk();
  const archive = new Archive(folder, code, desk, { memory });
  const articles = await archive.articles(magazine.root, names, by);
  archive.save();
  expect(articles).toEqual(await anew.articles(magazine.root, names, by));
  return { read: desk.read, parsed: desk.parsed };
}

const all = { read: [wind, rain, snow], parsed: [wind, rain, snow] };
const none = { read: [], parsed: [] };

/** The files in which articles are kept, with their bytes. */
const shelves = () =>
  readdirSync(join(folder, "articles"))
    .sort()
    .map((name) => join(folder, "articles", name));

/** Writes over a file so that neither its size nor its time tells. */
function forge(path: string, text: string | Buffer): void {
  const { size, atimeMs, mtimeMs } = statSync(path);
  writeFileSync(path, text);
  utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
  expect([statSync(path).size, statSync(path).mtimeMs]).toEqual([size, mtimeMs]);
}
/** Gives a file another time, to the second, so that it can be set again. */
function touch(path: string, seconds: number): void {
  utimesSync(join(magazine.root, path), seconds, seconds);
}

describe("an article", () => {
  test("is read and parsed the first time, its faults with it", async () => {
    expect(await open()).toEqual(all);
    const archive = new Archive(folder, "code", new Desk());
    const [first, second] = await archive.articles(magazine.root, [wind, rain], house);
    expect(first?.article?.title).toBe("Title of wind");
    expect(second?.faults.map(({ message }) => message).join()).toContain("2026-02-30");
  });

  test("that is as it was is neither read nor parsed again", async () => {
    await open();
    expect(await open()).toEqual(none);
    expect(await open()).toEqual(none);
  });

  test("of the same size and time is not even opened", async () => {
    touch(wind, 1_700_000_000);
    await open();
    forge(join(magazine.root, wind), story("mind"));
    const archive = new Archive(folder, "code", new Desk());
    const [kept] = await archive.articles(magazine.root, [wind], house);
    expect(kept?.article?.title).toBe("Title of wind");
  });

  test("that was only touched is read once more, and not parsed", async () => {
    await open();
    touch(wind, 1_700_000_000);
    expect(await open()).toEqual({ read: [wind], parsed: [] });
    expect(await open()).toEqual(none);
  });

  test("that was changed is read and parsed, and no other", async () => {
    await open();
    magazine.write({ [wind]: story("wind", { title: "Another title, of another length" }) });
    expect(await open()).toEqual({ read: [wind], parsed: [wind] });
    expect(await open()).toEqual(none);
  });

  test("that was changed to as many other bytes is read and parsed", async () => {
    touch(wind, 1_700_000_000);
    await open();
    magazine.write({ [wind]: story("mind") });
    touch(wind, 1_700_000_001);
    expect(await open()).toEqual({ read: [wind], parsed: [wind] });
  });

  test("that was changed to fewer bytes is read and parsed, though its time is the same", async () => {
    touch(wind, 1_700_000_000);
    await open();
    magazine.write({ [wind]: story("wind", { title: "Short" }) });
    touch(wind, 1_700_000_000);
    expect(await open()).toEqual({ read: [wind], parsed: [wind] });
  });

  test("that was changed and put back within the same second is what it is now", async () => {
    await open();
    const before = readFileSync(join(magazine.root, wind));
    magazine.write({ [wind]: story("wind", { title: "For a moment" }) });
    await open();
    magazine.write({ [wind]: before });
    expect(await open()).toEqual({ read: [wind], parsed: [wind] });
  });

  test("that is new is read, and what stands beside it is not", async () => {
    await open();
    const hail = "articles/2026/03/hail.md";
    magazine.write({ [hail]: story("hail") });
    expect(await open([hail, wind, rain, snow])).toEqual({ read: [hail], parsed: [hail] });
    expect(await open([hail, wind, rain, snow])).toEqual(none);
  });

  test("that was deleted is forgotten: nothing of it is kept", async () => {
    await open();
    const kept = () =>
      shelves()
        .map((path) => readFileSync(path, "utf8"))
        .join();
    expect(kept()).toContain("Title of wind");
    rmSync(join(magazine.root, wind));
    expect(await open([rain, snow])).toEqual(none);
    expect(kept()).not.toContain("Title of wind");
    magazine.write({ [wind]: story("wind") });
    expect(await open()).toEqual({ read: [wind], parsed: [wind] });
  });

  test("that was moved to another folder is read there", async () => {
    await open();
    const moved = "articles/2026/04/wind.md";
    magazine.write({ [moved]: readFileSync(join(magazine.root, wind)) });
    rmSync(join(magazine.root, wind));
    expect(await open([rain, moved, snow])).toEqual({ read: [moved], parsed: [moved] });
  });

  test("of bytes that are no text is remembered with its fault, line and all", async () => {
    magazine.write({ [wind]: Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]) });
    await open();
    expect(await open()).toEqual(none);
    const archive = new Archive(folder, "code", new Desk());
    const [kept] = await archive.articles(magazine.root, [wind], house);
    expect(kept?.faults).toEqual([
      {
        file: wind,
        line: 2,
        message: "is not written in UTF-8; save it in that encoding.",
        severity: "error",
      },
    ]);
  });

  test("that cannot be read throws, and what was kept of the others stays", async () => {
    await open();
    const archive = new Archive(folder, "code", new Desk());
    const missing = "articles/2026/03/none.md";
    await expect(
      archive.articles(magazine.root, [missing, wind, rain, snow], house),
    ).rejects.toThrow("ENOENT");
    archive.save();
    expect((await open()).parsed).toEqual([]);
  });
});

describe("what is kept of articles", () => {
  test("stands in a file for each folder, and only that of a changed folder is written again", async () => {
    await open();
    expect(shelves()).toHaveLength(2);
    const marks = () => shelves().map((path) => statSync(path).ino);
    const before = marks();
    await open();
    expect(marks()).toEqual(before);
    magazine.write({ [snow]: story("snow", { title: "Another title" }) });
    await open();
    expect(marks().filter((mark) => !before.includes(mark))).toHaveLength(1);
  });

  test("goes with a folder that was deleted", async () => {
    await open();
    const before = shelves();
    rmSync(join(magazine.root, "articles/2026/04"), { recursive: true });
    expect(await open([wind, rain])).toEqual(none);
    expect(shelves()).toHaveLength(1);
    expect(before).toContain(shelves()[0]);
    expect(await open([])).toEqual(none);
    expect(shelves()).toEqual([]);
  });

  test("is cleared of what a build that was killed left beside it", async () => {
    await open();
    const left = `${shelves()[0]}.4711`;
    writeFileSync(left, "half of");
    await open();
    expect(existsSync(left)).toBe(false);
    expect(shelves()).toHaveLength(2);
  });

  test("is forgotten, all of it, where other code reads", async () => {
    await open();
    expect(await open([wind, rain, snow], { code: "other code" })).toEqual(all);
    expect(await open([wind, rain, snow], { code: "other code" })).toEqual(none);
    expect(await open()).toEqual(all);
  });

  test.each<[string, House]>([
    ["zone", { ...house, zone: "UTC" }],
    ["language", { ...house, language: "hi-IN" }],
    ["archive date", { ...house, archiveBefore: Date.UTC(2015, 0, 1) }],
  ])("is forgotten, all of it, where the house has another %s", async (_name, by) => {
    await open();
    expect(await open([wind, rain, snow], { by })).toEqual(all);
    expect(await open([wind, rain, snow], { by })).toEqual(none);
  });

  test.each<[string, (bytes: Buffer) => Buffer | string]>([
    ["empty", () => ""],
    ["cut off in the midst", (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ["cut off by one byte", (bytes) => bytes.subarray(0, -1)],
    ["no JSON", () => "<<<<<<< HEAD\n"],
    ["JSON of nobody's", () => "[]"],
    ["full of zeros", (bytes) => Buffer.alloc(bytes.length)],
  ])("is read anew where its file is %s, and only that folder's", async (_name, damage) => {
    await open();
    const path = shelves().find((each) => readFileSync(each, "utf8").includes("snow")) as string;
    writeFileSync(path, damage(readFileSync(path)));
    expect(await open()).toEqual({ read: [snow], parsed: [snow] });
    expect(await open()).toEqual(none);
  });

  test("is read anew where any bit of its file is another: no story gets another's words", async () => {
    await open([snow]);
    const [path] = shelves() as [string];
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 41) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] as number) ^ (1 << (at & 7));
      writeFileSync(path, flipped);
      expect((await open([snow])).parsed, `byte ${at}`).toEqual([snow]);
    }
  });

  test("is read anew where one folder's file stands in the place of another's", async () => {
    await open();
    const [one, other] = shelves() as [string, string];
    writeFileSync(one, readFileSync(other));
    const { parsed } = await open();
    expect([[snow], [wind, rain]]).toContainEqual(parsed);
    // Each holds its own again, and nothing of the other's.
    const texts = [one, other].map((path) => readFileSync(path, "utf8"));
    expect(texts.filter((text) => text.includes("the snow"))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("Title of wind"))).toHaveLength(1);
  });

  test("is known to the next archive of the same process without its file", async () => {
    const memory: Memory = { mark: "", shelves: new Map() };
    expect(await open([wind, rain, snow], { memory })).toEqual(all);
    rmSync(folder, { recursive: true });
    magazine.write({ [wind]: story("wind", { title: "Another title" }) });
    expect(await open([wind, rain, snow], { memory })).toEqual({ read: [wind], parsed: [wind] });
    expect(await open([wind, rain, snow], { memory, code: "other code" })).toEqual(all);
  });
});

test("Articles are handed out by the hundred, and come back in the order in which they were asked for", async () => {
  const names = Array.from(
    { length: 230 },
    (_, index) => `articles/2026/0${1 + (index % 3)}/s-${index}.md`,
  );
  magazine.write(Object.fromEntries(names.map((name, index) => [name, story(`s-${index}`)])));
  // What was given out first comes back last.
  class Slow extends Desk {
    override async run(task: Reading) {
      await wait(task.files.some(({ file }) => file === names[0]) ? 60 : 5);
      return super.run(task);
    }
  }
  const desk = new Slow();
  const told: [number, number][] = [];
  const archive = new Archive(folder, "code", desk, {
    told: (...each) => told.push(each),
  });
  const articles = await archive.articles(magazine.root, names, house);
  expect(articles.map(({ article }) => article?.file)).toEqual(names);
  expect(desk.sizes.sort()).toEqual([100, 100, 30]);
  expect(told.at(-1)).toEqual([230, 230]);
  expect(told).toHaveLength(3);
});

describe("pictures", () => {
  const dot = () => join(magazine.root, "articles/pictures/dot.png");
  const pictures = (code = "code") =>
    new Archive(folder, code, new Desk()).pictures(magazine.root, ["dot.png", "none.png"]);

  test("are told as they are, with what is wrong with those that cannot be read", async () => {
    const truth = await anew.pictures(magazine.root, ["dot.png", "none.png"]);
    expect(truth.pictures.get("dot.png")?.width).toBe(3);
    expect(truth.problems.get("none.png")).toBe("is not in articles/pictures");
    expect(await pictures()).toEqual(truth);
    expect(await pictures()).toEqual(truth);
  });

  test("that are as they were are not read again", async () => {
    utimesSync(dot(), 1_700_000_000, 1_700_000_000);
    const before = await pictures();
    forge(dot(), Buffer.alloc(statSync(dot()).size));
    expect(await pictures()).toEqual(before);
    expect((await pictures("other code")).problems.get("dot.png")).toContain("not a picture");
  });

  test("that were changed are measured again, and get another address", async () => {
    const before = await pictures();
    writeFileSync(dot(), Buffer.concat([readFileSync(dot()), Buffer.from([0])]));
    const after = await pictures();
    expect(after).toEqual(await anew.pictures(magazine.root, ["dot.png", "none.png"]));
    expect(after.pictures.get("dot.png")?.url).not.toBe(before.pictures.get("dot.png")?.url);
  });

  test("that came or went since are known so", async () => {
    await pictures();
    writeFileSync(join(magazine.root, "articles/pictures/none.png"), readFileSync(dot()));
    expect((await pictures()).pictures.size).toBe(2);
    rmSync(dot());
    const { pictures: known, problems } = await pictures();
    expect([...known.keys()]).toEqual(["none.png"]);
    expect(problems.get("dot.png")).toBe("is not in articles/pictures");
  });

  test("that nothing shows any more are forgotten", async () => {
    await pictures();
    const kept = join(folder, "pictures.json");
    expect(readFileSync(kept, "utf8")).toContain("dot.png");
    await new Archive(folder, "code", new Desk()).pictures(magazine.root, []);
    expect(readFileSync(kept, "utf8")).not.toContain("dot.png");
  });

  test("are read anew where what is kept of them is damaged", async () => {
    const before = await pictures();
    const kept = join(folder, "pictures.json");
    writeFileSync(kept, readFileSync(kept, "utf8").replace('"width":3', '"width":9'));
    expect(await pictures()).toEqual(before);
  });
});

describe("facts", () => {
  /** What one build knows of the facts, and whether it imported them for that. */
  async function facts(code = "code") {
    vi.mocked(importFacts).mockClear();
    const { facts: known, faults } = await new Archive(folder, code, new Desk()).facts(
      magazine.root,
    );
    return { known, faults, imported: vi.mocked(importFacts).mock.calls.length };
  }
  const authors = (...names: string[]) => ({
    "_data/authors.ts": `export default ${JSON.stringify(
      names.map((name) => ({ id: name.toLowerCase(), name, role: "Reporter", biography: "." })),
    )};\n`,
  });

  test("are imported the first time, and not again while no file of _data changes", async () => {
    const first = await facts();
    expect(first.faults).toEqual([]);
    expect(first.imported).toBe(1);
    expect(first.known.authors?.map(({ name }) => name)).toEqual(["Asha Rao", "Ravi Menon"]);
    expect(await facts()).toEqual({ ...first, imported: 0 });
    utimesSync(join(magazine.root, "_data/site.ts"), 1_700_000_000, 1_700_000_000);
    magazine.write({ [wind]: story("wind", { title: "Another title" }) });
    expect(await facts()).toEqual({ ...first, imported: 0 });
  });

  test("are imported again where one file changes, were it by as many other bytes at the same time", async () => {
    const path = join(magazine.root, "_data/authors.ts");
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    await facts();
    forge(path, (smallFacts["_data/authors.ts"] as string).replace("Asha Rao", "Asha Ray"));
    const { known, imported } = await facts();
    expect(imported).toBe(1);
    expect(known.authors?.[0]?.name).toBe("Asha Ray");
    expect((await facts()).imported).toBe(0);
  });

  test("are imported again where a file that they import comes, changes or goes", async () => {
    magazine.write({
      "_data/people/names.ts": 'export const first = "Asha";\n',
      "_data/authors.ts": `import { first } from "./people/names.ts";
        export default [{ id: "asha", name: first, role: "Reporter", biography: "." }];\n`,
    });
    expect((await facts()).known.authors?.[0]?.name).toBe("Asha");
    magazine.write({ "_data/people/names.ts": 'export const first = "Mira";\n' });
    const { known, imported } = await facts();
    expect([imported, known.authors?.[0]?.name]).toEqual([1, "Mira"]);
    rmSync(join(magazine.root, "_data/people"), { recursive: true });
    const gone = await facts();
    expect(gone.imported).toBe(1);
    expect(gone.faults.map(({ file }) => file)).toEqual(["_data/authors.ts"]);
  });

  test("are imported again where a file takes another's name", async () => {
    magazine.write({ "_data/people.ts": "export default 1;\n" });
    await facts();
    // A name that stands at the same place in the order of names.
    rmSync(join(magazine.root, "_data/people.ts"));
    magazine.write({ "_data/peoples.ts": "export default 1;\n" });
    expect((await facts()).imported).toBe(1);
  });

  test("are what they were before where a change is taken back", async () => {
    const first = await facts();
    magazine.write(authors("Mira"));
    expect((await facts()).known.authors?.map(({ name }) => name)).toEqual(["Mira"]);
    magazine.write(smallFacts);
    expect((await facts()).known).toEqual(first.known);
  });

  test("are imported again by other code", async () => {
    await facts();
    expect((await facts("other code")).imported).toBe(1);
    expect((await facts("other code")).imported).toBe(0);
  });

  test("that have faults are not kept: the faults are told each time, until they are mended", async () => {
    magazine.write({ "_data/authors.ts": "export default [{ id: 1 }];\n" });
    const { faults, imported } = await facts();
    expect(imported).toBe(1);
    expect(faults[0]?.file).toBe("_data/authors.ts");
    expect(await facts()).toMatchObject({ faults, imported: 1 });
    magazine.write(authors("Mira"));
    expect(await facts()).toMatchObject({ faults: [], imported: 1 });
    expect((await facts()).imported).toBe(0);
  });

  test("that cannot be compiled are a fault with its line, and are read once they can", async () => {
    magazine.write({ "_data/authors.ts": "export default [\n  { id: ;\n];\n" });
    const { faults } = await facts();
    expect(faults).toMatchObject([{ file: "_data/authors.ts", line: 2, severity: "error" }]);
    magazine.write(authors("Mira"));
    expect((await facts()).known.authors?.[0]?.name).toBe("Mira");
  });

  test("are imported again where what is kept of them is damaged", async () => {
    const first = await facts();
    const kept = join(folder, "facts.json");
    writeFileSync(kept, readFileSync(kept, "utf8").replace("Asha Rao", "Asha Ray"));
    expect(await facts()).toEqual(first);
    writeFileSync(kept, "");
    expect(await facts()).toEqual(first);
    expect((await facts()).imported).toBe(0);
  });

  test("leave compiled files that nobody reads any more to be taken away", async () => {
    await facts();
    const before = new Date(Date.now() - 3_600_000);
    for (const name of readdirSync(join(folder, "facts"))) {
      utimesSync(join(folder, "facts", name), before, before);
    }
    magazine.write(authors("Mira"));
    await facts();
    expect(readdirSync(join(folder, "facts"))).toHaveLength(1);
  });
});

test("The real commands do so too: what is as it was is not opened, what changed is, and a lost memory costs nothing", async () => {
  magazine.write({ [rain]: story("rain") });
  touch(wind, 1_700_000_000);
  const check = () => magazine.run(["check", "--now", now]);
  expect(await check()).toMatchObject({ code: 0 });
  // A fault that neither size nor time tells of: who finds it has read the file.
  const text = story("wind");
  forge(join(magazine.root, wind), text.replace("report", "retort"));
  expect(await check()).toMatchObject({ code: 0 });
  touch(wind, 1_700_000_001);
  const touched = await check();
  expect(touched.code).toBe(1);
  expect(touched.out).toContain("retort");
  magazine.write({ [wind]: text });
  for (const path of shelves()) writeFileSync(path, "damaged");
  expect(await check()).toMatchObject({ code: 0 });
  rmSync(folder, { recursive: true });
  expect(await check()).toMatchObject({ code: 0 });
});
