import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { removeStrangers } from "../../src/eleventy/strangers.ts";

let top: string;
let site: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "letterpress-strangers-"));
  site = join(top, "site");
  mkdirSync(site);
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const write = (...paths: string[]) => {
  for (const path of paths) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), path);
  }
};
/** Every file and folder below, folders ending in `/`. */
const found = (folder = site) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map(
      (entry) =>
        join(entry.parentPath, entry.name).slice(folder.length + 1) +
        (entry.isDirectory() ? "/" : ""),
    )
    .sort();

describe("what an earlier build left", () => {
  test("is taken away, and told, and what is kept is not", async () => {
    write(
      "site/index.html",
      "site/old.html",
      "site/a/index.html",
      "site/a/old.html",
      "site/b/c/old.html",
    );
    const removed = await removeStrangers(site, new Set(["index.html", "a/index.html"]));
    expect(removed.sort()).toEqual(["a/old.html", "b/c/old.html", "old.html"]);
    expect(found()).toEqual(["a/", "a/index.html", "index.html"]);
    expect(readFileSync(join(site, "a/index.html"), "utf8")).toBe("site/a/index.html");
  });

  test("goes pages first, then what they point to", async () => {
    write("site/assets/old.css", "site/old/index.html", "site/pictures/old.avif", "site/zoo.html");
    const removed = await removeStrangers(site, new Set());
    expect(new Set(removed.slice(0, 2))).toEqual(new Set(["old/index.html", "zoo.html"]));
    expect(new Set(removed.slice(2))).toEqual(new Set(["assets/old.css", "pictures/old.avif"]));
  });

  test("is taken away with the folders that it leaves empty, and those that were", async () => {
    write("site/index.html", "site/a/b/c/old.html", "site/d/keep.html", "site/d/e/old.html");
    mkdirSync(join(site, "empty/within"), { recursive: true });
    await removeStrangers(site, new Set(["index.html", "d/keep.html"]));
    expect(found()).toEqual(["d/", "d/keep.html", "index.html"]);
  });

  test("is nothing where every file is kept", async () => {
    write("site/index.html", "site/a/index.html");
    expect(await removeStrangers(site, new Set(["index.html", "a/index.html"]))).toEqual([]);
    expect(found()).toEqual(["a/", "a/index.html", "index.html"]);
  });

  test("may be all of it, and the site's own folder stays", async () => {
    write("site/index.html", "site/a/index.html");
    expect((await removeStrangers(site, new Set())).sort()).toEqual(["a/index.html", "index.html"]);
    expect(existsSync(site)).toBe(true);
    expect(found()).toEqual([]);
  });

  test("is known by its whole path, not by its name or a part of it", async () => {
    write("site/a/index.html", "site/index.html", "site/a.html", "site/ab/index.html");
    await removeStrangers(site, new Set(["a/index.html"]));
    expect(found()).toEqual(["a/", "a/index.html"]);
  });

  test("may have any name: hidden, spaced, or of other letters", async () => {
    write("site/.hidden", "site/a b/नदी.html", "site/keep.html");
    const removed = await removeStrangers(site, new Set(["keep.html"]));
    expect(removed.sort()).toEqual([".hidden", "a b/नदी.html"]);
    expect(found()).toEqual(["keep.html"]);
  });

  test("does not matter where what is kept is not there yet", async () => {
    write("site/index.html");
    expect(await removeStrangers(site, new Set(["index.html", "a/index.html"]))).toEqual([]);
  });

  test("is a link, never what it leads to: nothing outside the folder is touched", async () => {
    write("outside/a.html", "outside/b.html", "beside.html", "site/index.html");
    symlinkSync(join(top, "outside"), join(site, "folder"));
    symlinkSync(join(top, "beside.html"), join(site, "file.html"));
    await removeStrangers(site, new Set(["index.html"]));
    expect(found()).toEqual(["index.html"]);
    expect(found(join(top, "outside"))).toEqual(["a.html", "b.html"]);
    expect(readFileSync(join(top, "beside.html"), "utf8")).toBe("beside.html");
  });
});
