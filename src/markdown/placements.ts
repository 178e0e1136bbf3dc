import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import container from "markdown-it-container";
import { sayCount } from "../words/say.ts";
import { spoken, wordsFor } from "../words/words.ts";

/** How a picture may stand in a story, but for as wide as its words. */
export type Placement = "wide" | "inset" | "gallery";

/** What a figure's token tells of it. */
export interface FigureMeta {
  /** The address of what it is a still of. */
  href?: string | undefined;
  placement?: Placement | undefined;
}

const names = ["wide", "inset", "gallery"] as const;

/**
 * Adds the magazine's blocks of pictures: `::: wide` and `::: inset` around one, `::: gallery` around
 * several, which stand in paragraphs of their own or in a list. Expects pictures to be figures.
 */
export function addPlacements(md: MarkdownIt, lang: string): void {
  for (const name of names) {
    md.use(container, name, {
      render: (tokens: Token[], index: number) =>
        name === "gallery" ? renderGallery(md, lang, tokens[index] as Token) : "",
    });
  }
  md.core.ruler.after("figures", "placements", (state) => {
    if (state.tokens.some(({ type }) => placementOf(type))) state.tokens = place(state.tokens);
  });
}

/** The placement whose block a token opens. */
export function placementOf(type: string): Placement | undefined {
  return names.find((name) => type === `container_${name}_open`);
}

/** The tokens between that at `index`, which opens a block, and the one that closes it. */
export function tokensWithin(tokens: readonly Token[], index: number): Token[] {
  const open = tokens[index] as Token;
  const close = open.type.replace(/_open$/, "_close");
  let end = index + 1;
  for (; end < tokens.length; end += 1) {
    const { type, level } = tokens[end] as Token;
    if (type === close && level === open.level) break;
  }
  return tokens.slice(index + 1, end);
}

/** Tells every figure in such a block where it is; of a gallery's list only the pictures are left. */
function place(tokens: Token[]): Token[] {
  const lists = new Set<Token>();
  tokens.forEach((token, index) => {
    const placement = placementOf(token.type);
    if (!placement) return;
    const inside = tokensWithin(tokens, index);
    const figures = inside.filter(({ type }) => type === "figure");
    if (placement !== "gallery" && figures.length !== 1) return;
    for (const figure of figures) (figure.meta as FigureMeta).placement = placement;
    if (placement !== "gallery") return;
    token.meta = { pictures: figures.length };
    for (const each of inside) if (/^(bullet_list|list_item)_/.test(each.type)) lists.add(each);
  });
  return lists.size === 0 ? tokens : tokens.filter((token) => !lists.has(token));
}

function renderGallery(md: MarkdownIt, lang: string, token: Token): string {
  if (token.nesting !== 1) return "</section>\n";
  const { story } = wordsFor(lang);
  const title = token.info.trim().slice("gallery".length).trim() || story.gallery;
  const { pictures = 0 } = (token.meta ?? {}) as { pictures?: number };
  const label = md.utils.escapeHtml(
    `${title}: ${sayCount(spoken(lang), pictures, story.pictures)}`,
  );
  return `<section class="gallery" aria-label="${label}" tabindex="0">\n`;
}
