import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readStore, writeStore } from "../../src/archive/store.ts";
import { hashOf } from "../../src/content/markdown.ts";
import { writeWhole } from "../../src/disk/whole.ts";
import {
  isIntact,
  lookAtSite,
  type Manifest,
  type Output,
  readManifest,
  writeManifest,
} from "../../src/press/manifest.ts";

let top: string;
let file: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "letterpress-manifest-"));
  file = join(top, "kept/manifest.json");
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const manifest: Manifest = {
  code: "1a2b3c",
  outputs: new Map([
    [
      "index.html",
      { key: "front", print: hashOf("a"), hash: hashOf("b"), size: 12, mtime: 1767225600123.4568 },
    ],
    ["2026/03/wind/index.html", { key: "", print: "", hash: hashOf("c"), size: 0, mtime: 0 }],
    [
      "topics/नदी/index.html",
      { key: "नदी", print: "\u2028\n", hash: "", size: 2 ** 40, mtime: -1 },
    ],
  ]),
};
const nothing: Manifest = { code: "", outputs: new Map() };

/** The bytes of a manifest that was kept. */
function keep(): Buffer {
  writeManifest(file, manifest);
  return readFileSync(file);
}

describe("what is kept between builds", () => {
  test.each<[string, unknown]>([
    ["a list", [1, "two", null, { three: [3] }]],
    ["nothing but a line's end", "\n"],
    ["words of many languages", { नदी: "río — 川 — 🌊", "\u0000": "\u2028\r\n" }],
    ["an empty list", []],
    ["a number that is not whole", 1767225600123.4568],
  ])("is read as it was written: %s", (_name, value) => {
    writeStore(file, "mark of this", value);
    expect(readStore(file, "mark of this")).toEqual(value);
  });

  test("is not read under another's mark, nor under half of its own", () => {
    writeStore(file, "articles 1a2b", ["kept"]);
    for (const mark of ["articles 1a2c", "articles", "articles 1a2b ", "", "manifest"]) {
      expect(readStore(file, mark), mark).toBeUndefined();
    }
    expect(readStore(file, "articles 1a2b")).toEqual(["kept"]);
  });

  test("is nothing where another version of the press wrote it", () => {
    writeStore(file, "mark", ["kept"]);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("letterpress 1 ", "letterpress 2 "));
    expect(readStore(file, "mark")).toBeUndefined();
    writeFileSync(file, text);
    expect(readStore(file, "mark")).toEqual(["kept"]);
  });

  test("is nothing where its body is no JSON, however right its head", () => {
    writeStore(file, "mark", [1, 2]);
    // Written as it is, so that the head is true of a body that breaks off.
    const { stringify } = JSON;
    try {
      JSON.stringify = () => "[1, 2";
      writeStore(file, "mark", [1, 2]);
    } finally {
      JSON.stringify = stringify;
    }
    expect(readFileSync(file, "utf8")).toMatch(/^letterpress 1 [0-9a-f]+ mark\n\[1, 2$/);
    expect(readStore(file, "mark")).toBeUndefined();
  });

  test("is nothing where there is no file, or a folder in its place", () => {
    expect(readStore(join(top, "none.json"), "mark")).toBeUndefined();
    expect(readStore(join(top, "none/none.json"), "mark")).toBeUndefined();
    expect(readStore(top, "mark")).toBeUndefined();
  });

  test("replaces what was kept whole, and leaves nothing beside it", () => {
    writeStore(file, "mark", ["first, which is longer"]);
    const { ino } = statSync(file);
    writeStore(file, "mark", ["second"]);
    expect(readStore(file, "mark")).toEqual(["second"]);
    // Another file in the place of the first: who was reading that one read it to its end.
    expect(statSync(file).ino).not.toBe(ino);
    expect(readdirSync(dirname(file))).toEqual(["manifest.json"]);
  });

  test("stays as it was where the new one cannot be written", () => {
    writeStore(file, "mark", ["first"]);
    mkdirSync(`${file}.${process.pid}.part`);
    expect(() => writeStore(file, "mark", ["second"])).toThrow("EISDIR");
    expect(readStore(file, "mark")).toEqual(["first"]);
  });

  test("makes the folders that it stands in, and holds a text to the byte", () => {
    const deep = join(top, "a/b/c.txt");
    writeWhole(deep, "one\r\ntwo — नदी\n");
    expect(readFileSync(deep, "utf8")).toBe("one\r\ntwo — नदी\n");
  });
});

