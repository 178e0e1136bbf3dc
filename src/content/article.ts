import { createHash } from "node:crypto";
import { z } from "zod";
import { inspectBody, type Reference } from "../markdown/inspect.ts";
import { isSlug } from "../text/slug.ts";
import { type Instant, parseInstant } from "../time/instant.ts";
import type { Ending } from "../time/standing.ts";
import { didYouMean } from "../text/nearest.ts";
import type { Fault } from "./fault.ts";
import { type Cut, cutFrontMatter, FrontMatterError, lineOf } from "./frontMatter.ts";

/** The kinds of story; `sponsored` is paid content, written or controlled by who pays. */
export const kinds = [
  "report",
  "analysis",
  "opinion",
  "interview",
  "review",
  "explainer",
  "briefing",
  "sponsored",
] as const;

/** One of the kinds of story. */
export type Kind = (typeof kinds)[number];

/** A picture as front matter names it; `src` is a file of `articles/pictures/`. */
export interface Picture {
  src: string;
  alt: string;
  caption: string;
  credit: string;
  creditUrl?: string | undefined;
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
  expires?: { at: Instant; then: Ending; reason?: string | undefined } | undefined;
  sponsorship: "any" | "none";
  lang: string;
  body: Body;
}

/** What an article is parsed against: the magazine's zone, language and archive date. */
export interface House {
  zone: string;
  language: string;
  archiveBefore?: Instant | undefined;
}

/** Standfirsts are at most this many characters. */
export const longestStandfirst = 300;

const eleventyKeys = new Set([
  "permalink",
  "layout",
  "eleventyComputed",
  "eleventyExcludeFromCollections",
  "eleventyNavigation",
  "eleventyImport",
  "pagination",
  "templateEngineOverride",
  "templateEngine",
  "tags",
  "override:tags",
  "dynamicPermalink",
  "permalinkBypassOutputDir",
]);

const controls = /[\p{Cc}\u2028\u2029]/u;
const wrong = (expected: string) => ({
  error: (issue: { input?: unknown }) =>
    issue.input === undefined
      ? `is missing; write ${expected}.`
      : `is ${show(issue.input)}; write ${expected}.`,
});
const words = (expected: string) =>
  z
    .string(wrong(expected))
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .refine((text) => text !== "", `is empty; write ${expected}.`)
    .refine((text) => !controls.test(text), "holds an invisible control character; type it again.");
const name = (expected: string) =>
  z.string(wrong(expected)).refine(isSlug, {
    error: (issue) =>
      `is ${show(issue.input)}; write ${expected} in lower-case letters, digits and hyphens.`,
  });
const list = <Item extends z.ZodType>(item: Item, expected: string) =>
  z.array(item, wrong(`a list of ${expected}, such as [one, two]`));
const instant = (zone: string) =>
  z.string(wrong("a date such as 2026-11-23 09:30")).transform((text, context) => {
    try {
      return parseInstant(text, zone);
    } catch (error) {
      context.addIssue((error as Error).message);
      return z.NEVER;
    }
  });
const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, {
    error: (issue) =>
      issue.input === undefined
        ? `is missing; write one of ${values.join(", ")}.`
        : `is ${show(issue.input)}, which is not one of ${values.join(", ")}.${didYouMean(String(issue.input), values)}`,
  });
const map = "key: value lines under it";

function schemaFor(zone: string) {
  return z.strictObject({
    id: name("the story's permanent id"),
    title: words("the headline").refine((t) => t.length <= 200, "is over 200 characters; shorten it."),
    standfirst: words("one or two sentences"),
    kicker: words("one to four words").optional(),
    date: instant(zone),
    updated: instant(zone).optional(),
    section: z.string(wrong("a section's id")),
    topics: list(words("a topic"), "topics").default([]),
    authors: list(z.string(wrong("an author's id")), "author ids").default([]),
    kind: choice(kinds),
    picture: z
      .strictObject(
        {
          src: words("a file name of articles/pictures"),
          alt: z.string(wrong("what is to be seen")).trim().optional(),
          caption: words("a caption").optional(),
          credit: words("who made the picture").optional(),
          creditUrl: z.url({ protocol: /^https?$/, error: "is not a web address." }).optional(),
        },
        wrong(map),
      )
      .optional(),
    series: z.string(wrong("a series' id")).optional(),
    issue: z.string(wrong("an issue's cover date, such as 2026-11-29")).optional(),
    corrections: list(
      z.strictObject({ date: instant(zone), text: words("what was wrong and what is right") }, wrong(map)),
      "corrections, each with date and text",
    ).default([]),
    related: list(z.string(wrong("an article's id")), "article ids").default([]),
    aliases: list(
      z.string(wrong("an old address")).refine(isSafePath, {
        error: (issue) =>
          `is ${show(issue.input)}, which is not an address of this site; write it as /old/address/.`,
      }),
      "old addresses",
    ).default([]),
    draft: z.boolean(wrong("true or false")).default(false),
    expires: z
      .strictObject(
        {
          at: instant(zone),
          then: choice(["gone", "notice"]),
          reason: words("why it ends").optional(),
        },
        wrong(map),
      )
      .optional(),
    sponsorship: z.literal("none", { error: (i) => `is ${show(i.input)}; write none, or leave it out.` }).optional(),
    lang: z
      .string(wrong("a language tag such as hi"))
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language tag (BCP 47) such as hi or en-IN.")
      .optional(),
  });
}

const schemas = new Map<string, ReturnType<typeof schemaFor>>();
const known = Object.keys(schemaFor("utc").shape);

/**
 * Parses the text of an article's file. Never throws: gives the article where its values could be
 * read, and every fault with its line. A draft's faults, and an archive's faults of style, are
 * warnings. `file` is the path under the project, with `/`.
 */
