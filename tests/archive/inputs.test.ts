import { rmSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookAtInputs } from "../../src/archive/inputs.ts";
import { now, smallFacts, story, Throwaway } from "../throwaway.ts";

const wind = "articles/2026/03/wind.md";

describe("a build of a magazine that was built before", () => {
  let magazine: Throwaway;
  const build = async (at = now) => (await magazine.run(["build", "--now", at, "--stats"])).out;

  beforeAll(async () => {
    magazine = new Throwaway({
      [wind]: story("wind"),
      "articles/2026/07/rain.md": story("rain", { date: "2026-07-01 10:00" }),
    });
    await build();
  });
  afterAll(() => magazine.remove());

  test("looks at its files and opens none of them where nothing is another", async () => {
    const out = await build();
    expect(out).toContain("looking:");
    expect(out).not.toContain("reading:");
    expect(out).toMatch(/0 files written, \d+ the same/);
    expect(out).toContain('held until 2026-07-01T10:00:00+05:30: "Title of rain"');
    expect(out).toContain("Next change: 2026-07-01T10:00:00+05:30");
  });

  test("stands still until its next change, and not a second longer", async () => {
    expect(await build("2026-07-01T09:59:59+05:30")).not.toContain("reading:");
    expect(await build("2026-07-01T10:00:00+05:30")).toContain("reading:");
    expect(magazine.files().has("2026/07/rain/index.html")).toBe(true);
    expect(await build()).toContain("reading:");
    expect(magazine.files().has("2026/07/rain/index.html")).toBe(false);
  });

  test("sees a story that changed beside a link that leads nowhere, as editors' locks are", async () => {
    const link = join(magazine.root, "articles/2026/03/.#wind.md");
    symlinkSync("nobody@nowhere.1", link);
    await build();
    magazine.write({ [wind]: story("wind", { title: "Another title" }) });
    expect(await build()).toContain("reading:");
    expect(magazine.page("2026/03/wind/index.html")).toContain("Another title");
    rmSync(link);
  });

  test("sees a file of the site that was taken away or written to", async () => {
    const before = magazine.files();
    rmSync(join(magazine.root, "_site/2026/03/wind"), { recursive: true });
    magazine.write({ "_site/index.html": "Not the home page." });
    await build();
    expect(magazine.files()).toEqual(before);
  });

  test("sees another fact and another picture of the same size", async () => {
    const dot = join(magazine.root, "articles/pictures/dot.png");
    const hash = () => lookAtInputs(magazine.root).hash;
    const before = hash();
    utimesSync(dot, new Date(0), new Date(0));
    expect(hash()).not.toBe(before);
    magazine.write({
      "_data/site.ts": smallFacts["_data/site.ts"]?.replace("The Test", "The Rest") ?? "",
    });
    await build();
    expect(magazine.page("index.html")).toContain("The Rest");
  });
});
