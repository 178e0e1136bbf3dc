import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { now, story, Throwaway } from "../throwaway.ts";

const articles: Record<string, string> = {
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => {
      const id = `s${String(index).padStart(2, "0")}`;
      return [`articles/2026/03/${id}.md`, story(id, { authors: [index % 2 ? "asha" : "ravi"] })];
    }),
  ),
  "articles/2026/03/wind.md": story("wind", {
    picture: { src: "dot.png", alt: "A dot.", credit: "Asha" },
    aliases: ["/old/wind/"],
    issue: "2026-03-08",
  }),
  "articles/2026/05/expired.md": story("expired", {
    expires: { at: "2026-05-20 00:00", becomes: "gone", reason: "The fair is over." },
  }),
  "articles/2026/07/later.md": story("later", { date: "2026-07-01 10:00" }),
};
const parts = ["1-of-3", "2-of-3", "3-of-3"];
const shelf = (magazine: Throwaway, part = "") => join(magazine.root, ".cache/parts", part);

/** Builds parts of a magazine, and says how many files each has. */
async function buildParts(magazine: Throwaway, shards: string[], at = now): Promise<number[]> {
  const counts: number[] = [];
  for (const shard of shards) {
    const { code, out } = await magazine.run(["build", "--shard", shard, "--now", at]);
    expect(out).toContain(`.cache/parts/${shard.replace("/", "-of-")}: `);
    expect(code).toBe(0);
    counts.push(Number(/: (\d+) files/.exec(out)?.[1]));
  }
  return counts;
}

let whole: Throwaway;
const machines: Throwaway[] = [];
const counts: number[] = [];
beforeAll(async () => {
  whole = new Throwaway(articles);
  expect((await whole.run(["build", "--now", now])).code).toBe(0);
  for (const part of [1, 2, 3]) {
    const machine = new Throwaway(articles);
    machines.push(machine);
    counts.push(...(await buildParts(machine, [`${part}/3`])));
  }
});
afterAll(() => {
  for (const magazine of [whole, ...machines]) magazine.remove();
});

/** Brings the parts that the machines made to another. */
function bringParts(magazine: Throwaway, brought = parts): void {
  for (const part of brought) {
    const machine = machines[parts.indexOf(part)] as Throwaway;
    cpSync(shelf(machine, part), shelf(magazine, part), { recursive: true });
  }
}

describe("a build in parts", () => {
  test("gives each machine a fair part of the files, and together each file once", () => {
    const all = whole.files().size;
    expect(all).toBeGreaterThan(90);
    expect(counts.reduce((sum, count) => sum + count)).toBe(all);
    for (const count of counts) expect(count).toBeGreaterThan(all / 5);
  });

  test("publishes nothing on the machines that make the parts", () => {
    for (const machine of machines) expect(existsSync(join(machine.root, "_site"))).toBe(false);
  });

  test("is the same site, byte for byte, when the parts of three machines are joined on a fourth", async () => {
    const fourth = new Throwaway(articles);
    try {
      bringParts(fourth);
      const { code, out } = await fourth.run(["merge"]);
      expect(out).toMatch(new RegExp(`_site: ${whole.files().size} files written, 0 the same`));
      expect(code).toBe(0);
      expect(fourth.files()).toEqual(whole.files());
      // The parts are used up, and what is held is told to whoever builds next as a build tells it.
      expect(existsSync(shelf(fourth))).toBe(false);
      const next = (magazine: Throwaway) =>
        readFileSync(join(magazine.root, ".cache/next-change.json"), "utf8");
      expect(next(fourth)).toBe(next(whole));
      expect(next(fourth)).toContain("2026-07-01T10:00:00+05:30");
      // The next build knows what was joined, and has nothing to write.
      const again = await fourth.run(["build", "--now", now]);
      expect(again.out).toMatch(/_site: 0 files written, \d+ the same, 0 removed/);
    } finally {
      fourth.remove();
    }
  });

  test("is not taken for the last build of the machine that joined it", async () => {
    const magazine = new Throwaway(articles);
    try {
      expect((await magazine.run(["build", "--now", now])).code).toBe(0);
      // The parts are of an hour at which a story is out that the machine's own hour holds.
      await buildParts(magazine, ["1/2", "2/2"], "2026-07-02T12:00:00+05:30");
      expect((await magazine.run(["merge"])).code).toBe(0);
      expect(magazine.files().has("2026/07/later/index.html")).toBe(true);
      expect((await magazine.run(["build", "--now", now])).code).toBe(0);
      expect(magazine.files()).toEqual(whole.files());
    } finally {
      magazine.remove();
    }
  });

  test("writes only what differs where a site is already, and takes away what is in no part", async () => {
    // A story's old words, and a topic that no other has.
    const old = { authors: ["ravi"], topics: ["Rivers", "Rain"] };
    const file = "articles/2026/03/s00.md";
    const magazine = new Throwaway({ ...articles, [file]: story("s00", old, "Old words.\n") });
    try {
      await magazine.run(["build", "--now", now]);
      expect(magazine.files().has("topics/rain/index.html")).toBe(true);
      magazine.write({ [file]: articles[file] ?? "" });
      bringParts(magazine);
      const { code, out } = await magazine.run(["merge"]);
      expect(code).toBe(0);
      const [, written = 0, same = 0, removed = 0] =
        /(\d+) files written, (\d+) the same, (\d+) removed/.exec(out)?.map(Number) ?? [];
      expect(written).toBeGreaterThan(0);
      expect(same).toBeGreaterThan(whole.files().size / 2);
      expect(removed).toBeGreaterThan(0);
      expect(magazine.files()).toEqual(whole.files());
    } finally {
      magazine.remove();
    }
  });
});

