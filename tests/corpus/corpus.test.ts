import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { DomUtils, parseDocument } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Outcome, Throwaway } from "../throwaway.ts";
import { corpusFolder, factsOf, type Mapped, mapSources, now, readCorpus } from "./adapter.ts";
import type { Complaint } from "./validator.ts";
import { type Passage, passagesOf, storyText, wordsOf } from "./words.ts";

/** The corpus has this many articles; fewer would be a corpus that was not found whole. */
const many = 509;

/** One warning of the build's report. */
interface Warning {
  file: string;
  line: number;
  message: string;
}

/** An article with what is to be read in its file and on its page. */
interface Story {
  article: Mapped;
  passages: Passage[];
  text: string;
}

let articles: Mapped[];
let stories: Story[];
let magazine: Throwaway;
let built: Outcome;
let site: Map<string, string>;
let warnings: Warning[];
/** Both take long, and run beside the other tests. */
let plain: Promise<Outcome>;
let complaints: Promise<Complaint[]>;

beforeAll(async () => {
  articles = mapSources(readCorpus(corpusFolder(process.env)));
  const files = Object.fromEntries(articles.map(({ file, text }) => [file, text]));
  magazine = new Throwaway({ ...factsOf(articles), ...files });
  built = await magazine.run(["build", "--now", now]);
  site = magazine.files();
  warnings = warningsIn(built.out);
  plain = magazine.eleventy(["--output=_plain"], { LETTERPRESS_NOW: now });
  complaints = validate(join(magazine.root, "_site"), pagesOf(site));
  // A failure is told where it is awaited.
  complaints.catch(() => undefined);
  stories = articles.map((article) => ({
    article,
    passages: passagesOf(article.body),
    text: site.has(article.page) ? storyText(magazine.page(article.page)) : "",
  }));
});

afterAll(async () => {
  await Promise.allSettled([plain, complaints]);
  magazine?.remove();
});

describe("the suite itself", () => {
  test("fails with a sentence where CORPUS names no folder", () => {
    expect(() => corpusFolder({})).toThrow("CORPUS is not set");
    expect(() => corpusFolder({ CORPUS: "" })).toThrow("CORPUS is not set");
    expect(() => corpusFolder({ CORPUS: "no/such/folder" })).toThrow("there is no folder");
  });

  test("has every article of the corpus, each body byte for byte", () => {
    expect(articles).toHaveLength(many);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(many);
    const folder = corpusFolder(process.env);
    for (const { path, body, text, bodyLine } of articles) {
      const original = readFileSync(join(folder, path), "utf8");
      expect(original.endsWith(`\n---\n${body}`), path).toBe(true);
      expect(
        text
          .split("\n")
          .slice(bodyLine - 1)
          .join("\n") === body,
        path,
      ).toBe(true);
    }
  });
});

describe("the real articles", () => {
  test("build into a whole site", () => {
    expect(built.code, built.out.slice(0, 4000)).toBe(0);
    expect(built.out).toContain(`${many} of them stories`);
    console.log(built.out.match(/^.* pages, .*$/m)?.[0]);
  });

  test("have one page each, with their own headline", () => {
    const pages = [...site.keys()].filter((path) => /^\d{4}\/.*\.html$/.test(path));
    expect(pages).toEqual(articles.map(({ page }) => page).sort());
    for (const { page, values } of articles) {
      const document = parseDocument(magazine.page(page)).childNodes;
      const [headline] = DomUtils.getElementsByTagName("h1", document, true, 1);
      const words = wordsOf(headline ? DomUtils.textContent(headline) : "");
      expect(words, page).toEqual(wordsOf(values.title));
    }
  });

  test("lose no words: every passage stands on its page, word after word", () => {
    const lost: string[] = [];
    let all = 0;
    let found = 0;
    for (const { article, passages, text } of stories) {
      const missing = missingFrom(wordsOf(text), passages);
      for (const { line, words } of missing) {
        lost.push(
          `${article.file}:${line + article.bodyLine - 1} ${words.join(" ").slice(0, 200)}`,
        );
      }
      all += countOf(passages);
      found += countOf(passages) - countOf(missing);
    }
    console.log(
      `${found} of ${all} words (${((100 * found) / all).toFixed(3)} %) stand in unbroken passages`,
    );
    expect(all).toBeGreaterThan(500_000);
    expect(lost).toEqual([]);
  });

  test("could not lose one word unseen", () => {
    const { passages, text } = stories.find(({ passages }) => countOf(passages) > 500) as Story;
    const words = wordsOf(text);
    const unseen = words.filter(
      (_word, at) => missingFrom(words.toSpliced(at, 1), passages).length === 0,
    );
    // Single words that stand elsewhere too, such as a heading's, may go unseen here; the count sees them.
    expect(unseen.length).toBeLessThan(words.length / 100);
  });

  test("have each word as often on the page as in the file", () => {
    const fewer: string[] = [];
    const more: string[] = [];
    for (const { article, passages, text } of stories) {
      const left = new Map<string, number>();
      const count = (word: string, by: number) => left.set(word, (left.get(word) ?? 0) + by);
      for (const word of wordsOf(text)) count(word, 1);
      for (const { words } of passages) for (const word of words) count(word, -1);
      // What a picture showed may stand in its place, for the pictures are not there.
      for (const word of wordsOf(altsOf(article.body)))
        if ((left.get(word) ?? 0) > 0) count(word, -1);
      for (const [word, times] of left) {
        if (times !== 0) (times < 0 ? fewer : more).push(`${article.file} ${word} ${times}`);
      }
    }
    expect(fewer).toEqual([]);
    // A few are tags printed as words, and numbers that open a paragraph without being a list's.
    expect(more.length, more.join("\n")).toBeLessThan(20);
  });

  test("show template syntax as the text that it is", () => {
    const lost: string[] = [];
    let shown = 0;
    for (const { article, passages, text } of stories) {
      const page = letters(text);
      for (const passage of passages) {
        for (const [syntax] of passage.text.matchAll(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g)) {
          shown += 1;
          if (!page.includes(letters(syntax))) lost.push(`${article.file} ${syntax}`);
        }
      }
    }
    console.log(`${shown} pieces of template syntax are printed`);
    expect(shown).toBeGreaterThan(1000);
    expect(lost).toEqual([]);
  });
});

