import { DomUtils, parseDocument } from "htmlparser2";

type Node = ReturnType<typeof parseDocument>["childNodes"][number];

/** Parts the items of a block; opens and closes the number of a code span set aside. */
const parted = "\uE000";
const [opening, closing] = ["\uE001", "\uE002"];

/** Elements amid words; the edge of any other element parts two words. */
const inline = new Set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

/** Elements whose content is code for a machine and no words for a reader. */
const machine = new Set(["script", "style", "iframe", "svg"]);

/**
 * The words of text in order: runs of letters and digits, and the four marks of template syntax. Quotation
 * marks, dashes and dots are no words, so that smart punctuation makes no difference; its signs are
 * read as what was typed.
 */
export function wordsOf(text: string): string[] {
  const typed = text
    .replace(/(?<=[\p{L}\p{N}])\*+(?=[\p{L}\p{N}])/gu, "")
    .replaceAll("©", "(c)")
    .replaceAll("®", "(r)")
    .replaceAll("™", "(tm)");
  return (
    typed.match(/[\p{L}\p{N}\p{M}]+|\{%|%\}|\{\{|\}\}/gu)?.map((word) => word.toLowerCase()) ?? []
  );
}

/** The text of HTML outside its tags, entities read; without footnote marks, which the page adds. */
export function textOf(html: string): string {
  return textIn(parseDocument(html).childNodes);
}

/** The text inside a page's `.story-body`; empty where it has none. */
export function storyText(page: string): string {
  const [body] = DomUtils.find(
    (node) => classOf(node).includes("story-body"),
    parseDocument(page).childNodes,
    true,
    1,
  );
  return body && DomUtils.hasChildren(body) ? textIn(body.childNodes as Node[]) : "";
}

function textIn(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (DomUtils.isText(node)) return node.data;
      // Words may stand here in a picture's place.
      if (DomUtils.isTag(node) && node.name === "img") return parted;
      if (!DomUtils.isTag(node) || machine.has(node.name)) return " ";
      if (classOf(node).some((name) => name.startsWith("footnote-") && name.endsWith("ref")))
        return "";
      // A footnote, said a second time beside its place.
      if (classOf(node).includes("side-note")) return "";
      const text = textIn(node.childNodes);
      return inline.has(node.name) ? text : ` ${text} `;
    })
    .join("");
}

function classOf(node: Node): string[] {
  return DomUtils.isTag(node) ? (node.attribs.class ?? "").split(/\s+/) : [];
}

/** A stretch of a body that stands together on its page: a paragraph, an item, a heading, a code block. */
export interface Passage {
  /** The body's line, from 1, on which its block begins. */
  line: number;
  text: string;
  words: string[];
}

/**
 * A body's passages with every word that a reader must find: all but tags, link targets, comments and
 * what is for machines. It knows Markdown by a few patterns of its own, not by our parser.
 */
export function passagesOf(body: string): Passage[] {
  const labels = new Set(
    [...body.matchAll(/^ {0,3}\[([^\]^][^\]]*)\]:/gm)].map(([, label = ""]) => label.toLowerCase()),
  );
  return blocksOf(body).flatMap(({ line, text, code }) => {
    const readable = code ? text : textOf(isHtml(text) ? text : onlyTags(plainOf(text, labels)));
    return readable
      .split(parted)
      .map((part) => ({ line, text: part, words: wordsOf(part) }))
      .filter(({ words }) => words.length > 0);
  });
}

interface Block {
  line: number;
  text: string;
  code: boolean;
}

/** Fenced code as it is, and what stands between blank lines elsewhere. */
function blocksOf(body: string): Block[] {
  const lines = body.split("\n");
  const fenced = fencedLines(lines);
  const prose = withoutMachines(
    lines.map((line, at) => (fenced[at] === "no" ? line : "")).join("\n"),
  );
  const blocks: Block[] = [];
  let block: Block | undefined;
  prose.split("\n").forEach((readable, at) => {
    const code = fenced[at] === "inside";
    const text = code ? (lines[at] ?? "") : readable;
    if (fenced[at] === "mark" || (!code && text.trim() === "")) block = undefined;
    else if (block?.code === code) block.text += `\n${text}`;
    else {
      block = { line: at + 1, text, code };
      blocks.push(block);
    }
  });
  return blocks;
}

