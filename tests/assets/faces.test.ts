import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Bundle, bundleAssets } from "../../src/assets/bundle.ts";
import { Throwaway } from "../throwaway.ts";

const project = join(import.meta.dirname, "../..");
let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleAssets(project);
});
const size = (url: string) => bundle.files.find((file) => file.url === url)?.bytes.length ?? 0;
const face = (name: string) =>
  bundle.files.find(({ url }) => new RegExp(`/${name}-[A-Z0-9]{8}\\.woff2$`).test(url))?.url ?? "";

describe("the faces of the magazine", () => {
  test("are two that a page asks for first, which weigh little", () => {
    expect(bundle.preload).toEqual([face("newsreader"), face("public-sans")]);
    for (const url of bundle.preload) expect(size(url)).toBeGreaterThan(10_000);
    expect(bundle.preload.map(size).reduce((a, b) => a + b)).toBeLessThanOrEqual(66 * 1024);
  });

  test("weigh at most 90 KB for a story in Latin letters, with italics and the sign of the rupee", () => {
    const asked = ["newsreader", "newsreader-italic", "public-sans", "newsreader-rupee"].map(face);
    for (const url of asked) expect(size(url)).toBeGreaterThan(500);
    expect(asked.map(size).reduce((a, b) => a + b)).toBeLessThanOrEqual(90 * 1024);
  });

  test("are cut again where what is kept of them was damaged, to the same bytes", async () => {
    const magazine = new Throwaway();
    try {
      const store = join(magazine.root, ".cache/faces");
      rmSync(store);
      mkdirSync(store);
      const fonts = async () =>
        (await bundleAssets(magazine.root)).files.filter(({ url }) => url.endsWith(".woff2"));
      const before = await fonts();
      const kept = readdirSync(store).map((name) => join(store, name));
      expect(kept.length).toBeGreaterThan(6);
      for (const file of kept) truncateSync(file, statSync(file).size - 9);
      expect(await fonts()).toEqual(before);
    } finally {
      magazine.remove();
    }
  }, 60_000);

  test("are all asked for by the stylesheet, under names of their bytes", () => {
    const css = Buffer.from(
      bundle.files.find(({ url }) => url === bundle.stylesheet)?.bytes ?? [],
    ).toString("utf8");
    const fonts = bundle.files.map(({ url }) => url).filter((url) => url.endsWith(".woff2"));
    expect(fonts.length).toBeGreaterThan(6);
    for (const url of fonts)
      expect(css.includes(`url("./${url.slice("/assets/".length)}")`), url).toBe(true);
  });

  test("have the letters that the stylesheet says they have", () => {
    const css = readFileSync(join(project, "src/assets/css/fonts.css"), "utf8");
    const ranges = [
      ...css.matchAll(
        /face:(?:newsreader|public-sans)(?:-italic)?\.woff2[^}]*?unicode-range:([^;]+);/g,
      ),
    ];
    expect(ranges).toHaveLength(3);
    const code = readFileSync(join(project, "src/assets/faces.ts"), "utf8");
    for (const [, range = ""] of ranges) {
      for (const [, first = "", last = ""] of range.matchAll(/U\+(\w+)-(\w{4})/g)) {
        const [from, to] = [first, last].map((each) => Number.parseInt(each, 16));
        // Two letters that follow one another are written as they are, longer ranges as such.
        const said = `range(0x${from?.toString(16)}, 0x${to?.toString(16)})`;
        const letters = `\\u${first.toLowerCase()}\\u${last.toLowerCase()}`;
        expect(code.includes(said) || code.includes(letters), `U+${first}-${last}`).toBe(true);
      }
    }
  });
});
