import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isStoryLink } from "../markdown/links.ts";
import { didYouMean } from "../text/nearest.ts";
import { shorten } from "../text/prose.ts";
import { slugOf } from "../text/slug.ts";
import { type Article, lineIn } from "./article.ts";
import { lineOfWord } from "./facts.ts";
import type { Fault } from "./fault.ts";
import { type Magazine, pictureName } from "./magazine.ts";

/**
 * Checks everything that a story or fact says of another: sections, authors, series, issues, related
 * stories, links, pictures, and that no id or address is used twice. `problems` says what is wrong
 * with each picture that could not be read.
 */
export function checkReferences(
  magazine: Magazine,
  articles: readonly Article[],
  problems: ReadonlyMap<string, string>,
): Fault[] {
  return [
    ...articles.flatMap((article) => checkArticle(magazine, article, problems)),
    ...checkTwice(magazine.root, articles),
    ...checkTopics(articles),
    ...checkFacts(magazine, problems),
  ];
}

/** So many faults of one article are told, and no more looked up. */
const mostFaults = 50;

function checkArticle(
  magazine: Magazine,
  article: Article,
  problems: ReadonlyMap<string, string>,
): Fault[] {
  const faults: Fault[] = [];
  const add = (message: string, line: number, forgiven = false) => {
    if (faults.length >= mostFaults) return;
    const severity =
      article.draft || (forgiven && magazine.isArchived(article)) ? "warning" : "error";
    faults.push({ file: article.file, line, message, severity });
  };
  const at = (...path: PropertyKey[]) =>
    lineIn(readFileSync(join(magazine.root, article.file), "utf8"), path);
  const stranger = (word: string, noun: string, known: Iterable<string>) =>
    `is "${shorten(word)}", which is not ${noun}.${didYouMean(word, known)}`;

  if (!magazine.places.has(article.section)) {
    add(
      `"section" ${stranger(article.section, "a section", magazine.places.keys())}`,
      at("section"),
    );
  }
  article.authors.forEach((author, index) => {
    if (magazine.authors.has(author)) return;
    add(
      `"authors" ${stranger(author, "an author", magazine.authors.keys())}`,
      at("authors", index),
    );
  });
  if (article.series !== undefined && !magazine.series.has(article.series)) {
    add(`"series" ${stranger(article.series, "a series", magazine.series.keys())}`, at("series"));
  }
  if (article.issue !== undefined && !magazine.issues.has(article.issue)) {
    add(`"issue" ${stranger(article.issue, "a print issue", magazine.issues.keys())}`, at("issue"));
  }
  article.related.forEach((id, index) => {
    if (!magazine.all.has(id)) {
      add(
        `"related" ${stranger(id, "an article's id", magazine.all.keys())}`,
        at("related", index),
      );
    }
    if (id === article.id)
      add('"related" names the story itself; take it out.', at("related", index));
  });
  if (article.picture) {
    const problem = problems.get(article.picture.src);
    if (problem) {
      const known = [...magazine.pictures.keys()];
      add(
        `"picture.src" is "${shorten(article.picture.src)}", which ${problem}.${didYouMean(article.picture.src, known)}`,
        at("picture", "src"),
      );
    }
  }
  const offset = article.body.line - 1;
  for (const { target, line } of article.body.pictures) {
    const problem = problems.get(pictureName(target, article.file));
    if (problem && faults.length < mostFaults) {
      const known = [...magazine.pictures.keys()];
      add(
        `shows the picture "${shorten(target)}", which ${problem}.${didYouMean(target, known)}`,
        line + offset,
        true,
      );
    }
  }
  for (const { target, line } of article.body.links) {
    if (faults.length >= mostFaults) break;
    if (isStoryLink(target) && !magazine.storyAt(target, article)) {
      const id = /^article:([^#]*)/i.exec(target)?.[1];
      const hint = id === undefined ? "" : didYouMean(id, magazine.all.keys());
      add(
        `links to "${shorten(target)}", which is not a story of the magazine.${hint}`,
        line + offset,
        true,
      );
    }
  }
  return faults;
}

function checkTwice(root: string, articles: readonly Article[]): Fault[] {
  const faults: Fault[] = [];
  const ids = new Map<string, string>();
  const addresses = new Map<string, string>(articles.map(({ url, file }) => [url, file]));
  for (const { id, file } of articles) {
    const other = ids.get(id);
    if (other !== undefined) {
      const message = `"id" is "${id}", which ${other} has too. An id is given once, for ever; choose another.`;
      faults.push({ file, line: 2, message, severity: "error" });
    } else ids.set(id, file);
  }
  for (const { aliases, file } of articles) {
    aliases.forEach((alias, index) => {
      const other = addresses.get(alias);
      if (other === undefined) {
        addresses.set(alias, file);
        return;
      }
      const message = `"aliases" has "${alias}", which is an address of ${other}. Take one of them out.`;
      const line = lineIn(readFileSync(join(root, file), "utf8"), ["aliases", index]);
      faults.push({ file, line, message, severity: "error" });
    });
  }
  return faults;
}

/** One topic is spelt one way: the first spelling found stands, others are faults. */
function checkTopics(articles: readonly Article[]): Fault[] {
  const faults: Fault[] = [];
  const spellings = new Map<string, { topic: string; file: string }>();
  for (const { topics, file, draft } of articles) {
    for (const topic of topics) {
      const slug = slugOf(topic);
      if (slug === "") {
        const message = `"topics" has "${shorten(topic)}", of which no address can be made; write it in Latin letters.`;
        faults.push({ file, message, severity: draft ? "warning" : "error" });
        continue;
      }
      const first = spellings.get(slug);
      if (!first) spellings.set(slug, { topic, file });
      else if (first.topic !== topic) {
        const message = `"topics" has "${shorten(topic)}", which ${first.file} writes "${first.topic}". Spell it one way.`;
        faults.push({ file, message, severity: "warning" });
      }
    }
  }
  return faults;
}

function checkFacts(magazine: Magazine, problems: ReadonlyMap<string, string>): Fault[] {
  const faults: Fault[] = [];
  const { facts, root } = magazine;
  const add = (file: string, word: string, message: string) =>
    faults.push({ file, line: lineOfWord(root, file, word), message, severity: "error" });
  const unique = (file: string, ids: string[]) => {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) add(file, id, `has the id "${id}" twice. Choose another.`);
    });
  };
  unique(
    "_data/sections.ts",
    facts.sections.flatMap((s) => [s.id, ...s.children.map((c) => c.id)]),
  );
  unique(
    "_data/authors.ts",
    facts.authors.map(({ id }) => id),
  );
  unique(
    "_data/series.ts",
    facts.series.map(({ id }) => id),
  );
  unique(
    "_data/sponsors.ts",
    facts.sponsors.map(({ id }) => id),
  );
  unique(
    "_data/campaigns.ts",
    facts.campaigns.map(({ id }) => id),
  );
  unique(
    "_data/issues.ts",
    facts.issues.map(({ id }) => id),
  );

  const pictures: [file: string, src: string | undefined][] = [
    ...facts.authors.map(({ portrait }): [string, string | undefined] => [
      "_data/authors.ts",
      portrait,
    ]),
    ...facts.issues.map(({ cover }): [string, string] => ["_data/issues.ts", cover.src]),
    ...facts.sponsors.flatMap(({ logo }): [string, string | undefined][] => [
      ["_data/sponsors.ts", logo?.src],
      ["_data/sponsors.ts", logo?.dark],
    ]),
  ];
  for (const [file, src] of pictures) {
    const problem = src === undefined ? undefined : problems.get(src);
    if (src !== undefined && problem)
      add(file, src, `names the picture "${src}", which ${problem}.`);
  }
  for (const issue of facts.issues) {
    for (const id of issue.contents) {
      const story = magazine.all.get(id);
      if (!story) {
        add(
          "_data/issues.ts",
          id,
          `has "${id}" in its contents, which is not an article's id.${didYouMean(id, magazine.all.keys())}`,
        );
      } else if (story.issue !== issue.id) {
        add(
          "_data/issues.ts",
          id,
          `has "${id}" in the contents of ${issue.id}, but ${story.file} does not name that issue.`,
        );
      }
    }
  }
  for (const [front, containers] of [
    ["home", facts.fronts.home] as const,
    ...Object.entries(facts.fronts.sections),
  ]) {
    if (front !== "home" && !magazine.places.has(front)) {
      add(
        "_data/fronts.ts",
        front,
        `has a front for "${front}", which is not a section.${didYouMean(front, magazine.places.keys())}`,
      );
    }
    for (const { pins, section } of containers) {
      if (section !== undefined && !magazine.places.has(section)) {
        add(
          "_data/fronts.ts",
          section,
          `fills a container from "${section}", which is not a section.${didYouMean(section, magazine.places.keys())}`,
        );
      }
      for (const id of pins) {
        if (!magazine.all.has(id)) {
          add(
            "_data/fronts.ts",
            id,
            `pins "${id}", which is not an article's id.${didYouMean(id, magazine.all.keys())}`,
          );
        }
      }
    }
  }
  return faults;
}
