import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cdata, element, renderXml, type Xml } from "../../src/text/xml.ts";

/** As much of sax as these tests call; it has no types of its own. */
interface Sax {
  parser(
    strict: true,
    options: { strictEntities: true; xmlns: false },
  ): {
    onerror: (error: Error) => void;
    onopentag: (tag: { name: string; attributes: Record<string, string> }) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    write(xml: string): { close(): void };
  };
}
const { parser } = createRequire(import.meta.url)("sax") as Sax;

interface Read {
  tags: string[];
  attributes: Record<string, string>[];
  text: string;
}

/** Reads a document strictly, its line ends as XML 1.0 §2.11 has every reader read them (sax does not). */
function read(xml: string): Read {
  const found: Read = { tags: [], attributes: [], text: "" };
  const reader = parser(true, { strictEntities: true, xmlns: false });
  reader.onerror = (error) => {
    throw error;
  };
  let depth = 0;
  reader.onopentag = ({ name, attributes }) => {
    depth += 1;
    found.tags.push(name);
    found.attributes.push({ ...attributes });
  };
  reader.onclosetag = () => {
    depth -= 1;
  };
  reader.ontext = (text) => {
    if (depth > 0) found.text += text;
  };
  reader.oncdata = (text) => {
    found.text += text;
  };
  reader.write(xml.replace(/\r\n?/g, "\n")).close();
  return found;
}

/** XML 1.0 §3.3.3: a reader takes a line end or tab that is written into an attribute for a space. */
const normalized = (xml: string) =>
  xml.replace(/"[^"]*"/g, (value) => value.replace(/[\t\n\r]/g, " "));

/** What `renderXml` says that it takes away: what XML 1.0 §2.2 forbids, lone surrogates, U+0080 to U+009F. */
const documented = (text: string) =>
  [...text]
    .filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code >= 0x80 && code <= 0x9f) return false;
      return (
        code === 0x9 ||
        code === 0xa ||
        code === 0xd ||
        (code >= 0x20 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0xfffd) ||
        code >= 0x10000
      );
    })
    .join("");

const awkward = fc.constantFrom(
  "]]>",
  "]]",
  "]",
  ">",
  "<",
  "&",
  "&amp;",
  "<![CDATA[",
  '"',
  "'",
  "\u{1f600}",
  " ",
  "\n",
  "-->",
);
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.oneof(awkward, fc.string({ unit: "binary", maxLength: 2 })), { maxLength: 20 })
    .map((each) => each.join("")),
);
/** Without those that have tests of their own. */
const usual = words.map((text) => text.replace(/[\r\u007f]/g, ""));
const textIn = (child: Xml) => read(renderXml(element("r", {}, child))).text;

