import type { Inputs } from "../archive/inputs.ts";
import { readStore, writeStore } from "../archive/store.ts";
import type { Magazine } from "../content/magazine.ts";
import { securityEnd } from "../content/security.ts";
import type { Edition } from "../edition/edition.ts";
import type { Report } from "../report/report.ts";
import type { Instant } from "../time/instant.ts";

/** The last build: what it was made from, for how long its site stands, and what it told. */
export interface Past {
  inputs: string;
  asOf: Instant;
  /** The next change, or the next instant at which there is something to check; `null` where there is none. */
  until: Instant | null;
  zone: string;
  report: Report;
}

/** Reads what the last build of the same code left; `undefined` where nothing can be believed. */
export function readPast(path: string, code: string): Past | undefined {
  return readStore<Past>(path, `past ${code}`);
}

/**
 * Says whether a build at `now` would give the site of the last one: no file is another, and the
 * clock is within the time in which nothing changes by itself (`Edition.nextChange`).
 */
export function standsStill({ inputs, asOf, until }: Past, found: Inputs, now: Instant): boolean {
  return inputs === found.hash && asOf <= now && (until === null || now < until);
}

/** Keeps what a build was made from, as it was looked at before it was read, and what it told. */
export function writePast(
  path: string,
  code: string,
  inputs: Inputs,
  { magazine, nextChange }: Edition,
  missed: Instant,
  report: Report,
): void {
  const { now, facts } = magazine;
  const past: Past = {
    inputs: inputs.hash,
    asOf: now,
    until: finite(Math.min(missed, nextWarned(magazine), nextChange?.at ?? never)),
    zone: facts.site.zone,
    report,
  };
  writeStore(path, `past ${code}`, past);
}

const never = Number.POSITIVE_INFINITY;

/** The instant to come from which a build has to warn of the end of `security.txt`. */
function nextWarned({ facts, now }: Magazine): Instant {
  const { warned = never } = securityEnd(facts.site) ?? {};
  return warned > now ? warned : never;
}

function finite(instant: Instant): Instant | null {
  return Number.isFinite(instant) ? instant : null;
}
