import { describe, expect, test } from "vitest";
import type { BodyContext } from "../../src/markdown/context.ts";
import { renderBody } from "../../src/markdown/markdown.ts";
import { setPunctuation } from "../../src/markdown/punctuation.ts";
import { renderRendition } from "../../src/picture/markup.ts";
import { rendition } from "../picture/file.ts";

const context: BodyContext = {
  lang: "en-IN",
  links: {
    "article:out": "/2026/03/out/",
    "article:held": null,
    "../03/out.md#part": "/2026/03/out/#part",
  },
  pictures: { "dot.png": rendition("dot.png") },
};
const sizes = "(min-width: 46rem) 43rem, calc(100vw - 2.5rem)";
const render = (markdown: string, changes: Partial<BodyContext> = {}) =>
  renderBody(markdown, { ...context, ...changes });

describe("a story's Markdown", () => {
  test("has smart quotes and dashes in the language of the story", () => {
    expect(render(`"It's" -- so`)).toBe("<p>“It’s” – so</p>\n");
    expect(render('"So"', { lang: "de" })).toBe("<p>„So“</p>\n");
    expect(render('"So"', { lang: "zxx" })).toBe("<p>&quot;So&quot;</p>\n");
  });

  test("has headings that can be linked to, in any script", () => {
    expect(render("## The deal\n\n## The deal\n\n## 12 November\n")).toBe(
      '<h2 id="the-deal">The deal</h2>\n<h2 id="the-deal-1">The deal</h2>\n<h2 id="part-12-november">12 November</h2>\n',
    );
    expect(render("## 漢字\n\n## 仮名\n")).toBe(
      '<h2 id="part">漢字</h2>\n<h2 id="part-1">仮名</h2>\n',
    );
  });

  test("shows a picture with its caption and credit as separate things", () => {
    expect(render('![A dot](dot.png "The dot. | Asha | https://a.example/")')).toBe(
      `<figure class="picture">${renderRendition(rendition("dot.png"), { alt: "A dot", sizes })}` +
        '<figcaption><span class="caption">The dot.</span> <span class="credit"><a href="https://a.example/">Asha</a></span></figcaption></figure>\n',
    );
  });

  test.each([
    [
      '![A dot](none.png "The dot. | Asha")',
      '<span class="caption">The dot.</span> <span class="credit">Asha</span>',
    ],
    [
      '![A dot](none.png " | Asha")',
      '<span class="caption">A dot</span> <span class="credit">Asha</span>',
    ],
    ["![A dot](none.png)", '<span class="caption">A dot</span>'],
  ])("has the words of a picture that is not there in its place, once: %s", (markdown, words) => {
    const figure = `<figure class="picture"><figcaption>${words}</figcaption></figure>\n`;
    expect(render(markdown)).toBe(figure);
    expect(render(`::: embed https://a.example/\n${markdown}\n:::\n`)).toContain(figure);
  });

  test("leaves nothing of a picture that is not there and has no words", () => {
    expect(render("Before.\n\n![](none.png)\n\nAfter.\n")).toBe("<p>Before.</p>\n<p>After.</p>\n");
  });

  test("links to a story that is out, and leaves only the words of a link to one that is not", () => {
    expect(render("[a](article:out) [b](article:held) [c](../03/out.md#part)")).toBe(
      '<p><a href="/2026/03/out/">a</a> b <a href="/2026/03/out/#part">c</a></p>\n',
    );
  });

  test("sets pull quotes, fact boxes, interviews and embeds", () => {
    expect(render("::: pullquote Asha Rao\nWords.\n:::\n")).toBe(
      '<figure class="pullquote"><blockquote>\n<p>Words.</p>\n</blockquote><figcaption>Asha Rao</figcaption></figure>\n',
    );
    expect(render("::: factbox The deal\n- one\n:::\n")).toContain(
      '<aside class="factbox" aria-labelledby="factbox-1"><p class="factbox-title" id="factbox-1">The deal</p>',
    );
    expect(render("::: qa\nQ: When?\n\nA: Now.\n\nStill.\n\nQ: Why?\n\nA: So.\n:::\n")).toBe(
      '<dl class="qa">\n<div>\n<dt>When?</dt>\n<dd>\n<p>Now.</p>\n<p>Still.</p>\n</dd>\n</div>\n<div>\n<dt>Why?</dt>\n<dd>\n<p>So.</p>\n</dd>\n</div>\n</dl>\n',
    );
    const embed = render(
      '::: embed https://www.youtube.com/watch?v=1\n![A still](dot.png "A | B")\n:::\n',
    );
    expect(embed).toContain(
      `<a href="https://www.youtube.com/watch?v=1">${renderRendition(rendition("dot.png"), { alt: "A still", sizes })}</a>`,
    );
    expect(embed).toContain("Watch or read on youtube.com");
    expect(embed).not.toMatch(/<iframe|<script/);
  });

  test("sets tables that scroll in a named region, their heads scoped, no style attribute", () => {
    const html = render("| a | b |\n|:--|--:|\n| 1 | 2 |\n");
    expect(html).toContain('<section class="table" aria-label="Table 1" tabindex="0"><table>');
    expect(html).toContain('<th scope="col" class="align-left">a</th>');
    expect(html).toContain('<td class="align-right">2</td>');
    expect(html).not.toContain("style=");
  });

  test("has footnotes whose links say where they lead", () => {
    const html = render("Word[^1].\n\n[^1]: Note.\n");
    expect(html).toContain('<a href="#fn1" id="fnref1" aria-label="Footnote 1">1</a>');
    expect(html).toContain('<li id="fn1" class="footnote-item"><p>Note. <a href="#fnref1"');
  });

  test("leaves template syntax as it is written", () => {
    expect(render("{{ site.title }} {% if x %}y{% endif %} ${z} <%= w %>")).toBe(
      "<p>{{ site.title }} {% if x %}y{% endif %} ${z} &lt;%= w %&gt;</p>\n",
    );
  });

  test.each([
    ["<script>alert(1)</script>\n\nWords.", /script|alert/],
    ['Words <img src="x" onerror="alert(1)">.', /onerror|<img/],
    ['<a href="javascript:alert(1)">x</a>', /javascript/],
    ['<a href="JaVa\tScript:alert(1)">x</a>', /script:/i],
    ["<iframe src='https://x.example'></iframe>", /iframe/],
    ['<p style="position:fixed" onclick="x()">x</p>', /style|onclick/],
    ['<svg onload="x()"><a xlink:href="javascript:x()">y</a></svg>', /svg|onload|xlink/],
    ["<form action='/x'><input name='y'></form>", /form|input/],
    ["<base href='https://x.example'>", /base/],
  ])("never lets %s reach a page", (markdown, forbidden) => {
    expect(render(markdown)).not.toMatch(forbidden);
  });

  test("makes no link of a dangerous address", () => {
    expect(render("[x](javascript:alert(1)) ![y](data:image/png;base64,AAAA)")).not.toMatch(
      /href|src=/,
    );
  });

  test("keeps a writer's plain HTML, well nested, each id once and none of the page's own", () => {
    expect(
      render('<div id="a"><b>one</div>\n\n<p id="a">two</p>\n<p id="page-main">three</p>\n'),
    ).toBe('<div id="a"><b>one</b></div>\n<p>two</p>\n<p>three</p>\n');
  });

  test("marks every link out as paid where the words are paid for", () => {
    const html = render(
      '[a](https://a.example/) <a href="https://b.example/">b</a> [c](article:out)',
      { paid: true },
    );
    expect(html).toContain('<a href="https://a.example/" rel="sponsored noopener">');
    expect(html).toContain('<a href="https://b.example/" rel="sponsored noopener">');
    expect(html).toContain('<a href="/2026/03/out/">c</a>');
  });

  test.each([
    ["https://acme.example/a", true],
    ["https://www.acme.example/a", true],
    ["http://shop.acme.example/", true],
    ["https://notacme.example/", false],
    ["https://acme.example.evil.example/", false],
    ["https://other.example/?acme.example", false],
    ["/acme.example/", false],
    ["mailto:a@acme.example", false],
  ])("marks a link in our words as paid where it leads to who pays for them: %s", (url, paid) => {
    for (const host of ["acme.example", "www.acme.example"]) {
      const html = render(`[a](${url}) <a href="${url}" rel="me">b</a>`, { paid: [host] });
      expect(html.match(/ rel="sponsored noopener"/g)?.length ?? 0).toBe(paid ? 2 : 0);
      if (paid) expect(html).not.toContain('rel="me"');
    }
  });

  test("has absolute addresses everywhere where a feed asks for them", () => {
    const absolute = "https://test.example/2026/03/wind/";
    const markdown =
      '[a](article:out) [b](#c) [d](/about/)[^1]\n\n## C\n\n![A dot](dot.png "x | y")\n\n[^1]: Note.\n';
    const html = render(markdown, { absolute });
    for (const [, url = ""] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
      expect(url).toMatch(/^https:\/\/test\.example\//);
    }
    expect(html).toContain(`href="${absolute}#c"`);
    expect(render('<a href="/x/">x</a>', { absolute })).toContain('href="https://test.example/x/"');
  });

  test("gives the same bytes however often it is rendered", () => {
    const markdown = "::: factbox A\nx\n:::\n\n## 漢字\n\n| a |\n|---|\n| b |\n";
    expect(render(markdown)).toBe(render(markdown));
  });
});

describe("a headline", () => {
  test.each([
    [
      `The "box" under the minister's story -- so`,
      "en-IN",
      "The “box” under the minister’s story – so",
    ],
    ['Das "Wort"', "de", "Das „Wort“"],
    ['"As typed"', "zxx", '"As typed"'],
    [
      "<b>*Not* markup</b> & [so](on) `as` it is\\.",
      "en",
      "<b>*Not* markup</b> & [so](on) `as` it is\\.",
    ],
  ])("%s is set in the punctuation of %s and otherwise left alone", (text, lang, set) => {
    expect(setPunctuation(text, lang)).toBe(set);
  });
});
