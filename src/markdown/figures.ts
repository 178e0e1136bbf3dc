import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { embedUrl, isWebUrl } from "./blocks.ts";
import { absoluteUrl, contextOf, ownValue, typedUrl } from "./context.ts";
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
      };
      state.tokens.splice(at, 3, figure);
    }
  });

  const plain = md.renderer.rules.image as RenderRule;
  md.renderer.rules.image = (tokens, index, options, env, self) => {
    if (!contextOf(env)) return plain(tokens, index, options, env, self);
    const image = tokens[index] as Token;
    return renderImage(md, image, env) ?? md.utils.escapeHtml(altOf(image));
  };

  md.renderer.rules.figure = (tokens, index, options, env, self) => {
    const figure = tokens[index] as Token;
    const image = figure.children?.[0] as Token;
    if (!contextOf(env)) return `<p>${plain([image], 0, options, env, self)}</p>\n`;
    const img = renderImage(md, image, env);
    const words = parseCaption(String(image.attrGet("title") ?? ""));
    const href = (figure.meta as { href?: string }).href;
    const picture =
      img && href ? `<a href="${md.utils.escapeHtml(md.normalizeLink(href))}">${img}</a>` : img;
    const caption = renderCaption(md, words, img ? "" : altOf(image), contextOf(env)?.lang ?? "");
    if (!picture && !caption) return "";
    return `<figure class="picture">${picture ?? ""}${caption}</figure>\n`;
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

function renderImage(md: MarkdownIt, image: Token, env: unknown): string | undefined {
  const context = contextOf(env);
  const picture = context && ownValue(context.pictures, typedUrl(image.attrGet("src") ?? ""));
  if (!picture) return undefined;
  const url = md.utils.escapeHtml(absoluteUrl(picture.url, context));
  const alt = md.utils.escapeHtml(altOf(image));
  return `<img src="${url}" alt="${alt}" width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async" />`;
}

function renderCaption(md: MarkdownIt, words: Caption, instead: string, lang: string): string {
  const safe = md.utils.escapeHtml;
  const caption = setPunctuation(words.caption || instead, lang);
  const credit = words.creditUrl
    ? `<a href="${safe(words.creditUrl)}">${safe(words.credit)}</a>`
    : safe(words.credit);
  const parts = [
    caption && `<span class="caption">${safe(caption)}</span>`,
    words.credit && `<span class="credit">${credit}</span>`,
  ].filter(Boolean);
  return parts.length > 0 ? `<figcaption>${parts.join(" ")}</figcaption>` : "";
}
