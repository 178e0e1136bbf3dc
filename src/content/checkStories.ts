import { isStoryLink } from "../markdown/links.ts";
import { didYouMean } from "../text/nearest.ts";
import { shorten } from "../text/prose.ts";
import { slugOf } from "../text/slug.ts";
import type { Article } from "./article.ts";
import type { Fault } from "./fault.ts";
import { lineAt } from "./line.ts";
import { type Magazine, pictureName } from "./magazine.ts";

/**
 * Checks everything that stories say of others: sections, authors, series, issues, related stories,
 * links, pictures, and that no id or address is used twice. `problems` says what is wrong with each
 * picture that could not be read.
 */
export function checkStories(
  magazine: Magazine,
  articles: readonly Article[],
  problems: ReadonlyMap<string, string>,
): Fault[] {
  return [
    ...articles.flatMap((article) => checkArticle(magazine, article, problems)),
    ...checkTwice(magazine.root, articles),
    ...checkTopics(magazine.root, articles),
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
  const at = (...path: PropertyKey[]) => lineAt(magazine.root, article.file, path);
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
    } else if (!article.picture.credit) {
      add(
        `"picture.credit" is missing, and the file does not name anybody; say who made ${article.picture.src}.`,
        at("picture"),
        true,
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
      faults.push({ file, line: lineAt(root, file, ["id"]), message, severity: "error" });
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
      const line = lineAt(root, file, ["aliases", index]);
      faults.push({ file, line, message, severity: "error" });
    });
  }
  return faults;
}

/** One topic is spelt one way: a spelling other than the first found is told. */
function checkTopics(root: string, articles: readonly Article[]): Fault[] {
  const faults: Fault[] = [];
  const spellings = new Map<string, { topic: string; file: string }>();
  for (const { topics, file, draft } of articles) {
    topics.forEach((topic, index) => {
      const slug = slugOf(topic);
      const first = spellings.get(slug) ?? { topic, file };
      spellings.set(slug, first);
      if (slug !== "" && first.topic === topic) return;
      const message =
        slug === ""
          ? `"topics" has "${shorten(topic)}", of which no address can be made; write it in Latin letters.`
          : `"topics" has "${shorten(topic)}", which ${first.file} writes "${shorten(first.topic)}". Spell it one way.`;
      const severity = slug === "" && !draft ? "error" : "warning";
      faults.push({ file, line: lineAt(root, file, ["topics", index]), message, severity });
    });
  }
  return faults;
}