function fencedLines(lines: readonly string[]): ("no" | "mark" | "inside")[] {
  let fence = "";
  return lines.map((line) => {
    const mark = /^\s*(?:(?:[-*+]|\d+[.)])\s+|>\s*)*(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    if (fence === "" && mark !== "") {
      fence = mark;
      return "mark";
    }
    if (fence !== "" && mark.startsWith(fence) && line.trim() === mark) {
      fence = "";
      return "mark";
    }
    return fence === "" ? "no" : "inside";
  });
}

/** Blanks comments and what is for machines; every line stays on its number. */
function withoutMachines(prose: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, "");
  return prose.replace(/<!--[\s\S]*?-->|<(script|style|iframe|svg)\b[\s\S]*?<\/\1>/gi, blank);
}

const target = String.raw`\(\s*(?:<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s+(?:"([^"]*)"|'[^']*'))?\s*\)`;
const picture = new RegExp(String.raw`!\[([^\]]*)\]${target}`, "g");
const link = new RegExp(String.raw`\[([^\[\]]*)\]${target}`, "g");
const linkEnd = new RegExp(String.raw`\]${target}`, "g");

/** Says whether a block begins with a tag that makes all of it HTML (CommonMark §4.6, kinds 1 and 6). */
function isHtml(block: string): boolean {
  const name = /^ {0,3}<\/?([a-z][a-z0-9]*)\b/i.exec(block)?.[1]?.toLowerCase();
  return name !== undefined && name !== "img" && !inline.has(name);
}

const noTag =
  /<(?!\/?[a-z][\w-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>)/gi;

/**
 * Amid words a tag is one that is whole (CommonMark §6.6); whatever else begins with `<` is text. A
 * block's tag there may be meant as a word ("use <h2>"), and may be printed or not.
 */
function onlyTags(words: string): string {
  const tags = words.replace(noTag, " &lt; ");
  return tags.replace(/<\/?([a-z][a-z0-9]*)[^>]*>/gi, (tag, name: string) =>
    inline.has(name.toLowerCase()) || name.toLowerCase() === "img" ? tag : parted,
  );
}

/** A block without Markdown's own marks, where they are more than punctuation between words. */
function plainOf(block: string, labels: ReadonlySet<string>): string {
  const code: string[] = [];
  const setAside = (_all: string, _mark: string, words: string) => {
    code.push(words.replace(/[<>&]/g, " "));
    return `${opening}${code.length - 1}${closing}`;
  };
  return (
    block
      .replace(/\\([!-/:-@[-`{-~])/g, (_all, mark: string) => (/[<>&`[\]]/.test(mark) ? " " : mark))
      .replace(/(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g, setAside)
      // Definitions of links are not printed; a footnote's words stand below.
      .replace(/^ {0,3}\[[^\]^][^\]]*\]:\s*\S+.*$/gm, "")
      .replace(/^ {0,3}\[\^[^\]]+\]:/gm, parted)
      .replace(/\[\^[^\]]+\]/g, "")
      .replace(/^\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+/gm, parted)
      .replace(/<((?:https?|mailto):[^>\s]+|[^\s<>@/]+@[^\s<>]+)>/gi, "$1")
      // A picture that is not there leaves its caption, or what was to be seen.
      .replace(picture, (_all, alt: string, caption?: string) => caption || alt)
      .replace(link, "$1")
      .replace(linkEnd, "]")
      .replace(/\]\s?\[([^\]]*)\]/g, (all, label: string) =>
        label === "" || labels.has(label.toLowerCase()) ? "]" : all,
      )
      .replace(
        new RegExp(`${opening}(\\d+)${closing}`, "g"),
        (_all, at: string) => code[Number(at)] ?? "",
      )
  );
}
