import { Parser } from "htmlparser2";
import sax from "sax";

/** What a page is judged as: a whole document, a document that only sends on, or a story in a feed. */
export type Matter = "page" | "redirect" | "feed story";

interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** Stands in the words of the story: in `.story-body`, or anywhere in a feed's item. */
  words: boolean;
  /** Stands in `<head>`. */
  head: boolean;
}

const voids = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const wordTags = new Set(
  (
    "p br hr h2 h3 h4 h5 h6 blockquote pre code ul ol li dl dt dd div section aside figure figcaption img " +
    "picture source a abbr b bdi bdo cite del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr " +
    "table caption thead tbody tfoot tr th td details summary ruby rb rt rp"
  ).split(" "),
);
const wordAttributes = new Set(
  (
    "id class lang dir title aria-label aria-labelledby href rel src srcset sizes type alt width height loading decoding " +
    "start reversed tabindex scope colspan rowspan datetime"
  ).split(" "),
);
const urlAttributes = new Set(
  (
    "href src srcset action formaction xlink:href poster data cite background ping longdesc manifest " +
    "codebase archive profile usemap lowsrc dynsrc icon"
  ).split(" "),
);
const never = new Set(
  (
    "iframe object embed applet base frame frameset noscript noembed plaintext xmp listing template svg math " +
    "portal fencedframe style"
  ).split(" "),
);
const home = "https://test.example/2026/03/story/";
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** The colour behind a picture, which the house itself draws; nobody's words are in it. */
const ground =
  /<svg aria-hidden="true"><rect width="100%" height="100%" fill="#[0-9a-f]{6}" \/><\/svg>/g;

/** What the house itself hides from those who would read a footnote twice. */
const noteTwice = /(<span class="side-note") hidden aria-hidden="true">/g;

/** Says everything that is unsafe in a page; an empty list is a safe one. */
export function unsafeIn(page: string, matter: Matter): string[] {
  const html = page.replace(ground, "").replace(noteTwice, "$1>");
  const problems: string[] = [];
  const control = controls.exec(html)?.[0];
  if (control !== undefined) {
    problems.push(`holds the control character U+${control.charCodeAt(0).toString(16)}`);
  }
  const written = tokensOf(html, problems);
  const read = tagsOf(html, matter);
  // Two parsers that share no code must see the same tags, or a browser may see yet others; a `</p>`
  // that closes nothing is an empty paragraph by the standard, and harmless.
  const names = (all: readonly string[]) =>
    all.filter((name) => name !== "p" && name !== "br").join(" ");
  if (problems.length === 0 && names(written) !== names(read.map(({ name }) => name))) {
    problems.push("is read differently by two parsers");
  }
  for (const tag of read) judgeTag(tag, matter, problems);
  const ids = read.flatMap(({ attributes }) => attributes.id ?? []);
  const seen = new Set<string>();
  const twice = ids.find((id) => seen.size === seen.add(id).size);
  if (twice !== undefined) problems.push(`has the id "${twice}" twice`);
  if (matter === "page") judgeShape(read, problems);
  problems.push(...badScripts(html));
  return [...new Set(problems)];
}

