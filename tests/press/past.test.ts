import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPast, standsStill, writePast } from "../../src/press/past.ts";
import { reportOf } from "../../src/report/report.ts";
import { article, changed, factFile, ist, openOf } from "../edition/editions.ts";

test("a site stands still until it changes, or until there is something to warn of", async () => {
  const folder = mkdtempSync(join(tmpdir(), "letterpress-"));
  const security = { contacts: ["mailto:a@test.example"], expires: "2026-09-01" };
  const base = await openOf({ "_data/site.ts": factFile("site", { security }) });
  const inputs = { hash: "a", stats: new Map() };
  const never = Number.POSITIVE_INFINITY;
  const until = (now: number, missed = never) => {
    const edition = changed(base, { articles: [article("a")], at: now });
    const path = join(folder, "past.json");
    writePast(path, "code", inputs, edition, missed, reportOf(edition));
    const past = readPast(path, "code");
    if (!past) throw new Error("Nothing was kept.");
    expect(standsStill(past, inputs, now)).toBe(true);
    expect(standsStill(past, inputs, (past.until ?? never) - 1)).toBe(true);
    expect(standsStill(past, inputs, past.until ?? never)).toBe(past.until === null);
    expect(standsStill(past, { ...inputs, hash: "b" }, now)).toBe(false);
    return past.until;
  };
  try {
    const end = ist("2026-09-01");
    const warned = end - 30 * 86_400_000;
    expect(until(ist("2026-07-01"))).toBe(warned);
    expect(until(warned - 1)).toBe(warned);
    expect(until(warned)).toBe(end);
    expect(until(end)).toBe(ist("2027-03-01 10:00"));
    expect(until(ist("2026-07-01"), ist("2026-07-02"))).toBe(ist("2026-07-02"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
