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
      await makeFolder(folder, to);
      folders.add(folder);
    }
    await replaceWith(join(from, file), join(to, file));
    done.written += 1;
  }
  if (files.length > 0) done.removed = (await removeStrangers(to, new Set(files))).length;
  await rm(from, { recursive: true, force: true });
  return done;
}

/** Makes `folder` below `to`, where a file of an earlier site may stand in its way. */
async function makeFolder(folder: string, to: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (folder === to || !isInTheWay(error)) throw error;
    await makeFolder(dirname(folder), to);
    await rm(folder);
    await mkdir(folder);
  }
}

/** Renames a file to its place, where a folder of an earlier site may stand in its way. */
async function replaceWith(file: string, place: string): Promise<void> {
  try {
    await rename(file, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EISDIR") throw error;
    await rm(place, { recursive: true });
    await rename(file, place);
  }
}

function isInTheWay(error: unknown): boolean {
  return /^(EEXIST|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "");
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
    if (/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
  const [a, b] = await Promise.all([readFile(one), readFile(other)]);
  return a.equals(b);
}
