/** An XML element, text, or nothing; what `renderXml` writes. */
export type Xml = XmlElement | Cdata | string | undefined;

interface XmlElement {
  name: string;
  attributes: Record<string, string | undefined>;
  children: readonly Xml[];
}

interface Cdata {
  cdata: string;
}

/** An element. Attributes that are `undefined` are left out. */
export function element(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: readonly Xml[]
): XmlElement {
  return { name, attributes, children };
}

/** Character data that is not escaped, only kept from ending early (XML 1.0 §2.7). */
export function cdata(text: string): Cdata {
  return { cdata: text };
}

/**
 * For whoever opens a document in a browser: a stylesheet in CSS (xml-stylesheet, W3C 2010), and what it
 * says where browsers show its source.
 */
interface Preface {
  stylesheet?: string;
  note?: string;
}

/**
 * Writes a document: declaration, root, one element a line, text as it is, in well-formed XML 1.0. What
 * that forbids (§2.2) is taken away, and lone surrogates, and U+0080 to U+009F, which validators refuse.
 */
export function renderXml(root: XmlElement, preface: Preface = {}): string {
  const document = write(root, preface, (text) => text);
  // Nearly no document has anything to take away: it is looked for once, in the whole.
  if (!suspects.test(document) || document.search(illegal) < 0) return document;
  return write(root, preface, (text) => text.replace(illegal, ""));
}

type Clean = (text: string) => string;

function write(root: XmlElement, { stylesheet, note }: Preface, clean: Clean): string {
  const before = [
    stylesheet &&
      `<?xml-stylesheet type="text/css" href="${escapeAttribute(clean(stylesheet))}"?>\n`,
    note && `<!-- ${clean(note).replaceAll("--", "- -")} -->\n`,
  ].filter(Boolean);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${before.join("")}${render(root, clean)}\n`;
}

function render(node: Exclude<Xml, undefined>, clean: Clean): string {
  if (typeof node === "string") return escapeText(clean(node));
  if ("cdata" in node)
    return `<![CDATA[${clean(node.cdata).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
  let begin = `<${node.name}`;
  for (const name in node.attributes) {
    const value = node.attributes[name];
    if (value !== undefined) begin += ` ${name}="${escapeAttribute(clean(value))}"`;
  }
  let inside = "";
  let lines = false;
  for (const child of node.children) {
    if (child === undefined) continue;
    lines ||= typeof child === "object" && "name" in child;
  }
  const line = lines ? "\n" : "";
  for (const child of node.children) {
    if (child !== undefined) inside += line + render(child, clean);
  }
  // An element without children, but one with an empty text has some.
  if (inside === "" && node.children.every((child) => child === undefined)) return `${begin}/>`;
  return `${begin}>${inside}${line}</${node.name}>`;
}

/**
 * RSS Best Practices Profile §3.1: `&` and `<` as hexadecimal references, which every reader undoes
 * once. A carriage return too, which a reader would take for a line end (XML 1.0 §2.11).
 */
function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text
    .replaceAll("&", "&#x26;")
    .replaceAll("<", "&#x3C;")
    .replaceAll(">", "&#x3E;")
    .replaceAll("\r", "&#xD;");
}

/** An attribute's value; line ends and tabs are references, or a reader makes them spaces (§3.3.3). */
function escapeAttribute(text: string): string {
  const escaped = escapeText(text);
  if (!/["\t\n]/.test(escaped)) return escaped;
  return escaped.replaceAll('"', "&quot;").replaceAll("\t", "&#x9;").replaceAll("\n", "&#xA;");
}

// Found sooner, and among more: letters beyond U+FFFF are pairs of surrogates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const suspects = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufffe\uffff\ud800-\udfff]/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufffe\uffff\p{Cs}]/gu;
