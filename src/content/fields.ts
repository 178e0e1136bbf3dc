import { z } from "zod";
import { didYouMean } from "../text/nearest.ts";
import { shorten } from "../text/prose.ts";
import { isSlug } from "../text/slug.ts";
import { parseInstant } from "../time/instant.ts";

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

const controls = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
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
    .refine((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text), `is empty; write ${expected}.`)
    .refine((text) => !controls.test(text), "holds an invisible control character; type it again.");
const name = (expected: string) =>
  z
    .string(wrong(expected))
    .refine((text) => text.length <= 100, "is over 100 characters; shorten it.")
    .refine(isSlug, {
      error: (issue) =>
        `is ${show(issue.input)}; write ${expected} in lower-case letters, digits and hyphens.`,
    });
const list = <Item extends z.ZodType>(item: Item, expected: string) =>
  z.array(item, wrong(`a list of ${expected}, such as [one, two]`));
const instant = (zone: string) =>
  z.string(wrong("a date such as 2026-11-23 09:30")).transform((text, context) => {
    if (shorten(text) !== text) {
      context.addIssue(`is ${show(text)}, which is not a date. Write it as 2026-11-23 09:30.`);
      return z.NEVER;
    }
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
        : `is ${show(issue.input)}, which is not one of ${values.join(", ")}.${typeof issue.input === "string" ? didYouMean(issue.input, values) : ""}`,
  });
const map = "key: value lines under it";

/** The place of a picture that matters most: `0.3 0.6`, parts of its width and height from its upper left corner. */
const place = z
  .string(wrong("two numbers from 0 to 1, such as 0.3 0.6"))
  .transform((text) => text.trim().split(/\s+/).map(Number))
  .refine(
    (parts) => parts.length === 2 && parts.every((part) => part >= 0 && part <= 1),
    "is not two numbers from 0 to 1, such as 0.3 0.6: how far from the left, how far from the top.",
  )
  .transform(([x = 0.5, y = 0.5]) => ({ x, y }));

/** The schema of front matter, its dates read in `zone`; every message is a sentence for an editor. */
function schemaFor(zone: string) {
  return z.strictObject({
    id: name("the story's permanent id"),
    title: words("the headline").refine(
      (t) => t.length <= 200,
      "is over 200 characters; shorten it.",
    ),
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
          alt: z
            .string(wrong("what is to be seen"))
            .transform((text) => text.replace(/\s+/g, " ").trim())
            .refine(
              (text) => !controls.test(text),
              "holds an invisible control character; type it again.",
            )
            .optional(),
          caption: words("a caption").optional(),
          credit: words("who made the picture").optional(),
          creditUrl: z.url({ protocol: /^https?$/, error: "is not a web address." }).optional(),
          role: words("what its maker did, such as Photograph or Illustration").optional(),
          licence: z.url({ protocol: /^https?$/, error: "is not a web address." }).optional(),
          focus: place.optional(),
        },
        wrong(map),
      )
      .optional(),
    series: z.string(wrong("a series' id")).optional(),
    issue: z.string(wrong("an issue's cover date, such as 2026-11-29")).optional(),
    corrections: list(
      z.strictObject(
        { date: instant(zone), text: words("what was wrong and what is right") },
        wrong(map),
      ),
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
          becomes: choice(["gone", "notice"]),
          reason: words("why it ends").optional(),
        },
        wrong(map),
      )
      .optional(),
    sponsorship: z
      .literal("none", { error: (i) => `is ${show(i.input)}; write none, or leave it out.` })
      .optional(),
    lang: z
      .string(wrong("a language tag such as hi"))
      .regex(
        /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
        "is not a language tag (BCP 47) such as hi or en-IN.",
      )
      .optional(),
  });
}

/** Front matter as the schema reads it: every value of its type, none of them yet held against another. */
export type Fields = z.output<ReturnType<typeof schemaFor>>;

/** A fault of front matter: the path of the value, and the rest of the sentence. */
export interface FieldFault {
  path: PropertyKey[];
  message: string;
}

const schemas = new Map<string, ReturnType<typeof schemaFor>>();
const known = Object.keys(schemaFor("utc").shape);

/** Reads front matter, its dates in `zone`; gives the fields, or every fault of them. */
export function parseFields(
  values: unknown,
  zone: string,
): { fields?: Fields; faults: FieldFault[] } {
  const schema = schemas.get(zone) ?? schemaFor(zone);
  schemas.set(zone, schema);
  const result = schema.safeParse(values);
  if (result.success) return { fields: result.data, faults: [] };
  const faults = result.error.issues.flatMap((issue): FieldFault[] => {
    const { path } = issue;
    if (issue.code !== "unrecognized_keys") return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({ path: [...path, key], message: strangerMessage(key, path) }));
  });
  return { faults };
}

/** Says whether `path` is an absolute path of this site that stays inside it and ends in `/` or a file. */
export function isSafePath(path: string): boolean {
  return (
    path.length <= 300 &&
    path.split("/").every((piece) => piece.length <= 100) &&
    /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\.html?)?$/.test(
      path,
    ) &&
    path !== "/"
  );
}

function strangerMessage(key: string, path: readonly PropertyKey[]): string {
  if (path.length === 0 && eleventyKeys.has(key)) {
    return "is an instruction to the site generator, which no story may give; take it out.";
  }
  return `is not a key that a story has.${path.length === 0 ? didYouMean(key, known) : ""} Correct it, or take it out.`;
}

/** Shows a bad value in a message: short, on one line, never more than one level of it. */
export function show(value: unknown): string {
  if (typeof value === "string") return `"${shorten(value)}"`;
  if (Array.isArray(value)) return "a list";
  if (value === null || value === undefined) return "empty";
  if (typeof value === "object") return "a map";
  return `the ${typeof value} ${String(value)} (put text in quotes)`;
}
