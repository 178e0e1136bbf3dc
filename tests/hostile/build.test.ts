import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FaultsError, formatFault } from "../../src/content/fault.ts";
import { openMagazine } from "../../src/content/open.ts";
import { noAssets, openEdition } from "../../src/edition/edition.ts";
import { fileOf } from "../../src/edition/routes.ts";
import { now, type Outcome, Throwaway } from "../throwaway.ts";
import { shelveBodies } from "./bodies.ts";
import { unclearIn } from "./clear.ts";
import { shelveDates, shelveFacts, shelveTypes } from "./facts.ts";
import { shelveFiles, shelveFrontMatter } from "./files.ts";
import { unsafeIn, unsafeInFeed } from "./judge.ts";
import { shelveMixed } from "./mixed.ts";
import { type Hostile, tell } from "./shelf.ts";

const env = { LETTERPRESS_NOW: now };
const stack = /^\s+at .+:\d+|node:internal|\bnode_modules\//m;
const reported = /^(warning: )?(articles\/.+?\.(?:md|MD|txt))(?::(\d+))? ([^\n]+)$/;

/** Every `step`th article of every shelf that a magazine in Asia/Kolkata may hold. */
function thin(step: number): Hostile[] {
  const shelves = [
    ...shelveBodies(),
    ...shelveFacts(),
    shelveTypes(),
    shelveDates(),
    shelveFrontMatter(),
    shelveFiles(),
    shelveMixed(600, 8),
  ];
  return shelves
    .flatMap(({ subject, articles }) =>
      articles.filter((_, at) => at % step === 0 || subject === "shapes"),
    )
    .filter(({ zone }) => zone === undefined || zone === "Asia/Kolkata");
}

/** Every file of a magazine but its site and cache, by path, told by its hash. */
function everythingBeside(magazine: Throwaway): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [path, bytes] of magazine.files(".")) {
    if (/^(_site|\.cache|node_modules)\//.test(path)) continue;
    found[path] = createHash("sha1").update(bytes, "latin1").digest("hex");
  }
  return found;
}

const canaries = (magazine: Throwaway) =>
  [tmpdir(), "/", join(magazine.root, ".."), magazine.root, join(magazine.root, "_site")]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).filter((name) => name.includes("letterpress-canary")));

