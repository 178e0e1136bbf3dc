import { describe, expect, test } from "vitest";
import { renderBody } from "../../src/markdown/markdown.ts";
import { splitBody } from "../../src/markdown/split.ts";
import { rendition } from "../picture/file.ts";

const p = (...words: string[]) => words.map((word) => `<p>${word}</p>`).join("\n");

describe("a story's words are cut", () => {
  test.each<[name: string, before: string, after: string]>([
    ["behind the third paragraph", p("1", "2", "3"), `\n${p("4")}`],
    [
      "behind the third, whatever stands between",
      `<h2 id="a">A</h2>\n${p("1")}\n<hr />\n${p("2")}<figure><img src="a" alt="" /></figure>${p("3")}`,
      `<h2>B</h2>${p("4")}`,
    ],
    [
      "past paragraphs in a quotation",
      `<blockquote>\n${p("a", "b", "c")}\n</blockquote>\n${p("1", "2", "3")}`,
      p("4"),
    ],
    [
      "past paragraphs in a list",
      `<ul>\n<li>${p("a")}</li>\n<li>${p("b")}<ul><li>${p("c")}</li></ul></li>\n</ul>${p("1", "2", "3")}`,
      p("4"),
    ],
    [
      "past paragraphs in a box",
      `<aside class="factbox">${p("a", "b", "c", "d")}</aside>${p("1", "2", "3")}`,
      p("4"),
    ],
    [
      "where attributes hold what looks like a tag",
      `<p title="</p><p>">1</p><figure data-a="a > b </figure>"><img alt="1 > 0 <p>" src="a"></figure>${p("2", "3")}`,
      p("4"),
    ],
    [
      "where a paragraph has line ends and tags",
      `<p>1<br>\n<em>x</em></p>${p("2", "3<br />y")}`,
      p("4"),
    ],
    [
      "where a paragraph has attributes",
      '<p lang="hi">1</p><p class="a">2</p><p dir="rtl">3</p>',
      p("4"),
    ],
    ["past names that begin as a paragraph's does", `<pre>a</pre>${p("1", "2", "3")}`, p("4")],
  ])("%s", (_name, before, after) => {
    expect(splitBody(before + after, 3)).toEqual([before, after]);
  });

  test.each([
    [1, p("1"), p("2", "3")],
    [2, p("1", "2"), p("3")],
  ])("behind so many paragraphs as are asked for: %d", (count, before, after) => {
    expect(splitBody(`${before}\n${after}`, count)).toEqual([before, `\n${after}`]);
  });

  test.each([
    ["of no words", ""],
    ["of no paragraph", "<h2>A</h2><ul><li>b</li></ul>"],
    ["of two", p("1", "2")],
    ["of three, behind which nothing would stand", p("1", "2", "3")],
    ["of three and a heading", `${p("1", "2", "3")}<h2>Z</h2>`],
    ["of two and a long quotation", `${p("1", "2")}<blockquote>${p("a", "b", "c")}</blockquote>`],
  ])("nowhere in a short story: %s", (_name, html) => {
    expect(splitBody(html, 3)).toEqual([html, ""]);
  });

  test("as they are rendered, into two wholes that are the story again", () => {
    const markdown =
      'One "quoted" 1 > 0.\n\n> A\n>\n> B\n\n- a\n\n- b\n\nTwo.\n\n![A > B](dot.png "C | D")\n\n::: factbox The deal\nIn a box.\n:::\n\nThree.\n\nFour.\n';
    const html = renderBody(markdown, {
      lang: "en-IN",
      links: {},
      pictures: { "dot.png": rendition("dot.png") },
    });
    const [before, after] = splitBody(html, 3);
    expect(before + after).toBe(html);
    expect(before).toMatch(/<p>Three\.<\/p>$/);
    expect(after.trim()).toBe("<p>Four.</p>");
  });
});
