import { DateTime } from "luxon";
import { type Instant, offsetAt } from "./instant.ts";

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
  const local = new Date(date + offsetAt(date, zone) * minute);
  const dayOfMonth = local.getUTCDate();
  const later = local.setUTCFullYear(local.getUTCFullYear() + 1);
  const offset = offsetAt(later, zone);
  const steady = offsetAt(later - day, zone) === offset && offsetAt(later + day, zone) === offset;
  if (steady && local.getUTCDate() === dayOfMonth) return later - offset * minute;
  // The calendar itself is asked for leap days, and near a change of clocks: it is slow.
  return DateTime.fromMillis(date, { zone }).plus({ years: 1 }).toMillis();
}

const minute = 60_000;
const day = 86_400_000;

/** The first instant of the month after the one that `now` is in, by the calendar of `zone`. */
export function startOfNextMonth(now: Instant, zone: string): Instant {
  return DateTime.fromMillis(now, { zone }).startOf("month").plus({ months: 1 }).toMillis();
}

/** Says whether a story of `date` is a year old at `now`, by the calendar of `zone`. */
export function isYearOld(date: Instant, zone: string, now: Instant): boolean {
  const days = (now - date) / day;
  // The calendar is asked only near the day itself.
  return days > 367 || (days > 363 && yearAfter(date, zone) <= now);
}
