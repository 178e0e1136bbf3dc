import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { absoluteUrl, contextOf } from "./context.ts";

/** Sets tables in a named region that scrolls by itself, and names the links of footnotes. */
export function addMarkup(md: MarkdownIt): void {
  md.renderer.rules.table_open = (tokens, index) => {
    const number = tokens.slice(0, index + 1).filter((token) => token.type === "table_open").length;
    return `<section class="table" aria-label="Table ${number}" tabindex="0"><table>\n`;
  };
  md.renderer.rules.table_close = () => "</table></section>\n";
  md.renderer.rules.th_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet("scope", "col");
    return alignCell(tokens, index, () => self.renderToken(tokens, index, options));
  };
  md.renderer.rules.td_open = (tokens, index, options, _env, self) =>
    alignCell(tokens, index, () => self.renderToken(tokens, index, options));

  md.renderer.rules.footnote_ref = (tokens, index, _options, env) => {
    const { number, name } = footnoteOf(tokens[index]);
    return `<sup class="footnote-ref"><a href="${local(`#fn${number}`, env)}" id="fnref${name}" aria-label="Footnote ${number}">${number}</a></sup>`;
  };
  md.renderer.rules.footnote_block_open = () =>
    '<section class="footnotes" aria-label="Footnotes"><ol class="footnotes-list">\n';
  md.renderer.rules.footnote_block_close = () => "</ol></section>\n";
  md.renderer.rules.footnote_open = (tokens, index) =>
    `<li id="fn${footnoteOf(tokens[index]).number}" class="footnote-item">`;
  md.renderer.rules.footnote_anchor = (tokens, index, _options, env) => {
    const { name } = footnoteOf(tokens[index]);
    return ` <a href="${local(`#fnref${name}`, env)}" class="footnote-backref" aria-label="Back to the text at footnote ${name}">↩\u{fe0e}</a>`;
  };
}

/** A footnote's number, and the name of one of the places that refer to it. */
function footnoteOf(token: Token | undefined): { number: number; name: string } {
  const { id, subId } = (token?.meta ?? { id: 0, subId: 0 }) as { id: number; subId: number };
  return { number: id + 1, name: `${id + 1}${subId > 0 ? `:${subId}` : ""}` };
}

function local(fragment: string, env: unknown): string {
  const context = contextOf(env);
  return context ? absoluteUrl(fragment, context) : fragment;
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
