import { type Inspection, inspectBody, type Reference } from "../markdown/inspect.ts";
import { setPunctuation } from "../markdown/punctuation.ts";
import type { Focus } from "../picture/frame.ts";
import { shorten } from "../text/prose.ts";
import { isSlug } from "../text/slug.ts";
import type { Instant } from "../time/instant.ts";
import type { Ending } from "../time/standing.ts";
import type { Fault } from "./fault.ts";
import { type Fields, type Kind, parseFields } from "./fields.ts";
import { type Cut, cutFrontMatter, FrontMatterError } from "./frontMatter.ts";
import { lineOf } from "./line.ts";
import { hashOf } from "./markdown.ts";

/** A picture as front matter names it; `src` is a file of `articles/pictures/`. */
export interface Picture {
  src: string;
  alt: string;
  caption: string;
  /** Who is to be named; empty where only the picture's file says so. */
  credit: string;
  creditUrl?: string | undefined;
  /** What its maker did: `Photograph`, `Illustration`. */
  role?: string | undefined;
  /** The address of the licence under which it is shown. */
  licence?: string | undefined;
  /** The place that no crop leaves out. */
  focus?: Focus | undefined;
}

/** Something the magazine got wrong, said with its date. */
export interface Correction {
  date: Instant;
  text: string;
}

/** What a story's Markdown is and points to; the Markdown itself stays in the file. */
export interface Body {
  /** SHA-256 of the Markdown, which stands for it in fingerprints. */
  hash: string;
  words: number;
  links: Reference[];
  pictures: Reference[];
  /** The line of the file, from 1, on which it begins. */
  line: number;
}

/** A story: front matter parsed, body inspected. Every value is plain JSON. */
export interface Article {
  /** SHA-256 of the text of its file. */
  hash: string;
  id: string;
  /** Its path under the project, with `/`: `articles/2021/04/wind.md`. */
  file: string;
  /** `/2021/04/wind/`: from its file's path, never from its title. */
  url: string;
  title: string;
  standfirst: string;
  kicker?: string | undefined;
  date: Instant;
  updated?: Instant | undefined;
  section: string;
  topics: string[];
  authors: string[];
  kind: Kind;
  picture?: Picture | undefined;
  series?: string | undefined;
  issue?: string | undefined;
  corrections: Correction[];
  related: string[];
  aliases: string[];
  draft: boolean;
  expires?: { at: Instant; becomes: Ending; reason?: string | undefined } | undefined;
  sponsorship: "any" | "none";
  lang: string;
  body: Body;
}

/** What is known of an article's file: the story, where its values could be read, and its faults. */
export interface ReadArticle {
  article?: Article | undefined;
  faults: Fault[];
}

/** An article's file as it was parsed just now: with its body as `setBody` sets it. */
export interface ParsedArticle extends ReadArticle {
  html?: string;
}

/** What an article is parsed against: the magazine's zone, language and archive date. */
export interface House {
  zone: string;
  language: string;
  archiveBefore?: Instant | undefined;
}

/** A story has at most this many characters, some 20,000 words: a longer one is several. */
const longestStory = 128 * 1024;

/** So many faults of one article are told; with as many, more would help nobody. */
const mostFaults = 50;

/** Standfirsts are at most this many characters. */
const longestStandfirst = 300;

/** A fault as the checks of one article find it; `style` is forgiven in an archive. */
interface Finding {
  message: string;
  line?: number | undefined;
  style?: boolean;
}

/**
 * Parses the text of an article's file. Never throws: gives the article where its values could be
 * read, and every fault with its line. A draft's faults, and an archive's faults of style, are
 * warnings. `file` is the path under the project, with `/`.
 */
