import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import sax from "sax";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { parseArticle } from "../../src/content/article.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { feedPage } from "../../src/edition/feed.ts";
import type { FeedFormat } from "../../src/feed/feed.ts";
import { parseBody, setBody } from "../../src/markdown/markdown.ts";
import { placeBody } from "../../src/markdown/place.ts";
import { render } from "../../src/pages/feed.11ty.tsx";
import { changed, ist, openOf, routeAt } from "../edition/editions.ts";
import { unsafeInFeed } from "../hostile/judge.ts";
import { story } from "../throwaway.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf();
});

interface Written {
  title: string;
  standfirst: string;
  body: string;
  topics: string[];
  caption: string;
}

/** The magazine's own feed, of one story as an editor would have written it. */
function feedOf(
  { title, standfirst, body, topics, caption }: Written,
  format: FeedFormat,
  changes: { file?: string; date?: string; section?: string; baseUrl?: string } = {},
): string {
  const { file = "articles/2026/03/a.md", date = "2026-03-01 10:00", section = "india" } = changes;
  const picture = { src: "dot.png", alt: caption, caption, credit: caption };
  const text = story("a", { title, standfirst, topics, picture, date, section }, body);
  const house = { zone: "Asia/Kolkata", language: "en-IN", archiveBefore: ist("2027-01-01") };
  const { article } = parseArticle(file, text, house);
  if (!article) throw new Error("The story could not be read.");
  const site = {
    ...base.magazine.facts.site,
    ...(changes.baseUrl && { baseUrl: changes.baseUrl }),
  };
  const edition = changed(base, { articles: [article], facts: { site } });
  const url = { rss: "/feed.xml", atom: "/atom.xml", json: "/feed.json" }[format];
  return String(
    render({
      route: routeAt(edition, "feed", url),
      propsOf: (route) => feedPage(edition, route),
      wordsOf: ({ context }) => placeBody(setBody(parseBody(body, context.lang)), context),
    }),
  );
}

const hard = fc.constantFrom(
  "]]>",
  "<![CDATA[",
  "&amp;",
  "&#0;",
  "<script>alert(1)</script>",
  '<img src="x" srcset="/a.png 1x, b.png 2x" onerror="x()">',
  '<video poster="/p.png" src="v.mp4"></video>',
  '<blockquote cite="/c/">x</blockquote>',
  '<form action="/f"><input></form>',
  '<a href="/rel/">x</a> <a href="#top">y</a> <a href="?q=1">z</a> <a href="//other.example/">o</a>',
  "[a](/about/) [b](#part) [c](../x/) [d](article:nobody) [e](javascript:alert(1))",
  '![A dot](dot.png "Cap | Credit | https://c.example/")',
  "Words[^1].\n\n[^1]: A note.",
  "::: factbox Title\n- one\n:::",
  "::: qa\nQ: Why?\n\nA: So.\n:::",
  '::: embed https://www.youtube.com/watch?v=1\n![A still](dot.png "x | y")\n:::',
  "| a | b |\n|:--|--:|\n| 1 | 2 |",
  "## نهر 🌊 नदी",
  "\u202eright to left\u202c مرحبا",
  "👩‍👩‍👧 🏳️‍🌈 \ud83d",
  "\u0000\u0008\u000b\u001f\u0085\ufffe",
);
const words = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  hard,
);
const line = fc
  .oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), hard)
  .map((text) => `T ${text.replace(/\s+/g, " ")}`);
const writings = fc.record({
  title: line,
  standfirst: line,
  body: fc
    .array(words, { minLength: 1, maxLength: 8 })
    .map((parts) => `Begin.\n\n${parts.join("\n\n")}`),
  topics: fc.constant<string[]>(["Rivers"]),
  caption: line,
});
/** Front matter takes no control characters, and says so; the body loses them. */
const clean = (text: string) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/gu, "");
const written = writings.map((given) => ({
  ...given,
  title: clean(given.title),
  standfirst: clean(given.standfirst),
  caption: clean(given.caption),
}));

const urlAttributes = ["href", "src", "poster", "cite", "action", "data", "formaction"];

/** What no story in a feed may hold: an address that is not absolute, anything that runs or frames. */
function unfit(html: string): string[] {
  const found: string[] = [];
  DomUtils.filter((node) => {
    if (!DomUtils.isTag(node)) return false;
    if (/^(script|style|iframe|object|embed|form|link|meta)$/.test(node.name))
      found.push(node.name);
    for (const [name, value] of Object.entries(node.attribs)) {
      const urls =
        name === "srcset"
          ? value.split(",").map((each) => each.trim().split(" ")[0] ?? "")
          : [value];
      if (name.startsWith("on") || name === "style") found.push(name);
      if (name !== "srcset" && !urlAttributes.includes(name)) continue;
      found.push(...urls.filter((url) => !/^(https?:\/\/|mailto:|tel:)/.test(url)));
    }
    return false;
  }, parseDocument(html).childNodes);
  return found;
}

