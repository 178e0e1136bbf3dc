import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../disk/whole.ts";
import type { Edition } from "../edition/edition.ts";
import { formatInstant } from "../time/instant.ts";

/** When a site next changes by itself, and why; absent where it never does. Instants as RFC 3339. */
export interface NextChange {
  /** The instant that the site speaks for. */
  asOf: string;
  at?: string | undefined;
  why?: string | undefined;
}

const fileIn = (root: string) => join(root, ".cache/next-change.json");

/** When an edition next changes by itself. */
export function nextChangeOf({ magazine, nextChange }: Edition): NextChange {
  const { zone } = magazine.facts.site;
  return {
    asOf: formatInstant(magazine.now, zone),
    ...(nextChange && { at: formatInstant(nextChange.at, zone), why: nextChange.why }),
  };
}

/** Tells whoever builds when to build again, in `.cache/next-change.json`: never in the site, for it names what is held. */
export function writeNextChange(root: string, next: NextChange): void {
  writeWhole(fileIn(root), `${JSON.stringify(next, null, 2)}\n`);
}

/** What the last build told; `undefined` where nothing that can be read. */
export function readNextChange(root: string): NextChange | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(root), "utf8")) as NextChange;
  } catch {
    return undefined;
  }
}