describe("parts that cannot be joined", () => {
  let magazine: Throwaway;
  let before: Map<string, string>;
  beforeEach(async () => {
    magazine = new Throwaway({ "articles/2026/03/s00.md": story("s00") });
    await magazine.run(["build", "--now", now]);
    before = magazine.files();
    expect(before.size).toBeGreaterThan(10);
  });
  afterEach(() => magazine.remove());

  /** Joins; gives what was said, which is one plain message, and the site stays as it was. */
  const refused = async (): Promise<string> => {
    const { code, out } = await magazine.run(["merge"]);
    expect(code).toBe(1);
    expect(out).not.toMatch(/^\s+at /m);
    expect(magazine.files()).toEqual(before);
    return out;
  };

  test("are refused where there are none, and it is said how to make them", async () => {
    expect(await refused()).toMatch(/There are no parts in \S+\.cache\/parts\. Build with --shard/);
  });

  test.each(parts)(
    "are refused where part %s is missing, and it is said which",
    async (missing) => {
      bringParts(
        magazine,
        parts.filter((part) => part !== missing),
      );
      const number = missing[0];
      const said = await refused();
      expect(said).toContain(`Part ${number} of 3 is not in`);
      expect(said).toContain(`--shard ${number}/3`);
      // The part that was missing mends it.
      bringParts(magazine, [missing]);
      expect((await magazine.run(["merge"])).code).toBe(0);
      expect(magazine.files()).toEqual(whole.files());
    },
  );

  test("are refused where a page in one is damaged, and it is said where", async () => {
    bringParts(magazine);
    const folder = shelf(magazine, "2-of-3");
    const page = readdirSync(folder).find((name) => name !== "part.json") ?? "";
    const bytes = readFileSync(join(folder, page));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(join(folder, page), bytes);
    expect(await refused()).toContain(`${join(folder, page)} is missing or damaged`);
  });

  test("are refused where a page in one is gone, and it is said which", async () => {
    bringParts(magazine);
    const folder = shelf(magazine, "3-of-3");
    const page = readdirSync(folder).find((name) => name !== "part.json") ?? "";
    rmSync(join(folder, page));
    expect(await refused()).toContain(`${join(folder, page)} is missing or damaged`);
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, -20)],
    ["changed in one letter", (text: string) => text.replace('"part":2', '"part":1')],
    ["empty", () => ""],
  ])("are refused where the list of one is %s", async (_how, damage) => {
    bringParts(magazine);
    const list = join(shelf(magazine, "2-of-3"), "part.json");
    const text = readFileSync(list, "utf8");
    expect(damage(text)).not.toBe(text);
    writeFileSync(list, damage(text));
    expect(await refused()).toContain(`${shelf(magazine, "2-of-3")} is not a whole part`);
  });

  test("are refused where one is of another hour", async () => {
    bringParts(magazine, ["1-of-3", "2-of-3"]);
    const other = new Throwaway(articles);
    await buildParts(other, ["3/3"], "2026-06-01T12:00:01+05:30");
    cpSync(shelf(other, "3-of-3"), shelf(magazine, "3-of-3"), { recursive: true });
    other.remove();
    const said = await refused();
    expect(said).toContain("3-of-3");
    expect(said).toContain("are parts of different builds");
  });

  test.each<[string, Record<string, string>]>([
    ["another story", { "articles/2026/03/s07.md": story("s07", {}, "Other words.\n") }],
    ["another fact", { "_data/series.ts": "export default [];\n" }],
    ["other code", { "src/text/url.ts": "" }],
  ])("are refused where one was made from %s", async (_what, files) => {
    bringParts(magazine, ["1-of-3", "2-of-3"]);
    const other = new Throwaway(articles);
    for (const [file, text] of Object.entries(files)) {
      const old = text === "" ? readFileSync(join(other.root, file), "utf8") : "";
      other.write({ [file]: text || `${old}\n// Other code.\n` });
    }
    await buildParts(other, ["3/3"]);
    cpSync(shelf(other, "3-of-3"), shelf(magazine, "3-of-3"), { recursive: true });
    other.remove();
    expect(await refused()).toContain("are parts of different builds");
  });

  test("are refused where an address that was published here is in none of them", async () => {
    magazine.write({ "articles/2026/03/kept.md": story("kept") });
    await magazine.run(["build", "--now", now]);
    before = magazine.files();
    bringParts(magazine);
    expect(await refused()).toContain("was published at /2026/03/kept/ since 2026-06-01");
  });

  test("are refused where they are parts of different wholes", async () => {
    bringParts(magazine, ["1-of-3"]);
    const other = new Throwaway(articles);
    await buildParts(other, ["2/2"]);
    cpSync(shelf(other, "2-of-2"), shelf(magazine, "2-of-2"), { recursive: true });
    other.remove();
    expect(await refused()).toContain("are parts of different builds");
  });
});