describe("a manifest", () => {
  test("is read as it was written, file by file and to the fraction of a millisecond", () => {
    keep();
    expect(readManifest(file)).toEqual(manifest);
    expect([...readManifest(file).outputs.keys()]).toEqual([...manifest.outputs.keys()]);
  });

  test("of no file at all is one too", () => {
    writeManifest(file, { code: "1a2b3c", outputs: new Map() });
    expect(readManifest(file)).toEqual({ code: "1a2b3c", outputs: new Map() });
  });

  test("that is not there is empty", () => {
    expect(readManifest(file)).toEqual(nothing);
  });

  test("that breaks off anywhere is empty", () => {
    const whole = keep();
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(file, whole.subarray(0, length));
      expect(readManifest(file), `${length} of ${whole.length} bytes`).toEqual(nothing);
    }
    writeFileSync(file, whole);
    expect(readManifest(file)).toEqual(manifest);
  });

  test("of which any one bit is another is empty", () => {
    const whole = keep();
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      writeFileSync(file, flipped);
      expect(readManifest(file), `bit ${bit & 7} of byte ${bit >> 3}`).toEqual(nothing);
    }
  });

  test("to which anything was added is empty", () => {
    const whole = keep();
    for (const more of ["\n", " ", "\u0000", whole.toString()]) {
      writeFileSync(file, Buffer.concat([whole, Buffer.from(more)]));
      expect(readManifest(file), JSON.stringify(more)).toEqual(nothing);
      writeFileSync(file, Buffer.concat([Buffer.from(more), whole]));
      expect(readManifest(file), JSON.stringify(more)).toEqual(nothing);
    }
  });

  test("of which a stretch was lost to zeros is empty", () => {
    const whole = keep();
    for (let from = 0; from < whole.length; from += 16) {
      const end = Math.min(from + 16, whole.length);
      writeFileSync(file, Buffer.from(whole).fill(0, from, end));
      expect(readManifest(file), `from byte ${from}`).toEqual(nothing);
    }
  });

  test.each([
    ["empty", ""],
    ["a line's end", "\n"],
    ["no JSON", "letterpress"],
    ["JSON of no press", '{"code":"1a2b3c","rows":[]}'],
    ["JSON of something else", "letterpress 1 0 manifest\n[]"],
    ["bytes that are no text", "\ufffe\u0000"],
  ])("that is %s is empty", (_name, text) => {
    keep();
    writeFileSync(file, text);
    expect(readManifest(file)).toEqual(nothing);
  });

  test("under the mark of something else is empty", () => {
    writeStore(file, "articles", { code: "1a2b3c", rows: [["index.html", "", "", "", 1, 1]] });
    expect(readManifest(file)).toEqual(nothing);
    writeStore(file, "manifest", { code: "1a2b3c", rows: [["index.html", "", "", "", 1, 1]] });
    expect(readManifest(file).outputs.size).toBe(1);
  });
});

describe("a file that readers have", () => {
  const name = "2026/03/wind/index.html";
  const text = "<p>Wind</p>";
  const then = new Date("2026-03-01T10:00:00.250Z");
  const later = new Date("2026-04-01T10:00:00.500Z");
  let place: string;
  let output: Output;
  beforeEach(() => {
    place = join(top, name);
    mkdirSync(dirname(place), { recursive: true });
    put(text, then);
    const hash = hashOf(text);
    output = { key: "", print: "", hash, size: text.length, mtime: then.getTime() };
  });
  function put(bytes: string, time: Date): void {
    writeFileSync(place, bytes);
    utimesSync(place, time, time);
  }

  test("is intact where nothing was done to it", () => {
    const before = { ...output };
    expect(isIntact(top, name, output)).toBe(true);
    expect(output).toEqual(before);
  });

  test("is believed by its size and time without being read", () => {
    put(text.toUpperCase(), then);
    expect(isIntact(top, name, output)).toBe(true);
  });

  test("is intact where its time alone is another, and that is noted: it is read once", () => {
    put(text, later);
    expect(isIntact(top, name, output)).toBe(true);
    expect(output.mtime).toBe(later.getTime());
    put(text.toUpperCase(), later);
    expect(isIntact(top, name, output)).toBe(true);
  });

  test("is intact where it was copied and put back", () => {
    copyFileSync(place, `${place}.copy`);
    renameSync(`${place}.copy`, place);
    expect(isIntact(top, name, output)).toBe(true);
    expect(output.mtime).toBe(statSync(place).mtimeMs);
  });

  test.each([
    ["as many other bytes", text.replace("W", "M"), later],
    ["fewer bytes at the same time", text.slice(1), then],
    ["more bytes at the same time", `${text}\n`, then],
    ["no bytes at the same time", "", then],
  ])("is not intact where it holds %s", (_name, bytes, time) => {
    put(bytes, time);
    const before = { ...output };
    expect(isIntact(top, name, output)).toBe(false);
    expect(output).toEqual(before);
  });

  test("is not intact where it or its folder is missing", () => {
    rmSync(place);
    expect(isIntact(top, name, output)).toBe(false);
    rmSync(join(top, "2026"), { recursive: true });
    expect(isIntact(top, name, output)).toBe(false);
  });

  test("is not intact where a folder stands in its place, were it of the same size and time", () => {
    rmSync(place);
    mkdirSync(place);
    const { size, mtimeMs } = statSync(place);
    expect(isIntact(top, name, { ...output, size, mtime: mtimeMs })).toBe(false);
  });

  test("is not intact where a file stands in the place of its folder", () => {
    rmSync(dirname(place), { recursive: true });
    writeFileSync(dirname(place), text);
    expect(isIntact(top, name, output)).toBe(false);
    expect(existsSync(dirname(place))).toBe(true);
  });
});

describe("a look at a whole site", () => {
  test("finds what is not there or has other bytes, and what only has another time", () => {
    const site = mkdtempSync(join(tmpdir(), "letterpress-"));
    const manifest = join(site, "manifest.json");
    const outputs = new Map<string, Output>();
    try {
      for (const file of ["same", "touched", "changed", "gone"]) {
        writeFileSync(join(site, file), file);
        const { size, mtimeMs: mtime } = statSync(join(site, file));
        const hash = hashOf(file);
        outputs.set(file, { key: "", print: "", hash, size, mtime });
      }
      writeManifest(manifest, { code: "a", outputs });
      utimesSync(join(site, "touched"), 1000, 1000);
      writeFileSync(join(site, "changed"), "CHANGED");
      utimesSync(join(site, "changed"), 1000, 1000);
      rmSync(join(site, "gone"));
      expect(lookAtSite(site, manifest)).toEqual({
        broken: ["changed", "gone"],
        touched: [["touched", 1_000_000]],
      });
      expect(lookAtSite(site, join(site, "none"))).toEqual({ broken: [], touched: [] });
    } finally {
      rmSync(site, { recursive: true });
    }
  });
});
