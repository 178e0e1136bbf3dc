import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import {
  type DateStyle,
  dayOf,
  formatDay,
  formatMinute,
  formatMonth,
  minuteOf,
  monthOf,
} from "../../src/text/dates.ts";

const india: DateStyle = { zone: "Asia/Kolkata", locale: "en-IN" };
const britain: DateStyle = { zone: "Europe/London", locale: "en-GB" };
const america: DateStyle = { zone: "America/New_York", locale: "en-US" };
const morning = Date.UTC(2021, 3, 10, 4);
const lateEvening = Date.UTC(2021, 2, 31, 18, 30);

describe("a date in words", () => {
  test.each([
    ["the day", formatDay, morning, india, "10 April 2021"],
    ["the day where it is already tomorrow", formatDay, lateEvening, india, "1 April 2021"],
    ["the day where it is still today", formatDay, lateEvening, britain, "31 March 2021"],
    ["the day as Americans say it", formatDay, morning, america, "April 10, 2021"],
    ["the minute", formatMinute, morning, india, "10 April 2021, 09:30 IST"],
    ["midnight, which begins the day", formatMinute, lateEvening, india, "1 April 2021, 00:00 IST"],
    [
      "the minute before midnight",
      formatMinute,
      lateEvening - 1,
      india,
      "31 March 2021, 23:59 IST",
    ],
    [
      "the afternoon by 24 hours",
      formatMinute,
      Date.UTC(2021, 3, 10, 12),
      india,
      "10 April 2021, 17:30 IST",
    ],
    ["summer in London", formatMinute, Date.UTC(2021, 6, 1, 8), britain, "1 July 2021, 09:00 BST"],
    [
      "winter in London",
      formatMinute,
      Date.UTC(2021, 0, 1, 8),
      britain,
      "1 January 2021, 08:00 GMT",
    ],
    [
      "summer in New York",
      formatMinute,
      Date.UTC(2021, 6, 1, 8),
      america,
      "July 1, 2021, 04:00 EDT",
    ],
    [
      "winter in New York",
      formatMinute,
      Date.UTC(2021, 0, 1, 8),
      america,
      "January 1, 2021, 03:00 EST",
    ],
    ["the month", formatMonth, morning, india, "April 2021"],
    ["the month where it is already the next", formatMonth, lateEvening, india, "April 2021"],
    ["the month where it is still the last", formatMonth, lateEvening, britain, "March 2021"],
  ])("tells %s", (_name, format, instant, style, expected) => {
    expect(format(instant, style)).toBe(expected);
  });

  test("is in the magazine's language", () => {
    expect(formatDay(morning, { ...india, locale: "hi-IN" })).toBe("10 अप्रैल 2021");
    expect(formatMonth(morning, { ...india, locale: "fr" })).toBe("avril 2021");
  });

  test("is in the style asked for, whatever was asked before", () => {
    const styles = [india, britain, america, india, america, britain];
    expect(styles.map((style) => formatDay(lateEvening, style))).toEqual([
      "1 April 2021",
      "31 March 2021",
      "March 31, 2021",
      "1 April 2021",
      "March 31, 2021",
      "31 March 2021",
    ]);
  });

  test("holds no space that only a computer sees", () => {
    const words = [india, britain, america].map((style) => formatMinute(morning, style)).join("");
    expect(words).not.toMatch(/[^\S ]/);
  });
});

describe("a moment", () => {
  test("is said to the day, and told to machines with the offset of its zone", () => {
    expect(dayOf(morning, india)).toEqual({
      iso: "2021-04-10T09:30:00+05:30",
      words: "10 April 2021",
    });
  });

  test("is said to the minute", () => {
    expect(minuteOf(morning, britain)).toEqual({
      iso: "2021-04-10T05:00:00+01:00",
      words: "10 April 2021, 05:00 BST",
    });
  });
});

test.each([
  [lateEvening, "Asia/Kolkata", ["2021", "04"]],
  [lateEvening, "Europe/London", ["2021", "03"]],
  [Date.UTC(2020, 11, 31, 18, 30), "Asia/Kolkata", ["2021", "01"]],
  [Date.UTC(2021, 0, 1, 4, 59), "America/New_York", ["2020", "12"]],
  [Date.UTC(2021, 10, 5), "utc", ["2021", "11"]],
])("the month of %d in %s is %j", (instant, zone, expected) => {
  expect(monthOf(instant, zone)).toEqual(expected);
});

test("dates are the same words whatever the zone and language of the machine", async () => {
  const script = `
    import { formatDay, formatMinute, formatMonth, minuteOf, monthOf } from "./src/text/dates.ts";
    import { parseInstant } from "./src/time/instant.ts";
    import { formatRfc822 } from "./src/feed/rss.ts";
    const style = { zone: "Asia/Kolkata", locale: "en-IN" };
    const at = parseInstant("2021-04-01 00:10", style.zone);
    const told = [at, formatDay(at, style), formatMinute(at, style), formatMonth(at, style), minuteOf(at, style),
      monthOf(at, style.zone), formatRfc822(at), process.env.TZ && new Date(at).getHours()];
    console.log(JSON.stringify(told));`;
  const machines = [
    { TZ: "America/New_York", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
    { TZ: "Pacific/Kiritimati", LANG: "hi_IN.UTF-8", LC_ALL: "hi_IN.UTF-8" },
  ];
  const told = await Promise.all(
    machines.map(async (env) => {
      const words = ["--import", "tsx", "--input-type=module", "--eval", script];
      const { stdout } = await promisify(execFile)(process.execPath, words, {
        cwd: process.cwd(),
        env: { ...process.env, ...env },
      });
      return JSON.parse(stdout) as unknown[];
    }),
  );
  const [one = [], other = []] = told;
  // The machines do differ: only then does their agreement say anything.
  expect(one.pop()).not.toBe(other.pop());
  expect(one).toEqual(other);
  expect(one).toEqual([
    Date.UTC(2021, 2, 31, 18, 40),
    "1 April 2021",
    "1 April 2021, 00:10 IST",
    "April 2021",
    { iso: "2021-04-01T00:10:00+05:30", words: "1 April 2021, 00:10 IST" },
    ["2021", "04"],
    "Wed, 31 Mar 2021 18:40:00 +0000",
  ]);
});
