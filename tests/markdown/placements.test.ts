import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { inspectBody } from "../../src/markdown/inspect.ts";
import { parseBody, renderBody, setBody } from "../../src/markdown/markdown.ts";
import { rendition } from "../picture/file.ts";

const set = (markdown: string) => setBody(parseBody(markdown, "en-IN"));
const faults = (markdown: string) =>
  inspectBody(markdown, "en-IN").faults.map(({ line, message }) => `${line} ${message}`);
const picture = (name: string) => `![Of ${name}](${name}.jpg "On ${name} | Asha")`;
const figure = (name: string, at: "wide" | "inset" | "gallery") =>
  `<figure class="picture${at === "gallery" ? "" : ` picture-${at}`}"><img class="${at}" src="${name}.jpg" alt="Of ${name}" />` +
  `<figcaption><span class="caption">On ${name}</span> <span class="credit">Asha</span></figcaption></figure>\n`;

describe("the placement of a body's pictures", () => {
  test.each(["wide", "inset"] as const)("may be %s", (name) => {
    const markdown = `Words.\n\n::: ${name}\n${picture("a")}\n:::\n\nMore.\n`;
    expect(set(markdown)).toBe(`<p>Words.</p>\n${figure("a", name)}<p>More.</p>\n`);
    expect(faults(markdown)).toEqual([]);
  });

  test.each([
    ["in paragraphs", `${picture("a")}\n\n${picture("b")}`],
    ["in a list", `- ${picture("a")}\n- ${picture("b")}`],
    ["in a loose list", `- ${picture("a")}\n\n- ${picture("b")}`],
  ])("may be a gallery, %s", (_how, pictures) => {
    const markdown = `::: gallery The *fair*\n${pictures}\n:::\n`;
    expect(set(markdown)).toBe(
      `<section class="gallery" aria-label="The *fair*: 2 pictures" tabindex="0">\n${figure("a", "gallery")}${figure("b", "gallery")}</section>\n`,
    );
    expect(faults(markdown)).toEqual([]);
  });

  test("leads from each picture of a gallery to the whole of it, and only there", () => {
    const pictures = { "a.jpg": rendition("a.jpg"), "b.jpg": rendition("b.jpg") };
    const context = { lang: "en-IN", links: {}, pictures };
    const html = renderBody(
      `${picture("a")}\n\n::: gallery\n${picture("a")}\n\n${picture("b")}\n:::\n`,
      context,
    );
    const links = [...html.matchAll(/<a href="([^"]+)"><span class="plate">/g)];
    expect(links.map(([, url]) => url)).toEqual([pictures["a.jpg"].url, pictures["b.jpg"].url]);
  });

  test("makes no link within a link", () => {
    const context = { lang: "en-IN", links: {}, pictures: { "a.jpg": rendition("a.jpg") } };
    const own = `<a href="https://a.example/"><img class="gallery" src="a.jpg" alt="A"></a>`;
    const html = renderBody(`${picture("a")}\n\n${own}\n`, context);
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  test("stays when a writer's own HTML is about", () => {
    const markdown = `<b>x</b>\n\n::: gallery A "b" <script>alert(1)</script>\n${picture("a")}\n\n${picture("b")}\n:::\n`;
    const html = set(markdown);
    expect(html).toContain('<section class="gallery" aria-label="A &quot;b&quot; &lt;script&gt;');
    expect(html).toContain('tabindex="0"');
    expect(html).toContain('<img class="gallery" src="a.jpg" alt="Of a" />');
    expect(html).not.toContain("<script");
  });

  test.each([
    ["::: wide\nWords.\n:::\n", /^1 is a block of pictures with something else in it; leave/],
    [
      `::: wide\n${picture("a")}\n\nWords.\n:::\n`,
      /^1 is a block of pictures with something else in it; leave pictures alone between ::: wide/,
    ],
    ["::: inset\n:::\n", /^1 is around 0 pictures; write one between ::: inset and :::/],
    [
      `x\n\n::: inset\n${picture("a")}\n\n${picture("b")}\n:::\n`,
      /^3 is around 2 pictures; write one between ::: inset and :::/,
    ],
    [`::: gallery\n${picture("a")}\n:::\n`, /^1 is a gallery of fewer than two pictures/],
    [
      `::: gallery\n${picture("a")}\n\nWords.\n\n${picture("b")}\n:::\n`,
      /^1 is a block of pictures with something else in it; leave pictures alone between ::: gallery/,
    ],
    [
      `:::: gallery\n::: wide\n${picture("a")}\n:::\n\n${picture("b")}\n::::\n`,
      /^1 is a block of pictures with something else in it/,
    ],
    [
      '::: gallery\n![](a.jpg "A | Asha")\n\n![Of b](b.jpg)\n:::\n',
      /^2 shows the picture "a.jpg" without alt text.*\n4 shows the picture "b.jpg" without a credit/,
    ],
    ["::: galery\nx\n:::\n", /Did you mean "gallery"\?/],
  ])("is a fault with its line where %j", (markdown, message) => {
    expect(faults(markdown).join("\n")).toMatch(message);
  });

  test("gives whole HTML however blocks are nested", () => {
    const piece = fc.constantFrom(
      "::: gallery\n",
      "::: wide\n",
      "::: inset\n",
      ":::\n",
      ":::: gallery\n",
      "::::\n",
      `${picture("a")}\n\n`,
      `- ${picture("b")}\n`,
      "Words.\n\n",
      "> ",
      "1. ",
      "::: qa\nQ: x\n\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const markdown = pieces.join("");
        const html = set(markdown);
        inspectBody(markdown, "en-IN");
        const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
        for (const tag of ["section", "figure", "ul", "li", "p"])
          expect(count(new RegExp(`<${tag}[ >]`, "g")), html).toBe(
            count(new RegExp(`</${tag}>`, "g")),
          );
        parseDocument(html);
      }),
      { numRuns: 500 },
    );
  });
});
