import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";

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

/** Writes a file beside itself and renames it into place, so that nobody ever reads half of it. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, file);
}

function headOf(mark: string, body: string): string {
  return `letterpress 1 ${crc32(body).toString(16)} ${mark}`;
}
