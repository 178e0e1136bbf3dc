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
 * Writes a document: declaration, root, one element a line, text as it is, in well-formed XML 1.0. For
 * whoever opens it in a browser, a `stylesheet` in CSS makes it readable (xml-stylesheet, W3C 2010), and
 * a `note` says what it is where browsers show its source.
 */
export function renderXml(
  root: XmlElement,
  { stylesheet, note }: { stylesheet?: string; note?: string } = {},
): string {
  const before = [
    stylesheet && `<?xml-stylesheet type="text/css" href="${escapeAttribute(stylesheet)}"?>\n`,
    note && `<!-- ${legal(note).replaceAll("--", "- -")} -->\n`,
  ].filter(Boolean);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${before.join("")}${render(root)}\n`;
}

function render(node: Xml): string {
  if (node === undefined) return "";
  if (typeof node === "string") return escapeText(node);
  if ("cdata" in node)
    return `<![CDATA[${legal(node.cdata).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
  const attributes = Object.entries(node.attributes)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  const children = node.children.filter((child) => child !== undefined);
  if (children.length === 0) return `<${node.name}${attributes}/>`;
  const nested = children.some((child) => typeof child === "object" && "name" in child);
  const inside = children.map(render).join(nested ? "\n" : "");
  return nested
    ? `<${node.name}${attributes}>\n${inside}\n</${node.name}>`
    : `<${node.name}${attributes}>${inside}</${node.name}>`;
}

/**
 * RSS Best Practices Profile §3.1: `&` and `<` as hexadecimal references, which every reader undoes
 * once. A carriage return too, which a reader would take for a line end (XML 1.0 §2.11).
 */
function escapeText(text: string): string {
  return legal(text)
    .replaceAll("&", "&#x26;")
    .replaceAll("<", "&#x3C;")
    .replaceAll(">", "&#x3E;")
    .replaceAll("\r", "&#xD;");
}

/** An attribute's value; line ends and tabs are references, or a reader makes them spaces (§3.3.3). */
function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#x9;")
    .replaceAll("\n", "&#xA;");
}

/** Takes away what XML 1.0 §2.2 forbids, lone surrogates, and U+0080 to U+009F, which validators refuse. */
function legal(text: string): string {
  return suspects.test(text) ? text.replace(illegal, "") : text;
}

// Found sooner, and among more: letters beyond U+FFFF are pairs of surrogates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const suspects = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufffe\uffff\ud800-\udfff]/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufffe\uffff\p{Cs}]/gu;
