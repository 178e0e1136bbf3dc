import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { readStore, writeStore } from "../archive/store.ts";
import { FaultsError, PlainError } from "../content/fault.ts";
import { hashOf } from "../content/markdown.ts";
import type { Edition } from "../edition/edition.ts";
import { type NextChange, nextChangeOf, writeNextChange } from "../report/nextChange.ts";
import { createProgress } from "../report/progress.ts";
import type { Published } from "../report/report.ts";
import type { Instant } from "../time/instant.ts";
import {
  type Addresses,
  addressesOf,
  keptAddresses,
  missing,
  noteAddresses,
  readAddresses,
  retiredOf,
} from "./addresses.ts";
import { alone, bringOut, type Order, openForPress, placesOf } from "./build.ts";
import { compileIndex, compileSite } from "./compile.ts";
import { isIntact, type Output, readManifest } from "./manifest.ts";
import { Pool } from "./pool.ts";
import type { Fresh } from "./publish.ts";

/** One of the equal parts of a build that several machines share: the first is 1. */
export interface Share {
  part: number;
  of: number;
}

/** What a machine made of its part; its files stand beside this, each under its `name`. */
interface Part extends Share {
  /** What tells one edition, made by one code, from every other. */
  edition: string;
  code: string;
  now: Instant;
  zone: string;
  nextChange: NextChange;
  /** Every address of the whole edition, or that waits for its story. */
  kept: string[];
  addresses: Addresses;
  retired: string[];
  files: { file: string; kind: Fresh["kind"]; name: string; output: Output }[];
}

const folderOf = (root: string) => join(root, ".cache/parts");

/**
 * Compiles one part of the site into `.cache/parts/`, for `mergeParts` on one machine to join. Which
 * file is in which part follows from its address, so that machines need not agree on anything but
 * `now`. Gives the number of files.
 */
export function buildPart(order: Order, share: Share): Promise<number> {
  return alone(order.root, () => buildAlone(order, share));
}

async function buildAlone(order: Order, { part, of }: Share): Promise<number> {
  const { root, code } = order;
  const folder = join(folderOf(root), `${part}-of-${of}`);
  const progress = order.progress ?? createProgress(process.stderr, true);
  const pool = new Pool(code.folder);
  const { bodies } = placesOf(root);
  try {
    const { edition, shelf } = await openForPress(order, { pool, progress });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const press = {
      root,
      code,
      pool,
      progress,
      places: { stage: folder, bodies },
      manifest: { code: "", outputs: new Map<string, Output>() },
      broken: new Set<string>(),
      takes: (url: string) => Number.parseInt(hashOf(url).slice(0, 8), 16) % of === part - 1,
    };
    const pages = await compileSite(press, edition, shelf);
    const index = await compileIndex(press, edition, pages);
    const fresh = [...pages.fresh, ...index.fresh];
    for (const used of [join(folder, "empty"), bodies]) {
      rmSync(used, { recursive: true, force: true });
    }
    const made: Part = {
      part,
      of,
      edition: digestOf(edition, code.hash),
      code: code.hash,
      now: edition.magazine.now,
      zone: edition.magazine.facts.site.zone,
      nextChange: nextChangeOf(edition),
      kept: keptAddresses(edition),
      addresses: addressesOf(edition),
      retired: retiredOf(edition),
      files: fresh.map(({ file, kind, staged, output }) => ({
        file,
        kind,
        name: basename(staged),
        output,
      })),
    };
    writeStore(join(folder, "part.json"), "part", made);
    return fresh.length;
  } finally {
    progress.end();
    await pool.close();
  }
}

/**
 * Joins the parts in `.cache/parts/` into the site, as one build would have made it, and takes them
 * away. Throws a `PlainError` that says which part is missing, damaged, or of another edition.
 */
export function mergeParts(root: string): Promise<Published> {
  const places = placesOf(root);
  return alone(root, async () => {
    const parts = readParts(folderOf(root), places.site);
    const [first] = parts as [PartAt, ...PartAt[]];
    const vanished = missing(readAddresses(places.addresses), first.kept, first);
    if (vanished.length > 0) throw new FaultsError(vanished);
    const before = readManifest(places.manifest);
    const fresh: Fresh[] = [];
    const outputs = new Map<string, Output>();
    for (const { folder, files } of parts) {
      for (const { file, kind, name, output } of files) {
        const known = before.outputs.get(file);
        const same = { ...output, mtime: known?.hash === output.hash ? known.mtime : -1 };
        const there = isIntact(places.site, file, same);
        outputs.set(file, there ? same : output);
        if (!there) fresh.push({ file, kind, staged: join(folder, name), output });
      }
    }
    const same = outputs.size - fresh.length;
    const compiled = { outputs, fresh, same, changed: true };
    const published = await bringOut(places, before, compiled, first.code);
    const addresses = Object.assign({}, ...parts.map((part) => part.addresses)) as Addresses;
    noteAddresses(places.addresses, addresses, first.retired);
    writeNextChange(root, first.nextChange);
    rmSync(folderOf(root), { recursive: true, force: true });
    return published;
  });
}

type PartAt = Part & { folder: string };

function readParts(shelf: string, site: string): PartAt[] {
  const names = existsSync(shelf) ? readdirSync(shelf).sort() : [];
  if (names.length === 0)
    throw new PlainError(`There are no parts in ${shelf}. Build with --shard 1/2 first.`);
  const parts = names.map((name): PartAt => {
    const folder = join(shelf, name);
    const part = readStore<Part>(join(folder, "part.json"), "part");
    if (!part)
      throw new PlainError(`${folder} is not a whole part of a build. Build or fetch it again.`);
    return { ...part, folder };
  });
  const [first] = parts as [PartAt, ...PartAt[]];
  const stranger = parts.find(({ edition, of }) => edition !== first.edition || of !== first.of);
  if (stranger) {
    throw new PlainError(
      `${stranger.folder} and ${first.folder} are parts of different builds: other articles, facts, code or --now. Build all parts of one, and delete the others.`,
    );
  }
  for (let part = 1; part <= first.of; part += 1) {
    if (!parts.some((each) => each.part === part)) {
      throw new PlainError(
        `Part ${part} of ${first.of} is not in ${shelf}. Build it with --shard ${part}/${first.of}.`,
      );
    }
  }
  for (const { folder, files } of parts) {
    for (const { file, name, output } of files) {
      const path = join(folder, name);
      // A merge that was killed has brought some to the site already.
      if (!existsSync(path) && isIntact(site, file, { ...output, mtime: -1 })) continue;
      if (!existsSync(path) || hashOf(readFileSync(path)) !== output.hash) {
        throw new PlainError(`${path} is missing or damaged. Build or fetch that part again.`);
      }
    }
  }
  return parts;
}

/** What tells an edition from every other: its instant, code, facts and articles. */
function digestOf({ magazine, assets }: Edition, code: string): string {
  const articles = Array.from(magazine.byFile.values(), ({ file, hash }) => [file, hash]);
  const pictures = Array.from(magazine.pictures.values(), ({ url }) => url);
  return hashOf(JSON.stringify([code, magazine.now, magazine.facts, assets, articles, pictures]));
}