describe("what breaks a rule", () => {
  test("is told with file, line and a full sentence", () => {
    const told = built.out.split("\n").filter((line) => line.startsWith("warning: "));
    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings).toHaveLength(told.length);
    const byFile = new Map(articles.map((article) => [article.file, article]));
    for (const { file, line, message } of warnings) {
      const lines = byFile.get(file)?.text.split("\n") ?? [];
      expect(line, `${file} ${message}`).toBeGreaterThan(0);
      expect(line, `${file} ${message}`).toBeLessThanOrEqual(lines.length);
      expect(message, file).toMatch(/[.?]$/);
    }
    console.log(kindsOf(warnings));
  });

  test("is told on the very line where it stands", () => {
    const astray = warnings.filter(({ file, line, message }) => {
      const text = readFileSync(join(magazine.root, file), "utf8").split("\n")[line - 1] ?? "";
      const tag = /has (?:an|the HTML tag) <([a-z0-9-]+)>/.exec(message)?.[1];
      if (tag) return !text.toLowerCase().includes(`<${tag}`);
      if (message.startsWith('"standfirst"')) return !text.startsWith("standfirst:");
      const target = /^(?:shows the picture|links to) "([^"]*)"/.exec(message)?.[1];
      return target !== undefined && !text.includes(target.replace(/\.\.\.$/, ""));
    });
    expect(astray.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });

  test("is told of every article that does", () => {
    const named = (pattern: RegExp) =>
      new Set(warnings.filter(({ message }) => pattern.test(message)).map(({ file }) => file));
    const breaking = (breaks: (article: Mapped) => boolean) =>
      articles.filter(breaks).map(({ file }) => file);
    const prose = new Map(articles.map(({ file, body }) => [file, proseOf(body)]));
    const inProse = (pattern: RegExp) => (article: Mapped) =>
      pattern.test(prose.get(article.file) ?? "");

    const long = named(/^"standfirst" is \d+ characters long/);
    expect([...long].sort()).toEqual(
      breaking(({ values }) => values.description.replace(/\s+/g, " ").trim().length > 300).sort(),
    );
    const first = named(/heading of the first level/);
    for (const file of breaking(inProse(/^# \S/m))) expect(first).toContain(file);
    for (const tag of ["script", "style", "iframe"]) {
      const tagged = named(new RegExp(`<${tag}>`));
      for (const file of breaking(inProse(new RegExp(`^[^\`\n]*<${tag}\\b`, "im"))))
        expect(tagged).toContain(file);
    }
    const pictured = named(/<img>/);
    for (const file of breaking(inProse(/^ *<img\b[^{}]*>/im))) expect(pictured).toContain(file);
  });
});

describe("the site", () => {
  test("is byte for byte what plain Eleventy makes", async () => {
    const { code, out } = await plain;
    expect(code, out.slice(-4000)).toBe(0);
    const other = magazine.files("_plain");
    expect([...other.keys()]).toEqual([...site.keys()]);
    expect(
      [...site].filter(([path, bytes]) => other.get(path) !== bytes).map(([path]) => path),
    ).toEqual([]);
  });

  test("has no link that leads nowhere within it and is not told of", () => {
    const dead: string[] = [];
    for (const page of pagesOf(site)) {
      const file = page.replace(/\/index\.html$/, ".md");
      for (const href of linksIn(magazine.page(page))) {
        if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(href) || leads(page, href)) continue;
        const told = warnings.some(
          (w) => w.file === `articles/${file}` && w.message.includes(href),
        );
        if (!told) dead.push(`${page} ${href}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test("is valid HTML on every page", async () => {
    const headed = new Set(
      warnings
        .filter(({ message }) => message.includes("heading of level"))
        .map(({ file }) => file),
    );
    const faults = (await complaints).filter(({ page, rule, message }) => {
      // A level skipped in the archive is forgiven by the house, and named in the report.
      const skipped = rule === "heading-level" && message.includes("only increase by one");
      return !(skipped && headed.has(`articles/${page.replace(/\/index\.html$/, ".md")}`));
    });
    expect(
      faults.map(({ page, line, rule, message }) => `${page}:${line} ${rule} ${message}`),
    ).toEqual([]);
  });
});

function warningsIn(report: string): Warning[] {
  return [...report.matchAll(/^warning: (\S+?):(\d+) (.*)$/gm)].map(
    ([, file = "", line, message = ""]) => ({
      file,
      line: Number(line),
      message,
    }),
  );
}

/** The fifteen kinds of warning that are most frequent, each with its number and an example. */
function kindsOf(all: readonly Warning[]): string {
  const kinds = new Map<string, Warning[]>();
  for (const warning of all) {
    const kind = warning.message.replace(/"[^"]*"|\([^)]*\)|\d+|#+/g, "…");
    kinds.set(kind, [...(kinds.get(kind) ?? []), warning]);
  }
  return [...kinds.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, 15)
    .map((alike) => {
      const [{ file, line, message } = { file: "", line: 0, message: "" }] = alike;
      return `${alike.length} × ${file}:${line} ${message.slice(0, 160)}`;
    })
    .join("\n");
}

/** What the `<img>` tags of a body say of their pictures. */
function altsOf(body: string): string {
  const images = DomUtils.getElementsByTagName("img", parseDocument(body).childNodes);
  return images.map(({ attribs }) => attribs.alt ?? "").join(" ");
}

/** A body outside its code and comments. */
function proseOf(body: string): string {
  return body.replace(/^ *(`{3,}|~{3,})[\s\S]*?^ *\1|<!--[\s\S]*?-->|^(?: {4}|\t).*$/gm, "");
}

/** The passages whose words do not stand together, and in their order, among those of the page. */
function missingFrom(page: readonly string[], passages: readonly Passage[]): Passage[] {
  const words = spaced(page);
  return passages.filter((passage) => !words.includes(spaced(passage.words)));
}

const countOf = (passages: readonly Passage[]) =>
  passages.reduce((sum, { words }) => sum + words.length, 0);

const spaced = (words: readonly string[]) => ` ${words.join(" ")} `;

/** Text without what smart punctuation and emphasis change: letters, digits and the marks of templates. */
const letters = (text: string) =>
  text.replace(/[^\p{L}\p{N}{}%|=:./]/gu, "").replaceAll("…", "...");

const pagesOf = (files: ReadonlyMap<string, string>) =>
  [...files.keys()].filter((path) => path.endsWith(".html"));

function linksIn(html: string): string[] {
  const linked = DomUtils.find(
    (node) => DomUtils.isTag(node) && (node.attribs.href ?? node.attribs.src) !== undefined,
    parseDocument(html).childNodes,
    true,
    Number.POSITIVE_INFINITY,
  );
  return linked.flatMap((node) =>
    DomUtils.isTag(node)
      ? [node.attribs.href, node.attribs.src].filter((url) => url !== undefined)
      : [],
  );
}

/** Says whether an address on a page is that of a file of the site. */
function leads(page: string, href: string): boolean {
  const { pathname } = new URL(href, `https://archive.example/${page}`);
  const path = decodeURIComponent(pathname);
  return existsSync(join(magazine.root, "_site", path.endsWith("/") ? `${path}index.html` : path));
}

/** The project's own rules of HTML, less those of form that real articles need not keep. */
function rulesOfHtml(): string {
  const own = join(import.meta.dirname, "../html-validate.json");
  const rules = existsSync(own)
    ? (JSON.parse(readFileSync(own, "utf8")) as { rules?: object })
    : { root: true, extends: ["html-validate:recommended", "html-validate:document"], rules: {} };
  const forgiven = {
    // A headline may have 200 characters; search engines cut what they like.
    "long-title": "off",
    // Spaces at the ends of lines are as the writers left them.
    "no-trailing-whitespace": "off",
    // HTML §13.1.2.4 lets a table's rows stand without the tag of their body.
    "prefer-tbody": "off",
    // HTML §3.2.6 allows full stops and colons in an id.
    "valid-id": ["error", { relaxed: true }],
  };
  return JSON.stringify({ ...rules, rules: { ...rules.rules, ...forgiven } });
}

async function validate(root: string, pages: readonly string[]): Promise<Complaint[]> {
  const cores = availableParallelism();
  const shares = Array.from({ length: cores }, (_, core) =>
    pages.filter((_page, at) => at % cores === core),
  );
  const script = join(import.meta.dirname, "validator.ts");
  const done = await Promise.all(
    shares.map((share) =>
      promisify(execFile)(
        process.execPath,
        ["--import", "tsx", script, root, rulesOfHtml(), ...share],
        {
          maxBuffer: 1 << 28,
        },
      ),
    ),
  );
  return done.flatMap(({ stdout }) => JSON.parse(stdout) as Complaint[]);
}
