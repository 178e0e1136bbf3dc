import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { now, type Outcome, story, Throwaway } from "../throwaway.ts";

const wind = "articles/2026/03/wind.md";
const rain = "articles/2026/03/rain.md";
const address = "/2026/03/wind/";
const page = "2026/03/wind/index.html";

let magazine: Throwaway;
let published: Map<string, string>;
beforeEach(async () => {
  magazine = new Throwaway({
    [wind]: story("wind", { title: "A windy headline", aliases: ["/old/wind/"] }),
    [rain]: story("rain"),
  });
  expect((await magazine.run(["build", "--now", now])).code).toBe(0);
  published = magazine.files();
  expect(published.get(page)).toContain("A windy headline");
});
afterEach(() => magazine.remove());

const build = (at = now) => magazine.run(["build", "--now", at]);
const later = "2026-06-02T08:00:00+05:30";
const take = (file: string) => rmSync(join(magazine.root, file));
const retired = () => readFileSync(join(magazine.root, "_data/retired.ts"), "utf8");

/** A build that is stopped for the address of the wind story: says so plainly, and the site stays. */
function expectStopped({ code, out }: Outcome, remedies: string[]): void {
  expect(code).toBe(1);
  const told = out.split("\n").find((line) => line.includes(`published at ${address} `)) ?? "";
  expect(told).toContain("since 2026-06-01T12:00:00+05:30");
  for (const remedy of remedies) expect(told).toContain(remedy);
  expect(out).not.toMatch(/^\s+at /m);
  expect(out).toContain("Nothing was published.");
  expect(magazine.files()).toEqual(published);
}

describe("a published address that would lead nowhere stops the build", () => {
  test("where its story was deleted, old addresses of the story too", async () => {
    take(wind);
    const outcome = await build(later);
    expectStopped(outcome, ["aliases", `npm run retire ${address}`]);
    expect(outcome.out).toContain("was published at /old/wind/ since");
    expect(outcome.out).toContain("npm run retire /old/wind/");
    // It is no matter of the first build after: the next one is stopped too, and so is a check.
    expectStopped(await build(later), [address]);
    expectStopped(await magazine.run(["check", "--now", later]), [address]);
  });

  test("where its story's file was renamed", async () => {
    take(wind);
    magazine.write({ "articles/2026/03/gale.md": story("wind", { aliases: ["/old/wind/"] }) });
    const outcome = await build(later);
    expectStopped(outcome, ["aliases", `npm run retire ${address}`]);
    expect(outcome.out).not.toContain("was published at /old/wind/");
  });

  test("where its story was made a draft, and says that it is one", async () => {
    magazine.write({ [wind]: story("wind", { draft: true }) });
    expectStopped(await build(later), [wind, "is a draft", "expires", `npm run retire ${address}`]);
  });

  test("where an alias was taken out of a story that stays", async () => {
    magazine.write({ [wind]: story("wind", { title: "A windy headline" }) });
    const { code, out } = await build(later);
    expect(code).toBe(1);
    expect(out).toContain("was published at /old/wind/ since 2026-06-01T12:00:00+05:30");
    expect(out).not.toContain(`was published at ${address} `);
    expect(magazine.files()).toEqual(published);
  });

  test("since when it was first out, however often it was built after", async () => {
    expect((await build("2026-06-20T00:00:00Z")).code).toBe(0);
    take(wind);
    const { out } = await build("2026-06-21T00:00:00Z");
    expect(out).toContain(`was published at ${address} since 2026-06-01T12:00:00+05:30`);
  });

  test("where only a part of the site is built", async () => {
    take(wind);
    expectStopped(await magazine.run(["build", "--shard", "1/2", "--now", later]), [address]);
    expect(existsSync(join(magazine.root, ".cache/parts"))).toBe(false);
  });
});

