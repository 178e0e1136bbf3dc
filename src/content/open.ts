import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Instant, parseInstant } from "../time/instant.ts";
import type { Article, House } from "./article.ts";
import { checkFacts } from "./checkFacts.ts";
import { checkStories } from "./checkStories.ts";
import { creditPictures } from "./credit.ts";
import type { Facts } from "./facts.ts";
import type { Fault } from "./fault.ts";
import { Magazine, pictureName } from "./magazine.ts";
import { endPaid } from "./paid.ts";
import type { Sources } from "./sources.ts";

/**
 * Reads every article and fact under `root`, checks them, and gives the magazine as it is at `now`
 * with every fault of every file. The magazine is absent where its facts could not be read.
 */
export async function openMagazine(options: {
  root: string;
  now: Instant;
  sources?: Sources | undefined;
}): Promise<{ magazine?: Magazine; faults: Fault[] }> {
  const { root, now } = options;
  const sources = options.sources ?? (await import("./read.ts")).files;
  const { facts, faults: factFaults } = await sources.facts(root);
  const faults = [...factFaults];
  const written: Article[] = [];
  for (const read of await sources.articles(root, listArticles(root, faults), houseOf(facts))) {
    faults.push(...read.faults);
    if (read.article) written.push(read.article);
  }
  if (!isWhole(facts)) return { faults };
  const { pictures, problems } = await sources.pictures(root, picturesOf(facts, written));
  const articles = creditPictures(endPaid(written, facts), pictures);
  const magazine = new Magazine(root, now, facts, articles, pictures);
  faults.push(...checkStories(magazine, articles, problems), ...checkFacts(magazine, problems));
  return { magazine, faults };
}

function isWhole(facts: Partial<Facts>): facts is Facts {
  const names = [
    "site",
    "sections",
    "authors",
    "series",
    "issues",
    "fronts",
    "sponsors",
    "campaigns",
    "feeds",
    "retired",
  ] as const;
  return names.every((name) => facts[name] !== undefined);
}

function houseOf({ site }: Partial<Facts>): House {
  const { zone = "utc", language = "en", archiveBefore } = site ?? {};
  if (archiveBefore === undefined) return { zone, language };
  return { zone, language, archiveBefore: parseInstant(archiveBefore, zone) };
}

function listArticles(root: string, faults: Fault[]): string[] {
  const files: string[] = [];
  const add = (file: string, message: string) => faults.push({ file, message, severity: "error" });
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith(".") || entry.name === "README.md") continue;
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (path !== "articles/pictures") walk(path);
      } else if (!/\.(md|markdown|mdown|txt|mdx)$/i.test(entry.name)) continue;
      else if (!entry.isFile())
        add(path, "is not a file but a link or a device; put the story itself here.");
      else if (!entry.name.endsWith(".md")) add(path, "is no article by its name; end it in .md.");
      else if (path.includes("\ufffd"))
        add(path, "has a path that cannot be an address; its name is not UTF-8. Rename it.");
      else files.push(path);
    }
  };
  try {
    walk("articles");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    add("articles", "is missing. Stories stand in this folder.");
  }
  return files.sort();
}

/** The names of the pictures that facts and stories show, in order. */
function picturesOf(facts: Facts, articles: readonly Article[]): string[] {
  const names = new Set<string>();
  for (const article of articles) {
    if (article.picture) names.add(article.picture.src);
    for (const { target } of article.body.pictures) names.add(pictureName(target, article.file));
  }
  for (const author of facts.authors) if (author.portrait) names.add(author.portrait);
  for (const issue of facts.issues) names.add(issue.cover.src);
  for (const src of Object.values(facts.site.icon ?? {})) names.add(src);
  for (const { logo } of facts.sponsors) {
    if (logo) names.add(logo.src);
    if (logo?.dark) names.add(logo.dark);
  }
  return [...names].sort();
}