describe("text in XML", () => {
  test("comes back as it was, whatever the Unicode, less what XML cannot hold", () => {
    fc.assert(
      fc.property(usual, (text) => {
        expect(textIn(text)).toBe(documented(text));
      }),
      { numRuns: 300 },
    );
  });

  test("comes back from CDATA as it was, whatever the Unicode, less what XML cannot hold", () => {
    fc.assert(
      fc.property(usual, (text) => {
        expect(textIn(cdata(text))).toBe(documented(text));
      }),
      { numRuns: 300 },
    );
  });

  test("comes back from an attribute as it was, whatever the Unicode, less what XML cannot hold", () => {
    fc.assert(
      fc.property(usual, (text) => {
        const plain = text.replace(/[\t\n]/g, "");
        const xml = renderXml(element("r", { a: plain }));
        expect(read(xml).attributes).toEqual([{ a: documented(plain) }]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["]]>", "]]>"],
    ["a]]>b]]>c", "a]]>b]]>c"],
    ["]]]>", "]]]>"],
    ["]]]]>>", "]]]]>>"],
    // Taking the control character away brings the end together.
    ["]]\u0000>", "]]>"],
    ["]\u0008]>", "]]>"],
    ["<![CDATA[x]]>", "<![CDATA[x]]>"],
    ["&amp;&lt;&#60;", "&amp;&lt;&#60;"],
    ["", ""],
    [" \n\t ", " \n\t "],
  ])("does not end early, in CDATA or out of it: %j", (text, expected) => {
    expect(textIn(cdata(text))).toBe(expected);
    expect(textIn(text)).toBe(expected);
  });

  test.each([
    "\u0000",
    "\u0001",
    "\u0008",
    "\u000b",
    "\u000c",
    "\u001f",
    "\u0080",
    "\u0085",
    "\u009f",
    "\ufffe",
    "\uffff",
  ])("loses the character that XML or validators refuse: %j", (letter) => {
    for (const child of [`a${letter}b`, cdata(`a${letter}b`)]) expect(textIn(child)).toBe("ab");
    expect(renderXml(element("r", { a: `a${letter}b` }))).toContain('a="ab"');
  });

  test.each([
    "\t",
    "\n",
    " ",
    "\u00a0",
    "\u2028",
    "\ud7ff",
    "\ue000",
    "\ufffd",
    "\u{10000}",
    "\u{1fffe}",
    "\u{10ffff}",
    "\u{1f469}\u200d\u{1f680}",
  ])("keeps the character that XML allows: %j", (letter) => {
    for (const child of [`a${letter}b`, cdata(`a${letter}b`)]) {
      expect(textIn(child)).toBe(`a${letter}b`);
    }
  });

  test("keeps U+007F, which XML allows and nothing says is taken away", () => {
    expect(textIn("a\u007fb")).toBe("a\u007fb");
  });

  test.each(["a\ud800b", "a\udc00b", "a\udc00\ud800b"])(
    "loses a lone surrogate, as it says: %j",
    (text) => {
      expect(textIn(text)).toBe("ab");
      expect(textIn(cdata(text))).toBe("ab");
    },
  );

  // §2.11: a reader takes a carriage return that is written as itself for a line end.
  test.each(["a\rb", "a\r\nb"])("keeps a carriage return as it is: %j", (text) => {
    expect(textIn(text)).toBe(text);
  });

  test.each(["a\tb", "a\nb", "a\rb"])("keeps a line end or tab in an attribute: %j", (text) => {
    const xml = normalized(renderXml(element("r", { a: text })));
    expect(read(xml).attributes).toEqual([{ a: text }]);
  });
});

describe("an XML document", () => {
  test("says what it is, and ends in a line end", () => {
    expect(renderXml(element("r", {}))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<r/>\n');
  });

  test("has one element a line, and an element with words on one", () => {
    const xml = renderXml(
      element(
        "r",
        { v: "2" },
        element("a", {}, "one"),
        element("b", { c: "d" }),
        element("e", {}, element("f", {}, cdata("<g>"))),
      ),
    );
    expect(xml.split("\n").slice(1)).toEqual([
      '<r v="2">',
      "<a>one</a>",
      '<b c="d"/>',
      "<e>",
      "<f><![CDATA[<g>]]></f>",
      "</e>",
      "</r>",
      "",
    ]);
  });

  test("leaves out what is undefined, attribute or child, and keeps what is empty", () => {
    const xml = renderXml(
      element("r", { a: undefined, b: "" }, undefined, element("c", {}, ""), undefined),
    );
    expect(read(xml)).toMatchObject({ tags: ["r", "c"], attributes: [{ b: "" }, {}] });
    expect(renderXml(element("r", {}, undefined))).toContain("<r/>");
  });

  test("writes & and < as hexadecimal references, which every reader undoes once", () => {
    const xml = renderXml(element("title", {}, "AT&T <b> &lt;"));
    expect(xml).toContain("<title>AT&#x26;T &#x3C;b&#x3E; &#x26;lt;</title>");
  });

  test("keeps attributes from ending early", () => {
    const xml = renderXml(element("r", { a: `"><script x='1'>&quot;` }));
    expect(read(xml)).toMatchObject({ tags: ["r"], attributes: [{ a: `"><script x='1'>&quot;` }] });
  });
});
