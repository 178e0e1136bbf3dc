import type MarkdownIt from "markdown-it";
import type { StateCore, Token } from "markdown-it";
import container from "markdown-it-container";
import type { Words } from "../words/english.ts";
import { say } from "../words/say.ts";
import { countUp } from "./context.ts";

/** The names that may follow `:::`. */
export const blockNames = [
  "pullquote",
  "factbox",
  "qa",
  "embed",
  "wide",
  "inset",
  "gallery",
] as const;

/** Adds the magazine's blocks of words: `::: pullquote`, `::: factbox`, `::: qa` and `::: embed`. */
export function addBlocks(md: MarkdownIt, { story }: Words): void {
  const argument = (token: Token | undefined, name: string) =>
    token?.info.trim().slice(name.length).trim() ?? "";
  const safe = md.utils.escapeHtml;

  md.use(container, "pullquote", {
    render: (tokens: Token[], index: number) => {
      const token = tokens[index];
      if (token?.nesting === 1) return '<figure class="pullquote"><blockquote>\n';
      const source = safe(argument(openingOf(tokens, index), "pullquote"));
      const caption = source ? `<figcaption>${source}</figcaption>` : "";
      return `</blockquote>${caption}</figure>\n`;
    },
  });

  md.use(container, "factbox", {
    render: (tokens: Token[], index: number, _options: unknown, env: unknown) => {
      const token = tokens[index];
      if (token?.nesting !== 1) return "</aside>\n";
      const title = argument(token, "factbox");
      const id = `factbox-${countUp(env, "factboxes")}`;
      return title
        ? `<aside class="factbox" aria-labelledby="${id}"><p class="factbox-title" id="${id}">${safe(title)}</p>\n`
        : `<aside class="factbox" aria-label="${safe(story.brief)}">\n`;
    },
  });

  md.use(container, "qa", {
    render: (tokens: Token[], index: number) =>
      tokens[index]?.nesting === 1 ? '<dl class="qa">\n' : "</dl>\n",
  });
  md.core.ruler.after("inline", "questions", groupQuestions);

  md.use(container, "embed", {
    render: (tokens: Token[], index: number) => {
      if (tokens[index]?.nesting === 1) return '<div class="embed">\n';
      const url = argument(openingOf(tokens, index), "embed");
      if (!isWebUrl(url) || !md.validateLink(url)) return "</div>\n";
      const host = new URL(url).hostname.replace(/^www\./, "");
      return `<p class="embed-link"><a href="${safe(md.normalizeLink(url))}">${safe(say(story.watch, { host }))}</a></p></div>\n`;
    },
  });
}

/** The URL that an embed block points to, as written. */
export function embedUrl(token: Token): string {
  return token.info.trim().slice("embed".length).trim();
}

/** Says whether `url` is an absolute http or https URL. */
export function isWebUrl(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function openingOf(tokens: Token[], index: number): Token | undefined {
  const close = tokens[index];
  if (!close) return undefined;
  const type = close.type.replace(/_close$/, "_open");
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.type === type && token.level === close.level) return token;
  }
  return undefined;
}

/** Sets each `qa` block of a body as questions and answers. */
function groupQuestions(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === "container_qa_open")) return;
  state.tokens = groupWithin(state.tokens, state);
}

function groupWithin(tokens: Token[], state: StateCore): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const open = tokens[at] as Token;
    out.push(open);
    if (open.type !== "container_qa_open") continue;
    const end = tokens.findIndex(
      ({ type, level }, index) =>
        index > at && type === "container_qa_close" && level === open.level,
    );
    const inside = groupWithin(tokens.slice(at + 1, end), state);
    for (const token of setQuestions(inside, open.level + 1, state)) out.push(token);
    at = end - 1;
  }
  return out;
}

/**
 * Sets what stands directly in a `qa` block: a paragraph that begins `Q:` is a question, and what
 * follows up to the next, less an `A:`, is its answer. Every group has both, as `dl` asks.
 */
function setQuestions(tokens: Token[], level: number, state: StateCore): Token[] {
  const out: Token[] = [];
  const push = (type: string, tag: string, nesting: 1 | -1) => {
    const token = new state.Token(type, tag, nesting);
    token.block = true;
    out.push(token);
  };
  const ask = (words: Token | undefined) => {
    push("div_open", "div", 1);
    push("dt_open", "dt", 1);
    if (words) out.push(words);
    push("dt_close", "dt", -1);
    push("dd_open", "dd", 1);
  };
  const finish = () => {
    push("dd_close", "dd", -1);
    push("div_close", "div", -1);
  };
  let asked = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const words =
      token.type === "paragraph_open" && token.level === level ? tokens[at + 1] : undefined;
    const question = takeLetter(words) === "Q";
    if (question || !asked) {
      if (asked) finish();
      ask(question ? words : undefined);
      asked = true;
    }
    if (question) at += 2;
    else out.push(token);
  }
  if (asked) finish();
  return out;
}

/** Takes `Q:` or `A:` off the beginning of a paragraph and says which it was. */
function takeLetter(inline: Token | undefined): "Q" | "A" | undefined {
  const text = inline?.children?.[0];
  const match = text?.type === "text" ? /^([QA]):\s*/.exec(text.content) : null;
  if (!match || !text) return undefined;
  text.content = text.content.slice(match[0].length);
  return match[1] as "Q" | "A";
}
