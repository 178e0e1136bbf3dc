import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Archive } from "../archive/archive.ts";
import { type Inputs, lookAtInputs } from "../archive/inputs.ts";
import { withLock } from "../archive/lock.ts";
import { sparingly } from "../archive/reader.ts";
import { type Code, openAssets, type Shelf } from "../assets/shelf.ts";
import { FaultsError } from "../content/fault.ts";
import { type Edition, openEdition } from "../edition/edition.ts";
import { removeStrangers } from "../eleventy/strangers.ts";
import { writeNextChange } from "../report/nextChange.ts";
import { createProgress, type Progress } from "../report/progress.ts";
import { type Built, type Published, type Report, reportOf } from "../report/report.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import {
  addressesOf,
  checkVanished,
  nextMissed,
  noteAddresses,
  readAddresses,
  retiredOf,
} from "./addresses.ts";
import { type Compiled, compileIndex, compileSite, makeAhead } from "./compile.ts";
import { isIntact, type Manifest, readManifest, writeManifest } from "./manifest.ts";
import { readPast, standsStill, writePast } from "./past.ts";
import { Pool } from "./pool.ts";
import { publish, remove } from "./publish.ts";

/** What a build is asked for. */
export interface Order {
  root: string;
  now: Instant;
  code: Code;
  progress?: Progress;
}

/** Where a magazine keeps its site, and what its builds remember. */
export function placesOf(root: string) {
  const press = join(root, ".cache/press");
  return {
    site: join(root, "_site"),
    press,
    lock: join(press, "lock"),
    stage: join(press, "stage"),
    bodies: join(press, "bodies"),
    manifest: join(press, "manifest.json"),
    addresses: join(press, "addresses.json"),
    publishing: join(press, "publishing"),
    past: join(press, "past.json"),
  };
}

type Places = ReturnType<typeof placesOf>;

/**
 * Builds the magazine in `root` as it is at `now`: compiles what differs from the last build, and
 * brings the site to where readers are. Throws a `FaultsError`, with the site untouched, where an
 * editor's mistake stops it. Another build of the same magazine is waited for.
 */
export function buildSite(order: Order): Promise<Built> {
  return alone(order.root, () => build(order));
}

/** Does work on what a magazine's builds remember, while no other process does. */
export function alone<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  return withLock(placesOf(root).lock, work, (holder) =>
    console.error(`Another build (process ${holder}) is at work here; waiting for it to end.`),
  );
}

async function build(order: Order): Promise<Built> {
  const { root, code, now, progress = createProgress(process.stderr, true) } = order;
  const places = placesOf(root);
  const began = performance.now();
  const built = (report: Report, published: Published): Built => {
    const phases = progress.end();
    return { report, published, milliseconds: Math.round(performance.now() - began), phases };
  };
  const pool = new Pool(code.folder);
  try {
    progress.phase("looking");
    const inputs = lookAtInputs(root);
    const manifest = readManifest(places.manifest);
    const past = readPast(places.past, code.hash);
    if (past && standsStill(past, inputs, now) && isWhole(places, manifest)) {
      const asOf = formatInstant(now, past.zone);
      const nextChange = { ...past.report.nextChange, asOf };
      writeNextChange(root, nextChange);
      const report = { ...past.report, now: asOf, nextChange };
      return built(report, { written: 0, same: manifest.outputs.size, removed: 0 });
    }
    pool.warm(past ? "compile" : "read");
    const looking = lookThere(pool, places, manifest);
    looking.catch(() => {}); // It is waited for below, unless the magazine has a fault.
    const { edition, shelf } = await openForPress(order, { pool, progress, inputs });
    rmSync(places.stage, { recursive: true, force: true });
    const broken = await looking;
    const press = { root, code, places, manifest, broken, pool, progress };
    const compiled = await compileSite(press, edition, shelf);
    progress.phase("publishing");
    const pages = await bringOut(places, manifest, compiled, code.hash);
    progress.phase("indexing");
    const indexed = await compileIndex(press, edition, compiled);
    const there = { code: code.hash, outputs: compiled.outputs };
    const index = await bringOut(places, there, indexed, code.hash);
    const written = pages.written + index.written;
    const removed = pages.removed + index.removed;
    const published = { written, same: indexed.outputs.size - written, removed };
    const known = noteAddresses(places.addresses, addressesOf(edition), retiredOf(edition));
    const report = reportOf(edition);
    writeNextChange(root, report.nextChange);
    writePast(places.past, code.hash, inputs, edition, nextMissed(known, now), report);
    progress.phase("making pictures ahead");
    await makeAhead(root, edition);
    return built(report, published);
  } finally {
    progress.end();
    await pool.close();
    for (const folder of [places.stage, places.bodies]) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Has a worker look at the site while the magazine is read; gives the files that are not as published. */
async function lookThere(
  pool: Pool,
  { site, manifest: path }: Places,
  { outputs }: Manifest,
): Promise<Set<string>> {
  const { look } = await pool.run({ kind: "look", site, manifest: path });
  for (const [file, mtime] of look.touched) {
    const output = outputs.get(file);
    if (output) output.mtime = mtime;
  }
  return new Set(look.broken);
}

/** Says whether readers have every file as the last build published it. */
function isWhole({ site, publishing }: Places, { outputs }: Manifest): boolean {
  if (existsSync(publishing) || outputs.size === 0) return false;
  for (const [file, output] of outputs) if (!isIntact(site, file, output)) return false;
  return true;
}

/** Opens the edition from what is remembered and what has changed; checks that no address vanishes. */
export async function openForPress(
  { root, now, code }: Order,
  given: { pool: Pool; progress: Progress; inputs?: Inputs },
): Promise<{ edition: Edition; shelf: Shelf }> {
  const { pool, progress, inputs } = given;
  const places = placesOf(root);
  progress.phase("reading");
  rmSync(places.bodies, { recursive: true, force: true });
  const archive = new Archive(
    places.press,
    code.reading,
    sparingly(() => pool),
    {
      bodies: places.bodies,
      told: (done, of) => {
        if (done === of) pool.warm("compile");
        progress.step(done, of);
      },
      stats: inputs?.stats,
    },
  );
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
  { site, publishing, past, manifest: path }: Places,
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
  rmSync(past, { force: true }); // It tells of the site that was.
  writeFileSync(publishing, "");
  publish(site, fresh);
  let removed = remove(site, gone);
  if (unknown) removed += (await removeStrangers(site, new Set(outputs.keys()))).length;
  writeManifest(path, { code, outputs });
  rmSync(publishing);
  return { written: fresh.length, same, removed };
}
