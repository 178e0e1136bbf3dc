import Parser from "rss-parser";

/** An element of a page, with what is in it in the order in which it is read. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
  parent?: Element | undefined;
}

const voids = /^(area|br|col|hr|img|input|link|meta|source|track|wbr)$/;
const token =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</gi;

/** Reads HTML whose every element is closed, as the press writes it; throws where one is not. */
export function parse(html: string): Element {
  const root: Element = { name: "#root", attributes: {}, children: [] };
  let open = root;
  let index = 0;
  while (index < html.length) {
    token.lastIndex = index;
    const found = token.exec(html);
    if (!found) break;
    const [text, close, written, rest = ""] = found;
    index = found.index + text.length;
    if (written === undefined) {
      if (!text.startsWith("<!")) open.children.push(decode(text));
      continue;
    }
    const name = written.toLowerCase();
    if (close) {
      if (open.name !== name || !open.parent) throw new Error(`</${name}> closes <${open.name}>.`);
      open = open.parent;
      continue;
    }
    const element: Element = { name, attributes: attributesOf(rest), children: [], parent: open };
    open.children.push(element);
    if (voids.test(name) || rest.endsWith("/")) continue;
    if (name === "script" || name === "style") {
      const end = html.indexOf(`</${name}>`, index);
      element.children.push(html.slice(index, end));
      index = end + name.length + 3;
    } else {
      open = element;
    }
  }
  if (open !== root) throw new Error(`<${open.name}> is never closed.`);
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single, bare] of text.matchAll(
    /([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    attributes[name.toLowerCase()] = decode(double ?? single ?? bare ?? "");
  }
  return attributes;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return name === undefined ? String.fromCodePoint(code) : (named[name] ?? all);
  });
}

/** An element and every one in it, in document order. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* walk(child);
}

/** The elements in one that `fits` holds for, in document order. */
export function all(element: Element, fits: (each: Element) => boolean): Element[] {
  return [...walk(element)].filter(fits);
}

/** Says whether an element is of a tag (`h1`), a class (`.sponsor`) or both (`p.sponsor-past`). */
export const is =
  (what: string) =>
  (element: Element): boolean => {
    const [name, ...classes] = what.split(".");
    return (!name || element.name === name) && classes.every((each) => has(element, each));
  };

/** The classes of an element. */
export const classesOf = ({ attributes }: Element): string[] =>
  (attributes.class ?? "").split(/\s+/).filter(Boolean);

const has = (element: Element, name: string) => classesOf(element).includes(name);

/** What a reader reads of an element: scripts are not read, and runs of white space are one space. */
export function textOf(element: Element): string {
  const words = (each: Element | string): string => {
    if (typeof each === "string") return each;
    if (each.name === "script" || each.name === "style") return "";
    const inside = each.children.map(words).join("");
    return /^(p|div|aside|h\d|li)$/.test(each.name) ? ` ${inside} ` : inside;
  };
  return words(element).replace(/\s+/g, " ").trim();
}

/** The first text in an element that is not only space. */
export function firstText(element: Element): string | undefined {
  for (const child of element.children) {
    const text = typeof child === "string" ? child.trim() : firstText(child);
    if (text) return text;
  }
  return undefined;
}

/** An element and all that it stands in, outwards. */
export function upwards(element: Element): Element[] {
  return element.parent ? [element, ...upwards(element.parent)] : [element];
}

/** A story as a feed of any format tells of it. */
export interface Item {
  url: string;
  title: string;
  authors: number;
  categories: string[];
  html: string;
  /** Only JSON Feed has it. */
  sponsor?: unknown;
}

interface ReadItem {
  terms?: (string | { $: { term: string } })[];
  writers?: unknown[];
  creators?: unknown[];
  "content:encoded"?: string;
}

const reader = new Parser<object, ReadItem>({
  xml2js: { strict: true },
  customFields: {
    item: [
      ["category", "terms", { keepArray: true }],
      ["author", "writers", { keepArray: true }],
      ["dc:creator", "creators", { keepArray: true }],
    ] as never,
  },
});

