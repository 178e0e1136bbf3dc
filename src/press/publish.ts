import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { removeStrangers } from "../eleventy/strangers.ts";

/** What publishing did to the site, in files. */
export interface Published {
  written: number;
  same: number;
  removed: number;
}

/**
 * Brings the site in `from`, whole and just built, to `to`, where readers are: each file by a rename,
 * so that none is ever seen half written; what pages point to before the pages; removals last. A file
 * whose bytes are the same is not touched. Both must be on one file system.
 */
export async function publish(from: string, to: string): Promise<Published> {
  const files = (await listFiles(from)).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const done: Published = { written: 0, same: 0, removed: 0 };
  const folders = new Set<string>();
  for (const file of files) {
    if (await isSame(join(from, file), join(to, file))) {
      done.same += 1;
      continue;
    }
    const folder = dirname(join(to, file));
    if (!folders.has(folder)) {
      await mkdir(folder, { recursive: true });
      folders.add(folder);
    }
    await rename(join(from, file), join(to, file));
    done.written += 1;
  }
  if (files.length > 0) done.removed = (await removeStrangers(to, new Set(files))).length;
  await rm(from, { recursive: true, force: true });
  return done;
}

/** Pictures and assets, then pages, then the feeds that announce them. */
function rank(file: string): number {
  if (/^(assets|pictures)\//.test(file)) return 0;
  return file.endsWith(".html") ? 1 : 2;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

async function isSame(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)]);
    if (a.size !== b.size) return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
  const [a, b] = await Promise.all([readFile(one), readFile(other)]);
  return a.equals(b);
}
