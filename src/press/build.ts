import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FaultsError } from "../content/fault.ts";
import { type Edition, openEdition } from "../edition/edition.ts";
import { removeStrangers } from "../eleventy/strangers.ts";
import type { Instant } from "../time/instant.ts";
import {
  addressesOf,
  checkVanished,
  noteAddresses,
  readAddresses,
  retiredOf,
} from "./addresses.ts";
import { Archive } from "./archive.ts";
import { type Code, openAssets, type Shelf } from "./assets.ts";
import { type Compiled, compileSite } from "./compile.ts";
import { withLock } from "./lock.ts";
import { type Manifest, readManifest, writeManifest } from "./manifest.ts";
import { nextChangeOf, writeNextChange } from "./nextChange.ts";
import { Pool } from "./pool.ts";
import { createProgress, type Progress } from "./progress.ts";
import { publish, remove } from "./publish.ts";

/** What a build is asked for. */
export interface Order {
  root: string;
  now: Instant;
  code: Code;
  progress?: Progress;
}

/** What a build made, for its report. */
export interface Built {
  edition: Edition;
  published: Published;
  /** Milliseconds, in all and in each phase. */
  milliseconds: number;
  phases: Map<string, number>;
}

/** What publishing did to the site, in files. */
export interface Published {
  written: number;
  same: number;
  removed: number;
}

/** Where a magazine keeps its site, and what its builds remember. */
export function placesOf(root: string) {
  const press = join(root, ".cache/press");
  return {
    site: join(root, "_site"),
    press,
    lock: join(press, "lock"),
    stage: join(press, "stage"),
    manifest: join(press, "manifest.json"),
    addresses: join(press, "addresses.json"),
    publishing: join(press, "publishing"),
  };
}

/**
 * Builds the magazine in `root` as it is at `now`: compiles what differs from the last build, and
 * brings the site to where readers are. Throws a `FaultsError`, with the site untouched, where an
 * editor's mistake stops it. Another build of the same magazine is waited for.
 */
export async function buildSite(order: Order): Promise<Built> {
  const places = placesOf(order.root);
  const progress = order.progress ?? createProgress(process.stderr, true);
  const work = async () => {
    const began = performance.now();
    const pool = new Pool(order.code.folder);
    try {
      const manifest = readManifest(places.manifest);
      if (manifest.code !== order.code.hash) pool.warm();
      const { edition, shelf } = await openForPress(order, pool, progress);
      rmSync(places.stage, { recursive: true, force: true });
      progress.phase("compiling");
      const compiled = await compileSite(
        { ...order, places, manifest, pool, progress },
        edition,
        shelf,
      );
      progress.phase("publishing");
      const published = await bringOut(places, manifest, compiled, order.code.hash);
      noteAddresses(places.addresses, addressesOf(edition), retiredOf(edition));
      writeNextChange(order.root, nextChangeOf(edition));
      const phases = progress.end();
      return { edition, published, milliseconds: performance.now() - began, phases };
    } finally {
      progress.end();
      await pool.close();
      rmSync(places.stage, { recursive: true, force: true });
    }
  };
  return withLock(places.lock, work, (holder) =>
    console.error(`Another build (process ${holder}) is at work here; waiting for it to end.`),
  );
}

/** Opens the edition from what is remembered and what has changed; checks that no address vanishes. */
export async function openForPress(
  { root, now, code }: Order,
  pool: Pool,
  progress: Progress,
): Promise<{ edition: Edition; shelf: Shelf }> {
  const places = placesOf(root);
  progress.phase("reading");
  const archive = new Archive(places.press, code.reading, pool, (done, of) => {
    pool.warm();
    progress.step(done, of);
  });
  const shelf = await openAssets(root, code);
  try {
    const edition = await openEdition({ root, now, assets: shelf.assets, sources: archive });
    const vanished = checkVanished(edition, readAddresses(places.addresses));
    if (vanished.length > 0) throw new FaultsError([...edition.warnings, ...vanished]);
    return { edition, shelf };
  } finally {
    archive.save();
  }
}

/** Makes the site what was compiled. A build that was killed in the midst of this is completed by the next. */
export async function bringOut(
  { site, publishing, manifest: path }: ReturnType<typeof placesOf>,
  before: Manifest,
  { fresh, outputs, same, changed }: Compiled,
  code: string,
): Promise<Published> {
  const gone = [...before.outputs.keys()].filter((file) => !outputs.has(file));
  // Where nothing is known of the site, or a build was interrupted, anything may stand in it.
  const unknown = before.outputs.size === 0 || existsSync(publishing);
  if (!unknown && !changed && gone.length === 0 && before.code === code) {
    return { written: 0, same, removed: 0 };
  }
  mkdirSync(site, { recursive: true });
  writeFileSync(publishing, "");
  publish(site, fresh);
  let removed = remove(site, gone);
  if (unknown) removed += (await removeStrangers(site, new Set(outputs.keys()))).length;
  writeManifest(path, { code, outputs });
  rmSync(publishing);
  return { written: fresh.length, same, removed };
}
