import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatInstant, isZone, parseInstant } from "../../src/time/instant.ts";

const india = "Asia/Kolkata";
const london = "Europe/London";
const newYork = "America/New_York";
const iso = (text: string, zone = india) => new Date(parseInstant(text, zone)).toISOString();

function readOrMessage(text: string, zone: string): number | string {
  try {
    return parseInstant(text, zone);
  } catch (error) {
    return (error as Error).message;
  }
}

describe("an instant that an editor writes", () => {
  test.each([
    ["2026-11-23", "2026-11-22T18:30:00.000Z"],
    ["2026-11-23 09:30", "2026-11-23T04:00:00.000Z"],
    ["2026-11-23T09:30", "2026-11-23T04:00:00.000Z"],
    ["2026-11-23t09:30", "2026-11-23T04:00:00.000Z"],
    ["2026-11-23 09:30:15", "2026-11-23T04:00:15.000Z"],
    ["2026-11-23T09:30:15.5", "2026-11-23T04:00:15.500Z"],
    ["2026-11-23T09:30:15.05", "2026-11-23T04:00:15.050Z"],
    ["2026-11-23T09:30:15.005", "2026-11-23T04:00:15.005Z"],
    ["2026-11-23T09:30Z", "2026-11-23T09:30:00.000Z"],
    ["2026-11-23T09:30:00z", "2026-11-23T09:30:00.000Z"],
    ["2026-11-23 09:30 Z", "2026-11-23T09:30:00.000Z"],
    ["2026-11-23 09:30 +05:30", "2026-11-23T04:00:00.000Z"],
    ["2026-11-23T09:30:15+05:30", "2026-11-23T04:00:15.000Z"],
    ["2026-11-23T09:30:15.250-08:00", "2026-11-23T17:30:15.250Z"],
    ["2026-11-23T09:30-00:00", "2026-11-23T09:30:00.000Z"],
    ["2026-11-23T09:30+14:00", "2026-11-22T19:30:00.000Z"],
    ["2026-11-23T00:00", "2026-11-22T18:30:00.000Z"],
    ["2026-11-23T23:59:59.999", "2026-11-23T18:29:59.999Z"],
    ["2024-02-29", "2024-02-28T18:30:00.000Z"],
    ["2000-02-29 12:00", "2000-02-29T06:30:00.000Z"],
    ["  2026-11-23 09:30\n", "2026-11-23T04:00:00.000Z"],
  ])("is read in Kolkata: %s", (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test.each([
    ["2026-01-15 09:00", london, "2026-01-15T09:00:00.000Z"],
    ["2026-07-15 09:00", london, "2026-07-15T08:00:00.000Z"],
    ["2026-01-15 09:00", newYork, "2026-01-15T14:00:00.000Z"],
    ["2026-07-15 09:00", newYork, "2026-07-15T13:00:00.000Z"],
    // The last minute before each change of clocks and the first after it.
    ["2026-03-29 00:59", london, "2026-03-29T00:59:00.000Z"],
    ["2026-03-29 02:00", london, "2026-03-29T01:00:00.000Z"],
    ["2026-10-25 00:59:59.999", london, "2026-10-24T23:59:59.999Z"],
    ["2026-10-25 02:00", london, "2026-10-25T02:00:00.000Z"],
    ["2026-03-08 01:59", newYork, "2026-03-08T06:59:00.000Z"],
    ["2026-03-08 03:00", newYork, "2026-03-08T07:00:00.000Z"],
    ["2026-11-01 00:59:59.999", newYork, "2026-11-01T04:59:59.999Z"],
    ["2026-11-01 02:00", newYork, "2026-11-01T07:00:00.000Z"],
    // An offset says which of two readings is meant, and gives a skipped one a meaning.
    ["2026-10-25 01:30+01:00", london, "2026-10-25T00:30:00.000Z"],
    ["2026-10-25 01:30+00:00", london, "2026-10-25T01:30:00.000Z"],
    ["2026-11-01 01:30-04:00", newYork, "2026-11-01T05:30:00.000Z"],
    ["2026-11-01 01:30-05:00", newYork, "2026-11-01T06:30:00.000Z"],
    ["2026-03-29 01:30Z", london, "2026-03-29T01:30:00.000Z"],
    ["2026-03-08 02:30-05:00", newYork, "2026-03-08T07:30:00.000Z"],
  ])("is read by the clocks of the place: %s in %s", (text, zone, expected) => {
    expect(iso(text, zone)).toBe(expected);
  });

  test.each([
    ["2026-03-29 01:00", london],
    ["2026-03-29 01:30", london],
    ["2026-03-29 01:59:59", london],
    ["2026-03-08 02:00", newYork],
    ["2026-03-08 02:30", newYork],
    // Half an hour is skipped, then a midnight.
    ["2026-10-04 02:15", "Australia/Lord_Howe"],
    ["2018-11-04", "America/Sao_Paulo"],
  ])("is refused where the clocks skip it, with what to write: %s in %s", (text, zone) => {
    expect(() => parseInstant(text, zone)).toThrow(
      `is "${text}", a time that the clocks in ${zone} skip that day. Write another time, or add its offset.`,
    );
  });

  // Samoa went from the 29th to the 31st of December 2011, and Kwajalein from the 20th of August 1993 to the 22nd.
  test.each([
    ["2011-12-30", "Pacific/Apia"],
    ["2011-12-30 09:30", "Pacific/Apia"],
    ["1993-08-21 12:00", "Pacific/Kwajalein"],
  ])(
    "is refused on a whole day that a zone skips, never moved to another: %s in %s",
    (text, zone) => {
      expect(() => parseInstant(text, zone)).toThrow("skip");
    },
  );

  test.each([
    ["2026-10-25 01:00", london, "+01:00 or +00:00"],
    ["2026-10-25 01:30", london, "+01:00 or +00:00"],
    ["2026-10-25 01:59:59.999", london, "+01:00 or +00:00"],
    ["2026-11-01 01:00", newYork, "-04:00 or -05:00"],
    ["2026-11-01 01:30:30", newYork, "-04:00 or -05:00"],
    ["2026-04-05 01:45", "Australia/Lord_Howe", "+11:00 or +10:30"],
  ])(
    "is refused where the clocks repeat it, with both offsets: %s in %s",
    (text, zone, offsets) => {
      expect(() => parseInstant(text, zone)).toThrow(
        `is "${text}", a time that happens twice that day in ${zone}. Add its offset: ${offsets}.`,
      );
    },
  );

  test.each([
    "2026-02-29",
    "2100-02-29",
    "2026-02-30 10:00",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-01-32",
    "2026-01-01 25:00",
    "2026-01-01 24:00",
    "2026-01-01 24:00Z",
    "2026-01-01 24:01",
    "2026-01-01 10:60",
    "2026-01-01 10:00:60",
    "2026-02-29T10:00Z",
    "2026-02-29T10:00+05:30",
  ])("is refused where the calendar or the clock has no such reading: %s", (text) => {
    expect(() => parseInstant(text, india)).toThrow(
      `is "${text}", a date that does not exist. Look at the month, day and hour.`,
    );
  });

  // RFC 3339 §5.6: time-numoffset has an hour of 00 to 23 and a minute of 00 to 59.
  test.each(["+99:99", "+24:00", "-24:00", "+05:60", "-99:00"])(
    "is refused with an offset that does not exist: %s",
    (offset) => {
      expect(() => parseInstant(`2026-11-23 09:30${offset}`, india)).toThrow(
        "whose offset does not exist. Write it as +05:30.",
      );
    },
  );

  test.each([
    "",
    " ",
    "tomorrow",
    "2026",
    "2026-11",
    "2026-1-2",
    "26-11-23",
    "02026-11-23",
    "23-11-2026",
    "23/11/2026",
    "2026/11/23",
    "20261123",
    "2026-11-23 9:30",
    "2026-11-23 09",
    "2026-11-23 09.30",
    "2026-11-23 09:30 pm",
    "2026-11-23  09:30",
    "2026-11-23T09:30:15.",
    "2026-11-23T09:30:15.1234",
    "2026-11-23T09:30+0530",
    "2026-11-23T09:30+5:30",
    "2026-11-23T09:30 IST",
    "2026-11-23T09:30[Asia/Kolkata]",
    "2026-W48-1",
    "2026-327",
    "1763870400000",
    "+2026-11-23",
    "２０２６-11-23",
    "2026-11-23\n2026-11-24",
  ])("is refused in any other shape, with how to write it: %j", (text) => {
    expect(() => parseInstant(text, india)).toThrow(
      `is "${text}", which is not a date. Write it as 2026-11-23 09:30.`,
    );
  });

  test("is read as the very day and minute typed or refused, never moved to another", () => {
    const two = (max: number) =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, "0"));
    const year = fc.integer({ min: 1975, max: 2099 });
    const zone = fc.constantFrom(india, london, newYork, "Australia/Lord_Howe");
    fc.assert(
      fc.property(year, two(13), two(32), two(25), two(61), zone, (y, mo, d, h, mi, place) => {
        const typed = `${y}-${mo}-${d}T${h}:${mi}`;
        const read = readOrMessage(typed, place);
        if (typeof read === "number") expect(formatInstant(read, place)).toContain(`${typed}:00`);
        else expect(read).toMatch(/^is ".*", (a date|a time) .*\.$/);
      }),
      { numRuns: 300 },
    );
  });

  test("is refused in full sentences, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(readOrMessage(text, india)).toBe(
          `is "${text}", which is not a date. Write it as 2026-11-23 09:30.`,
        );
      }),
    );
  });
});