/** The texts of the elements of a name, read by a strict parser; throws where the XML is not well-formed. */
function textsIn(xml: string, name: string): string[] {
  const texts: string[] = [];
  const parser = sax.parser(true, { xmlns: true });
  let open = false;
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (tag) => {
    open = tag.name === name;
    if (open) texts.push("");
  };
  const add = (text: string) => {
    if (open) texts[texts.length - 1] += text;
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onclosetag = () => {
    open = false;
  };
  parser.write(xml).close();
  return texts;
}

/** JSON Feed 1.1 as jsonfeed.org/version/1.1 writes it down: its members and no others but `_extensions`. */
const url = z.url({ protocol: /^https?$/ });
const jsonAuthor = z.strictObject({
  name: z.string(),
  url: url.optional(),
  avatar: url.optional(),
});
const extension = z.strictObject({ about: url, labels: z.array(z.unknown()) });
const jsonFeed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: url,
  feed_url: url,
  description: z.string(),
  icon: url.optional(),
  favicon: url.optional(),
  authors: z.array(jsonAuthor).min(1),
  language: z.string(),
  hubs: z.array(z.strictObject({ type: z.string(), url })).optional(),
  items: z.array(
    z
      .strictObject({
        id: z.string().min(1),
        url,
        title: z.string(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        summary: z.string().optional(),
        image: url.optional(),
        date_published: z.iso.datetime(),
        date_modified: z.iso.datetime().optional(),
        authors: z.array(jsonAuthor).min(1).optional(),
        tags: z.array(z.string()),
        language: z.string(),
        attachments: z
          .array(z.strictObject({ url, mime_type: z.string(), size_in_bytes: z.int().positive() }))
          .optional(),
        _sponsor: extension.optional(),
      })
      .refine(
        ({ content_html, content_text }) =>
          content_html !== undefined || content_text !== undefined,
      ),
  ),
});

describe("a story, whatever is written in it,", () => {
  test("is in well-formed feeds, without an address that is not absolute and without anything that runs", () => {
    fc.assert(
      fc.property(written, (given) => {
        for (const format of ["rss", "atom"] as const) {
          const xml = feedOf(given, format);
          expect(unsafeInFeed(xml)).toEqual([]);
          const [html = ""] = textsIn(xml, format === "rss" ? "content:encoded" : "content");
          expect(html).toContain("Begin.");
          expect(unfit(html)).toEqual([]);
        }
        const json = jsonFeed.parse(JSON.parse(feedOf(given, "json")));
        expect(unfit(json.items[0]?.content_html ?? "")).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test("is the same story to a reader after any edit and any move", () => {
    const id = (given: Written, changes: Parameters<typeof feedOf>[2] = {}) => [
      ...textsIn(feedOf(given, "rss", changes), "guid"),
      ...textsIn(feedOf(given, "atom", changes), "id").slice(1),
      (JSON.parse(feedOf(given, "json", changes)) as { items: { id: string }[] }).items[0]?.id,
    ];
    const places = fc.record({
      file: fc.constantFrom("articles/2026/03/b.md", "articles/2025/12/else.md"),
      date: fc.constantFrom("2026-02-01", "2025-12-31 23:00"),
      section: fc.constantFrom("india", "opinion"),
      baseUrl: fc.constantFrom("https://test.example", "https://moved.example"),
    });
    fc.assert(
      fc.property(written, written, places, (before, after, place) => {
        expect(id(after, place)).toEqual(id(before));
        expect(new Set(id(before)).size).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});

test.each<[name: string, html: string]>([
  ["a relative picture in srcset", '<img src="https://a.example/x.png" srcset="/y.png 2x">'],
  ["a relative link", '<a href="/x/">x</a>'],
  ["a fragment", '<a href="#fn1">1</a>'],
  ["a relative poster", '<video poster="p.png"></video>'],
  ["a script", "<script>x()</script>"],
  ["a handler", '<p onclick="x()">x</p>'],
])("the check would refuse %s", (_name, html) => {
  expect(unfit(html)).not.toEqual([]);
});

test.each<[name: string, change: (feed: Record<string, unknown>) => void]>([
  [
    "of another version",
    (feed) => Object.assign(feed, { version: "https://jsonfeed.org/version/1" }),
  ],
  [
    "with a member that the format does not know",
    (feed) => Object.assign(feed, { author: { name: "A" } }),
  ],
  ["without a title", (feed) => delete feed.title],
  ["with an item without an id", (feed) => delete (feed.items as Record<string, unknown>[])[0]?.id],
  [
    "with a date that is none",
    (feed) => Object.assign((feed.items as object[])[0] ?? {}, { date_published: "1 March 2026" }),
  ],
  [
    "with an item without words",
    (feed) => delete (feed.items as Record<string, unknown>[])[0]?.content_html,
  ],
])("the rules of JSON Feed would refuse one %s", (_name, change) => {
  const given = { title: "T", standfirst: "S", body: "Begin.", topics: ["Rivers"], caption: "C" };
  const feed = JSON.parse(feedOf(given, "json")) as Record<string, unknown>;
  expect(jsonFeed.safeParse(feed).success).toBe(true);
  change(feed);
  expect(jsonFeed.safeParse(feed).success).toBe(false);
});
