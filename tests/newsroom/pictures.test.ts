import { readdirSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factFile } from "../edition/editions.ts";
import { now, story, Throwaway } from "../throwaway.ts";

let magazine: Throwaway;
const made = () =>
  readdirSync(join(magazine.root, ".cache/pictures")).filter((name) => name !== "ledger");
const run = (...words: string[]) => magazine.run(["pictures", ...words], { LETTERPRESS_NOW: now });
const shows = (src: string) => ({ picture: { src, alt: "Colour.", credit: "Asha" } });

beforeAll(async () => {
  magazine = new Throwaway({
    "_data/site.ts": factFile("site", { shareCardsFrom: undefined }),
    "articles/2026/03/a.md": story("a", shows("one.jpg")),
    "articles/2026/03/b.md": story("b"),
    "articles/2026/07/held.md": story("held", { ...shows("later.jpg"), date: "2026-07-01" }),
  });
  unlinkSync(join(magazine.root, ".cache/pictures")); // A store of its own.
  for (const [name, background] of Object.entries({ one: "#225577", later: "#335522" })) {
    const create = { width: 900, height: 600, channels: 3, background } as const;
    magazine.write({
      [`articles/pictures/${name}.jpg`]: await sharp({ create }).jpeg().toBuffer(),
    });
  }
});
afterAll(() => magazine.remove());

describe("npm run pictures", () => {
  test("makes what the site needs, and says how much of it", async () => {
    const { code, out } = await run();
    expect(code, out).toBe(0);
    const [, all, fresh] = /(\d+) pictures: (\d+) made in [\d.]+ s/.exec(out) ?? [];
    expect(Number(all)).toBeGreaterThan(10);
    expect(Number(fresh)).toBeGreaterThan(10);
    expect(made().some((name) => name.startsWith("card-"))).toBe(true);
    const before = made();
    expect((await run()).out).toMatch(/pictures: 0 made/);
    expect((await magazine.run(["build"], { LETTERPRESS_NOW: now })).code).toBe(0);
    expect(made()).toEqual(before);
  });

  test("prune takes away what no story shows any more, and what a killed build left", async () => {
    expect((await run("prune")).out).toMatch(/^0 files taken away/m);
    const left = join(magazine.root, ".cache/pictures/x-0123456789-480.avif.999999.part");
    writeFileSync(left, "half");
    magazine.write({ "articles/2026/03/a.md": story("a") });
    const { code, out } = await run("prune");
    expect(code, out).toBe(0);
    expect(out).toMatch(/^\d+ files taken away, [\d.]+ MB$/m);
    expect(made().filter((name) => /^one-|part$/.test(name))).toEqual([]);
    // What waits for its hour stays.
    expect(made().some((name) => name.startsWith("later-"))).toBe(true);
  });

  test.each([["prnue"], ["prune", "all"]])("does nothing where it is told %j", async (...words) => {
    const { code, out } = await run(...words);
    expect(code).toBe(2);
    expect(out).toContain("Write npm run pictures, or npm run pictures -- prune");
  });
});
