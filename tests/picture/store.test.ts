import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Store } from "../../src/picture/store.ts";
import { Album } from "./pictures.ts";

const [wind, rain] = ["wind-0123456789-640.avif", "rain-abcdef0123-320.jpg"];
const bytes = Buffer.from("the bytes of a variant ".repeat(100));

let album: Album;
let path: string;
beforeEach(() => {
  album = new Album();
  path = join(album.cache, wind);
});
afterEach(() => album.remove());

/** The store as the next build opens it. */
const reopened = () => new Store(album.root);
const ledger = () => join(album.cache, "ledger");
/** Longer ago than any clock's step. */
const earlier = new Date("2026-01-01T00:00:00Z");

describe("a variant that was kept", () => {
  test("is found by this build and the next, with its bytes", () => {
    const store = reopened();
    expect(store.find(wind)).toBeUndefined();
    expect(store.keep(wind, bytes)).toBe(path);
    expect(store.find(wind)).toBe(path);
    expect(reopened().find(wind)).toBe(path);
    expect(readFileSync(path)).toEqual(bytes);
    expect(reopened().find(rain)).toBeUndefined();
  });

  test("stands alone in its folder, beside the ledger", () => {
    reopened().keep(wind, bytes);
    expect(readdirSync(album.cache).sort()).toEqual(["ledger", wind].sort());
  });

  test("is found in a folder that was copied, whose times are other ones, and read once for it", () => {
    reopened().keep(wind, bytes);
    const lines = () => readFileSync(ledger(), "utf8").trim().split("\n").length;
    utimesSync(path, earlier, earlier);
    expect(reopened().find(wind)).toBe(path);
    expect(lines()).toBe(2);
    expect(reopened().find(wind)).toBe(path);
    expect(lines()).toBe(2);
    const other = new Album();
    cpSync(album.cache, other.cache, { recursive: true });
    expect(new Store(other.root).find(wind)).toBe(join(other.cache, wind));
    other.remove();
  });

  test.each<[string, () => void]>([
    ["was taken away", () => rmSync(path)],
    ["was cut short", () => truncateSync(path, bytes.length - 1)],
    ["was emptied", () => truncateSync(path, 0)],
    [
      "has a bit that is another",
      () => {
        const damaged = Buffer.from(bytes);
        damaged[777] = (damaged[777] ?? 0) ^ 4;
        writeFileSync(path, damaged);
        // The clock of a file system may step slowly.
        utimesSync(path, earlier, earlier);
      },
    ],
    ["is longer", () => writeFileSync(path, Buffer.concat([bytes, bytes]))],
    [
      "is a folder",
      () => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
  ])("is not there where it %s", (_what, damage) => {
    const store = reopened();
    store.keep(wind, bytes);
    damage();
    expect(store.find(wind)).toBeUndefined();
    expect(reopened().find(wind)).toBeUndefined();
  });

  test("is whole again when it is made again", () => {
    reopened().keep(wind, bytes);
    truncateSync(path, 10);
    reopened().keep(wind, bytes);
    expect(reopened().find(wind)).toBe(path);
    expect(readFileSync(path)).toEqual(bytes);
  });
});

describe("the ledger", () => {
  test.each<[string, (text: string) => string]>([
    ["is empty", () => ""],
    ["is noise", () => "\0\xff\n\n \n"],
    ["has another sum", (text) => text.replace(/ [0-9a-f]{8} (\d+)\n/, " 00000000 1\n")],
    ["has another length", (text) => text.replace(/ \d+ /, " 7 ")],
    ["was cut in the sum", (text) => text.slice(0, text.lastIndexOf(" ") - 3)],
    ["has two lines that ran into each other", (text) => text.slice(0, 40) + text],
  ])("is not believed where it %s", (_what, damage) => {
    reopened().keep(wind, bytes);
    writeFileSync(ledger(), damage(readFileSync(ledger(), "latin1")), "latin1");
    expect(reopened().find(wind)).toBeUndefined();
    reopened().keep(wind, bytes);
    reopened().keep(rain, bytes);
    expect([reopened().find(wind), reopened().find(rain)].filter(Boolean).length).toBeGreaterThan(
      0,
    );
    reopened().keep(wind, bytes);
    expect(reopened().find(wind)).toBe(path);
  });

  test("loses no more than the line that a killed process did not finish", () => {
    reopened().keep(rain, bytes);
    reopened().keep(wind, bytes);
    const text = readFileSync(ledger(), "latin1");
    writeFileSync(ledger(), text.slice(0, -3));
    expect(reopened().find(rain)).toBeDefined();
    // The line that was cut in its time tells all that must be known.
    expect(reopened().find(wind)).toBe(path);
  });

  test("does not know a file that was only put there", () => {
    mkdirSync(album.cache, { recursive: true });
    writeFileSync(path, bytes);
    expect(reopened().find(wind)).toBeUndefined();
  });
});

describe("a variant that cannot be kept", () => {
  test("leaves nothing behind and says why", () => {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "x"), "");
    expect(() => reopened().keep(wind, bytes)).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(readdirSync(album.cache).filter((name) => /part/.test(name))).toEqual([]);
    expect(reopened().find(wind)).toBeUndefined();
  });
});

describe("pruning", () => {
  test("takes away what no page needs, and tells how much that was", () => {
    const store = reopened();
    store.keep(wind, bytes);
    store.keep(rain, bytes.subarray(0, 100));
    expect(store.prune(new Set([`/pictures/${wind}`]))).toEqual({ count: 1, bytes: 100 });
    expect(readdirSync(album.cache).sort()).toEqual(["ledger", wind].sort());
    expect([store.find(wind), store.find(rain)]).toEqual([path, undefined]);
    expect([reopened().find(wind), reopened().find(rain)]).toEqual([path, undefined]);
    expect(readFileSync(ledger(), "utf8").trim().split("\n").length).toBe(1);
    expect(store.prune(new Set([`/pictures/${wind}`]))).toEqual({ count: 0, bytes: 0 });
    expect(store.prune(new Set())).toEqual({ count: 1, bytes: bytes.length });
    expect(store.find(wind)).toBeUndefined();
  });

  test("takes away what a killed process left half written, and nothing of one that lives", () => {
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    mkdirSync(album.cache, { recursive: true });
    for (const pid of [dead, process.pid, process.ppid]) {
      writeFileSync(`${path}.${pid}.part`, "half");
    }
    expect(reopened().prune(new Set([`/pictures/${wind}`]))).toEqual({ count: 2, bytes: 8 });
    expect(existsSync(`${path}.${process.ppid}.part`)).toBe(true);
  });

  test("leaves what another process has made since, which is wanted", () => {
    const store = reopened();
    reopened().keep(wind, bytes);
    store.keep(rain, bytes);
    expect(store.prune(new Set([`/pictures/${wind}`])).count).toBe(1);
    expect([store.find(wind), reopened().find(wind)]).toEqual([path, path]);
  });

  test("leaves what is no variant, and needs no folder", () => {
    expect(reopened().prune(new Set())).toEqual({ count: 0, bytes: 0 });
    mkdirSync(join(album.cache, "folder-0123456789-640.avif"), { recursive: true });
    writeFileSync(join(album.cache, "README.md"), "Mine.");
    expect(reopened().prune(new Set())).toEqual({ count: 0, bytes: 0 });
    expect(readdirSync(album.cache).sort()).toEqual(["README.md", "folder-0123456789-640.avif"]);
  });
});