export function parseArticle(
  file: string,
  text: string,
  house: House,
): { article?: Article; faults: Fault[] } {
  let cut: Cut;
  try {
    cut = cutFrontMatter(text);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return { faults: [{ file, line: error.line, message: error.message, severity: "error" }] };
  }
  const draft = cut.values.draft === true;
  const faults: Fault[] = [];
  const add = (message: string, line: number | undefined, style = false) =>
    faults.push({ file, line, message, severity: draft || (style && archived) ? "warning" : "error" });
  let archived = false;

  const url = urlOf(file);
  if (url === undefined) {
    add("has a path that cannot be an address; name folders and file in lower-case letters, digits and hyphens.", undefined);
  }
  let schema = schemas.get(house.zone);
  if (!schema) schemas.set(house.zone, (schema = schemaFor(house.zone)));
  const result = schema.safeParse(cut.values);
  if (!result.success) {
    for (const issue of result.error.issues) {
      if (issue.code === "unrecognized_keys") {
        for (const key of issue.keys) {
          const path = [...issue.path, key];
          add(`${quotePath(path)} ${strangerMessage(key, issue.path)}`, lineOf(cut, path));
        }
      } else add(`${quotePath(issue.path)} ${issue.message}`, lineOf(cut, issue.path));
    }
  }
  const date = result.success ? result.data.date : undefined;
  archived =
    house.archiveBefore !== undefined && date !== undefined && date < house.archiveBefore;
  const lang = result.success ? (result.data.lang ?? house.language) : house.language;
  const inspection = inspectBody(cut.markdown, lang);
  for (const fault of inspection.faults) {
    add(fault.message, fault.line + cut.bodyLine - 1, fault.style);
  }
  if (!result.success || url === undefined) return { faults };

  const { picture, sponsorship, ...values } = result.data;
  const at = (...path: PropertyKey[]) => lineOf(cut, path);
  if (values.standfirst.length > longestStandfirst) {
    add(`"standfirst" is ${values.standfirst.length} characters long; at most ${longestStandfirst} fit under a headline.`, at("standfirst"), true);
  }
  if (picture) {
    if (picture.alt === undefined) {
      add(`"picture.alt" is missing; say what is to be seen in ${picture.src}, or alt: "" if it only decorates.`, at("picture"), true);
    }
    if (picture.credit === undefined) {
      add(`"picture.credit" is missing; say who made ${picture.src}.`, at("picture"), true);
    }
  }
  if (values.updated !== undefined && values.updated < values.date) {
    add('"updated" is earlier than "date"; a story is updated after it is out.', at("updated"));
  }
  if (values.expires && values.expires.at <= values.date) {
    add('"expires.at" is not later than "date"; the story would never be seen.', at("expires", "at"));
  }
  values.corrections.forEach((correction, index) => {
    if (correction.date < values.date) {
      add(`"corrections.${index}.date" is earlier than "date"; a correction comes after.`, at("corrections", index, "date"));
    }
  });
  if (values.authors.length === 0 && values.kind !== "sponsored") {
    add('"authors" names nobody; write at least one author\'s id, such as [meera-krishnan].', at("authors"));
  }
  const article: Article = {
    ...values,
    file,
    url,
    lang,
    sponsorship: sponsorship ?? "any",
    corrections: [...values.corrections].sort((a, b) => a.date - b.date),
    picture: picture && {
      src: picture.src,
      alt: picture.alt ?? "",
      caption: picture.caption ?? "",
      credit: picture.credit ?? "",
      creditUrl: picture.creditUrl,
    },
    body: {
      hash: hashOf(cut.markdown),
      words: inspection.words,
      links: inspection.links,
      pictures: inspection.pictures,
      line: cut.bodyLine,
    },
  };
  return { article, faults };
}

/** The SHA-256 of a story's Markdown, in hexadecimal. */
export function hashOf(markdown: string): string {
  return createHash("sha256").update(markdown).digest("hex");
}

/** The line of an article's file on which the value at `path` of its front matter stands. */
export function lineIn(text: string, path: readonly PropertyKey[]): number {
  return lineOf(cutFrontMatter(text), path);
}

/** The address of an article's file: `articles/2021/04/wind.md` is at `/2021/04/wind/`. */
function urlOf(file: string): string | undefined {
  const pieces = file.replace(/^articles\//, "").replace(/\.md$/, "").split("/");
  return pieces.every(isSlug) ? `/${pieces.join("/")}/` : undefined;
}

/** Says whether `path` is an absolute path of this site that stays inside it and ends in `/` or a file. */
export function isSafePath(path: string): boolean {
  return (
    path.length <= 300 &&
    /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\.html?)?$/.test(path) &&
    path !== "/"
  );
}

function quotePath(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "The front matter" : `"${path.map(String).join(".")}"`;
}

function strangerMessage(key: string, path: readonly PropertyKey[]): string {
  if (path.length === 0 && eleventyKeys.has(key)) {
    return "is an instruction to the site generator, which no story may give; take it out.";
  }
  return `is not a key that a story has.${path.length === 0 ? didYouMean(key, known) : ""} Correct it, or take it out.`;
}

/** Shows a bad value in a message: short, on one line, never more than one level of it. */
export function show(value: unknown): string {
  if (typeof value === "string") {
    const short = value.length > 60 ? `${value.slice(0, 57)}...` : value;
    return `"${short.replace(/[\p{Cc}\s]+/gu, " ")}"`;
  }
  if (Array.isArray(value)) return "a list";
  if (value === null || value === undefined) return "empty";
  if (typeof value === "object") return "a map";
  return `the ${typeof value} ${String(value)} (put text in quotes)`;
}
