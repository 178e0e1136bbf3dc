import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../content/markdown.ts";

/** How a file stood on the disk: bytes, and milliseconds. */
export interface Stat {
  size: number;
  mtime: number;
}

/** Every file that an editor may change, as it stood when it was looked at, and a hash of it all. */
export interface Inputs {
  hash: string;
  /** By path under the project. */
  stats: Map<string, Stat>;
}

/** Looks at every file of `articles/` and `_data/` without reading any. */
export function lookAtInputs(root: string): Inputs {
  const stats = new Map<string, Stat>();
  const look = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) look(path);
      else stats.set(path, looseStatOf(root, path));
    }
  };
  for (const folder of ["articles", "_data"]) if (existsSync(join(root, folder))) look(folder);
  const lines = Array.from(stats, ([path, { size, mtime }]) => `${path} ${size} ${mtime}`);
  return { hash: hashOf(lines.sort().join("\n")), stats };
}

/** How a file stands, or a link that leads nowhere; one that has just gone is nothing. */
function looseStatOf(root: string, path: string): Stat {
  for (const stat of [statSync, lstatSync]) {
    const found = stat(join(root, path), { throwIfNoEntry: false });
    if (found) return { size: found.size, mtime: found.mtimeMs };
  }
  return { size: -1, mtime: -1 };
}

/** How a file stands now. Throws where it is not there. */
export function statOf(root: string, path: string): Stat {
  const { size, mtimeMs: mtime } = statSync(join(root, path));
  return { size, mtime };
}
