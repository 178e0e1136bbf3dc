import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { Words } from "../words/english.ts";
import { say } from "../words/say.ts";
import { countUp, isSetting } from "./context.ts";
import { isBlockTag } from "./sanitize.ts";

/** Sets tables in a named region that scrolls by itself, and names the links of footnotes. */
export function addMarkup(md: MarkdownIt, { story }: Words): void {
  // The headline is the page's one h1; inspectBody says so to whoever wrote another.
  md.renderer.rules.heading_open = md.renderer.rules.heading_close = (
    tokens,
    index,
    options,
    env,
    self,
  ) => {
    const token = tokens[index];
    if (isSetting(env) && token?.tag === "h1") token.tag = "h2";
    return self.renderToken(tokens, index, options);
  };
  md.core.ruler.after("inline", "tags_amid_words", (state) => {
    if (!isSetting(state.env)) return;
    for (const { children } of state.tokens) if (children) quoteBlockTags(children);
  });
  md.renderer.rules.table_open = (_tokens, _index, _options, env) =>
    `<section class="table" aria-label="${say(story.table, { number: countUp(env, "tables") })}" tabindex="0"><table>\n`;
  md.renderer.rules.table_close = () => "</table></section>\n";
  md.renderer.rules.th_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet("scope", "col");
    return alignCell(tokens, index, () => self.renderToken(tokens, index, options));
  };
  md.renderer.rules.td_open = (tokens, index, options, _env, self) =>
    alignCell(tokens, index, () => self.renderToken(tokens, index, options));

  md.renderer.rules.footnote_ref = (tokens, index, _options, env) => {
    const { number, name } = footnoteOf(tokens[index]);
    // A note within a note may be numbered as one before it was; the first has the name.
    const id = countUp(env, `fnref${name}`) === 1 ? ` id="fnref${name}"` : "";
    return `<sup class="footnote-ref"><a href="#fn${number}"${id} aria-label="${say(story.footnote, { number })}">${number}</a></sup>`;
  };
  md.renderer.rules.footnote_block_open = () =>
    `<section class="footnotes" aria-label="${story.footnotes}"><ol class="footnotes-list">\n`;
  md.renderer.rules.footnote_block_close = () => "</ol></section>\n";
  md.renderer.rules.footnote_open = (tokens, index) =>
    `<li id="fn${footnoteOf(tokens[index]).number}" class="footnote-item">`;
  md.renderer.rules.footnote_anchor = (tokens, index) => {
    const { name } = footnoteOf(tokens[index]);
    return ` <a href="#fnref${name}" class="footnote-backref" aria-label="${say(story.footnoteBack, { name })}">↩\u{fe0e}</a>`;
  };
}

/** A footnote's number, and the name of one of the places that refer to it. */
function footnoteOf(token: Token | undefined): { number: number; name: string } {
  const { id, subId } = (token?.meta ?? { id: 0, subId: 0 }) as { id: number; subId: number };
  return { number: id + 1, name: `${id + 1}${subId > 0 ? `:${subId}` : ""}` };
}

/**
 * Makes text of the tags of blocks that a writer put amid words, as in "use <h2> here": they cannot
 * stand in a paragraph. A tag that closes what was opened outside of the paragraph stays.
 */
function quoteBlockTags(children: Token[]): void {
  const opened = new Map<string, number>();
  for (const token of children) {
    const [, slash, name = ""] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(token.content) ?? [];
    if (token.type !== "html_inline" || !isBlockTag(name)) continue;
    const open = (opened.get(name) ?? 0) + (slash ? -1 : 1);
    if (open < 0) continue;
    opened.set(name, open);
    token.type = "text";
  }
}

/** Says a cell's alignment by class, for a strict content security policy forbids style attributes. */
function alignCell(tokens: Token[], index: number, render: () => string): string {
  const token = tokens[index];
  const align = /text-align:(\w+)/.exec(String(token?.attrGet("style") ?? ""))?.[1];
  if (token && align) {
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
    token.attrSet("class", `align-${align}`);
  }
  return render();
}
