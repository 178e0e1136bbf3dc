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

/** Writes a document: declaration, root, one element a line, text as it is, in well-formed XML 1.0. */
export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root)}\n`;
}

function render(node: Xml): string {
  if (node === undefined) return "";
  if (typeof node === "string") return escapeText(node);
  if ("cdata" in node)
    return `<![CDATA[${legal(node.cdata).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
  const attributes = Object.entries(node.attributes)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', "&quot;")}"`)
    .join("");
  const children = node.children.filter((child) => child !== undefined);
  if (children.length === 0) return `<${node.name}${attributes}/>`;
  const nested = children.some((child) => typeof child === "object" && "name" in child);
  const inside = children.map(render).join(nested ? "\n" : "");
  return nested
    ? `<${node.name}${attributes}>\n${inside}\n</${node.name}>`
    : `<${node.name}${attributes}>${inside}</${node.name}>`;
}

/** RSS Best Practices Profile §3.1: `&` and `<` as hexadecimal references, which every reader undoes once. */
function escapeText(text: string): string {
  return legal(text).replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;").replaceAll(">", "&#x3E;");
}

/** Takes away what XML 1.0 §2.2 forbids, lone surrogates, and U+0080 to U+009F, which validators refuse. */
function legal(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it takes away.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
  );
}
