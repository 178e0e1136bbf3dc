import { mkdirSync, readdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { now, story, Throwaway } from "../throwaway.ts";

const project = join(import.meta.dirname, "../..");
const words = { alt: "Colour.", credit: "Asha" };

let magazine: Throwaway;
beforeAll(async () => {
  magazine = new Throwaway({
    "articles/2026/03/a.md": story("a", { picture: { src: "open.jpg", ...words } }),
    "articles/2026/03/b.md": story("b", {}, 'Words.\n\n![Colour.](inside.jpg "| Asha")\n'),
    "articles/2026/07/held.md": story("held", {
      date: "2026-07-01",
      picture: { src: "zanzibar.jpg", ...words },
    }),
    "articles/2026/07/draft.md": story("draft", {
      draft: true,
      picture: { src: "timbuktu.jpg", ...words },
    }),
  });
  // A store of its own: what is made, and what is not, is counted here.
  unlinkSync(join(magazine.root, ".cache/pictures"));
  for (const [name, background] of [
    ["open", "#225577"],
    ["inside", "#335522"],
    ["zanzibar", "#773322"],
    ["timbuktu", "#775533"],
  ]) {
    const create = {
      width: 900,
      height: 600,
      channels: 3,
      background: background as string,
    } as const;
    const place = { GPSLatitudeRef: "N", GPSLatitude: "19/1 4/1 12/1" };
    const photo = sharp({ create }).withExif({
      IFD0: { Artist: "Ritu Shah", Make: "Camera Works", Software: "Darktable 4711" },
      IFD3: place,
    });
    magazine.write({ [`articles/pictures/${name}.jpg`]: await photo.jpeg().toBuffer() });
  }
  const { code, out } = await build();
  expect(code, out).toBe(0);
});
afterAll(() => magazine.remove());

const build = () => magazine.run(["build"], { LETTERPRESS_NOW: now });
const shown = () => [...magazine.files().keys()].filter((file) => file.startsWith("pictures/"));
const made = () => readdirSync(join(magazine.root, ".cache/pictures")).sort();

/** Puts a sharp in the place of sharp that cannot even be loaded. */
function forbidDecoding(): void {
  const folder = join(magazine.root, "node_modules");
  unlinkSync(folder);
  mkdirSync(folder);
  for (const name of readdirSync(join(project, "node_modules"))) {
    if (name !== "sharp") symlinkSync(join(project, "node_modules", name), join(folder, name));
  }
  mkdirSync(join(folder, "sharp"));
  writeFileSync(join(folder, "sharp/package.json"), '{"name":"sharp","main":"index.js"}');
  writeFileSync(join(folder, "sharp/index.js"), 'throw new Error("A picture is decoded.");');
}

describe("the pictures of a site", () => {
  test("are there in three formats, and every address on every page and feed leads to one", () => {
    const files = magazine.files();
    for (const ending of ["avif", "webp", "jpg"]) {
      expect(shown().some((file) => file.endsWith(`.${ending}`))).toBe(true);
    }
    const urls = [...files].flatMap(([file, text]) =>
      /\.(html|xml|json|webmanifest)$/.test(file)
        ? [...text.matchAll(/\/(pictures\/[\w-]+\.\w+)/g)].map(([, path = ""]) => path)
        : [],
    );
    expect(urls.length).toBeGreaterThan(20);
    expect(urls.filter((path) => !files.has(path))).toEqual([]);
    // And there is none that nothing leads to.
    expect(shown().filter((file) => !urls.includes(file))).toEqual([]);
  });

  test("say whose they are and not where they were taken, with what, nor what was done to them", async () => {
    for (const file of shown().filter((each) => /open|inside/.test(each))) {
      const bytes = Buffer.from(magazine.files().get(file) ?? "", "latin1");
      const { exif } = await sharp(bytes).metadata();
      expect(exif?.toString("latin1"), file).toContain("Ritu Shah");
      expect(bytes.toString("latin1"), file).not.toMatch(/Camera Works|Darktable|GPS/);
      expect(exif?.includes(Buffer.from([0x88, 0x25])), file).toBe(false); // The GPS directory.
    }
  });

  test("of a story that is held, or a draft, are nowhere in it", () => {
    expect(shown().filter((file) => /zanzibar|timbuktu/.test(file))).toEqual([]);
    const kept = made().filter((name) => /zanzibar|timbuktu/.test(name));
    const bytes = new Set(magazine.files().values());
    // What waits for its hour is made already, and kept; of a draft its plain variant, when it was read.
    expect(kept.filter((name) => name.startsWith("zanzibar")).length).toBeGreaterThan(10);
    expect(kept.filter((name) => name.startsWith("timbuktu"))).toHaveLength(1);
    for (const name of kept) {
      expect(bytes.has(magazine.files(".cache/pictures").get(name) as string), name).toBe(false);
    }
  });

  test("are made anew where the focus moves, of those crops alone that it moves", async () => {
    const before = made();
    const picture = { src: "open.jpg", ...words, focus: "0.1 0.5" };
    magazine.write({ "articles/2026/03/a.md": story("a", { picture }) });
    expect((await build()).code).toBe(0);
    const fresh = made().filter((name) => !before.includes(name));
    // Those of 4:3 and of 1:1: that of 16:9 is as wide as the picture, and moves up and down alone.
    const sizes = fresh.map((name) => name.replace(/^open-\w{10}-/, ""));
    expect(sizes.sort()).toEqual(["600.jpg", "800.jpg"]);
  });

  test("are decoded no more once they are made: not when nothing changed, nor when the site is gone, nor for an edit", async () => {
    forbidDecoding();
    const steps = [
      () => {},
      () => rmSync(join(magazine.root, "_site"), { recursive: true }),
      () => magazine.write({ "articles/2026/03/b.md": story("b", {}, "Other words.\n") }),
    ];
    for (const step of steps) {
      step();
      const { code, out } = await build();
      expect(out).not.toContain("decoded");
      expect(code, out).toBe(0);
    }
    // The trap works: a new picture cannot be read.
    magazine.write({
      "articles/2026/03/b.md": story("b", { picture: { src: "new.jpg", ...words } }),
      "articles/pictures/new.jpg": Buffer.from("ffd8ffe0", "hex"),
    });
    expect((await build()).code).toBe(1);
  });
});