describe("an instant that the magazine writes", () => {
  test.each([
    [india, "2026-11-23T09:30:00+05:30"],
    ["utc", "2026-11-23T04:00:00Z"],
    [london, "2026-11-23T04:00:00+00:00"],
    [newYork, "2026-11-22T23:00:00-05:00"],
  ])("bears the date, time and offset of %s", (zone, expected) => {
    const written = formatInstant(Date.UTC(2026, 10, 23, 4), zone);
    expect(written.replace(/\+00:00$/, "Z")).toBe(expected.replace(/\+00:00$/, "Z"));
  });

  test("is told to the second, with no fraction", () => {
    expect(formatInstant(Date.UTC(2026, 10, 23, 4, 0, 1, 999), india)).toBe(
      "2026-11-23T09:30:01+05:30",
    );
  });

  // Before standard time a place's offset had seconds, which RFC 3339 §5.6 cannot say.
  test.each([
    ["1900-01-01 10:00", india, "1900-01-01T10:00:00+05:21"],
    ["1850-06-01 23:59", india, "1850-06-01T23:59:00+05:53"],
    ["1880-01-01 00:00", newYork, "1880-01-01T00:00:00-04:56"],
  ])("is a date of RFC 3339 however old: %s in %s", (text, zone, expected) => {
    expect(formatInstant(parseInstant(text, zone), zone)).toBe(expected);
  });

  test("is told by the offset of its own side of a change of clocks, whatever was told before", () => {
    const change = Date.UTC(2026, 2, 29, 1);
    const told = [change - 1000, change, change - 1000].map((at) => formatInstant(at, london));
    expect(told).toEqual([
      "2026-03-29T00:59:59+00:00",
      "2026-03-29T02:00:00+01:00",
      "2026-03-29T00:59:59+00:00",
    ]);
    const inIndia = [change - 1000, change].map((at) => formatInstant(at, india));
    expect(inIndia).toEqual(["2026-03-29T06:29:59+05:30", "2026-03-29T06:30:00+05:30"]);
  });

  test("is read back as the same instant, in every zone, on both sides of every change of clocks", () => {
    const zones = [india, london, newYork, "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"];
    const seconds = fc.integer({
      min: Date.UTC(1975, 0) / 1000,
      max: Date.UTC(2099, 11) / 1000,
    });
    fc.assert(
      fc.property(
        seconds,
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        (at, one, other) => {
          expect(parseInstant(formatInstant(at * 1000, one), other)).toBe(at * 1000);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test.each([
  ["Asia/Kolkata", true],
  ["Europe/London", true],
  ["America/New_York", true],
  ["Asia/Kolkatta", false],
  ["Mars/Olympus", false],
  ["", false],
])("%j is a time zone of the database: %s", (name, expected) => {
  expect(isZone(name)).toBe(expected);
});
