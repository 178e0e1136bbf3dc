import type { Token } from "markdown-it";
import { didYouMean } from "../text/nearest.ts";
import { countWords, shorten } from "../text/prose.ts";
import { blockNames, embedUrl, isWebUrl } from "./blocks.ts";
import { typedUrl } from "./context.ts";
import { altOf, parseCaption } from "./figures.ts";
import { parseBody, setBody, withoutControls } from "./markdown.ts";
import { type Placement, placementOf, tokensWithin } from "./placements.ts";
import { allowedTags } from "./sanitize.ts";

/** Something a body says wrongly: the line of the Markdown, from 1, and whether only style is hurt. */
export interface BodyFault {
  line: number;
  message: string;
  /** House style: forgiven, with a warning, in an archive that was brought over. */
  style: boolean;
}

/** A link or picture of a body, as typed, with its line. */
export interface Reference {
  target: string;
  line: number;
}

/** What a body's Markdown says of itself. */
export interface Inspection {
  words: number;
  links: Reference[];
  pictures: Reference[];
  faults: BodyFault[];
  /** The body as `setBody` sets it, for it is parsed already. */
  html: string;
}

/** The time that footnotes take grows with their square; no story has as many. */
const mostNotes = 500;

/** With more faults than this, more are not looked up. */
const mostFaults = 50;

