import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "./site.ts";

/** What a generator made of an archive, told so that two can be compared. */
export interface Inspection {
  name: string;
  /** HTML files by kind; stubs that only forward are apart. */
  pages: Record<string, number>;
  stubs: number;
  /** Cards on all pages but the stories' own. */
  cards: number;
  /** Of all feeds in RSS. */
  feedItems: number;
  /** The words of each sampled story's body. */
  bodies: Map<string, string>;
  /** HTML elements of a sampled story's page outside its body, on average. */
  elements: number;
}

/** What a comparison found; a fault means that the generators did not do the same work. */
export interface Parity {
  lines: string[];
  faults: string[];
}

/** Reads what a generator made; `sample` are paths of stories. */
export function inspectSite(site: Site, sample: readonly string[]): Inspection {
  const top = join(site.root, site.output);
  const read = (path: string) => readFileSync(join(top, path), "utf8");
  const found: Inspection = {
    name: site.name,
    pages: { articles: 0, topics: 0, authors: 0, archive: 0, others: 0 },
    stubs: 0,
    cards: 0,
    feedItems: 0,
    bodies: new Map(),
    elements: 0,
  };
  for (const entry of readdirSync(top, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|xml)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name).slice(top.length + 1);
    if (path.endsWith(".xml")) {
      found.feedItems += read(path).split("<item>").length - 1;
      continue;
    }
    const kind = kindOf(path);
    if (kind !== "articles") {
      const html = read(path);
      // Hugo forwards the first numbered page of every list, and cannot be told not to.
      if (html.includes('http-equiv="refresh"')) {
        found.stubs += 1;
        continue;
      }
      found.cards += html.split('<article class="card ').length - 1;
    }
    found.pages[kind] = (found.pages[kind] ?? 0) + 1;
  }
  for (const path of sample) {
    const html = read(`${path}/index.html`);
    const body =
      /<div class="story-body">([\s\S]*?)<\/div>\s*<(?:section class="share"|aside class="telegram")/.exec(
        html,
      )?.[1];
    found.bodies.set(path, wordsOf(body ?? ""));
    found.elements += (html.replace(body ?? "", "").match(/<[a-z]/g) ?? []).length / sample.length;
  }
  return found;
}

/** Compares what generators made, each with the first. */
export function compareSites(made: readonly Inspection[], wellFormed: boolean): Parity {
  const [first, ...others] = made;
  const lines: string[] = made.map(describe);
  const faults: string[] = [];
  if (!first) return { lines, faults };
  for (const other of others) {
    const check = (what: string, a: number, b: number, tolerance: number) => {
      if (Math.abs(a - b) <= Math.max(a, b) * tolerance) return;
      faults.push(`${what}: ${first.name} has ${a.toFixed(0)}, ${other.name} ${b.toFixed(0)}.`);
    };
    check("Article pages", first.pages.articles ?? 0, other.pages.articles ?? 0, 0);
    check("HTML files", pagesOf(first), pagesOf(other), 0.04);
    check("Cards on lists", first.cards, other.cards, 0.01);
    check("Items in feeds", first.feedItems, other.feedItems, 0);
    check("Elements around a body", first.elements, other.elements, 0.1);
    const unlike = [...first.bodies].filter(([path, words]) => other.bodies.get(path) !== words);
    const equal = first.bodies.size - unlike.length;
    lines.push(
      `bodies equal word for word, ${first.name} and ${other.name}: ${equal} of ${first.bodies.size}`,
    );
    // Real texts hold HTML that is cut away here, and Markdown so broken that parsers part over it.
    if (equal < first.bodies.size * (wellFormed ? 1 : 0.9)) {
      const [path = "", words = ""] = unlike[0] ?? [];
      faults.push(
        `The body of ${path} differs: ${firstDifference(words, other.bodies.get(path) ?? "")}`,
      );
    }
  }
  if ([...first.bodies.values()].some((words) => words === "")) {
    faults.push(
      `${first.name} has a story whose body was not found; parity.ts looks for .story-body.`,
    );
  }
  return { lines, faults };
}

function kindOf(path: string): string {
  if (/^\d{4}\/\d{2}\/[^/]+\/index\.html$/.test(path)) return "articles";
  return /^(topics|authors|archive)\//.exec(path)?.[1] ?? "others";
}

/** The number of HTML files without stubs. */
export function pagesOf({ pages }: Inspection): number {
  return Object.values(pages).reduce((sum, each) => sum + each, 0);
}

function describe(site: Inspection): string {
  const kinds = Object.entries(site.pages).map(([kind, count]) => `${count} ${kind}`);
  const stubs = site.stubs > 0 ? ` and ${site.stubs} stubs` : "";
  const rest = `${site.cards} cards, ${site.feedItems} feed items, ${site.elements.toFixed(0)} elements around a body`;
  return `${site.name}: ${pagesOf(site)} HTML files (${kinds.join(", ")})${stubs}, ${rest}`;
}

const inline = /<\/?(?:a|abbr|b|code|del|em|i|ins|mark|s|small|span|strong|sub|sup|u)\b[^>]*>/g;
const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: "-",
  mdash: "-",
  hellip: "...",
};

/** The words of HTML, with plain punctuation and single spaces; the marks of footnotes are left out. */
export function wordsOf(html: string): string {
  return (
    html
      .replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, " ")
      // A footnote, said a second time beside its place.
      .replace(/<span class="side-note"[\s\S]*?<\/span>/g, "")
      .replace(/<sup[^>]*>\s*<a[^>]*#fn[^>]*>.*?<\/a>\s*<\/sup>|<a[^>]*#fnref[^>]*>.*?<\/a>/g, "")
      .replace(inline, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/&#x([\da-f]+);/gi, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
      .replace(/[‘’]/g, "'")
      .replace(/[“”«»]/g, '"')
      .replace(/[–—]|-{2,3}/g, "-")
      .replace(/…/g, "...")
      .replace(/\s+/g, " ")
      .trim()
  );
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 40));
  return `${near(one)} is ${near(other)}.`;
}
