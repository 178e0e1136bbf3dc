import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { KeptBodies } from "../archive/bodies.ts";
import { readBody } from "../content/markdown.ts";
import type { SearchStory } from "../discovery/searchRecord.ts";
import { volumeUrl } from "../edition/search.ts";
import { volumeOf } from "../search/search.ts";

/** A volume of the search index to be made: its stories, where their words are kept, and what readers have of it. */
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
    const file = volumeUrl({ name }).slice(1) + path;
    if (was[file] === hash) return { file, hash, size };
    staged += 1;
    const place = join(stage, `volume-${process.pid}-${threadId}-${staged}`);
    copyFileSync(at, place);
    return { file, hash, size, staged: place };
  });
}
