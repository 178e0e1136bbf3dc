import { mkdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RouteKind } from "../edition/routes.ts";
import { pagesFirst } from "../eleventy/strangers.ts";
import type { Output } from "./manifest.ts";

/** A new file of the site: what it is, where its bytes stand (on the file system of the site), what it will be. */
export interface Fresh {
  file: string;
  kind: RouteKind | "picture" | "asset" | "volume";
  staged: string;
  output: Output;
}

/** What is pointed to comes before what points to it: the lowest first. */
const order: Record<Fresh["kind"], number> = {
  picture: 0,
  asset: 0,
  volume: 0,
  article: 1,
  gone: 1,
  retired: 1,
  redirect: 1,
  about: 1,
  labels: 1,
  search: 1,
  missing: 1,
  saved: 1,
  offline: 1,
  list: 2,
  directory: 2,
  issue: 2,
  issues: 2,
  front: 3,
  feeds: 3,
  feedStyle: 3,
  feed: 4,
  opml: 4,
  robots: 4,
  security: 4,
  manifest: 4,
  worker: 4,
  sitemap: 5,
};

/**
 * Brings what is new into `site`, where readers are: each file by a rename, so that none is ever seen
 * half written, and what pages point to before the pages. Sets the time of each output.
 */
export function publish(site: string, fresh: readonly Fresh[]): void {
  const folders = new Set<string>();
  const ordered = [...fresh].sort((a, b) => order[a.kind] - order[b.kind]);
  for (const { file, staged, output } of ordered) {
    const place = join(site, file);
    const folder = dirname(place);
    if (!folders.has(folder)) makeFolder(folder, site);
    folders.add(folder);
    replaceWith(staged, place);
    output.mtime = statSync(place).mtimeMs;
  }
}

/**
 * Takes files of the site away, pages before what they point to, with the folders that they leave empty;
 * gives how many there were.
 */
export function remove(site: string, files: Iterable<string>): number {
  let removed = 0;
  for (const file of pagesFirst(files)) {
    try {
      rmSync(join(site, file));
      removed += 1;
      for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
        rmdirSync(join(site, folder));
      }
    } catch (error) {
      // What is gone already, or holds something still, is as it should be.
      if (!/^(ENOENT|ENOTDIR|ENOTEMPTY|EEXIST|ERR_FS_EISDIR)$/.test(codeOf(error))) throw error;
    }
  }
  return removed;
}

/** Makes `folder` below `site`, where a file of an earlier site may stand in its way. */
function makeFolder(folder: string, site: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (folder === site || !/^(EEXIST|ENOTDIR)$/.test(codeOf(error))) throw error;
    makeFolder(dirname(folder), site);
    rmSync(folder, { force: true });
    mkdirSync(folder);
  }
}

/** Renames a file to its place, where a folder of an earlier site may stand in its way. */
function replaceWith(file: string, place: string): void {
  try {
    renameSync(file, place);
  } catch (error) {
    if (codeOf(error) !== "EISDIR") throw error;
    rmSync(place, { recursive: true });
    renameSync(file, place);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