/** Reads a body as its page will, and tells its links, pictures, number of words and faults. */
export function inspectBody(markdown: string, lang: string): Inspection {
  const found: Inspection = { words: 0, links: [], pictures: [], faults: [], html: "" };
  if (markdown.split("[^").length > mostNotes) {
    const message = `has more than ${mostNotes} footnotes and references to them; take some out.`;
    return { ...found, faults: [{ line: 1, message, style: false }] };
  }
  const parsed = parseBody(markdown, lang);
  const { tokens } = parsed;
  const ids = new Set<string>();
  const fragments: Reference[] = [];
  let heading = 1;
  let line = 1;
  let words = "";
  const fault = (message: string, style = false, below = 0) =>
    found.faults.push({ line: line + below, message, style });

  const visitInline = (token: Token, alone: boolean) => {
    if (token.type === "image") visitPicture(token, alone);
    if (token.type === "html_inline") inspectHtml(token.content, fault, ids, visitLink);
    if (token.type === "text" || token.type === "code_inline") words += `${token.content} `;
    if (token.type === "link_open") visitLink(typedUrl(token.attrGet("href") ?? ""));
  };
  const visitLink = (target: string, below = 0) => {
    if (/\{\{|\{%/.test(target)) {
      fault(
        `links to "${shorten(target)}", which is template syntax and no address; write where it leads.`,
        true,
        below,
      );
    } else (target.startsWith("#") ? fragments : found.links).push({ target, line: line + below });
  };
  const visitPicture = (image: Token, alone: boolean) => {
    const target = typedUrl(image.attrGet("src") ?? "");
    found.pictures.push({ target, line });
    if (!alone)
      fault(
        `shows the picture "${shorten(target)}" amid words; put it in a paragraph of its own.`,
        true,
      );
    if (altOf(image).trim() === "") {
      fault(
        `shows the picture "${shorten(target)}" without alt text; say what is to be seen: ![words](${shorten(target)}).`,
        true,
      );
    }
    if (parseCaption(String(image.attrGet("title") ?? "")).credit === "") {
      fault(
        `shows the picture "${shorten(target)}" without a credit; write ![alt](${shorten(target)} "Caption | Credit").`,
        true,
      );
    }
  };

  for (const [index, token] of tokens.entries()) {
    if (token.map) line = token.map[0] + 1;
    const id = token.attrGet("id");
    if (id) ids.add(id);
    if (token.type === "heading_open") {
      const level = Number(token.tag.slice(1));
      if (level === 1)
        fault("is a heading of the first level, which is the headline's; use ## for it.", true);
      else if (level > heading + 1) {
        fault(
          `is a heading of level ${level} under one of level ${heading}; use ${"#".repeat(heading + 1)}.`,
          true,
        );
      }
      heading = Math.max(level, 1);
    }
    if (token.type === "html_block") {
      inspectHtml(token.content, fault, ids, visitLink);
      words += `${token.content.replace(/<[^<>]*>/g, " ")} `;
    }
    if (token.type === "fence" || token.type === "code_block") words += `${token.content} `;
    const placement = placementOf(token.type);
    if (placement) {
      const message = misplaced(placement, tokensWithin(tokens, index));
      if (message) fault(message, true);
    }
    if (token.type === "container_embed_open" && !isWebUrl(embedUrl(token))) {
      fault(
        `embeds "${shorten(embedUrl(token))}", which is not a web address; write ::: embed https://...`,
      );
    }
    const alone = token.type === "figure";
    if (token.type === "inline") inspectMarkers(token.content, line, found.faults);
    for (const child of token.children ?? []) {
      visitInline(child, alone);
      if (child.type === "softbreak" || child.type === "hardbreak") line += 1;
      else if (child.type === "html_inline") line += child.content.split("\n").length - 1;
    }
  }

  for (const { target, line: at } of fragments) {
    if (ids.has(typedUrl(target.slice(1))) || found.faults.length > mostFaults) continue;
    const headings = [...ids].map((id) => `#${id}`);
    const message = `links to "${shorten(target)}", but nothing here has that name.${didYouMean(target, headings)}`;
    found.faults.push({ line: at, message, style: true });
  }
  inspectControls(markdown, found.faults);
  found.words = countWords(words);
  if (found.words === 0 && found.pictures.length === 0) {
    found.faults.push({
      line: 1,
      message: "has no words below its front matter. Write the story.",
      style: false,
    });
  }
  found.html = setBody(parsed);
  return found;
}

/** Finds what a writer's own HTML says wrongly, and its links; comments are passed over. */
function inspectHtml(
  html: string,
  fault: (message: string, style: boolean, below: number) => void,
  ids: Set<string>,
  links: (target: string, below: number) => void,
) {
  const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ""));
  let below = 0;
  let seen = 0;
  for (const tag of bare.matchAll(/<([a-z][a-z0-9-]*)([^<>]*)/gi)) {
    const [, written = "", attributes = ""] = tag;
    const name = written.toLowerCase();
    below += bare.slice(seen, tag.index).split("\n").length - 1;
    seen = tag.index;
    if (name === "img") {
      fault('has an <img> tag; write the picture as ![alt](file "Caption | Credit").', true, below);
    } else if (name !== "h1" && !allowedTags.has(name)) {
      fault(
        `has the HTML tag <${name.slice(0, 40)}>, which no page may hold; take it out.`,
        true,
        below,
      );
    }
    const handler = /\s(on[a-z]{1,40})\s*=/i.exec(attributes)?.[1];
    if (handler) {
      fault(
        `has the script attribute "${handler}", which no page may hold; take it out.`,
        true,
        below,
      );
    }
    const id = /\sid\s*=\s*["']?([\w.:-]+)/i.exec(attributes)?.[1];
    if (id) ids.add(id);
    const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
    const target = href?.slice(1).find((each) => each !== undefined);
    if (target) links(target, below);
  }
}

/** Says what is wrong with a block of pictures. */
function misplaced(placement: Placement, inside: readonly Token[]): string | undefined {
  const pictures = inside.filter(({ type }) => type === "figure").length;
  if (pictures < inside.length) {
    return `is a block of pictures with something else in it; leave pictures alone between ::: ${placement} and :::.`;
  }
  if (placement === "gallery") {
    return pictures < 2
      ? "is a gallery of fewer than two pictures; write the picture without ::: gallery."
      : undefined;
  }
  return pictures === 1
    ? undefined
    : `is around ${pictures} pictures; write one between ::: ${placement} and :::.`;
}

/** Finds `:::` that opened no block: a name that is not one, or a stray close. */
function inspectMarkers(content: string, from: number, faults: BodyFault[]) {
  if (!content.includes(":::")) return;
  content.split("\n").forEach((text, offset) => {
    const name = /^:::+\s*(\S*)/.exec(text)?.[1];
    if (name === undefined) return;
    const message = name
      ? `opens a block "${name.slice(0, 40)}", which is not one of ${blockNames.join(", ")}.${didYouMean(name, blockNames)}`
      : "closes a block (:::) that was never opened.";
    faults.push({ line: from + offset, message, style: true });
  });
}

function inspectControls(markdown: string, faults: BodyFault[]) {
  if (withoutControls(markdown) === markdown) return;
  markdown.split("\n").forEach((text, index) => {
    if (withoutControls(text) === text) return;
    const at = [...text].find((letter) => withoutControls(letter) === "") ?? "";
    const code = at.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    const message = `holds an invisible control character (U+${code}); delete it.`;
    faults.push({ line: index + 1, message, style: true });
  });
}
