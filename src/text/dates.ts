import { formatInstant, type Instant } from "../time/instant.ts";

/** How a date is said: in which zone and which language (BCP 47). */
export interface DateStyle {
  zone: string;
  locale: string;
}

/** A moment in words and as a machine reads it; the props of a `<time>`. */
export interface Moment {
  iso: string;
  words: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  instant: Instant,
  style: DateStyle,
  name: string,
  options: Intl.DateTimeFormatOptions,
) {
  const key = `${name} ${style.zone} ${style.locale}`;
  let formatter = formats.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(style.locale, { timeZone: style.zone, ...options });
    formats.set(key, formatter);
  }
  return formatter.format(instant).replace(/\u202f/g, " ");
}

/** The day in words: `10 April 2021`. */
export function formatDay(instant: Instant, style: DateStyle): string {
  return format(instant, style, "day", { day: "numeric", month: "long", year: "numeric" });
}

/** The day and minute in words: `10 April 2021, 09:30 IST`. */
export function formatMinute(instant: Instant, style: DateStyle): string {
  const time = format(instant, style, "minute", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  return `${formatDay(instant, style)}, ${time}`;
}

/** The month in words: `April 2021`. */
export function formatMonth(instant: Instant, style: DateStyle): string {
  return format(instant, style, "month", { month: "long", year: "numeric" });
}

/** The moment of an instant, its words to the day. */
export function dayOf(instant: Instant, style: DateStyle): Moment {
  return { iso: formatInstant(instant, style.zone), words: formatDay(instant, style) };
}

/** The moment of an instant, its words to the minute. */
export function minuteOf(instant: Instant, style: DateStyle): Moment {
  return { iso: formatInstant(instant, style.zone), words: formatMinute(instant, style) };
}

/** The year and month of an instant in a zone, as `["2021", "04"]`. */
export function monthOf(instant: Instant, zone: string): [year: string, month: string] {
  // No zone was ever 16 hours from UTC: it is asked on the first and last day of a month alone.
  const [earliest, latest] = [monthIn(instant - 16 * hour), monthIn(instant + 16 * hour)];
  if (earliest === latest) return months.get(earliest) ?? nameMonth(earliest);
  const [year = "", month = ""] = formatInstant(instant, zone).split("-");
  return [year, month];
}

const hour = 3_600_000;

const months = new Map<number, [year: string, month: string]>();

/** The month of an instant by UTC, counted from the year 0. */
function monthIn(instant: Instant): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function nameMonth(count: number): [year: string, month: string] {
  const name: [string, string] = [
    String(Math.floor(count / 12)).padStart(4, "0"),
    String((count % 12) + 1).padStart(2, "0"),
  ];
  months.set(count, name);
  return name;
}
