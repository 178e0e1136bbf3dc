import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { type Change, selectNextChange, yearAfter } from "../../src/time/change.ts";
import { formatInstant, parseInstant } from "../../src/time/instant.ts";

const change = (at: number, why = `at ${at}`): Change => ({ at, why });

describe("the next change", () => {
  test.each<[name: string, changes: Change[], now: number, why: string | undefined]>([
    ["is none where nothing changes", [], 5, undefined],
    ["is none where all is past", [change(1), change(4)], 5, undefined],
    ["is never at now itself, which the site already shows", [change(5)], 5, undefined],
    ["is a millisecond away at the nearest", [change(6)], 5, "at 6"],
    ["is the earliest, in whatever order", [change(9), change(7), change(8)], 5, "at 7"],
    ["is the first given of several at one instant", [change(7, "a"), change(7, "b")], 5, "a"],
  ])("%s", (_name, changes, now, why) => {
    expect(selectNextChange(changes, now)?.why).toBe(why);
  });

  test("leaves none between now and itself", () => {
    const instants = fc.array(fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 50 }), (given, now) => {
        const next = selectNextChange(
          given.map((at) => change(at)),
          now,
        );
        const later = given.filter((at) => at > now);
        expect(next?.at).toBe(later.length > 0 ? Math.min(...later) : undefined);
      }),
    );
  });

  test("is chosen from changes that are told one by one", () => {
    function* changes() {
      yield change(9);
      yield change(8);
    }
    expect(selectNextChange(changes(), 5)).toEqual({ at: 8, why: "at 8" });
  });
});

describe("a story's first birthday", () => {
  test.each([
    ["Asia/Kolkata", "2026-03-01 10:00", "2027-03-01T10:00:00+05:30"],
    ["Asia/Kolkata", "2023-03-01 00:00", "2024-03-01T00:00:00+05:30"],
    // The clocks had not changed by that day in the first year, and have in the second.
    ["Europe/London", "2025-03-29 12:00", "2026-03-29T12:00:00+01:00"],
    ["America/New_York", "2025-03-08 12:00", "2026-03-08T12:00:00-04:00"],
  ])("is a year on by the calendar of %s: %s", (zone, date, expected) => {
    const birthday = yearAfter(parseInstant(date, zone), zone);
    expect(formatInstant(birthday, zone)).toBe(expected);
  });

  test("is what the calendar says, in zones with every kind of clock", () => {
    const zones =
      "Asia/Kolkata Europe/London America/New_York Australia/Lord_Howe Africa/Casablanca";
    const instants = fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones.split(" ")), (date, zone) => {
        const calendar = DateTime.fromMillis(date, { zone }).plus({ years: 1 }).toMillis();
        expect(yearAfter(date, zone)).toBe(calendar);
      }),
      { numRuns: 2000 },
    );
  });

  test("of a leap day is in the next year, at the turn of February and March", () => {
    const birthday = yearAfter(parseInstant("2024-02-29 10:00", "Asia/Kolkata"), "Asia/Kolkata");
    expect(formatInstant(birthday, "Asia/Kolkata")).toMatch(/^2025-(02-28|03-01)T10:00:00/);
  });
});
