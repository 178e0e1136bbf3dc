import { FaultsError, orderFaults } from "../content/fault.ts";
import { alone, buildSite, type Order, openForPress } from "../press/build.ts";
import { buildPart, mergeParts, type Share } from "../press/parts.ts";
import { Pool } from "../press/pool.ts";
import { createProgress } from "../report/progress.ts";
import { formatBuild, formatStanding, formatWarnings, reportOf } from "../report/report.ts";

/** `build`: the magazine into `_site`, with a report. */
export async function build(order: Order, how: { stats: boolean; json: boolean }): Promise<void> {
  const progress = createProgress(process.stderr, how.json);
  try {
    const built = await buildSite({ ...order, progress });
    const { report, published, milliseconds, phases } = built;
    const all = { ...report, files: published, milliseconds, phases };
    console.log(how.json ? JSON.stringify(all, null, 2) : formatBuild(built, how.stats));
  } catch (error) {
    if (!how.json || !(error instanceof FaultsError)) throw error;
    console.log(JSON.stringify({ faults: orderFaults(error.faults) }, null, 2));
    throw error;
  }
}

/** `check`: everything that a build checks, and nothing written but what is remembered for the next. */
export function check(order: Order): Promise<void> {
  return alone(order.root, () => checkAlone(order));
}

async function checkAlone(order: Order): Promise<void> {
  const pool = new Pool(order.code.folder);
  try {
    const progress = createProgress(process.stderr);
    const { edition } = await openForPress(order, { pool, progress });
    progress.end();
    const report = reportOf(edition);
    console.log([...formatWarnings(report), ...formatStanding(report)].join("\n"));
    console.log(`${edition.magazine.all.size} articles checked: no errors.`);
  } finally {
    await pool.close();
  }
}

/** `build --shard`: one part of the site, for `merge`. */
export async function buildShare(order: Order, share: Share): Promise<void> {
  const files = await buildPart({ ...order, progress: createProgress(process.stderr) }, share);
  const folder = `.cache/parts/${share.part}-of-${share.of}`;
  console.log(
    `${folder}: ${files} files. Bring every part to .cache/parts, and run: npm run merge`,
  );
}

/** `merge`: the parts of a build into `_site`. */
export async function merge(root: string): Promise<void> {
  const { written, same, removed } = await mergeParts(root);
  console.log(`_site: ${written} files written, ${same} the same, ${removed} removed`);
}