describe("a command line that asks for a part", () => {
  test.each([
    ["0/3", '"0/3" is no part of a whole'],
    ["4/3", '"4/3" is no part of a whole'],
    ["x", '"x" is no part of a whole'],
    ["1", '"1" is no part of a whole'],
    ["1/0", '"1/0" is no part of a whole'],
    ["1/3/3", '"1/3/3" is no part of a whole'],
  ])("is wrong where it asks for %s, and says how it is written", async (shard, words) => {
    const before = whole.files();
    const { code, out } = await whole.run(["build", "--shard", shard, "--now", now]);
    expect(code).toBe(2);
    expect(out).toContain(words);
    expect(out).toContain("--shard 1/4");
    expect(whole.files()).toEqual(before);
    expect(existsSync(shelf(whole))).toBe(false);
  });

  test("is wrong without the instant, which every machine must have from it", async () => {
    const { code, out } = await whole.run(["build", "--shard", "1/3"]);
    expect(code).toBe(2);
    expect(out).toContain("Give every part of a build the same --now.");
    expect(existsSync(shelf(whole))).toBe(false);
  });

  test("is right, but makes nothing, where a story has a fault", async () => {
    const faulty = new Throwaway({ "articles/2026/03/a.md": story("a", { section: "indai" }) });
    const { code, out } = await faulty.run(["build", "--shard", "1/2", "--now", now]);
    faulty.remove();
    expect(code).toBe(1);
    expect(out).toContain('"section" is "indai"');
    expect(existsSync(shelf(faulty))).toBe(false);
  });
});
