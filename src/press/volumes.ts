import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { KeptBodies } from "../archive/bodies.ts";
import { readBody } from "../content/markdown.ts";
import type { SearchStory } from "../discovery/searchRecord.ts";
import type { Edition } from "../edition/edition.ts";
import { searchStories, type Volume, volumeKeys, volumesOf, volumeUrl } from "../edition/search.ts";
import { volumeOf } from "../search/search.ts";
import type { Manifest, Output } from "./manifest.ts";

/** A volume of the search index as the plan finds it: its files as readers have them, or to be made. */
export type PlannedVolume =
  | { volume: Volume; fresh: Map<string, Output> }
  | { volume: Volume; key: string; was: Map<string, Output> };

/**
 * Splits the volumes of the search index into fresh and stale. One is fresh where the same code made it
 * from the same stories, and readers still have all of it; no story's words are read for that.
 */
export function* planVolumes(
  edition: Edition,
  past: { code: string; manifest: Manifest; broken: ReadonlySet<string> },
): Generator<PlannedVolume> {
  const { manifest, broken } = past;
  const volumes = volumesOf(edition.magazine);
  const known = volumes.length > 0 ? filesByVolume(manifest) : new Map<string, never>();
  const keyOf = volumeKeys(edition);
  for (const volume of volumes) {
    const key = keyOf(volume);
    const files = known.get(volumeUrl(volume)) ?? new Map<string, Output>();
    const whole = [...files].filter(([file]) => !broken.has(file));
    const isFresh =
      manifest.code === past.code &&
      whole.length > 0 &&
      whole.length === files.size &&
      whole.every(([, output]) => output.key === key);
    yield isFresh ? { volume, fresh: files } : { volume, key, was: new Map(whole) };
  }
}

/** The files of volumes that readers have, by the address of each volume, which is their print. */
function filesByVolume({ outputs }: Manifest): Map<string, Map<string, Output>> {
  const found = new Map<string, Map<string, Output>>();
  for (const [file, output] of outputs) {
    if (!file.startsWith("search/") || !output.print.startsWith("/search/")) continue;
    const files = found.get(output.print) ?? new Map<string, Output>();
    found.set(output.print, files.set(file, output));
  }
  return found;
}

/** A volume to be made by a worker: its stories, where their words are kept, and what readers have of it. */
export interface VolumeJob {
  root: string;
  stage: string;
  bodies: string;
  name: string;
  stories: SearchStory[];
  /** The hashes of the files that readers have. */
  was: Record<string, string>;
}

/** A file of a volume: where its bytes stand beside the site, unless readers have them. */
export interface MadeFile {
  file: string;
  hash: string;
  size: number;
  staged?: string;
}

/** What a worker needs to know to make a volume. */
export function volumeJob(
  edition: Edition,
  { volume, was }: { volume: Volume; was: ReadonlyMap<string, Output> },
  places: { stage: string; bodies: string },
): VolumeJob {
  return {
    root: edition.magazine.root,
    ...{ stage: places.stage, bodies: places.bodies },
    name: volume.name,
    stories: searchStories(edition, volume),
    was: Object.fromEntries(Array.from(was, ([file, { hash }]) => [file, hash])),
  };
}

let staged = 0;

/** Makes a volume and puts those of its files beside the site that readers do not have, in the order in which they are published. */
export async function makeVolume(job: VolumeJob): Promise<MadeFile[]> {
  const { root, stage, bodies, name, stories, was } = job;
  const kept = new KeptBodies(bodies);
  const files = await volumeOf(
    root,
    name,
    stories,
    (body) => kept.htmlOf(body) ?? readBody(root, body),
  );
  mkdirSync(stage, { recursive: true });
  return files.map(({ path, at, hash, size }) => {
    const file = `${volumeUrl({ name }).slice(1)}${path}`;
    if (was[file] === hash) return { file, hash, size };
    staged += 1;
    const place = join(stage, `volume-${process.pid}-${threadId}-${staged}`);
    copyFileSync(at, place);
    return { file, hash, size, staged: place };
  });
}
