import { formatFault, orderFaults } from "../content/fault.ts";
import type { Edition } from "../edition/edition.ts";
import { formatInstant } from "../time/instant.ts";
import type { Built } from "./build.ts";

/** Writes what a build did, for the person who ran it: pages, time, warnings, what is held and until when. */
export function formatBuild(built: Built, stats: boolean): string {
  const { edition, published, milliseconds, phases } = built;
  const { written, same, removed } = published;
  return [
    ...orderFaults(edition.warnings).map((warning) => `warning: ${formatFault(warning)}`),
    `${edition.magazine.facts.site.name}: ${edition.routes.length} pages, ${edition.magazine.out.length} of them stories, in ${(milliseconds / 1000).toFixed(1)} s`,
    `_site: ${written} files written, ${same} the same, ${removed} removed`,
    ...(stats ? Array.from(phases, ([name, spent]) => `  ${name}: ${Math.round(spent)} ms`) : []),
    ...formatStanding(edition),
  ].join("\n");
}

/** A build's report as one JSON document, for machines. */
export function reportOf({ edition, published, milliseconds, phases }: Built): object {
  const { magazine, nextChange } = edition;
  const { zone } = magazine.facts.site;
  return {
    now: formatInstant(magazine.now, zone),
    pages: edition.routes.length,
    stories: magazine.out.length,
    held: magazine.held.length,
    drafts: magazine.drafts.length,
    gone: magazine.gone.length,
    files: published,
    warnings: orderFaults(edition.warnings),
    nextChange: nextChange && { at: formatInstant(nextChange.at, zone), why: nextChange.why },
    milliseconds: Math.round(milliseconds),
    phases: Object.fromEntries(Array.from(phases, ([name, spent]) => [name, Math.round(spent)])),
  };
}

/** Writes what readers do not see yet or any more, and when that next changes. */
export function formatStanding(edition: Edition): string[] {
  const { magazine, nextChange, warnings } = edition;
  const { zone } = magazine.facts.site;
  const lines = [`As of ${formatInstant(magazine.now, zone)}`];
  for (const { title, file, date } of magazine.held) {
    lines.push(`  held until ${formatInstant(date, zone)}: "${title}" (${file})`);
  }
  for (const { title, file } of magazine.drafts) lines.push(`  draft: "${title}" (${file})`);
  for (const { title, file, expires } of magazine.gone) {
    lines.push(`  gone since ${formatInstant(expires?.at ?? 0, zone)}: "${title}" (${file})`);
  }
  if (warnings.length > 0) lines.push(`  ${warnings.length} warnings, listed above`);
  lines.push(
    nextChange
      ? `Next change: ${formatInstant(nextChange.at, zone)}, when ${nextChange.why}`
      : "Next change: none; build again when a file changes",
  );
  return lines;
}