describe("a magazine of hostile articles, built by the real command", () => {
  const magazine = new Throwaway();
  const hostile = thin(4);
  let before: Record<string, string>;
  let refusal: Outcome;
  let named: Map<string, { line: number | undefined; message: string }[]>;
  let built: Outcome;

  beforeAll(async () => {
    magazine.write(
      Object.fromEntries(hostile.map(({ file, text, bytes }) => [file, bytes ?? text])),
    );
    before = everythingBeside(magazine);
    refusal = await magazine.run(["build"], env);
    named = new Map();
    for (const said of refusal.out.split("\n")) {
      const [, warning, file, line, message = ""] = reported.exec(said) ?? [];
      if (file === undefined || warning !== undefined) continue;
      const faults = named.get(file) ?? [];
      named.set(file, [
        ...faults,
        { line: line === undefined ? undefined : Number(line), message },
      ]);
    }
  });
  afterAll(() => magazine.remove());

  test("is refused whole while one article is broken: exit code 1, nothing written, no stack trace", () => {
    expect(refusal.code).toBe(1);
    expect(magazine.files("_site").size).toBe(0);
    expect(stack.exec(refusal.out)?.[0]).toBeUndefined();
    expect(refusal.out.trimEnd()).toMatch(/\n\d+ errors, \d+ warnings\. Nothing was published\.$/);
    expect(everythingBeside(magazine)).toEqual(before);
  });

  test("has every line of its report name a file, and say what is wrong in plain words", () => {
    // On a busy machine it also tells how far it is.
    const progress = /^\w+: \d+ of \d+, \d+ a second, \d+ s left$/;
    const told = refusal.out
      .trimEnd()
      .split("\n")
      .filter((line) => !progress.test(line));
    const lines = told.slice(0, -1);
    const strange = lines.filter((line) => !reported.test(line) && !line.startsWith("npm warn"));
    expect(strange).toEqual([]);
    const texts = new Map(hostile.map(({ file, text }) => [file, text]));
    const unclear = [...named].flatMap(([file, faults]) => {
      const text = texts.get(file) ?? "";
      const source = { file, text, lines: text.split(/\r\n?|\n/).length };
      return faults.flatMap((fault) =>
        unclearIn({ file, severity: "error", ...fault }, source).map((p) => `${file}: ${p}`),
      );
    });
    expect(unclear).toEqual([]);
  });

  test("has every article that must be refused named in its report, with a line", () => {
    const unnamed = hostile.filter(
      ({ must, file }) => must === "refused" && !named.get(file)?.some(({ line }) => line),
    );
    expect(unnamed.map(({ name }) => name)).toEqual([]);
    expect(named.size).toBeGreaterThan(500);
  });

  test("is built once the articles that were named are gone, and every page of it is safe", async () => {
    for (const file of named.keys()) rmSync(join(magazine.root, file));
    before = everythingBeside(magazine);
    built = await magazine.run(["build"], env);
    expect(
      built.out
        .split("\n")
        .filter((line) => !line.startsWith("warning: "))
        .join("\n")
        .slice(0, 3000),
    ).toMatch(/ pages, /);
    expect(built.code).toBe(0);
    const pages = [...magazine.files("_site").keys()].filter((path) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(500);
    // In what a device fills, none of an article's words stands, and the house's own form for them does.
    const worded = pages.filter((path) => !/^(saved|offline)\//.test(path));
    const unsafe = worded.flatMap((path) => {
      const html = magazine.page(path);
      const matter =
        /http-equiv="refresh"/.test(html) && !html.includes("story-body") ? "redirect" : "page";
      return unsafeIn(html, matter).map((problem) => `${path} ${problem}`);
    });
    expect(unsafe).toEqual([]);
  });

  test.each(["feed.xml", "atom.xml"])(
    "has a feed that is well-formed XML of safe stories: %s",
    (path) => {
      expect(magazine.page(path)).toMatch(/<(content|content:encoded)[ >]/);
      expect(unsafeInFeed(magazine.page(path))).toEqual([]);
    },
  );

  test("has a JSON feed of safe stories", () => {
    const { items } = JSON.parse(magazine.page("feed.json")) as {
      items: { content_html: string }[];
    };
    expect(items.length).toBeGreaterThan(0);
    expect(items.flatMap(({ content_html }) => unsafeIn(content_html, "feed story"))).toEqual([]);
  });

  test("is written nowhere but in its own site", () => {
    expect(everythingBeside(magazine)).toEqual(before);
    expect(canaries(magazine)).toEqual([]);
  });
});

describe("an article whose old addresses would break the site's own files", () => {
  const cases: [what: string, ...aliases: string[]][] = [
    ["a folder where the feed is", "/feed.xml/"],
    ["a folder where the page for lost readers is", "/404.html/"],
    ["another name of the front", "/index.html"],
    ["another name of its own page", "/good/story/index.html"],
    ["another name of a section", "/news/index.html"],
    ["two names of one file", "/old/", "/old/index.html"],
    ["a folder where another is a file", "/old.html", "/old.html/"],
    ["a file within another", "/old.html", "/old.html/deep/down.html"],
    ["a name too long for a disk", `/${"x".repeat(280)}/`],
    ["a file name too long for a disk", `/${"x".repeat(260)}.html`],
    ["one name twice", "/old/", "/old/"],
    ["a section's address", "/news/"],
    ["the address of a picture", "/pictures/dot.png/"],
    ["a folder among the assets", "/assets/"],
  ];

  test.each(cases)(
    "by %s, is refused with file and line, or has room on the disk",
    async (_what, ...aliases) => {
      const magazine = new Throwaway({
        "articles/good/story.md": tell("story", { aliases: JSON.stringify(aliases) }),
      });
      try {
        const assets = { ...noAssets, stylesheet: "/assets/page.css" };
        const { routes } = await openEdition({ root: magazine.root, now: Date.parse(now), assets });
        const files = routes.map(({ url }) => fileOf(url));
        const folders = new Set(
          files.flatMap((file) => file.split("/").map((_, at, all) => all.slice(0, at).join("/"))),
        );
        expect(files.filter((file, at) => files.indexOf(file) < at || folders.has(file))).toEqual(
          [],
        );
        expect(
          files.flatMap((file) => file.split("/")).filter((name) => name.length > 255),
        ).toEqual([]);
      } catch (error) {
        if (!(error instanceof FaultsError)) throw error;
        expect(error.message).toMatch(/^articles\/good\/story\.md:\d+ .*[.?]$/m);
      } finally {
        magazine.remove();
      }
    },
  );
});

describe("a file that is no article", () => {
  const shell = (command: string) => (articles: string) =>
    execFileSync("sh", ["-c", command], { cwd: articles });
  const link = (target: string, name: string) => (articles: string) =>
    symlinkSync(target, join(articles, name));

  test.each([
    ["a link to nothing", link("/nowhere/at/all.md", "broken.md")],
    ["a link to itself", link("broken.md", "broken.md")],
    ["a link to a folder", link("/tmp", "broken.md")],
    ["a link out of the magazine", link("/etc/passwd", "broken.md")],
    ["a name that is not UTF-8", shell("printf x > \"$(printf 'broken\\351.md')\"")],
    ["a name with a line break", shell("printf x > 'broken\n.md'")],
    ["a name that colours the terminal", shell("printf x > \"$(printf 'broken\\033[31m.md')\"")],
  ])("being %s, is refused in one clear line", async (_what, make) => {
    const magazine = new Throwaway({ "articles/good/story.md": tell("story") });
    try {
      make(join(magazine.root, "articles"));
      const { faults } = await openMagazine({ root: magazine.root, now: Date.parse(now) });
      const lines = faults.map(formatFault);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^articles\/broken\P{Cc}*\.md(?::\d+)? \P{Cc}+[.?]$/u);
    } finally {
      magazine.remove();
    }
  });

  test.each([
    ["a link to a device that never ends", link("/dev/zero", "broken.md")],
    ["a pipe that never speaks", shell("mkfifo broken.md")],
  ])("being %s, does not hold up the press", (_what, make) => {
    const magazine = new Throwaway({ "articles/good/story.md": tell("story") });
    try {
      make(join(magazine.root, "articles"));
      const command = ["src/start.js", "check"];
      const options = {
        cwd: magazine.root,
        encoding: "utf8",
        timeout: 12_000,
        killSignal: "SIGKILL",
      } as const;
      const run = spawnSync(process.execPath, command, {
        ...options,
        env: { ...process.env, ...env },
      });
      expect(run.signal, "it hung, and was stopped").toBeNull();
      expect(run.status).toBe(1);
      expect(run.stdout + run.stderr).toMatch(/^articles\/broken\.md(?::\d+)? .+[.?]$/m);
    } finally {
      magazine.remove();
    }
  });

  test("being 5 MB long, is refused by its size", async () => {
    const magazine = new Throwaway({
      "articles/good/story.md": tell("story", {}, "Words. ".repeat(750_000)),
    });
    try {
      const { faults } = await openMagazine({ root: magazine.root, now: Date.parse(now) });
      expect(faults.map(formatFault)).toEqual([
        expect.stringMatching(/^articles\/good\/story\.md(:1)? is .*(MB|KB).*\.$/),
      ]);
    } finally {
      magazine.remove();
    }
  });
});
