import { hashOf } from "../content/markdown.ts";
import type { Edition } from "../edition/edition.ts";
import { searchStories, type Volume, volumeKeys, volumesOf, volumeUrl } from "../edition/search.ts";
import type { Manifest, Output } from "./manifest.ts";
import type { Pool } from "./pool.ts";
import type { Fresh } from "./publish.ts";

/** What making the index takes besides the edition. */
interface Bindery {
  places: { stage: string; bodies: string };
  pool: Pool;
  /** Leaves the volumes out for whose addresses this does not hold. */
  takes?: ((url: string) => boolean) | undefined;
}

/** What the last build left: the code that made it, and the files that readers do not have as it published them. */
interface Past {
  code: string;
  manifest: Manifest;
  broken: ReadonlySet<string>;
}

/** The files of the search index, and those of them that are new. */
export interface Bound {
  outputs: Map<string, Output>;
  fresh: Fresh[];
  changed: boolean;
}

/** A volume that has to be made; `was` is what readers have of it. */
interface Stale {
  volume: Volume;
  key: string;
  was: ReadonlyMap<string, Output>;
}

/** So many volumes are made at once: each takes up to half a gigabyte. */
const atOnce = 2;

/**
 * Makes the volumes of the search index that readers do not have yet, on worker threads. One is as readers
 * have it where the same code made it from the same stories: no story's words are read to know that.
 */
export async function bindVolumes(bindery: Bindery, edition: Edition, past: Past): Promise<Bound> {
  const bound: Bound = { outputs: new Map(), fresh: [], changed: false };
  const { takes = () => true } = bindery;
  const stale: Stale[] = [];
  const volumes = volumesOf(edition.magazine).filter((volume) => takes(volumeUrl(volume)));
  const known = volumes.length > 0 ? filesByVolume(past.manifest) : undefined;
  const keyOf = volumeKeys(edition);
  for (const volume of volumes) {
    const files = known?.get(volumeUrl(volume)) ?? new Map<string, Output>();
    const key = hashOf(`${past.code} ${keyOf(volume)}`).slice(0, 32);
    if (isFresh(files, key, past)) keep(bound, files);
    else stale.push({ volume, key, was: whole(files, past) });
  }
  const lanes = Array.from({ length: atOnce }, async () => {
    for (let next = stale.shift(); next; next = stale.shift()) {
      await bind(bindery, edition, bound, next);
    }
  });
  await Promise.all(lanes);
  return bound;
}

function isFresh(files: ReadonlyMap<string, Output>, key: string, past: Past): boolean {
  if (files.size === 0) return false;
  for (const [file, output] of files) {
    if (output.key !== key || past.broken.has(file)) return false;
  }
  return true;
}

function whole(files: ReadonlyMap<string, Output>, { broken }: Past): Map<string, Output> {
  return new Map([...files].filter(([file]) => !broken.has(file)));
}

function keep(bound: Bound, files: ReadonlyMap<string, Output>): void {
  for (const [file, output] of files) bound.outputs.set(file, output);
}

/** Says whether a file is of the index. */
export function isOfIndex({ print }: Output): boolean {
  return print.startsWith("/search/");
}

/** The files of volumes that readers have, by the address of each volume, which is their print. */
function filesByVolume({ outputs }: Manifest): Map<string, Map<string, Output>> {
  const found = new Map<string, Map<string, Output>>();
  for (const [file, output] of outputs) {
    if (!isOfIndex(output)) continue;
    const files = found.get(output.print) ?? new Map<string, Output>();
    found.set(output.print, files.set(file, output));
  }
  return found;
}

async function bind(
  { pool, places }: Bindery,
  edition: Edition,
  bound: Bound,
  { volume, key, was }: Stale,
): Promise<void> {
  const { files } = await pool.run({
    kind: "volume",
    job: {
      root: edition.magazine.root,
      stage: places.stage,
      bodies: places.bodies,
      name: volume.name,
      stories: searchStories(edition, volume),
      was: Object.fromEntries(Array.from(was, ([file, { hash }]) => [file, hash])),
    },
  });
  for (const { file, hash, size, staged } of files) {
    const mtime = was.get(file)?.mtime ?? 0;
    const output: Output = { key, print: volumeUrl(volume), hash, size, mtime };
    bound.outputs.set(file, output);
    if (staged !== undefined) bound.fresh.push({ file, kind: "volume", staged, output });
  }
  bound.changed = true;
}