interface JsonItem {
  url: string;
  title: string;
  authors?: unknown[];
  tags: string[];
  content_html: string;
  _sponsor?: unknown;
}

/** Reads a feed in RSS, Atom or JSON. */
export async function readFeed(text: string): Promise<Item[]> {
  if (text.startsWith("{")) {
    const { items } = JSON.parse(text) as { items: JsonItem[] };
    return items.map(({ url, title, authors = [], tags, content_html, _sponsor }) => ({
      url,
      title,
      authors: authors.length,
      categories: tags,
      html: content_html,
      sponsor: _sponsor,
    }));
  }
  const { items } = await reader.parseString(text);
  return items.map((item) => ({
    url: item.link ?? "",
    title: item.title ?? "",
    authors: (item.writers ?? item.creators ?? []).length,
    categories: (item.terms ?? []).map((term) => (typeof term === "string" ? term : term.$.term)),
    html: item["content:encoded"] ?? item.content ?? "",
  }));
}

interface Rule {
  selectors: string[];
  declarations: string;
}

/** Every rule of a stylesheet, in whatever layer or medium it is. */
export function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const blocks: { head: string; body: string }[] = [];
  let text = "";
  for (const [part] of css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{}]|[^{}"']+/g)) {
    if (part === "{") {
      // What stands before a nested rule in its parent is the parent's.
      const cut = text.lastIndexOf(";") + 1;
      const parent = blocks.at(-1);
      if (parent) parent.body += text.slice(0, cut);
      blocks.push({ head: text.slice(cut).trim(), body: "" });
      text = "";
    } else if (part === "}") {
      const { head = "", body = "" } = blocks.pop() ?? {};
      const own = head.startsWith("@") ? (blocks.at(-1)?.head ?? "") : head;
      rules.push({ selectors: split(own), declarations: body + text });
      text = "";
    } else {
      text += part;
    }
  }
  return rules.filter(({ selectors }) => selectors.every((each) => each && !each.startsWith("@")));
}

const split = (head: string) => head.split(/,(?![^(]*\))/).map((selector) => selector.trim());

const hiding =
  /(^|[;{\s])(display:\s*none|visibility:\s*(hidden|collapse)|content-visibility:\s*hidden|opacity:\s*0(?![.\d])|font-size:\s*0(?![.\d])|color:\s*(transparent|#0000\b|#fff)|clip(-path)?:|(max-)?height:\s*0(?![.\d])|transform:\s*scale\(0|text-indent:\s*-)/;

/**
 * The selectors of rules that may hide an element, or something that it stands in, in any medium. What
 * stands left of the last compound is taken to hold, so that more may be told than truly hides.
 */
export function hidersOf(css: string, element: Element): string[] {
  const hidden = rulesOf(css).filter(({ declarations }) => hiding.test(declarations));
  const around = upwards(element).filter(({ name }) => name !== "#root");
  return hidden
    .flatMap(({ selectors }) => selectors)
    .filter((selector) => around.some((each) => mayMatch(selector, each)));
}

function mayMatch(selector: string, element: Element): boolean {
  const last = selector.split(/[\s>+~]+(?![^(]*\))/).at(-1) ?? "";
  if (/::|:(before|after|hover|focus|active)/.test(last)) return false;
  const { attributes } = element;
  const parts = last.replace(/:[\w-]+(\((?:[^()]|\([^()]*\))*\))?/g, "");
  return (parts.match(/[.#]?[\w-]+|\[[^\]]*\]|\*|&/g) ?? []).every((part) => {
    if (part === "*" || part === "&") return true;
    if (part.startsWith(".")) return has(element, part.slice(1));
    if (part.startsWith("#")) return attributes.id === part.slice(1);
    if (part.startsWith("[")) return (/[\w-]+/.exec(part)?.[0] ?? "") in attributes;
    return element.name === part;
  });
}