/** A strict reader of its own: every `<` begins a well-formed tag, attributes are in double quotes, tags nest. */
function tokensOf(html: string, problems: string[]): string[] {
  const names: string[] = [];
  const open: string[] = [];
  const tag = /<(\/?)([a-z][a-z0-9-]*)((?: [a-zA-Z_:][\w:.-]*(?:="[^"<]*")?)*) ?(\/?)>/y;
  let at = /^<!doctype html>/i.exec(html)?.[0].length ?? 0;
  for (;;) {
    at = html.indexOf("<", at);
    if (at < 0) break;
    tag.lastIndex = at;
    const match = tag.exec(html);
    if (!match) {
      problems.push(`has markup of no known form: ${html.slice(at, at + 60)}`);
      return names;
    }
    const [whole, close, name = "", , slash] = match;
    at += whole.length;
    if (close) {
      if (open.pop() !== name) {
        problems.push(`has </${name}> where it closes nothing`);
        return names;
      }
      continue;
    }
    names.push(name);
    if (voids.has(name)) continue;
    if (slash) problems.push(`has <${name}/>, which browsers leave open`);
    open.push(name);
    if (name === "script") at = Math.max(at, html.indexOf("</script>", at));
  }
  if (open.length > 0) problems.push(`leaves <${open.at(-1)}> open`);
  return names;
}

function tagsOf(html: string, matter: Matter): Tag[] {
  const tags: Tag[] = [];
  const open: { name: string; words: boolean }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const words = matter === "feed story" || (open.at(-1)?.words ?? false);
      const head = open.at(-1)?.name === "head";
      tags.push({ name, attributes: { ...attributes }, words, head });
      open.push({ name, words: words || attributes.class === "story-body" });
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.write(html);
  parser.end();
  return tags;
}

function judgeTag(tag: Tag, matter: Matter, problems: string[]): void {
  const { name, attributes } = tag;
  if (never.has(name)) problems.push(`has <${name}>`);
  if ((name === "link" || name === "meta") && !tag.head)
    problems.push(`has <${name}> amid the page`);
  if (attributes["http-equiv"] !== undefined && matter !== "redirect")
    problems.push("has http-equiv");
  for (const [key, value] of Object.entries(attributes)) {
    if (/^on/i.test(key)) problems.push(`has the handler ${key} on <${name}>`);
    if (key === "style" || key === "srcdoc") problems.push(`has ${key} on <${name}>`);
    if (urlAttributes.has(key)) problems.push(...badUrls(name, key, value, matter));
    if (tag.words && !wordAttributes.has(key))
      problems.push(`has ${key} on <${name}> in the story`);
    if (/^(?:src|href|width|height)$/.test(key) && /^(?:undefined|null|NaN)$/.test(value)) {
      problems.push(`has ${key}="${value}"`);
    }
  }
  if (tag.words && !wordTags.has(name)) problems.push(`has <${name}> in the story`);
}

function badUrls(name: string, key: string, value: string, matter: Matter): string[] {
  const bare = value.replace(/[\p{Cc}\p{Z}]/gu, "").toLowerCase();
  if (/^(javascript|vbscript|data):/.test(bare)) {
    return [`has ${key}="${value.slice(0, 80)}" on <${name}>`];
  }
  if (matter === "feed story" && !/^[a-z][a-z0-9+.-]*:/i.test(value)) {
    return [`has a relative ${key}="${value.slice(0, 80)}"`];
  }
  if (!URL.canParse(value, home)) return [];
  const url = new URL(value, home);
  if (!["https:", "http:", "mailto:", "tel:"].includes(url.protocol)) {
    return [`leads by ${url.protocol} with ${key}="${value.slice(0, 80)}"`];
  }
  if (key !== "href" && url.origin !== "https://test.example") {
    return [`fetches from ${url.origin} with ${key}`];
  }
  return [];
}

/** The story's words end where the layout ends them: what follows is still there, outside them. */
function judgeShape(tags: Tag[], problems: string[]): void {
  if (!tags.some(({ attributes }) => attributes.class === "story-body")) return;
  const foot = tags.filter(({ attributes }) => attributes.class === "colophon");
  if (foot.length !== 1 || foot[0]?.words)
    problems.push("lets the story swallow or forge the foot");
  if (tags.filter(({ name }) => name === "main").length !== 1) problems.push("has not one <main>");
}

/** A script of the house itself, which the page asks for by an address that the build made. */
const own =
  /^(?: type="module")? src="\/assets\/[a-z]+-[0-9A-Z]{8}\.js"(?: data-worker="\/sw\.js")?$/;

function badScripts(html: string): string[] {
  const problems: string[] = [];
  for (const [, attributes = "", content = ""] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script/gi,
  )) {
    if (own.test(attributes) && content === "") continue;
    if (!/\btype="application\/ld\+json"/.test(attributes))
      problems.push(`has <script${attributes}>`);
    else {
      try {
        JSON.parse(content);
      } catch {
        problems.push("has JSON-LD that is not JSON");
      }
    }
  }
  return problems;
}

/** Says everything wrong in a feed: not well-formed XML 1.0, or a story in it that is unsafe. */
export function unsafeInFeed(xml: string): string[] {
  const problems: string[] = [];
  const control = controls.exec(xml)?.[0] ?? (xml.isWellFormed() ? undefined : "\ud800");
  if (control !== undefined) {
    problems.push(`holds U+${control.charCodeAt(0).toString(16)}, which XML forbids`);
  }
  const parser = sax.parser(true, { xmlns: true });
  let name = "";
  let story = "";
  parser.onerror = (error) => {
    problems.push(`is not XML: ${error.message.replace(/\s+/g, " ")}`);
    parser.error = null;
  };
  parser.onopentag = (tag) => {
    name = tag.name;
    story = "";
  };
  parser.oncdata = (text) => {
    story += text;
  };
  parser.ontext = (text) => {
    if (name === "content") story += text;
  };
  parser.onclosetag = (closed) => {
    if (/^content(:encoded)?$/.test(closed) && name === closed)
      problems.push(...unsafeIn(story, "feed story"));
  };
  parser.write(xml).close();
  return [...new Set(problems)];
}
