import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { shorten } from "../text/prose.ts";
import { isSlug } from "../text/slug.ts";
import { isZone, parseInstant } from "../time/instant.ts";
import type { Fault } from "./fault.ts";
import { isSafePath, kinds } from "./fields.ts";
import { lineOfWord } from "./line.ts";

const text = z.string().trim().min(1, "is empty; write some words");
const slug = z.string().refine(isSlug, "must be lower-case letters, digits and hyphens");
const https = z
  .string()
  .refine((url) => URL.canParse(url) && new URL(url).protocol === "https:", "must be an https URL");

const day = z
  .string()
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text),
    "must be a day that exists, such as 2026-11-29",
  );
const language = z.string().refine(isLanguage, "must be a language tag (BCP 47), such as en-IN");

/** Says whether `2026-02-28` exists; `Date` would take 30 February for 2 March. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

const writtenSiteSchema = z.strictObject({
  name: text,
  tagline: text,
  description: text,
  /** BCP 47 tag of the magazine's language. */
  language: language,
  /** IANA name of the zone in which dates without an offset are read and all dates are shown. */
  zone: z.string().refine(isZone, "is not a time zone of the IANA database"),
  /** Where the site is served, without a path. */
  baseUrl: https.transform((url) => new URL(url).origin),
  /** The authority of feed ids (RFC 4151): a domain and a year in which it was the magazine's own. */
  idAuthority: z
    .string()
    .regex(/^[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?$/, "must look like week.example,2020"),
  /** Stories dated before this may break rules of house style: those faults are warnings. */
  archiveBefore: day.optional(),
  /**
   * Stories from this day on, of those without a picture, have a card drawn for sharing; older ones have
   * none. Where it is absent, all have one: a tenth of a second each, once.
   */
  shareCardsFrom: day.optional(),
  publisher: text,
  email: z.strictObject({ editors: z.email(), corrections: z.email() }),
  telegram: z.strictObject({ name: text, url: https }).optional(),
  /**
   * Keeps what a reader read and saved on the reader's device, for reading without a network. Where it is
   * false, what devices keep already is taken away as soon as they ask for any page.
   */
  offline: z.boolean().default(true),
  /** A WebSub hub that is told of changes (w3.org/TR/websub), where there is one. */
  hub: https.optional(),
  social: z.array(z.strictObject({ name: text, url: https })),
  /**
   * The magazine's mark, two files of `articles/pictures/`: a square PNG of 512 pixels or more, and one of
   * 48 to 144, which RSS takes.
   */
  icon: z.strictObject({ large: text, small: text }).optional(),
  /** Whom to tell of a weakness of the site (RFC 9116), until the instant at which that has to be looked at again. */
  security: z
    .strictObject({
      contacts: z
        .array(z.string().regex(/^(mailto:|https:\/\/)\S+$/, "must be a mailto: or https: URL"))
        .min(1, "names nobody; write at least one mailto: or https: URL"),
      expires: z.string(),
      policy: https.optional(),
    })
    .optional(),
  /** Readers may search the site, on a page of its own; a magazine can do without. */
  search: z.boolean().default(true),
  /** Topics whose stories never carry a sponsor. */
  sensitiveTopics: z.array(text).default(["Deaths", "Disasters", "Elections"]),
});

/** The instants of a site are read in its own zone, some of whose days have no midnight. */
const siteSchema = writtenSiteSchema.superRefine((site, context) => {
  const { zone, archiveBefore, shareCardsFrom, security } = site;
  const check = (instant: string | undefined, path: string[]) => {
    try {
      if (instant !== undefined) parseInstant(instant, zone);
    } catch (error) {
      context.addIssue({ code: "custom", path, message: (error as Error).message.slice(0, -1) });
    }
  };
  check(archiveBefore, ["archiveBefore"]);
  check(shareCardsFrom, ["shareCardsFrom"]);
  check(security?.expires, ["security", "expires"]);
});

const sectionSchema = z.strictObject({ id: slug, name: text, description: text });
const sectionsSchema = z.array(
  sectionSchema.extend({
    /** The colour of its kickers and rules, and of its parts' (src/assets/css/tints.css). */
    tint: z.enum(["red", "blue", "teal", "green", "purple", "ochre", "slate"]).default("red"),
    children: z.array(sectionSchema).default([]),
  }),
);