export function parseArticle(file: string, text: string, house: House): ParsedArticle {
  if (text.length > longestStory) {
    const message = `is ${Math.ceil(text.length / 1024)} KB long; a story has at most 128 KB. Split it.`;
    return { faults: [{ file, message, severity: "error" }] };
  }
  let cut: Cut;
  try {
    cut = cutFrontMatter(text);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return { faults: [{ file, line: error.line, message: error.message, severity: "error" }] };
  }
  const url = urlOf(file);
  const { fields, faults } = parseFields(cut.values, house.zone);
  const lang = fields?.lang ?? house.language;
  const inspection = inspectBody(cut.markdown, lang);
  const findings: Finding[] = [
    ...(url === undefined ? [badPath] : []),
    ...faults.slice(0, mostFaults).map(({ path, message }) => ({
      message: `${quotePath(path)} ${message}`,
      line: lineOf(cut, path),
    })),
    ...inspection.faults.map((fault) => ({ ...fault, line: fault.line + cut.bodyLine - 1 })),
    ...(fields ? [...checkStyle(fields, cut), ...checkOrder(fields, cut)] : []),
  ];
  const draft = cut.values.draft === true;
  const archived =
    fields !== undefined && house.archiveBefore !== undefined && fields.date < house.archiveBefore;
  const found = findings.slice(0, mostFaults).map(
    ({ message, line, style = false }): Fault => ({
      file,
      line,
      message,
      severity: draft || (style && archived) ? "warning" : "error",
    }),
  );
  if (!fields || url === undefined) return { faults: found };
  const hash = hashOf(text);
  return {
    article: makeArticle(fields, { hash, file, url, lang, cut, inspection }),
    faults: found,
    html: inspection.html,
  };
}

const badPath: Finding = {
  message:
    "has a path that cannot be an address; name folders and file in lower-case letters, digits and hyphens.",
};

/** What house style asks of front matter. */
function checkStyle({ standfirst, picture }: Fields, cut: Cut): Finding[] {
  const findings: Finding[] = [];
  const add = (path: string, message: string) =>
    findings.push({
      message: `"${path}" ${message}`,
      line: lineOf(cut, path.split(".")),
      style: true,
    });
  if (standfirst.length > longestStandfirst) {
    add(
      "standfirst",
      `is ${standfirst.length} characters long; at most ${longestStandfirst} fit under a headline.`,
    );
  }
  if (picture && picture.alt === undefined) {
    add(
      "picture.alt",
      `is missing; say what is to be seen in ${picture.src}, or alt: "" if it only decorates.`,
    );
  }
  return findings;
}

/** What the fields of a story must be to each other: instants in order, a writer for what is written. */
function checkOrder(fields: Fields, cut: Cut): Finding[] {
  const { date, updated, expires, corrections, authors, kind } = fields;
  const findings: Finding[] = [];
  const add = (path: PropertyKey[], message: string) =>
    findings.push({ message: `${quotePath(path)} ${message}`, line: lineOf(cut, path) });
  if (updated !== undefined && updated < date) {
    add(["updated"], 'is earlier than "date"; a story is updated after it is out.');
  }
  if (expires && expires.at <= date) {
    add(["expires", "at"], 'is not later than "date"; the story would never be seen.');
  }
  corrections.forEach((correction, index) => {
    if (correction.date >= date) return;
    add(["corrections", index, "date"], 'is earlier than "date"; a correction comes after.');
  });
  if (authors.length === 0 && kind !== "sponsored") {
    add(["authors"], "names nobody; write at least one author's id, such as [meera-krishnan].");
  }
  return findings;
}

function makeArticle(
  { picture, sponsorship, ...fields }: Fields,
  found: {
    hash: string;
    file: string;
    url: string;
    lang: string;
    cut: Cut;
    inspection: Inspection;
  },
): Article {
  const { hash, file, url, lang, cut, inspection } = found;
  const { words, links, pictures } = inspection;
  const set = (text: string) => setPunctuation(text, lang);
  return {
    ...fields,
    hash,
    title: set(fields.title),
    standfirst: set(fields.standfirst),
    kicker: fields.kicker && set(fields.kicker),
    file,
    url,
    lang,
    sponsorship: sponsorship ?? "any",
    corrections: fields.corrections
      .map(({ date, text }) => ({ date, text: set(text) }))
      .sort((a, b) => a.date - b.date),
    picture: picture && {
      src: picture.src,
      alt: set(picture.alt ?? ""),
      caption: set(picture.caption ?? ""),
      credit: picture.credit ?? "",
      creditUrl: picture.creditUrl,
      role: picture.role && set(picture.role),
      licence: picture.licence,
      focus: picture.focus,
    },
    body: { hash: hashOf(cut.markdown), words, links, pictures, line: cut.bodyLine },
  };
}

/** The address of an article's file: `articles/2021/04/wind.md` is at `/2021/04/wind/`. */
function urlOf(file: string): string | undefined {
  const pieces = file
    .replace(/^articles\//, "")
    .replace(/\.md$/, "")
    .split("/");
  return pieces.length <= 8 && pieces.every(isSlug) ? `/${pieces.join("/")}/` : undefined;
}

function quotePath(path: readonly PropertyKey[]): string {
  return path.length === 0
    ? "The front matter"
    : `"${shorten(path.map(String).join(".").replaceAll("[object Object]", "a map"))}"`;
}
