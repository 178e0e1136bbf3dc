import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Code, Shelf } from "../assets/shelf.ts";
import { PlainError } from "../content/fault.ts";
import { hashOf } from "../content/markdown.ts";
import type { Edition } from "../edition/edition.ts";
import { heldPictures, shownPictures } from "../edition/pictures.ts";
import { houseOf } from "../edition/shell.ts";
import { Darkroom, urlOf } from "../picture/darkroom.ts";
import { Store } from "../picture/store.ts";
import type { Progress } from "../report/progress.ts";
import type { Manifest, Output } from "./manifest.ts";
import { Parcel } from "./parcel.ts";
import { type Planned, planRoutes } from "./plan.ts";
import type { Pool } from "./pool.ts";
import type { Fresh } from "./publish.ts";
import type { Made } from "./shard.ts";
import { bindVolumes, isOfIndex } from "./volumes.ts";

/** What compiling made: every file that the site will have, and those of them that are new. */
export interface Compiled {
  outputs: Map<string, Output>;
  fresh: Fresh[];
  /** How many files readers have already. */
  same: number;
  /** Says that the manifest of the last build does not tell the site any more. */
  changed: boolean;
}

/** What compiling needs besides the edition. */
export interface Press {
  root: string;
  code: Code;
  places: { stage: string; bodies: string };
  manifest: Manifest;
  /** The files of the manifest that readers do not have as they were published. */
  broken: ReadonlySet<string>;
  pool: Pool;
  progress: Progress;
  /** Leaves the files out for which this does not hold. */
  takes?: ((file: string) => boolean) | undefined;
}

/** So many pages are one run of Eleventy: few enough to stay clear of what grows with their square. */
const batch = 250;

/**
 * Compiles every file of an edition that readers do not have yet, beside the site, on all processors; all
 * but those of the search index, which stay as they are.
 */
export async function compileSite(press: Press, edition: Edition, shelf: Shelf): Promise<Compiled> {
  const { places, manifest, broken, pool, progress, takes = () => true } = press;
  mkdirSync(places.stage, { recursive: true });
  const compiled: Compiled = { outputs: new Map(), fresh: [], same: 0, changed: false };
  await bringFiles(press, edition, shelf, compiled);
  progress.phase("compiling");
  const past = { code: press.code.hash, manifest, broken };
  const house = houseOf(edition);
  const { stage, bodies } = places;
  const shop = { root: press.root, code: press.code.folder, stage, bodies, house };
  const routes = takes ? edition.routes.filter(({ url }) => takes(url)) : edition.routes;
  const given: Promise<void>[] = [];
  let failed: unknown;
  let done = 0;
  const parcel = new Parcel();
  let stale: Stale[] = [];

  const send = async () => {
    const jobs = stale;
    stale = [];
    await pool.room();
    if (failed !== undefined) throw failed;
    const props = parcel.take();
    const compile = async () => {
      const { made } = await pool.run({ kind: "compile", shop, jobs, props });
      for (const [index, job] of jobs.entries()) keep(compiled, job, made[index] as Made);
      done += jobs.length;
      progress.step(done, routes.length);
    };
    given.push(
      compile().catch((error: unknown) => {
        failed ??= error;
      }),
    );
  };

  for (const planned of planRoutes(edition, routes, past)) {
    if ("fresh" in planned) {
      compiled.outputs.set(planned.file, planned.fresh);
      compiled.same += 1;
      done += 1;
      if (planned.fresh !== manifest.outputs.get(planned.file)) compiled.changed = true;
      continue;
    }
    const { props, ...job } = planned;
    parcel.add(props);
    if (stale.push(job) === batch) await send();
  }
  if (stale.length > 0) await send();
  await Promise.all(given);
  if (failed !== undefined) throw failed;
  for (const [file, output] of manifest.outputs) {
    if (!isOfIndex(output) || broken.has(file)) continue;
    compiled.outputs.set(file, output);
    compiled.same += 1;
  }
  return compiled;
}

/**
 * Makes the search index of a site whose other files are `compiled`: after them, for a volume takes as
 * long as thousands of pages, and no page need wait for it.
 */
export async function compileIndex(
  press: Press,
  edition: Edition,
  compiled: Compiled,
): Promise<Compiled> {
  const { code, manifest, broken } = press;
  const { fresh, changed, ...bound } = await bindVolumes(press, edition, {
    code: code.hash,
    manifest,
    broken,
  });
  const pages = [...compiled.outputs].filter(([, output]) => !isOfIndex(output));
  const outputs = new Map([...pages, ...bound.outputs]);
  return { outputs, fresh, same: outputs.size - fresh.length, changed };
}

type Stale = Omit<Exclude<Planned, { fresh: Output }>, "props">;

function keep(compiled: Compiled, { file, route, key, print }: Stale, made: Made): void {
  const { hash, size, staged, mtime = 0 } = made;
  const output: Output = { key, print, hash, size, mtime };
  compiled.outputs.set(file, output);
  compiled.changed = true;
  if (staged === undefined) compiled.same += 1;
  else compiled.fresh.push({ file, kind: route.kind, staged, output });
}

/**
 * Puts pictures and the site's own files that readers do not have beside the site; their names tell
 * their bytes. Variants of pictures that nobody made before are made now.
 */
async function bringFiles(
  press: Press,
  edition: Edition,
  shelf: Shelf,
  compiled: Compiled,
): Promise<void> {
  const { places, manifest, broken, root, progress, takes = () => true } = press;
  const isKnown = (url: string) => {
    const file = url.slice(1);
    const known = manifest.outputs.get(file);
    if (known?.print !== url || broken.has(file)) return false;
    compiled.outputs.set(file, known);
    compiled.same += 1;
    return true;
  };
  const bring = (kind: "asset" | "picture", url: string, bytes: Buffer) => {
    const file = url.slice(1);
    const staged = join(places.stage, `file-${compiled.fresh.length}`);
    writeFileSync(staged, bytes);
    const output: Output = {
      key: "",
      print: url,
      hash: hashOf(bytes),
      size: bytes.length,
      mtime: 0,
    };
    compiled.outputs.set(file, output);
    compiled.fresh.push({ file, kind, staged, output });
    compiled.changed = true;
  };
  const isNew = (url: string) => takes(url) && !isKnown(url);

  for (const { url, path } of shelf.files) if (isNew(url)) bring("asset", url, readFileSync(path));
  const { files, made } = shownPictures(edition);
  for (const { url, file, hash } of files) {
    if (!isNew(url)) continue;
    const bytes = readFileSync(join(root, file));
    if (hashOf(bytes) !== hash) {
      throw new PlainError(
        `${file} was changed while the magazine was being built. Build it again.`,
      );
    }
    bring("picture", url, bytes);
  }
  const wanted = made.filter((each) => isNew(urlOf(each)));
  if (wanted.length === 0) return;
  progress.phase("making pictures");
  const darkroom = new Darkroom(root, new Store(root));
  const paths = await darkroom.makeAll(wanted, (done, of) => progress.step(done, of));
  for (const [url, path] of paths) bring("picture", url, readFileSync(path));
}

/**
 * Makes the pictures of the stories that wait for their hour, so that these need not wait for them then.
 * They are kept, and none is published. What cannot be made is told by the build that needs it.
 */
export async function makeAhead(root: string, edition: Edition): Promise<void> {
  const held = heldPictures(edition);
  if (held.length > 0) await new Darkroom(root, new Store(root)).makeAll(held).catch(() => {});
}
