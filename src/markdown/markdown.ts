import MarkdownIt from "markdown-it";
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";
import { makeSlug } from "../text/slug.ts";
import { addBlocks } from "./blocks.ts";
import type { BodyContext } from "./context.ts";
import { addFigures } from "./figures.ts";
import { addLinks } from "./links.ts";
import { addMarkup } from "./markup.ts";
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
  addBlocks(md);
  addFigures(md);
  addLinks(md);
  addMarkup(md);
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

/**
 * Renders a story's Markdown to HTML that is safe on a page: no script, handler, frame or foreign
 * resource; tags well nested; ids unique. A pure function of its arguments.
 */
export function renderBody(markdown: string, context: BodyContext): string {
  const md = createMarkdown(context.lang);
  const env = { context };
  const tokens = md.parse(withoutControls(markdown), env);
  const html = md.renderer.render(tokens, md.options, env);
  return hasHtml(tokens) ? withoutControls(sanitizeHtml(html, context)) : html;
}

/** Says whether tokens hold HTML that the writer wrote by hand. */
export function hasHtml(tokens: ReturnType<MarkdownIt["parse"]>): boolean {
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
