import { mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { freemem, tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "./archive.ts";
import { layOutEleventy } from "./eleventy.ts";
import { layOutHugo } from "./hugo.ts";
import { layOutLetterpress, type Variant } from "./letterpress.ts";
import { factsOf, type Site } from "./site.ts";

/** Bytes that an article takes in three sites' sources and one site's pages; rather too many. */
const bytesPerArticle = 100_000;

/** Makes the folder of a run: in memory where there is room for it and for the builds, else on disk. */
export function openFolder(articles: number, disk: boolean): string {
  const needed = articles * bytesPerArticle + 2 ** 30;
  const inMemory = !disk && roomInMemory() > needed;
  return mkdtempSync(join(inMemory ? "/dev/shm" : tmpdir(), "letterpress-bench-"));
}

/** The bytes that /dev/shm can take with as much again left for processes. */
function roomInMemory(): number {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    const told = /^MemAvailable:\s+(\d+)/m.exec(readFileSync("/proc/meminfo", "utf8"))?.[1];
    const available = told === undefined ? freemem() : Number(told) * 1024;
    return Math.min(bavail * bsize, available / 2);
  } catch {
    return 0;
  }
}

/** Lays out an archive for each generator named, in folders below `folder`, and gives every story to each. */
export async function layOut(
  folder: string,
  archive: Archive,
  names: readonly string[],
  variant: Variant = {},
): Promise<Site[]> {
  const facts = await factsOf(archive);
  const sites = names.map((name) => {
    const root = join(folder, [name, archive.count, ...Object.keys(variant)].join("-"));
    if (name === "letterpress") return layOutLetterpress(root, archive, variant);
    return name === "hugo"
      ? layOutHugo(root, archive, facts)
      : layOutEleventy(root, archive, facts);
  });
  for (const story of archive.stories()) for (const site of sites) site.add(story);
  return sites;
}

/** Takes away what a generator made and kept, so that its next build is cold. */
export function clean(site: Site): void {
  for (const name of [site.output, ...site.caches]) {
    rmSync(join(site.root, name), { recursive: true, force: true });
  }
}
