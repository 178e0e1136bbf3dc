import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factFile } from "../edition/editions.ts";
import { now, story, Throwaway } from "../throwaway.ts";
import { indexed, unpacked } from "./files.ts";

const fact = (value: unknown) => `export default ${JSON.stringify(value)};\n`;
const nowhere = { PAGEFIND_EXTENDED_BINARY_PATH: "/nowhere/pagefind" };
const later = "2026-07-02T12:00:00+05:30";

let magazine: Throwaway;
beforeAll(async () => {
  magazine = new Throwaway({
    "_data/site.ts": factFile("site", { search: true }),
    "_data/campaigns.ts": fact([
      { id: "boats", sponsors: ["acme"], relationship: "paid", targets: { articles: ["boats"] } },
    ]),
    "articles/2026/03/wind.md": story(
      "wind",
      { picture: { src: "dot.png", alt: "A dot.", credit: "Asha" }, authors: ["asha", "ravi"] },
      "The **wind** &amp; the <b>river</b>, 1 &lt; 2.[^1]\n\n[Not out](article:held)\n\n[^1]: Zephyr.\n",
    ),
    "articles/2026/03/boats.md": story("boats", { kind: "sponsored", topics: ["Boats"] }),
    "articles/2025/12/frost.md": story("frost", { date: "2025-12-31 23:30" }, "Frostwords.\n"),
    "articles/2024/12/eve.md": story("eve", { date: "2024-12-31 19:30Z" }),
    "articles/2025/06/nadi.md": story(
      "nadi",
      { date: "2025-06-01", title: "नदी की कहानी", standfirst: "नदी।", lang: "hi" },
      "नदियों के किनारे।\n",
    ),
    "articles/2026/07/held.md": story("held", { date: "2026-07-01" }, "Zanzibar.\n"),
    "articles/2026/03/draft.md": story("draft", { draft: true }, "Timbuktu.\n"),
    "articles/2025/11/gone.md": story(
      "gone",
      { date: "2025-11-01", expires: { at: "2026-05-01", becomes: "gone" } },
      "Samarkand.\n",
    ),
    "articles/2025/10/noticed.md": story("noticed", {
      date: "2025-10-01",
      expires: { at: "2026-05-01", becomes: "notice", reason: "It is over." },
    }),
  });
  await build();
});
afterAll(() => magazine.remove());

async function build(at = now, env = {}): Promise<void> {
  const { code, out } = await magazine.run(["build", "--now", at], env);
  expect(code, out).toBe(0);
}

/** The paths of a site's files that are another, or not there, in the one or the other. */
function differences(one: Map<string, string>, two: Map<string, string>): string[] {
  const names = [...new Set([...one.keys(), ...two.keys()])];
  return names.filter((name) => one.get(name) !== two.get(name)).sort();
}

const kept = () => readdirSync(join(magazine.root, ".cache/search")).sort();

describe("the index of search", () => {
  test("has every story that is out, in the year of its date in the magazine's zone", () => {
    const files = magazine.files();
    expect([...indexed(files, "2026/").keys()].sort()).toEqual([
      "/2026/03/boats/",
      "/2026/03/wind/",
    ]);
    expect([...indexed(files, "2025/").keys()].sort()).toEqual([
      "/2024/12/eve/",
      "/2025/06/nadi/",
      "/2025/10/noticed/",
      "/2025/12/frost/",
    ]);
    expect(files.has("search/2024/pagefind.js")).toBe(false);
  });

  test("says of a story what its page says, in plain words", () => {
    const wind = indexed(magazine.files()).get("/2026/03/wind/");
    expect(wind?.content).toBe("The wind & the river, 1 < 2. Not out Zephyr.");
    const { picture = "", ...meta } = wind?.meta ?? {};
    expect(meta).toEqual({
      title: "Title of wind",
      standfirst: "Standfirst of wind.",
      authors: "Asha Rao and Ravi Menon",
      section: "India",
      date: "1 March 2026",
    });
    expect(magazine.files().has([...picture].reverse().slice(1).join(""))).toBe(true);
    const { filters } = wind ?? {};
    expect(filters).toMatchObject({
      section: ["india", "news"],
      author: ["asha", "ravi"],
      year: ["2026"],
    });
  });

  test("names who paid, and takes no advertiser for a writer", () => {
    const { meta, filters } = indexed(magazine.files()).get("/2026/03/boats/") ?? {};
    expect(meta).toMatchObject({ label: "Advertisement feature: Acme Boats" });
    expect(meta).not.toHaveProperty("authors");
    expect(filters?.author).toEqual([]);
  });

  test("knows nothing of what is held, a draft or gone", () => {
    const said = unpacked(magazine.files()).toLowerCase();
    expect(said).toContain("frostwords");
    expect(said).not.toMatch(
      /zanzibar|timbuktu|samarkand|title of (held|draft|gone)|\/(held|draft|gone)\//,
    );
  });

  test("is the one that plain Eleventy makes, with nothing kept", async () => {
    rmSync(join(magazine.root, ".cache/search"), { recursive: true });
    const { code, out } = await magazine.eleventy(["--output=.plain"], { LETTERPRESS_NOW: now });
    expect(code, out).toBe(0);
    expect(differences(magazine.files(), magazine.files(".plain"))).toEqual([]);
    rmSync(join(magazine.root, ".plain"), { recursive: true });
  });

  test("is made anew of the one year that an edit is of", async () => {
    const [before, shelf] = [magazine.files(), kept()];
    magazine.write({
      "articles/2025/12/frost.md": story("frost", { date: "2025-12-31 23:30" }, "Icicles.\n"),
    });
    await build();
    const changed = differences(before, magazine.files()).filter((file) =>
      file.startsWith("search/"),
    );
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((file) => !file.startsWith("search/2025/"))).toEqual([]);
    const made = kept().filter((name) => !shelf.includes(name));
    expect(made).toHaveLength(1);
    expect(made[0]).toMatch(/^2025-/);
    expect(unpacked(magazine.files()).toLowerCase()).not.toContain("frostwords");
  });

  test("starts nothing where no story changed, and not where the site was lost", async () => {
    const before = magazine.files();
    magazine.write({
      "_data/series.ts": fact([{ id: "rivers", title: "Waters", description: "On." }]),
    });
    await build(now, nowhere);
    rmSync(join(magazine.root, "_site"), { recursive: true });
    await build(now, nowhere);
    const after = magazine.files();
    const lost = differences(before, after).filter((file) => file.startsWith("search/"));
    expect(lost).toEqual([]);
  });

  test("takes a held story in at its hour, and one that has gone out", async () => {
    await build(later);
    expect(indexed(magazine.files(), "2026/").has("/2026/07/held/")).toBe(true);
    await build("2025-11-15T12:00:00+05:30");
    expect(indexed(magazine.files(), "2025/").has("/2025/11/gone/")).toBe(true);
    expect(indexed(magazine.files(), "2026/").size).toBe(0);
    await build();
    expect(indexed(magazine.files()).has("/2026/07/held/")).toBe(false);
  });

  test("is not there in a magazine that does without", async () => {
    magazine.write({ "_data/site.ts": factFile("site", { search: false }) });
    await build();
    expect([...magazine.files().keys()].filter((file) => file.startsWith("search/"))).toEqual([]);
    expect(kept().filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
