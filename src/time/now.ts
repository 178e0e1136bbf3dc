import { type Instant, parseInstant } from "./instant.ts";

/**
 * The instant a build speaks for, and the only place that looks at a clock or at the environment for
 * one: `LETTERPRESS_NOW` where it is set, the wall clock (to the second) otherwise. Throws when the
 * variable is not an instant with its own offset, for a build must mean the same on every machine.
 */
export function readNow(env: Record<string, string | undefined>): Instant {
  const given = env.LETTERPRESS_NOW;
  if (given === undefined || given === "") return readWallClock();
  return parseNow(given);
}

/** The wall clock, to the second; for who waits for an instant, never for what a page says. */
export function readWallClock(): Instant {
  return Math.floor(Date.now() / 1000) * 1000;
}

/** Reads the value of `--now` or `LETTERPRESS_NOW`; it must carry `Z` or an offset. Throws otherwise. */
export function parseNow(text: string): Instant {
  if (!/(Z|[+-]\d{2}:\d{2})$/i.test(text.trim())) {
    throw new Error(
      `The instant "${text}" has no time zone. Write it as 2026-11-23T09:30:00+05:30, or with Z for UTC.`,
    );
  }
  try {
    return parseInstant(text, "utc");
  } catch (error) {
    throw new Error(`The instant ${(error as Error).message}`);
  }
}
