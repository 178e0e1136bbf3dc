import { DateTime } from "luxon";
import type { Instant } from "./instant.ts";

/** An instant at which the site's output differs from what it was just before, and why. */
export interface Change {
  at: Instant;
  why: string;
}

/** The earliest of `changes` after `now`; of several at one instant, the first given. */
export function selectNextChange(changes: Iterable<Change>, now: Instant): Change | undefined {
  let next: Change | undefined;
  for (const change of changes) {
    if (change.at > now && (next === undefined || change.at < next.at)) next = change;
  }
  return next;
}

/** The instant at which a story of `date` turns one year old, by the calendar of `zone`. */
export function yearAfter(date: Instant, zone: string): Instant {
  return DateTime.fromMillis(date, { zone }).plus({ years: 1 }).toMillis();
}

/** The first instant of the month after the one that `now` is in, by the calendar of `zone`. */
export function startOfNextMonth(now: Instant, zone: string): Instant {
  return DateTime.fromMillis(now, { zone }).startOf("month").plus({ months: 1 }).toMillis();
}

/** Says whether a story of `date` is a year old at `now`, by the calendar of `zone`. */
export function isYearOld(date: Instant, zone: string, now: Instant): boolean {
  const days = (now - date) / 86_400_000;
  // The calendar is asked only near the day itself.
  return days > 367 || (days > 363 && yearAfter(date, zone) <= now);
}
