import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "../disk/whole.ts";

/**
 * Reads what `writeStore` wrote under the same `mark`. Anything else (no file, a damaged one, another's,
 * an older version's) is `undefined`: what is kept between builds is never believed, only used.
 */
export function readStore<Value>(file: string, mark: string): Value | undefined {
  try {
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== headOf(mark, body)) return undefined;
    return JSON.parse(body) as Value;
  } catch {
    return undefined;
  }
}

/** Keeps a JSON value in `file`, whole or not at all, under a mark that says whose it is. */
export function writeStore(file: string, mark: string, value: unknown): void {
  const body = JSON.stringify(value);
  writeWhole(file, `${headOf(mark, body)}\n${body}`);
}

function headOf(mark: string, body: string): string {
  return `letterpress 1 ${crc32(body).toString(16)} ${mark}`;
}
