import { DateTime, IANAZone } from "luxon";

/** A moment on the one timeline, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

const written =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?(?: ?(Z|[+-]\d{2}:\d{2}))?$/i;

/**
 * Reads an instant as an editor writes it: `2026-11-23`, `2026-11-23 09:30`, or either with seconds
 * and `Z` or `+05:30`. Without an offset it is local time in `zone`. Throws an `Error` whose message
 * says what is wrong and what to write, for a date that does not exist, a local time that a change
 * of clocks skips or repeats, and any other shape (RFC 3339 §5.6, with a space allowed for the T).
 */
export function parseInstant(text: string, zone: string): Instant {
  const match = written.exec(text.trim());
  if (!match) {
    throw new Error(`is "${text}", which is not a date. Write it as 2026-11-23 09:30.`);
  }
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  const parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Number((fraction ?? "0").padEnd(3, "0")),
  };
  const place = offset ? (/^z$/i.test(offset) ? "utc" : `utc${offset}`) : zone;
  if (parts.year === 0 || parts.hour > 23 || !DateTime.fromObject(parts, { zone: "utc" }).isValid) {
    throw new Error(`is "${text}", a date that does not exist. Look at the month, day and hour.`);
  }
  if (!offset && parts.year >= 100) {
    const plain = plainInstant(parts, zone);
    if (plain !== undefined) return plain;
  }
  const local = DateTime.fromObject(parts, { zone: place });
  if (!local.isValid || (offset && !/^(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i.test(offset))) {
    throw new Error(`is "${text}", whose offset does not exist. Write it as +05:30.`);
  }
  if (local.day !== parts.day || local.hour !== parts.hour || local.minute !== parts.minute) {
    throw new Error(
      `is "${text}", a time that the clocks in ${zone} skip that day. Write another time, or add its offset.`,
    );
  }
  const readings = local.getPossibleOffsets();
  if (readings.length > 1) {
    const offsets = readings.map((reading) => reading.toFormat("ZZ")).join(" or ");
    throw new Error(
      `is "${text}", a time that happens twice that day in ${zone}. Add its offset: ${offsets}.`,
    );
  }
  return local.toMillis();
}

/**
 * Writes an instant as RFC 3339 with the offset of `zone`, to the second: `2026-11-23T09:30:00+05:30`.
 * The seconds that offsets had before standard time are left off, for the format cannot say them.
 */
export function formatInstant(instant: Instant, zone: string): string {
  const offset = offsetAt(instant, zone);
  const local = new Date(instant + offset * 60_000).toISOString().slice(0, 19);
  const minutes = Math.trunc(Math.abs(offset));
  const two = (number: number) => String(number).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const day = 86_400_000;
const offsets = new Map<string, number | undefined>();

/**
 * The minutes by which `zone` is ahead of UTC at an instant. Asking the zone database is slow, so a
 * day at both ends of which the offset is the same is asked about once.
 */
export function offsetAt(instant: Instant, zone: string): number {
  const date = Math.floor(instant / day);
  const key = `${zone} ${date}`;
  if (!offsets.has(key)) {
    const [begin, end] = [askMidnight(date, zone), askMidnight(date + 1, zone)];
    if (offsets.size > 200_000) offsets.clear();
    offsets.set(key, begin === end ? begin : undefined);
  }
  return offsets.get(key) ?? askOffset(instant, zone);
}

const midnights = new Map<string, number>();

/** The offset at the beginning of a day (UTC), which is the end of the day before. */
function askMidnight(date: number, zone: string): number {
  const key = `${zone} ${date}`;
  const kept = midnights.get(key) ?? askOffset(date * day, zone);
  if (midnights.size > 200_000) midnights.clear();
  midnights.set(key, kept);
  return kept;
}

function askOffset(instant: Instant, zone: string): number {
  return /^utc/i.test(zone)
    ? DateTime.fromMillis(instant, { zone }).offset
    : IANAZone.create(zone).offset(instant);
}

/**
 * The instant of a local time on a day when the clocks of `zone` do not change, nor on the days
 * beside it: nearly every day of every zone. `undefined` on others, and before whole-minute offsets.
 */
function plainInstant(parts: Record<Part, number>, zone: string): Instant | undefined {
  const { year, month, day: date, hour, minute, second, millisecond } = parts;
  const utc = Date.UTC(year, month - 1, date, hour, minute, second, millisecond);
  const offset = offsetAt(utc - day, zone);
  const steady = Number.isInteger(offset) && offset === offsetAt(utc + day, zone);
  return steady && offset === offsetAt(utc, zone) ? utc - offset * 60_000 : undefined;
}

type Part = "year" | "month" | "day" | "hour" | "minute" | "second" | "millisecond";

/** Says whether `name` is a time zone of the IANA database, such as `Asia/Kolkata`. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}
