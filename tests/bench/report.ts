import type { DevCost } from "./dev.ts";
import type { Cost } from "./measure.ts";

/** What was measured of one thing: a generator's cold build, or a rebuild. */
export interface Series {
  name: string;
  pages: number;
  costs: Cost[];
}

/** The ratios of medians that the project's promises are about; `null` where not measured. */
export interface Ratios {
  coldToHugo: number | null;
  coldToEleventy: number | null;
  editToHugo: number | null;
  idleToHugo: number | null;
  perArticle100kTo10k: number | null;
  /** A build with `--campaigns` to one with none. */
  campaignsToNone: number | null;
  /** What feeds, sitemaps and structured data take of a build, with `--discovery`. */
  discoveryShare: number | null;
}

/** The value in the middle, or between the two that are; `null` of none. */
export function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The medians of a series. */
export function mediansOf({ costs }: Series): Cost {
  return {
    wall: median(costs.map(({ wall }) => wall)) ?? 0,
    cpu: median(costs.map(({ cpu }) => cpu)),
    peak: median(costs.map(({ peak }) => peak)),
  };
}

/** Divides medians of wall or processor time. `articles` is the size of the archive. */
export function ratiosOf(
  measured: readonly Series[],
  articles: number,
  of: "wall" | "cpu" = "wall",
): Ratios {
  const median = (name: string) => {
    const series = measured.find((each) => each.name === name);
    return series ? mediansOf(series)[of] : null;
  };
  const ratio = (one: number | null, other: number | null) =>
    one === null || other === null ? null : Number((one / other).toFixed(3));
  const [cold, hugo, small] = [median("letterpress"), median("hugo"), median("letterpress, 10000")];
  const lean = median("letterpress, no discovery");
  return {
    coldToHugo: ratio(cold, hugo),
    coldToEleventy: ratio(cold, median("eleventy")),
    editToHugo: ratio(median("letterpress, one edit"), hugo),
    idleToHugo: ratio(median("letterpress, no change"), hugo),
    perArticle100kTo10k:
      articles === 100_000 ? ratio(cold && cold / 100_000, small && small / 10_000) : null,
    campaignsToNone: ratio(
      median(measured.find(({ name }) => name.endsWith(" campaigns"))?.name ?? ""),
      cold,
    ),
    discoveryShare: ratio(lean === null || cold === null ? null : cold - lean, cold),
  };
}

/** Writes the medians as a table, the range of wall times beside them. */
export function formatTable(measured: readonly Series[]): string {
  const number = (value: number | null, digits: number) => value?.toFixed(digits) ?? "-";
  const rows = measured.map((series) => {
    const { wall, cpu, peak } = mediansOf(series);
    const walls = series.costs.map((cost) => cost.wall);
    const range = `${Math.min(...walls).toFixed(2)} to ${Math.max(...walls).toFixed(2)}`;
    return [
      series.name,
      `${series.pages}`,
      number(wall, 2),
      range,
      number(cpu, 2),
      number(peak, 0),
    ];
  });
  const table = [["", "pages", "wall s", "range", "CPU s", "peak MB"], ...rows];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths?.[0] ?? 0) : cell.padStart(widths?.[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

/** Writes the ratios, one a line: of wall times, and of processor times, which a busy machine bends less. */
export function formatRatios(wall: Ratios, cpu: Ratios): string {
  const names = Object.keys(wall) as (keyof Ratios)[];
  const written = (ratio: number | null) => ratio?.toFixed(3) ?? "not measured";
  return names
    .map((name) => `  ${name}: ${written(wall[name])} (CPU ${written(cpu[name])})`)
    .join("\n");
}

/** Writes what development costs, in milliseconds. */
export function formatDev({ ready, markdown, layout }: DevCost): string {
  const written = (ms: number | null) => `${Math.round(ms ?? 0)} ms`;
  return [
    `  from the start to its address: ${written(ready)}`,
    `  from a saved story to its page: ${written(markdown)}`,
    `  from a saved layout to the page: ${written(layout)}`,
  ].join("\n");
}
