import { describe, expect, test } from "vitest";
import { parseNow, readNow } from "../../src/time/now.ts";

describe("the instant a build speaks for", () => {
  test.each([
    ["2026-11-23T09:30:00+05:30", Date.UTC(2026, 10, 23, 4)],
    ["2026-11-23T09:30+05:30", Date.UTC(2026, 10, 23, 4)],
    ["2026-11-23 09:30 +05:30", Date.UTC(2026, 10, 23, 4)],
    ["2026-11-23T04:00:00Z", Date.UTC(2026, 10, 23, 4)],
    ["2026-11-23t04:00:00z", Date.UTC(2026, 10, 23, 4)],
    ["2026-11-22T23:00:00-05:00", Date.UTC(2026, 10, 23, 4)],
    [" 2026-11-23T04:00:00Z ", Date.UTC(2026, 10, 23, 4)],
  ])("is what is given with an offset: %s", (text, expected) => {
    expect(parseNow(text)).toBe(expected);
  });

  test.each([
    "2026-11-23T09:30:00",
    "2026-11-23 09:30",
    "2026-11-23",
    "2026-11-23T09:30:00 IST",
    "2026-11-23T09:30:00+0530",
    "now",
    "",
  ])("is refused without an offset, with how to write it: %j", (text) => {
    expect(() => parseNow(text)).toThrow(
      `The instant "${text}" has no time zone. Write it as 2026-11-23T09:30:00+05:30, or with Z for UTC.`,
    );
  });

  test.each([
    ["2026-02-30T10:00:00Z", 'The instant is "2026-02-30T10:00:00Z", a date that does not exist.'],
    ["yesterdayZ", 'The instant is "yesterdayZ", which is not a date.'],
    ["2026-11-23T09:30:00+99:99", "whose offset does not exist."],
  ])("is refused where it does not exist, with what is wrong: %s", (text, message) => {
    expect(() => parseNow(text)).toThrow(message);
  });

  test("is the environment's where it is set", () => {
    expect(readNow({ LETTERPRESS_NOW: "2026-11-23T09:30:00+05:30" })).toBe(
      Date.UTC(2026, 10, 23, 4),
    );
  });

  test("is refused from the environment without an offset, for a build means the same everywhere", () => {
    expect(() => readNow({ LETTERPRESS_NOW: "2026-11-23T09:30:00" })).toThrow("has no time zone");
  });

  test.each([[{}], [{ LETTERPRESS_NOW: undefined }], [{ LETTERPRESS_NOW: "" }]])(
    "is the wall clock's whole second otherwise: %j",
    (env) => {
      const before = Date.now();
      const now = readNow(env);
      expect(now % 1000).toBe(0);
      expect(now).toBeGreaterThan(before - 1000);
      expect(now).toBeLessThanOrEqual(Date.now());
    },
  );
});
