import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readStore, writeStore } from "../archive/store.ts";
import { hashOf } from "../content/markdown.ts";

/** A file of the site as a build published it. */
export interface Output {
  /** What its props were made from, and a hash of the props themselves; `""` where there is none. */
  key: string;
  print: string;
  /** SHA-256 of its bytes; their number; and the file's time in milliseconds. */
  hash: string;
  size: number;
  mtime: number;
}

/** What the last build published: the code that made it, and every file of the site. */
export interface Manifest {
  code: string;
  outputs: Map<string, Output>;
}

type Row = [file: string, key: string, print: string, hash: string, size: number, mtime: number];

/** Reads a manifest; an empty one where there is none that can be believed. */
export function readManifest(path: string): Manifest {
  const kept = readStore<{ code: string; rows: Row[] }>(path, "manifest");
  const outputs = new Map<string, Output>();
  for (const [file, key, print, hash, size, mtime] of kept?.rows ?? []) {
    outputs.set(file, { key, print, hash, size, mtime });
  }
  return { code: kept?.code ?? "", outputs };
}

/** Keeps a manifest for the next build. */
export function writeManifest(path: string, { code, outputs }: Manifest): void {
  const rows = Array.from(outputs, ([file, { key, print, hash, size, mtime }]): Row => {
    return [file, key, print, hash, size, mtime];
  });
  writeStore(path, "manifest", { code, rows });
}

/**
 * Says whether a file below `site` still has the bytes that were published. One whose time alone
 * differs (it was copied, or brought from elsewhere) is read, and its new time noted.
 */
export function isIntact(site: string, file: string, output: Output): boolean {
  const path = join(site, file);
  const found = statOf(path);
  if (!found?.isFile() || found.size !== output.size) return false;
  if (found.mtimeMs === output.mtime) return true;
  if (hashOf(readFileSync(path)) !== output.hash) return false;
  output.mtime = found.mtimeMs;
  return true;
}

/** How the files of a site stand to what was published. */
export interface SiteLook {
  /** Files that are not there, or have other bytes. */
  broken: string[];
  /** Files whose time alone is another, with the time that they have now. */
  touched: [file: string, mtime: number][];
}

/** Looks at every file of a site that the manifest at `path` tells of. */
export function lookAtSite(site: string, path: string): SiteLook {
  const found: SiteLook = { broken: [], touched: [] };
  for (const [file, output] of readManifest(path).outputs) {
    const { mtime } = output;
    if (!isIntact(site, file, output)) found.broken.push(file);
    else if (output.mtime !== mtime) found.touched.push([file, output.mtime]);
  }
  return found;
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // A file stands where a folder should.
  }
}
