import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import yaml from "js-yaml";
import { slugOf } from "../../src/text/slug.ts";

/** One file of the corpus: its front matter as it is written, and its body, byte for byte. */
export interface Source {
  /** Its path under the corpus: `2019/how-we-work.md`. */
  path: string;
  values: Written;
  body: string;
}

/** A source as an article of ours. */
export interface Mapped extends Source {
  id: string;
  /** Its path in the magazine: `articles/2019/how-we-work.md`. */
  file: string;
  /** Its page in the site: `2019/how-we-work/index.html`. */
  page: string;
  text: string;
  /** How many lines further down the body stands in `text` than in a file of its own. */
  bodyLine: number;
}

/** The keys of the corpus' front matter that we read; `image` and its kin stay behind with the pictures. */
interface Written {
  title: string;
  date: string;
  authors: string[];
  tags: string[];
  section: string;
  description: string;
  slug: string;
}

/** The corpus' articles have this instant behind them: none is held, all are of the archive. */
export const now = "2026-01-01T00:00:00Z";

/** The folder that CORPUS names, relative to the project; throws where it names none that is there. */
export function corpusFolder(env: Record<string, string | undefined>): string {
  const named = env.CORPUS;
  if (named === undefined || named === "") {
    throw new Error(
      "CORPUS is not set, so there are no real articles to build. Run npm run test:corpus.",
    );
  }
  const folder = resolve(import.meta.dirname, "../..", named);
  if (!existsSync(folder)) {
    throw new Error(
      `CORPUS is ${named}, but there is no folder ${folder}. Point it to the real articles.`,
    );
  }
  return folder;
}

/** Every article of the corpus in order of its path; throws at a file that cannot be read, for none may be lost. */
export function readCorpus(folder: string): Source[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return paths
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md"))
    .sort()
    .map((path) => cutSource(path, readFileSync(join(folder, path), "utf8")));
}

function cutSource(path: string, text: string): Source {
  const match = /^---\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) throw new Error(`${path} has no front matter.`);
  // CORE_SCHEMA reads dates as the text that they are, like our own loader.
  const values = yaml.load(match[1] ?? "", { schema: yaml.CORE_SCHEMA }) as Written;
  return { path, values, body: text.slice(match[0].length) };
}

/** Maps sources to articles. No two get one id or one page: a second of a name gets `-2` after it. */
export function mapSources(sources: readonly Source[]): Mapped[] {
  const names = new Set<string>();
  const ids = new Set<string>();
  return sources.map((source) => {
    const year = source.values.date.slice(0, 4);
    const path = unused(`${year}/${slugOf(source.values.slug)}`, names);
    // The year keeps apart what a blog could call alike in two years.
    const id = unused(shortened(path.replace("/", "-")), ids);
    const front = frontMatter(source, id);
    const page = `${path}/index.html`;
    return {
      ...source,
      id,
      file: `articles/${path}.md`,
      page,
      text: front + source.body,
      bodyLine: front.split("\n").length,
    };
  });
}

function unused(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
  taken.add(free);
  return free;
}

/** An id has at most 100 characters; a longer one ends after its last whole word, with room for a number. */
function shortened(id: string): string {
  return id.length <= 100 ? id : id.slice(0, 97).replace(/-[^-]*$/, "");
}

function frontMatter({ values, body }: Source, id: string): string {
  const ours = {
    id,
    // As it is: some end in a line break, which the loader folds.
    title: values.title,
    // As it is, with its markup and its length; the body's first sentence where there is none.
    standfirst: values.description?.trim() ? values.description : firstSentence(body),
    // As it is: an instant with its own offset.
    date: values.date,
    // "News" names the section "news".
    section: slugOf(values.section),
    // As they are, letter case and all.
    topics: values.tags ?? [],
    // Ids in our letters: "18F" is 18f.
    authors: (values.authors ?? []).map((author) => slugOf(author)),
    // The corpus does not tell kinds apart.
    kind: "report",
    lang: "en",
    // Left out: slug (it is in the file's name), draft (false in all), sourceFile (theirs), image,
    // imageAlt and imageCredit (the pictures are not there). Keys beyond these have no place of ours.
  };
  const lines = Object.entries(ours).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n`;
}

/** The first sentence of a body's first paragraph of words, without its markup; of the file as a last resort. */
function firstSentence(body: string): string {
  const plain = body
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<[^>]*>/g, " ")
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
        .replace(/[*_`#>]/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .find((block) => /\p{L}/u.test(block));
  return /^.*?[.!?](?=\s|$)/.exec(plain ?? "")?.[0] ?? plain ?? "A story of the archive.";
}

/** The magazine's facts that the articles need, as files: their authors, their sections, an archive that ends after them. */
export function factsOf(articles: readonly Mapped[]): Record<string, string> {
  const named = (values: string[]) =>
    [...new Map(values.map((value) => [slugOf(value), value]))].sort();
  const authors = named(articles.flatMap(({ values }) => values.authors ?? []));
  const sections = named(articles.map(({ values }) => values.section));
  const newest = Math.max(...articles.map(({ values }) => Date.parse(values.date)));
  const day = 24 * 60 * 60 * 1000;
  return {
    "_data/site.ts": fact({
      name: "The Archive",
      tagline: "Real articles, as they were",
      description: "A magazine made of real articles.",
      language: "en",
      zone: "UTC",
      baseUrl: "https://archive.example",
      idAuthority: "archive.example,2014",
      // Two days after the newest, so that every fault of house style is forgiven and told.
      archiveBefore: new Date(newest + 2 * day).toISOString().slice(0, 10),
      publisher: "The Archive Press",
      email: { editors: "editors@archive.example", corrections: "corrections@archive.example" },
      social: [],
    }),
    "_data/sections.ts": fact(
      sections.map(([id, name]) => ({ id, name, description: `${name}.`, children: [] })),
    ),
    // The corpus has ids only; the name is the id, said as a name.
    "_data/authors.ts": fact(
      authors.map(([id, written]) => {
        const name = written
          .replace(/-/g, " ")
          .replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
        return { id, name, role: "Writer", biography: `${name} wrote for the archive.` };
      }),
    ),
    "_data/series.ts": fact([]),
    "_data/issues.ts": fact([]),
    "_data/sponsors.ts": fact([]),
  };
}

const fact = (value: unknown) => `export default ${JSON.stringify(value, null, 2)};\n`;