const authorSchema = z.strictObject({
  id: slug,
  name: text,
  role: text,
  biography: text,
  /** A file name in `articles/pictures/`. */
  portrait: text.optional(),
  links: z.array(z.strictObject({ name: text, url: https })).default([]),
  /** A handle with its server, for those who share a story on Mastodon: `@asha@news.example`. */
  fediverse: z
    .string()
    .regex(
      /^@[a-z0-9_]+(?:[.-][a-z0-9_]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i,
      "must be a handle with its server, such as @asha@news.example",
    )
    .optional(),
});

const seriesSchema = z.strictObject({ id: slug, title: text, description: text });

const issueSchema = z.strictObject({
  /** The cover date, `2026-11-29`; articles name their issue by it. */
  id: day,
  number: z.int().positive(),
  title: text,
  cover: z.strictObject({ src: text, alt: text, credit: text }),
  /** Article ids in the order of the printed pages; stories of the issue not named follow by date. */
  contents: z.array(slug).default([]),
});

const containerSchema = z.strictObject({
  title: text.optional(),
  shape: z.enum(["lead", "feature", "row", "opinion", "briefing", "latest", "list"]),
  /** Article ids that come first, in this order. */
  pins: z.array(slug).default([]),
  /** The section whose newest stories fill the container up; the whole magazine where absent. */
  section: slug.optional(),
  /** Only stories of this kind fill it up. */
  kind: z.enum(kinds).optional(),
  count: z.int().min(1).max(24),
});

const frontsSchema = z.strictObject({
  home: z.array(containerSchema).min(1),
  sections: z.record(slug, z.array(containerSchema)),
});

const required = (what: string) =>
  z.string(`is missing; ${what}`).trim().min(1, `is empty; ${what}`);

const pixels = z.int("must be the file's true size in pixels").positive();
const logoSchema = z.strictObject({
  src: text,
  /** The same logo for dark pages, of the same size. */
  dark: text.optional(),
  /** The true size of both files, in pixels. */
  width: pixels,
  height: pixels,
  alt: required("say whose logo it is"),
});

/** Someone who pays, or whose work a page runs on. */
const sponsorSchema = z.strictObject({
  id: slug,
  name: text,
  url: https,
  logo: logoSchema.optional(),
  /** One paragraph, shown at the foot of its stories. */
  about: text,
});

/** The stories that a campaign is for, or leaves out. */
const storiesSchema = z.strictObject({
  articles: z.array(slug).default([]),
  series: z.array(slug).default([]),
  /** Print issues, by their cover dates. */
  issues: z.array(day).default([]),
  topics: z.array(text).default([]),
  authors: z.array(slug).default([]),
  /** A section of the first level with all of its parts. */
  sections: z.array(slug).default([]),
});

const campaignSchema = z.strictObject({
  id: slug,
  sponsors: z.array(slug).min(1, "names nobody; write at least one sponsor's id"),
  /** Who did what: see `src/sponsor/relationship.ts`. */
  relationship: z.enum(["paid", "sponsored", "supported", "powered"]),
  /** Instants: with an offset, or in the magazine's zone. Open where absent. */
  from: z.string().optional(),
  until: z.string().optional(),
  targets: storiesSchema.extend({
    /** Every story of the magazine. */
    site: z.boolean().default(false),
    /** Pages that are no stories: `home`, or a section's id for its front. */
    fronts: z.array(slug).default([]),
  }),
  /** Stories that it is not for, though they are among its targets. */
  exclude: storiesSchema.prefault({}),
  /** Only stories of this day or later: an archive is not labelled after the fact. */
  publishedSince: z.string().optional(),
  /** Of two campaigns as near to a story, the one of higher priority is shown. */
  priority: z.int().default(0),
  /** What becomes of its pages when it ends; by relationship where absent. */
  atEnd: z.enum(["drop-label", "past-tense", "gone"]).optional(),
  /** The words before the sponsor's name, of those that its relationship may have. */
  label: text.optional(),
  /** What readers are told below the story, in place of the house's words; and where there is more. */
  disclosure: z.strictObject({ text, url: https.optional() }).optional(),
  /** The sponsor's own words, shown inside each story as an advertisement. */
  message: z.strictObject({ text, url: https.optional() }).optional(),
});

const slugs = z.array(slug).default([]);

/** A feed of chosen stories: for readers of one kind of story, or for a partner. */
const feedSchema = z.strictObject({
  id: slug,
  title: text,
  description: text,
  /** A story is in it that is of one of these sections (or a part of one), topics and kinds; of any where none is named. */
  sections: slugs,
  topics: z.array(text).default([]),
  kinds: z.array(z.enum(kinds)).default([]),
  /** So many of the newest. */
  count: z.int().min(1).max(100).default(30),
  text: z.enum(["full", "summary", "headlines"]).default("full"),
  pictures: z.boolean().default(true),
  /** Takes advertisers' stories too, each headed as advertising. */
  paid: z.boolean().default(false),
  /** So many minutes a story waits before it is in the feed; a week at most. */
  delay: z.int().min(0).max(10_080).default(0),
  formats: z
    .array(z.enum(["rss", "atom", "json"]))
    .min(1, 'names no format; write at least one, such as ["rss"]')
    .default(["rss"]),
  /** False for a partner's: its address is told to the partner alone. */
  listed: z.boolean().default(true),
});

const retiredSchema = z.strictObject({
  /** An address that was published and leads to no story any more: `/2019/04/rumour/`. */
  url: z.string().refine(isSafePath, "must be an address of the site, such as /2019/04/rumour/"),
  /** What readers who come there are told. */
  reason: text,
});

const schemas = {
  site: siteSchema,
  sections: sectionsSchema,
  authors: z.array(authorSchema),
  series: z.array(seriesSchema),
  issues: z.array(issueSchema),
  fronts: frontsSchema,
  sponsors: z.array(sponsorSchema),
  campaigns: z.array(campaignSchema),
  feeds: z.array(feedSchema).default([]),
  retired: z.array(retiredSchema).default([]),
};

type FactName = keyof typeof schemas;

/** The magazine's facts as `_data/*.ts` states them, parsed. */
export type Facts = { [Name in FactName]: z.output<(typeof schemas)[Name]> };
/** A file of `_data/` as it is written: what `satisfies` checks it against. */
export type Written = { [Name in FactName]: z.input<(typeof schemas)[Name]> };
/** The magazine itself: name, language, zone, address. */
export type Site = Facts["site"];
/** A section of the first level, with its children. */
export type Section = Facts["sections"][number];
/** Someone who writes. */
export type Author = Facts["authors"][number];
/** A run of stories under one name. */
export type Series = Facts["series"][number];
/** A print edition. */
export type Issue = Facts["issues"][number];
/** An ordered part of a front. */
export type Container = Facts["fronts"]["home"][number];
/** Someone who pays, or whose work a page runs on. */
export type Sponsor = Facts["sponsors"][number];
/** A feed of chosen stories. */
export type ChosenFeed = Facts["feeds"][number];
/** A campaign as it is written. */
export type WrittenCampaign = Facts["campaigns"][number];

/**
 * Imports and parses every file of `_data/` under `root`: the one place that reads a value of it. All
 * faults of all files are returned together; facts that have faults are absent. `importModule` imports
 * the TypeScript file at a path; where it is not given, the process has to know how.
 */
export async function loadFacts(
  root: string,
  importModule = (path: string): Promise<unknown> => import(pathToFileURL(path).href),
): Promise<{ facts: Partial<Facts>; faults: Fault[] }> {
  const faults: Fault[] = [];
  const facts: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const file = `_data/${name}.ts`;
    const path = join(root, file);
    if (!existsSync(path)) {
      const result = schema.safeParse(undefined);
      if (result.success) facts[name] = result.data;
      else
        faults.push({ file, message: "is missing. Every magazine states it.", severity: "error" });
      continue;
    }
    let written: unknown;
    try {
      written = ((await importModule(path)) as { default: unknown }).default;
    } catch (error) {
      const { message: text, line } = error as Error & { line?: number };
      const reason = text.split("\n").find((each) => /error/i.test(each)) ?? text;
      const message = `is not TypeScript that can be read: ${shorten(reason)}. Look at the commas, colons and quotes.`;
      faults.push({ file, line, message, severity: "error" });
      continue;
    }
    const result = schema.safeParse(written);
    if (result.success) {
      facts[name] = result.data;
      continue;
    }
    for (const { path: place, message: wrong } of result.error.issues) {
      const id = idAt(written, place);
      const where = (id === undefined ? place : place.slice(1)).map(String).join(".");
      const message = `${id === undefined ? "" : `"${id}": `}${where ? `"${where}" ` : ""}${wrong}.`;
      const line = id === undefined ? undefined : lineOfWord(root, file, id);
      faults.push({ file, line, message, severity: "error" });
    }
  }
  return { facts: facts as Partial<Facts>, faults };
}

/** The id of the item of a list in which a fault is; `undefined` where it has none that can be read. */
function idAt(written: unknown, [place]: readonly PropertyKey[]): string | undefined {
  const item = Array.isArray(written) ? (written[Number(place)] as unknown) : undefined;
  const id = (item as { id?: unknown } | null | undefined)?.id;
  return typeof id === "string" ? id : undefined;
}
