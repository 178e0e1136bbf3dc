import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Document, LineCounter } from "yaml";
import { type Cut, cutFences } from "./frontMatter.ts";

const require = createRequire(import.meta.url);
// Only a fault asks for a line, and this parser takes long to load.
const load = () => require("yaml") as typeof import("yaml");

let located: { yaml: string; document: Document; lines: LineCounter } | undefined;

/** The line of an article, from 1, on which the value at `path` of its front matter stands; its parent's where it is absent. */
export function lineOf({ yaml }: Pick<Cut, "yaml">, path: readonly PropertyKey[]): number {
  // The faults of one article are found one after the other, so the last document is the next one.
  if (located?.yaml !== yaml) {
    const { LineCounter, parseDocument } = load();
    const lines = new LineCounter();
    const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: false });
    located = { yaml, document, lines };
  }
  const { document, lines } = located;
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node =
      document.getIn(path.slice(0, depth), true) ?? keyOf(document, path.slice(0, depth));
    if (load().isNode(node) && node.range) return lines.linePos(node.range[0]).line + 1;
  }
  return 1;
}

/** The key that js-yaml made the last word of `path` from: a number, a list, anything that is no word. */
function keyOf(document: Document, path: readonly PropertyKey[]): unknown {
  const { isMap, isScalar } = load();
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return undefined;
  const name = String(path.at(-1));
  const strange = parent.items
    .map(({ key }) => key)
    .filter((key) => !isScalar(key) || typeof key.value !== "string");
  return strange.find((key) => isScalar(key) && String(key.value) === name) ?? strange[0];
}

/** The line of an article's file, `file` under `root`, on which the value at `path` of its front matter stands. */
export function lineAt(root: string, file: string, path: readonly PropertyKey[]): number {
  return lineOf(cutFences(readFileSync(join(root, file), "utf8")), path);
}

/** The line of a fact file on which `word` stands, in quotes or as a key, for a fault about it. */
export function lineOfWord(root: string, file: string, word: string): number | undefined {
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  const at = lines.findIndex((line) => line.includes(`"${word}"`) || line.includes(`${word}:`));
  return at < 0 ? undefined : at + 1;
}
