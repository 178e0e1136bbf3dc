import MarkdownIt, { type Token } from "markdown-it";
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";
import { makeSlug } from "../text/slug.ts";
import { wordsFor } from "../words/words.ts";
import { addBlocks } from "./blocks.ts";
import type { BodyContext } from "./context.ts";
import { addFigures } from "./figures.ts";
import { addLinks } from "./links.ts";
import { addMarkup } from "./markup.ts";
import { placeBody } from "./place.ts";
import { addPlacements } from "./placements.ts";
import { quotesOf } from "./punctuation.ts";
import { sanitizeHtml } from "./sanitize.ts";

const parsers = new Map<string, MarkdownIt>();

/**
 * The one Markdown parser of a language: CommonMark with tables, footnotes, the magazine's blocks
 * and, where the language's quotation marks are known, smart punctuation. Parsers are kept.
 */
export function createMarkdown(lang: string): MarkdownIt {
  const kept = parsers.get(lang);
  if (kept) return kept;
  const quotes = quotesOf(lang);
  const md = new MarkdownIt({
    html: true,
    xhtmlOut: true,
    typographer: quotes !== undefined,
    quotes: quotes ?? "",
  });
  md.use(footnote);
  md.use(anchor, { tabIndex: false, slugifyWithState: nameHeading });
  addBlocks(md, wordsFor(lang));
  addFigures(md);
  addPlacements(md, lang);
  addLinks(md);
  addMarkup(md, wordsFor(lang));
  parsers.set(lang, md);
  return md;
}

/**
 * The id of a heading: its words as a slug, a number behind it where another has that id, and never
 * one that begins with a digit or `page-`, or that blocks and footnotes have.
 */
function nameHeading(title: string, { env }: { env: Record<string, unknown> }): string {
  const names = (env.headings ?? new Map()) as Map<string, number>;
  env.headings = names;
  const slug = makeSlug(title);
  const base = /^(?!page-|factbox-\d|fn\d|fnref\d)[a-z]/.test(slug)
    ? slug
    : `part${slug && `-${slug}`}`;
  const before = names.get(base) ?? 0;
  names.set(base, before + 1);
  if (before === 0) return base;
  return nameHeading(`${base}-${before}`, { env });
}

/** A body as it was parsed, before it is set. */
export interface ParsedBody {
  tokens: Token[];
  lang: string;
  env: object;
}

/** Parses a story's Markdown by the rules of its language. */
export function parseBody(markdown: string, lang: string): ParsedBody {
  const env = { setting: true, lang };
  return { tokens: createMarkdown(lang).parse(withoutControls(markdown), env), lang, env };
}

/**
 * Sets a parsed body as HTML that is safe on a page: no script, handler, frame or foreign resource;
 * tags well nested; ids unique. Its links and pictures stand as they were typed, for `placeBody`.
 * Takes the tokens: they are of no more use.
 */
export function setBody({ tokens, lang, env }: ParsedBody): string {
  const md = createMarkdown(lang);
  const written = hasHtml(tokens);
  const pictures = written ? picturesIn(tokens) : new Set<string>();
  const html = md.renderer.render(tokens, md.options, env);
  return written ? withoutControls(sanitizeHtml(html, pictures)) : html;
}

/** Renders a story's Markdown as it stands on one page. A pure function of its arguments. */
export function renderBody(markdown: string, context: BodyContext): string {
  return placeBody(setBody(parseBody(markdown, context.lang)), context);
}

/** The addresses of a body's pictures, as parsed. */
function picturesIn(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  const visit = (token: Token) => {
    if (token.type === "image") found.add(token.attrGet("src") ?? "");
    token.children?.forEach(visit);
  };
  tokens.forEach(visit);
  return found;
}

/** Says whether tokens hold HTML that the writer wrote by hand. */
function hasHtml(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      token.type === "html_block" ||
      token.type === "html_inline" ||
      (token.children !== null && hasHtml(token.children)),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/gu;

// Found sooner, and among more: letters beyond U+FFFF are pairs of surrogates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const suspects = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/;

/** Takes away the control characters that no page or feed may hold (XML 1.0 §2.2 and U+0080 to U+009F). */
export function withoutControls(text: string): string {
  return suspects.test(text) ? text.replace(controls, "") : text;
}