describe("a published address is kept", () => {
  test("by an alias of the story that took its place: the old page sends on to it", async () => {
    take(wind);
    const aliases = [address, "/old/wind/"];
    magazine.write({ "articles/2026/03/gale.md": story("wind", { title: "A gale", aliases }) });
    expect((await build(later)).code).toBe(0);
    for (const old of [page, "old/wind/index.html"]) {
      expect(magazine.page(old)).toContain('content="0; url=/2026/03/gale/"');
      expect(magazine.page(old)).not.toContain("A windy headline");
    }
    expect(magazine.page("2026/03/gale/index.html")).toContain("A gale");
    // And from then on the new address is kept as the old was.
    take("articles/2026/03/gale.md");
    const { code, out } = await build(later);
    expect(code).toBe(1);
    expect(out).toContain("was published at /2026/03/gale/ since 2026-06-02T08:00:00+05:30");
  });

  test("by another story that takes it over as it is", async () => {
    take(wind);
    magazine.write({
      [rain]: story("rain", { aliases: [address, "/old/wind/"] }),
    });
    expect((await build(later)).code).toBe(0);
    expect(magazine.page(page)).toContain('content="0; url=/2026/03/rain/"');
  });

  test("by an end that the story itself gives: its page says why it is gone", async () => {
    magazine.write({
      [wind]: story("wind", {
        aliases: ["/old/wind/"],
        expires: { at: "2026-06-02 00:00", becomes: "gone", reason: "It blew over." },
      }),
    });
    expect((await build(later)).code).toBe(0);
    expect(magazine.page(page)).toContain("It blew over.");
    expect(magazine.page(page)).not.toContain("A windy headline");
    // A story that ended may not be deleted either: its notice is at its address.
    take(wind);
    const { code, out } = await build(later);
    expect(code).toBe(1);
    expect(out).toContain(`was published at ${address} since 2026-06-01T12:00:00+05:30`);
  });

  test("by a later date, for that the story waits again and comes back to it", async () => {
    magazine.write({
      [wind]: story("wind", { date: "2026-07-01 10:00", aliases: ["/old/wind/"] }),
    });
    const { code, out } = await build(later);
    expect(code).toBe(0);
    expect(out).toContain("held until 2026-07-01T10:00:00+05:30");
    expect(magazine.files().has(page)).toBe(false);
    expect((await build("2026-07-01T10:00:00+05:30")).code).toBe(0);
    expect(magazine.page(page)).toContain("Title of wind");
  });

  test("by no clock that was set back before it was out", async () => {
    magazine.write({ "articles/2026/05/june.md": story("june", { date: "2026-05-31 10:00" }) });
    expect((await build(later)).code).toBe(0);
    expect((await build("2026-05-01T00:00:00Z")).code).toBe(0);
    expect(magazine.files().has("2026/05/june/index.html")).toBe(false);
    // Nor is it missed there when its file is not there either, as in an older copy of the magazine.
    take("articles/2026/05/june.md");
    expect((await build("2026-05-01T00:00:00Z")).code).toBe(0);
    // When its time has come, it is.
    const { code, out } = await build("2026-06-03T00:00:00Z");
    expect(code).toBe(1);
    expect(out).toContain("was published at /2026/05/june/ since 2026-06-02T08:00:00+05:30");
  });

  test("by nothing for a story that never was out", async () => {
    magazine.write({ "articles/2026/07/a.md": story("a", { date: "2026-07-01" }) });
    expect((await build(later)).code).toBe(0);
    take("articles/2026/07/a.md");
    expect((await build("2026-07-02T00:00:00Z")).code).toBe(0);
  });
});

