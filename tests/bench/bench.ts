import { rmSync } from "node:fs";
import { cpus } from "node:os";
import { createArchive } from "./archive.ts";
import { readCorpus } from "./corpus.ts";
import { hugoVersion } from "./hugo.ts";
import { meter, stopMeasuring } from "./measure.ts";
import { help, type Options, parseOptions } from "./options.ts";
import { compareSites } from "./parity.ts";
import { formatDev, formatRatios, formatTable, mediansOf, ratiosOf } from "./report.ts";
import { runRounds, say } from "./rounds.ts";
import { openFolder } from "./workshop.ts";

/** Builds, compares and reports; gives the exit code. */
async function run(options: Options, folder: string): Promise<number> {
  const { corpus, rounds } = options;
  const archive = corpus ? readCorpus(corpus) : await createArchive(options.articles);
  const hugo = hugoVersion() ?? null;
  const only = options.only.filter((name) => name !== "hugo" || hugo !== null);
  if (only.length < options.only.length) {
    say("hugo is skipped: there is none on the path, and HUGO names none.");
  }
  const machine = { processors: cpus().length, node: process.version, hugo, meter };
  say(
    `${archive.count} articles in ${folder}; ${machine.processors} processors, Node ${machine.node}`,
  );
  if (hugo !== null) say(hugo);
  say(`measured by ${meter}`);

  const { series, inspections, dev } = await runRounds(folder, archive, { ...options, only });
  const measured = [...series.values()];
  const parity = compareSites(inspections, archive.wellFormed);
  const ratios = ratiosOf(measured, archive.count);
  const cpuRatios = ratiosOf(measured, archive.count, "cpu");
  if (options.json) {
    const medians = measured.map((each) => [each.name, { ...mediansOf(each), ...each }]);
    const generators = Object.fromEntries(medians) as unknown;
    const report = {
      articles: archive.count,
      rounds,
      machine,
      ratios,
      cpuRatios,
      dev,
      parity,
      generators,
    };
    console.log(JSON.stringify(report, null, 2));
  } else {
    console.log(`\n${formatTable(measured)}\n`);
    console.log(`ratios of medians\n${formatRatios(ratios, cpuRatios)}\n`);
    if (dev) console.log(`development\n${formatDev(dev)}\n`);
    console.log(`parity\n${parity.lines.map((line) => `  ${line}`).join("\n")}`);
  }
  for (const fault of parity.faults) console.error(`NOT THE SAME WORK: ${fault}`);
  return parity.faults.length > 0 ? 1 : 0;
}

/** Runs the command; 0 done, 1 the generators did not do the same work or failed, 2 a wrong command line. */
async function main(words: string[]): Promise<number> {
  let options: Options;
  try {
    options = parseOptions(words);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  if (options.help) {
    console.log(help);
    return 0;
  }
  const folder = openFolder(options.articles, options.disk);
  const leave = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      stopMeasuring();
      leave();
      process.exit(130);
    });
  }
  try {
    return await run(options, folder);
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  } finally {
    leave();
  }
}

process.exitCode = await main(process.argv.slice(2));
