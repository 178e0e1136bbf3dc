import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/**
 * The architecture of the house: which room may import which. A room may always import itself. Rooms
 * stand from the lowest to the highest; each lists all that it may reach for, below it.
 */
const rooms: Record<string, string[]> = {
  "src/time": [],
  "src/text": ["src/time"],
  "src/disk": [],
  "src/words": ["src/text"],
  "src/picture": ["src/text", "src/disk"],
  "src/markdown": ["src/text", "src/words", "src/picture"],
  "src/content": ["src/time", "src/text", "src/markdown", "src/picture"],
  "src/search": ["src/disk", "src/content", "src/discovery"],
  "src/sponsor": ["src/time", "src/text", "src/words", "src/content"],
  "src/feed": ["src/time", "src/text", "src/words"],
  "src/discovery": ["src/time", "src/text", "src/words", "src/feed"],
  "src/edition": [
    "src/time",
    "src/words",
    "src/text",
    "src/picture",
    "src/markdown",
    "src/content",
    "src/sponsor",
    "src/feed",
    "src/discovery",
  ],
  _includes: ["src/words", "src/picture", "src/discovery"],
  "src/pages": [
    "_includes",
    "src/words",
    "src/edition",
    "src/content",
    "src/markdown",
    "src/feed",
    "src/discovery",
    "src/sponsor",
  ],
  "src/archive": ["src/content", "src/disk"],
  "src/assets": ["src/archive", "src/words", "src/discovery"],
  "src/eleventy": [
    "src/picture",
    "src/search",
    "src/assets",
    "src/content",
    "src/edition",
    "src/markdown",
    "src/time",
  ],
  "src/report": ["src/disk", "src/archive", "src/edition", "src/content", "src/time"],
  "src/press": [
    "src/picture",
    "src/search",
    "src/discovery",
    "src/report",
    "src/archive",
    "src/assets",
    "src/eleventy",
    "src/edition",
    "src/content",
    "src/time",
  ],
  "src/newsroom": [
    "src/disk",
    "src/search",
    "src/picture",
    "src/press",
    "src/report",
    "src/archive",
    "src/assets",
    "src/eleventy",
    "src/edition",
    "src/sponsor",
    "src/content",
    "src/text",
    "src/time",
  ],
  src: ["src/newsroom", "src/assets", "src/content", "src/time"],
  ".": ["src/eleventy"],
  _data: ["src/content"],
};

const root = join(import.meta.dirname, "..");

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function modules(): string[] {
  const files = ["src", "_includes", "_data"].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.d\.ts$/.test(entry.name),
      )
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  return [...files, "eleventy.config.ts"];
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const pattern =
    /(?:^|\n)\s*(import|export)(\s+type)?\s[^;]*?from\s+"(\.[^"]+)"|import\("(\.[^"]+)"\)/g;
  return [...text.matchAll(pattern)].map((match) => ({
    from: file,
    to: relative(root, join(root, dirname(file), match[3] ?? match[4] ?? "")),
    typeOnly: match[2] !== undefined,
  }));
}

function roomOf(file: string): string {
  const [top = ".", second = ""] = file.split("/");
  if (!file.includes("/")) return ".";
  return top === "src" ? (file.split("/").length > 2 ? `src/${second}` : "src") : top;
}

const imports = modules().flatMap(importsOf);

describe("the house", () => {
  test("has no room that the table does not know", () => {
    const found = new Set(modules().map(roomOf));
    expect([...found].filter((room) => !(room in rooms))).toEqual([]);
    expect(Object.keys(rooms).filter((room) => !found.has(room))).toEqual([]);
  });

  test("imports only downwards", () => {
    const wrong = imports.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      return here !== there && !rooms[here]?.includes(there);
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test("is imported by nothing where it only runs: pages, the configuration, tests", () => {
    const wrong = imports.filter(({ to }) => /^(src\/pages|eleventy\.config|tests)/.test(to));
    expect(wrong).toEqual([]);
  });

  test("takes no value from the facts or articles by import", () => {
    expect(imports.filter(({ to }) => /^(_data|articles)\//.test(to))).toEqual([]);
  });

  test("has no circle of imports", () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(" > "));
        return;
      }
      if (done.has(file)) return;
      for (const other of next.get(file) ?? []) visit(other, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  test("has a configuration that is a table of contents of at most 60 lines", () => {
    const lines = readFileSync(join(root, "eleventy.config.ts"), "utf8").trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines.filter((line) => /\b(if|for|while|switch|=>)\b|=>/.test(line))).toEqual([]);
  });

  test("reads the clock and the environment for it in one place", () => {
    const readers = modules().filter((file) =>
      /Date\.now\(|new Date\(\)|DateTime\.(now|local)\(|LETTERPRESS_NOW/.test(
        readFileSync(join(root, file), "utf8"),
      ),
    );
    expect(readers).toEqual(["src/cli.ts", "src/newsroom/clock.ts", "src/time/now.ts"]);
  });
});