describe("a retired address", () => {
  const retire = (url: string, ...words: string[]) => magazine.run(["retire", url, ...words]);
  const reason = 'The minister never said "so" <there>; we are sorry & [have] said so.';
  const shown = 'The minister never said "so" &lt;there>; we are sorry &amp; [have] said so.';

  test("tells whoever comes there why, keeps out of search engines, and is on no other page", async () => {
    take(wind);
    const { code, out } = await retire(address, "--reason", reason);
    expect(code).toBe(0);
    expect(out).toContain(address);
    expect(magazine.files()).toEqual(published);
    await retire("/old/wind/");
    expect((await build(later)).code).toBe(0);
    const text = magazine.page(page).replaceAll("&quot;", '"').replaceAll("&gt;", ">");
    expect(text).toContain(shown);
    expect(text).toContain('<meta name="robots" content="noindex"/>');
    expect(magazine.page("old/wind/index.html")).toContain("This story was withdrawn.");
    for (const [path, bytes] of magazine.files()) {
      expect(bytes, path).not.toContain("A windy headline");
      if (path !== page) expect(bytes, path).not.toContain(`"${address}"`);
    }
  });

  test("is the same page, byte for byte, by plain Eleventy", async () => {
    take(wind);
    await retire(address, "--reason", reason);
    await retire("/old/wind/");
    expect((await build(later)).code).toBe(0);
    const ours = magazine.files();
    rmSync(join(magazine.root, "_site"), { recursive: true });
    const { code, out } = await magazine.eleventy([], { LETTERPRESS_NOW: later });
    expect(out).toContain("Wrote");
    expect(code).toBe(0);
    expect(magazine.files()).toEqual(ours);
  });

  test("is said to be retired already when it is retired again, and nothing is written", async () => {
    await retire(address);
    const before = retired();
    const { code, out } = await retire(address, "--reason", "Another.");
    expect(code).toBe(1);
    expect(out).toContain(`${address} is in _data/retired.ts already.`);
    expect(out).not.toMatch(/^\s+at /m);
    expect(retired()).toBe(before);
  });

  test("is one of as many as there are: the file stays one that facts are read from", async () => {
    const given = [
      [address, reason],
      ["/old/wind/", "It ends in a list: [1, 2];"],
      ["/2019/04/rumour/", 'A `back\\slash` and ${a} "quote".'],
    ] as const;
    take(wind);
    for (const [url, words] of given) {
      expect((await retire(url, "--reason", words)).code).toBe(0);
      // It is right after each: the facts are TypeScript that can be read, and only the address is missing.
      const { code, out } = await build(later);
      expect(out).not.toContain("_data/retired.ts");
      expect(code).toBe(url === address ? 1 : 0);
    }
    expect(retired().match(/satisfies Written\["retired"\];/g)).toHaveLength(1);
    for (const [url, words] of given) {
      expect(retired()).toContain(
        `{ url: ${JSON.stringify(url)}, reason: ${JSON.stringify(words)} }`,
      );
      expect(existsSync(join(magazine.root, "_site", url, "index.html"))).toBe(true);
    }
  });

  test("stands in the file as a new magazine has it, and beside what an editor wrote there", async () => {
    const head = 'import type { Written } from "../src/content/facts.ts";\n\n';
    const empty = `${head}export default [] satisfies Written["retired"];\n`;
    const own = `${head}export default [\n  { url: "/2018/01/a/", reason: "A." }\n] satisfies Written["retired"];\n`;
    take(wind);
    for (const text of [empty, own]) {
      magazine.write({ "_data/retired.ts": text });
      expect((await retire(address)).code).toBe(0);
      expect((await retire("/old/wind/")).code).toBe(0);
      expect((await build(later)).code).toBe(0);
      expect(magazine.page(page)).toContain("This story was withdrawn.");
    }
    expect(magazine.page("2018/01/a/index.html")).toContain("A.");
  });

  test("is not written where the file is not a list, and says what to do", async () => {
    const text = "const none = [] as const;\nexport default none;\n";
    magazine.write({ "_data/retired.ts": text });
    const { code, out } = await retire(address);
    expect(code).toBe(1);
    expect(out).toContain("Add the address there by hand.");
    expect(retired()).toBe(text);
  });

  test("has to be one where no story is: the build says so", async () => {
    await retire(address);
    const { code, out } = await build(later);
    expect(code).toBe(1);
    expect(out).toContain(address);
    expect(magazine.files()).toEqual(published);
  });

  test("has to be said: the command alone is a wrong command line", async () => {
    const { code, out } = await magazine.run(["retire"]);
    expect(code).toBe(2);
    expect(out).toContain("Say which address");
    expect(existsSync(join(magazine.root, "_data/retired.ts"))).toBe(false);
  });

  test("is free again when it is taken from the list and a story has it", async () => {
    take(wind);
    await retire(address);
    await retire("/old/wind/");
    expect((await build(later)).code).toBe(0);
    rmSync(join(magazine.root, "_data/retired.ts"));
    magazine.write({ [wind]: story("wind", { title: "Back again" }) });
    expect((await build(later)).code).toBe(0);
    expect(magazine.page(page)).toContain("Back again");
    // What was retired and left the list with nothing in its place is missed no more.
    expect(magazine.files().has("old/wind/index.html")).toBe(false);
  });
});
