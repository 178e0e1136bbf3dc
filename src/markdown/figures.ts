import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { embedUrl, isWebUrl } from "./blocks.ts";
import { isSetting } from "./context.ts";
import type { FigureMeta, Placement } from "./placements.ts";
import { setPunctuation } from "./punctuation.ts";

/** A picture's words as the Markdown title gives them: `caption | credit | credit URL`. */
export interface Caption {
  caption: string;
  credit: string;
  creditUrl?: string | undefined;
}

/** Reads `caption | credit | https://...`, the title of a body picture; parts may be empty. */
export function parseCaption(title: string): Caption {
  const [caption = "", credit = "", creditUrl] = title.split("|").map((part) => part.trim());
  return { caption, credit, creditUrl: creditUrl && isWebUrl(creditUrl) ? creditUrl : undefined };
}

type RenderRule = NonNullable<MarkdownIt["renderer"]["rules"]["image"]>;

/** Makes a figure of every picture that stands alone in its paragraph; without a context, plain CommonMark. */
export function addFigures(md: MarkdownIt): void {
  md.core.ruler.after("inline", "figures", (state) => {
    let embed: string | undefined;
    for (let at = 0; at < state.tokens.length; at += 1) {
      const token = state.tokens[at] as Token;
      if (token.type === "container_embed_open") embed = embedUrl(token);
      if (token.type === "container_embed_close") embed = undefined;
      if (token.type !== "paragraph_open") continue;
      const image = loneImage(state.tokens[at + 1]);
      if (!image) continue;
      const figure = new state.Token("figure", "figure", 0);
      figure.block = true;
      figure.map = token.map;
      figure.children = [image];
      figure.meta = {
        href: embed && isWebUrl(embed) && md.validateLink(embed) ? embed : undefined,
      } satisfies FigureMeta;
      state.tokens.splice(at, 3, figure);
    }
  });

  const plain = md.renderer.rules.image as RenderRule;
  md.renderer.rules.image = (tokens, index, options, env, self) =>
    isSetting(env)
      ? renderImage(md, tokens[index] as Token)
      : plain(tokens, index, options, env, self);

  md.renderer.rules.figure = (tokens, index, options, env, self) => {
    const figure = tokens[index] as Token;
    const image = figure.children?.[0] as Token;
    if (!isSetting(env)) return `<p>${plain([image], 0, options, env, self)}</p>\n`;
    const { href, placement } = figure.meta as FigureMeta;
    const img = renderImage(md, image, placement);
    const words = parseCaption(String(image.attrGet("title") ?? ""));
    const picture = href
      ? `<a href="${md.utils.escapeHtml(md.normalizeLink(href))}">${img}</a>`
      : img;
    const lang = (env as { lang?: string }).lang ?? "";
    const kind = placement === "wide" || placement === "inset" ? ` picture-${placement}` : "";
    return `<figure class="picture${kind}">${picture}${renderCaption(md, words, lang)}</figure>\n`;
  };
}

/** The words that stand for a picture, as plain text. */
export function altOf(image: Token): string {
  return (image.children ?? []).map((child) => child.content).join("");
}

function loneImage(inline: Token | undefined): Token | undefined {
  const children = inline?.children?.filter((child) => child.type !== "softbreak");
  return children?.length === 1 && children[0]?.type === "image" ? children[0] : undefined;
}

/** A picture by the name that the Markdown gives it; `placeBody` puts the file itself in its place. */
function renderImage(md: MarkdownIt, image: Token, placement?: Placement): string {
  const safe = md.utils.escapeHtml;
  return `<img${placement ? ` class="${placement}"` : ""} src="${safe(image.attrGet("src") ?? "")}" alt="${safe(altOf(image))}" />`;
}

function renderCaption(md: MarkdownIt, words: Caption, lang: string): string {
  const safe = md.utils.escapeHtml;
  const caption = setPunctuation(words.caption, lang);
  const credit = words.creditUrl
    ? `<a href="${safe(words.creditUrl)}">${safe(words.credit)}</a>`
    : safe(words.credit);
  const parts = [
    caption && `<span class="caption">${safe(caption)}</span>`,
    words.credit && `<span class="credit">${credit}</span>`,
  ].filter(Boolean);
  return parts.length > 0 ? `<figcaption>${parts.join(" ")}</figcaption>` : "";
}
