import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readStore, writeStore } from "../archive/store.ts";
import type { Bundle } from "./bundle.ts";

/** Where the compiled code of the house stands, and what tells it from any other (see `src/start.js`). */
export interface Code {
  hash: string;
  reading: string;
  folder: string;
}

/** The site's own files: where pages find them, and where their bytes stand. */
export interface Shelf {
  assets: Omit<Bundle, "files">;
  files: { url: string; path: string }[];
}

/** The stylesheet, fonts and scripts of this code; bundled once, and kept beside it. */
export async function openAssets(root: string, code: Code): Promise<Shelf> {
  const kept = join(code.folder, "assets.json");
  const mark = `assets ${code.hash}`;
  const placeOf = (url: string) => ({ url, path: join(code.folder, "assets", url) });
  const known = readStore<{ assets: Shelf["assets"]; urls: string[] }>(kept, mark);
  const there = known?.urls.map(placeOf);
  if (known && there?.every(({ path }) => existsSync(path))) {
    return { assets: known.assets, files: there };
  }
  const { bundleAssets } = await import("./bundle.ts");
  const { files, ...assets } = await bundleAssets(root);
  const shelf: Shelf = { assets, files: files.map(({ url }) => placeOf(url)) };
  for (const [at, { path }] of shelf.files.entries()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files[at]?.bytes ?? "");
  }
  writeStore(kept, mark, { assets, urls: files.map(({ url }) => url) });
  return shelf;
}
