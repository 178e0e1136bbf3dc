import sharp from "sharp";
import { afterEach, describe, expect, test } from "vitest";
import { formatReport } from "../../src/content/fault.ts";
import { openMagazine } from "../../src/content/open.ts";
import { openEdition } from "../../src/edition/edition.ts";
import { parseNow } from "../../src/time/now.ts";
import { factFile } from "../edition/editions.ts";
import { now, Throwaway } from "../throwaway.ts";

const made: Throwaway[] = [];
afterEach(() => {
  for (const magazine of made.splice(0)) magazine.remove();
});
const magazineOf = (site: Record<string, unknown>) => {
  const magazine = new Throwaway({ "_data/site.ts": factFile("site", site) });
  made.push(magazine);
  return magazine;
};
const report = async ({ root }: Throwaway, at = now) =>
  formatReport((await openMagazine({ root, now: parseNow(at) })).faults);
const clean = "0 errors, 0 warnings.";

describe("the magazine's mark", () => {
  const icon = { large: "large.png", small: "small.png" };
  const draw = (width: number, height: number, format: "png" | "webp" = "png") =>
    sharp({ create: { width, height, channels: 3, background: "#ad2518" } })
      .toFormat(format)
      .toBuffer();
  const reportOf = async (files: Record<string, Promise<Buffer>>, given = icon) => {
    const magazine = magazineOf({ icon: given });
    for (const [name, bytes] of Object.entries(files)) {
      magazine.write({ [`articles/pictures/${name}`]: await bytes });
    }
    return report(magazine);
  };

  test.each([
    [512, 48],
    [1024, 144],
    [4096, 96],
  ])("may be of %d and %d pixels", async (large, small) => {
    const files = { "large.png": draw(large, large), "small.png": draw(small, small) };
    expect(await reportOf(files)).toBe(clean);
  });

  test.each<[name: string, width: number, height: number, expected: string]>([
    ["large", 511, 511, "a png of 511 × 511 pixels. Bring a square PNG of 512 to 4096 pixels."],
    ["large", 512, 513, "a png of 512 × 513 pixels. Bring a square PNG of 512 to 4096 pixels."],
    ["small", 145, 145, "a png of 145 × 145 pixels. Bring a square PNG of 48 to 144 pixels."],
    ["small", 47, 47, "a png of 47 × 47 pixels. Bring a square PNG of 48 to 144 pixels."],
  ])(
    "is refused where its %s file is of %d by %d pixels, with what to bring",
    async (name, width, height, expected) => {
      const files = { "large.png": draw(512, 512), "small.png": draw(144, 144) };
      const text = await reportOf({ ...files, [`${name}.png`]: draw(width, height) });
      expect(text).toMatch(
        new RegExp(`^_data/site\\.ts:\\d+ has the ${name} icon "${name}\\.png", `, "m"),
      );
      expect(text).toContain(expected);
      expect(text).toContain("1 error, 0 warnings. Nothing was published.");
    },
  );

  test("is refused where it is no PNG, or is not there", async () => {
    const small = { "small.png": draw(144, 144) };
    const large = { "large.webp": draw(512, 512, "webp") };
    const other = await reportOf({ ...small, ...large }, { ...icon, large: "large.webp" });
    expect(other).toContain('has the large icon "large.webp", a webp of 512 × 512 pixels.');
    const missing = await reportOf(small);
    expect(missing).toContain('names the picture "large.png", which is not in articles/pictures.');
    expect(missing).toContain("1 error, ");
  });
});

describe("whom to tell of a weakness", () => {
  const security = { contacts: ["mailto:security@test.example"], expires: "2026-09-01 09:00" };

  test.each([
    ["a month and a second before it expires", "2026-08-02T08:59:59+05:30", undefined],
    ["a month before it", "2026-08-02T09:00:00+05:30", "expires on 2026-09-01 09:00: security.txt"],
    ["a second before it", "2026-09-01T08:59:59+05:30", "expires on 2026-09-01 09:00: security.t"],
    ["when it has expired", "2026-09-01T09:00:00+05:30", "expired on 2026-09-01 09:00: the site"],
  ])(
    "is warned of, with its file and what to do, from a month before on: %s",
    async (_name, at, expected) => {
      const text = await report(magazineOf({ security }), at);
      if (expected === undefined) expect(text).toBe(clean);
      else {
        expect(text).toMatch(/^warning: _data\/site\.ts:\d+ says in "security" /);
        expect(text).toContain(expected);
        expect(text).toContain('Look whether it still holds, and write a later "expires".');
        expect(text).toContain("0 errors, 1 warning.");
      }
    },
  );

  test.each<[name: string, changes: object, expected: string]>([
    [
      "nobody",
      { contacts: [] },
      '"security.contacts" names nobody; write at least one mailto: or https: URL.',
    ],
    [
      "an address that is no URL",
      { contacts: ["security@test.example"] },
      '"security.contacts.0" must be a mailto: or https: URL.',
    ],
    [
      "a policy that is not on the web",
      { policy: "policy.html" },
      '"security.policy" must be an https URL.',
    ],
    [
      "a date that is none",
      { expires: "next year" },
      '"security.expires" is "next year", which is not a date. Write it as 2026-11-23 09:30.',
    ],
    [
      "a day that there is not",
      { expires: "2027-02-30" },
      '"security.expires" is "2027-02-30", a date that does not exist. Look at the month, day and hour.',
    ],
  ])("is refused where it names %s", async (_name, changes, expected) => {
    const text = await report(magazineOf({ security: { ...security, ...changes } }));
    expect(text.split("\n")).toContain(`_data/site.ts ${expected}`);
  });
});

test("a site's day that has no midnight in its zone is a fault of the facts, like any other", async () => {
  // In Cairo the clocks go forward at midnight.
  const zone = "Africa/Cairo";
  const skipped = (name: string, day: string) =>
    `_data/site.ts "${name}" is "${day}", a time that the clocks in ${zone} skip that day. Write another time, or add its offset.`;
  const contacts = ["mailto:security@test.example"];
  const magazine = magazineOf({
    zone,
    archiveBefore: "2026-04-24",
    security: { contacts, expires: "2027-04-30" },
  });
  const assets = { stylesheet: "/assets/site-0a.css", preload: [], scripts: {} };
  const opened = openEdition({ root: magazine.root, now: parseNow(now), assets });
  const message = await opened.then(
    () => "",
    (error: Error) => error.message,
  );
  expect(message.split("\n").sort()).toEqual([
    "2 errors, 0 warnings. Nothing was published.",
    skipped("archiveBefore", "2026-04-24"),
    skipped("security.expires", "2027-04-30"),
  ]);
});
