import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Archive, createArchive, type Story } from "./archive.ts";
import { type DevCost, measureDev } from "./dev.ts";
import type { Variant } from "./letterpress.ts";
import { measure } from "./measure.ts";
import { type Inspection, inspectSite, pagesOf } from "./parity.ts";
import type { Series } from "./report.ts";
import type { Site } from "./site.ts";
import { clean, layOut } from "./workshop.ts";

/** Says how a run goes on, beside what it reports. */
export const say = (text: string) => process.stderr.write(`${text}\n`);

/** What a run has so far. */
export interface Run {
  series: Map<string, Series>;
  dev?: DevCost;
  inspections: Inspection[];
}

/** Builds a site cold and notes what it cost; its first build is also inspected. */
async function buildCold(
  run: Run,
  site: Site,
  name: string,
  sample: readonly Story[],
): Promise<void> {
  clean(site);
  const cost = await measure(site.command, site.root);
  const series = run.series.get(name) ?? { name, pages: 0, costs: [] };
  if (!run.series.has(name)) {
    const paths = sample.map(({ path }) => path);
    const inspection = inspectSite(site, paths);
    series.pages = pagesOf(inspection);
    run.series.set(name, series);
    if (name === site.name) run.inspections.push(inspection);
  }
  series.costs.push(cost);
  say(`  ${name}: ${cost.wall.toFixed(2)} s`);
}

/** Builds this project's site again: with nothing changed, then with a sentence more in one story. */
async function buildAgain(run: Run, site: Site, story: Story): Promise<void> {
  const file = join(site.root, site.fileOf(story));
  const before = readFileSync(file, "utf8");
  const pages = run.series.get(site.name)?.pages ?? 0;
  const again = async (name: string) => {
    const cost = await measure(site.command, site.root);
    const series = run.series.get(name) ?? { name, pages, costs: [] };
    run.series.set(name, series);
    series.costs.push(cost);
    say(`  ${name}: ${cost.wall.toFixed(2)} s`);
  };
  await again(`${site.name}, no change`);
  writeFileSync(file, `${before}\nThe editor added this sentence.\n`);
  await again(`${site.name}, one edit`);
  const page = readFileSync(join(site.root, site.output, story.path, "index.html"), "utf8");
  if (!page.includes("The editor added this sentence.")) {
    throw new Error(`The edit of ${file} did not reach its page.`);
  }
  writeFileSync(file, before);
}

/** Fifty stories from all over an archive. */
function sampleOf(archive: Archive): Story[] {
  const step = Math.max(1, Math.floor(archive.count / 50));
  const sample: Story[] = [];
  let index = 0;
  for (const story of archive.stories()) {
    if (index % step === 0 && sample.length < 50) sample.push(story);
    index += 1;
  }
  return sample;
}

/** The archive against which one of 100,000 articles is held, laid out for this project; else nothing. */
async function smallOf(folder: string, archive: Archive, sites: readonly Site[]) {
  if (archive.count !== 100_000 || !sites.some(({ name }) => name === "letterpress")) return [];
  const small = await createArchive(10_000);
  const sample = sampleOf(small);
  const laidOut = await layOut(folder, small, ["letterpress"]);
  return laidOut.map((site) => ({ site, sample, name: "letterpress, 10000" }));
}

/** The archive as this project builds it in other ways, where they are asked for. */
async function variantsOf(
  folder: string,
  archive: Archive,
  { campaigns, discovery }: { campaigns: number; discovery: boolean },
) {
  const of = async (name: string, variant: Variant) => {
    const [site] = await layOut(folder, archive, ["letterpress"], variant);
    return site ? [{ site, name: `letterpress, ${name}` }] : [];
  };
  return [
    ...(campaigns > 0 ? await of(`${campaigns} campaigns`, { campaigns }) : []),
    ...(discovery ? await of("no discovery", { lean: true }) : []),
  ];
}

/** Builds an archive with each generator in turn, round after round, and takes each output away again. */
export async function runRounds(
  folder: string,
  archive: Archive,
  options: {
    only: readonly string[];
    rounds: number;
    cold: boolean;
    campaigns: number;
    discovery: boolean;
  },
): Promise<Run> {
  const run: Run = { series: new Map(), inspections: [] };
  const sites = await layOut(folder, archive, options.only);
  const sample = sampleOf(archive);
  const work = [
    ...sites.map((site) => ({ site, sample, name: site.name })),
    ...(await smallOf(folder, archive, sites)),
    ...(await variantsOf(folder, archive, options)).map((variant) => ({ ...variant, sample })),
  ];
  for (let round = 1; round <= options.rounds; round += 1) {
    say(`round ${round} of ${options.rounds}`);
    for (const { site, sample, name } of work) {
      await buildCold(run, site, name, sample);
      if (!options.cold && name === "letterpress") {
        const story = sample[Math.floor(sample.length / 2)] as Story;
        await buildAgain(run, site, story);
        if (round === options.rounds) run.dev = await measureDev(site, story);
      }
      clean(site);
    }
  }
  return run;
}
