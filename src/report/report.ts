import { type Fault, formatFault, orderFaults } from "../content/fault.ts";
import type { Edition } from "../edition/edition.ts";
import { formatInstant } from "../time/instant.ts";
import { type NextChange, nextChangeOf } from "./nextChange.ts";

/** What there is to say of an edition: plain JSON, instants as RFC 3339. */
export interface Report {
  site: string;
  now: string;
  pages: number;
  stories: number;
  held: { title: string; file: string; until: string }[];
  drafts: { title: string; file: string }[];
  gone: { title: string; file: string; since: string }[];
  warnings: Fault[];
  nextChange: NextChange;
}

/** What publishing did to the site, in files. */
export interface Published {
  written: number;
  same: number;
  removed: number;
}

/** What a build made. */
export interface Built {
  report: Report;
  published: Published;
  /** Milliseconds, in all and in each phase. */
  milliseconds: number;
  phases: Record<string, number>;
}

/** Says what there is to say of an edition. */
export function reportOf(edition: Edition): Report {
  const { magazine, routes, warnings } = edition;
  const { name, zone } = magazine.facts.site;
  const written = (instant: number) => formatInstant(instant, zone);
  return {
    site: name,
    now: written(magazine.now),
    pages: routes.length,
    stories: magazine.out.length,
    held: magazine.held.map(({ title, file, date }) => ({ title, file, until: written(date) })),
    drafts: magazine.drafts.map(({ title, file }) => ({ title, file })),
    gone: magazine.gone.map(({ title, file, expires }) => ({
      title,
      file,
      since: written(expires?.at ?? 0),
    })),
    warnings: orderFaults(warnings),
    nextChange: nextChangeOf(edition),
  };
}

/** Writes what a build did, for the person who ran it: pages, time, warnings, what is held and until when. */
export function formatBuild(built: Built, stats: boolean): string {
  const { report, published, milliseconds, phases } = built;
  const { written, same, removed } = published;
  const seconds = (milliseconds / 1000).toFixed(1);
  return [
    ...formatWarnings(report),
    `${report.site}: ${report.pages} pages, ${report.stories} of them stories, in ${seconds} s`,
    `_site: ${written} files written, ${same} the same, ${removed} removed`,
    ...(stats ? Object.entries(phases).map(([name, spent]) => `  ${name}: ${spent} ms`) : []),
    ...formatStanding(report),
  ].join("\n");
}

/** Writes the warnings of a report, a line each. */
export function formatWarnings({ warnings }: Report): string[] {
  return warnings.map((warning) => `warning: ${formatFault(warning)}`);
}

/** Writes what readers do not see yet or any more, and when that next changes. */
export function formatStanding({
  now,
  held,
  drafts,
  gone,
  warnings,
  nextChange,
}: Report): string[] {
  return [
    `As of ${now}`,
    ...held.map(({ title, file, until }) => `  held until ${until}: "${title}" (${file})`),
    ...drafts.map(({ title, file }) => `  draft: "${title}" (${file})`),
    ...gone.map(({ title, file, since }) => `  gone since ${since}: "${title}" (${file})`),
    ...(warnings.length > 0 ? [`  ${warnings.length} warnings, listed above`] : []),
    nextChange.at
      ? `Next change: ${nextChange.at}, when ${nextChange.why}`
      : "Next change: none; build again when a file changes",
  ];
}
