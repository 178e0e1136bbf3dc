import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { HtmlValidate, type Report } from "html-validate";
import { LinkChecker, LinkState } from "linkinator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMagazine } from "../../src/content/open.ts";
import { routesOf } from "../../src/edition/listing.ts";
import { blockNames } from "../../src/markdown/blocks.ts";
import { parseNow } from "../../src/time/now.ts";
import { Throwaway } from "../throwaway.ts";

const project = join(import.meta.dirname, "../..");
const now = "2026-11-23T21:00:00+05:30";
const config = JSON.parse(readFileSync(join(project, "tests/html-validate.json"), "utf8"));
const samples = join(project, "tests/samples");

async function faultsOf(files: string[]): Promise<string[]> {
  const validator = new HtmlValidate(config);
  const report: Report = await validator.validateMultipleFiles(files);
  return report.results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line }) => `${filePath}:${line} ${ruleId}: ${message}`),
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function brokenLinks(folder: string): Promise<string[]> {
  const checker = new LinkChecker();
  const port = await freePort();
  const { links } = await checker.check({
    path: ".",
    port,
    serverRoot: folder,
    recurse: true,
    checkFragments: true,
    checkCss: true,
    linksToSkip: ["^https?://(?!localhost|127\\.0\\.0\\.1)", "^mailto:"],
    urlRewriteExpressions: [
      { pattern: /^https:\/\/theweek\.example/, replacement: `http://localhost:${port}` },
    ],
  });
  expect(links.length).toBeGreaterThan(2);
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  return [...new Set(broken.map(({ url, parent }) => `${parent} links to ${url}`))];
}

describe("the example magazine", () => {
  let site: Throwaway;
  let folder: string;
  let pages: string[];

  beforeAll(async () => {
    site = new Throwaway();
    site.becomeExample();
    const { code, out } = await site.run(["build", "--now", now]);
    expect(out).toContain("The Week:");
    expect(code).toBe(0);
    folder = join(site.root, "_site");
    pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".html"))
      .map((path) => join(folder, path));
  });
  afterAll(() => site.remove());

  test("shows a story of some 800 words from one round trip: HTML and CSS of 14.6 KB, compressed", async () => {
    const { magazine } = await openMagazine({ root: project, now: parseNow(now) });
    const stories = (magazine?.out ?? []).filter(
      ({ body }) => body.words > 750 && body.words < 900,
    );
    expect(stories.length).toBeGreaterThanOrEqual(3);
    const compressed = (path: string) => gzipSync(readFileSync(join(folder, path)), { level: 9 });
    const weights = stories.map(({ url }) => {
      const html = readFileSync(join(folder, url, "index.html"), "utf8");
      const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
      expect(styles).toHaveLength(1);
      const sheets = styles.map(([, href = ""]) => compressed(href).length);
      return compressed(`${url}index.html`).length + sheets.reduce((a, b) => a + b, 0);
    });
    for (const weight of weights) expect(weight).toBeGreaterThan(5_000);
    expect(Math.max(...weights)).toBeLessThanOrEqual(14_600);
  });

  test("passes html-validate on every page, and the check fails on a bad sample", async () => {
    expect(pages.length).toBeGreaterThan(150);
    expect(await faultsOf(pages)).toEqual([]);
    const bad = (await faultsOf([join(samples, "broken.html")])).join("\n");
    for (const rule of ["heading-level", "wcag/h37", "no-dup-id", "element-permitted-content"]) {
      expect(bad).toContain(rule);
    }
  });

  test("has no link or fragment that leads nowhere, and the check fails on a bad sample", async () => {
    expect(await brokenLinks(folder)).toEqual([]);
    const bad = await brokenLinks(join(samples, "links"));
    expect(bad).toHaveLength(3);
    expect(bad.join("\n")).toMatch(/nowhere[\s\S]*no-such-part|no-such-part[\s\S]*nowhere/);
  });

  test("has something true to show on every kind of page", async () => {
    const { magazine, faults } = await openMagazine({ root: site.root, now: parseNow(now) });
    expect(faults.filter(({ severity }) => severity === "error")).toEqual([]);
    if (!magazine) throw new Error("The example magazine could not be opened.");
    const kinds = new Set(routesOf(magazine).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      "about article directory feed feedStyle feeds front gone issue issues labels list manifest missing offline opml redirect robots saved search security sitemap worker".split(
        " ",
      ),
    );
    expect(magazine.out.length).toBeGreaterThanOrEqual(30);
    expect(magazine.byAuthor.size).toBeGreaterThanOrEqual(8);
    expect(
      new Set(
        magazine.out.map(({ section }) => magazine.places.get(section)?.parent?.id ?? section),
      ).size,
    ).toBeGreaterThanOrEqual(6);
    expect(magazine.out.filter(({ body }) => body.words >= 1200).length).toBeGreaterThanOrEqual(5);
    const short = magazine.out.filter(({ body }) => body.words < 400);
    expect(short.map(({ id, body }) => `${id}: ${body.words} words`)).toEqual([]);
    expect(magazine.held.length).toBeGreaterThan(0);
    expect(magazine.drafts.length).toBeGreaterThan(0);
  });

  test("uses every field that a story has, and every block", async () => {
    const texts = readdirSync(join(project, "articles"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .map((path) => readFileSync(join(project, "articles", path), "utf8"));
    const all = texts.join("\n");
    const fields =
      "id title standfirst kicker date updated section topics authors kind picture series issue corrections related aliases expires sponsorship lang draft";
    for (const field of fields.split(" "))
      expect(all, field).toMatch(new RegExp(`^${field}:`, "m"));
    for (const block of blockNames) expect(all, block).toMatch(new RegExp(`^::: ${block}`, "m"));
    for (const kind of "report analysis opinion interview review explainer briefing sponsored".split(
      " ",
    )) {
      expect(all, kind).toMatch(new RegExp(`^kind: ${kind}$`, "m"));
    }
    expect(all).toMatch(/^\[\^1\]:/m);
    expect(all).toMatch(/^\|.*\|$/m);
  });

  test("has, on a story's page, each part in the order in which it is read", () => {
    const page = site.page("2021/04/lavrov-islamabad/index.html");
    const parts = [
      'class="story-place"',
      "<h1>",
      'class="standfirst"',
      'class="byline"',
      "Published <time",
      "Updated <time",
      "min read",
      "more than a year old",
      'class="picture story-picture"',
      'class="caption"',
      'class="credit"',
      'class="story-body"',
      'class="corrections"',
      'class="telegram"',
      'class="topics"',
      'class="related"',
    ];
    const places = parts.map((part) => page.indexOf(part));
    expect(
      places.every((place) => place > 0),
      `${places}`,
    ).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const sponsored = site.page("2024/10/indian-type/index.html");
    expect(sponsored.indexOf("Sponsored by")).toBeGreaterThan(0);
    expect(sponsored.indexOf("Sponsored by")).toBeLessThan(sponsored.indexOf("<h1>"));
  });
});
