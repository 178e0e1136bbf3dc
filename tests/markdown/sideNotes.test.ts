import { describe, expect, test } from "vitest";
import { renderBody } from "../../src/markdown/markdown.ts";
import { addSideNotes } from "../../src/markdown/sideNotes.ts";

const context = { lang: "en-IN", links: {}, pictures: {} };
const set = (markdown: string) => renderBody(markdown, context);
const notes = (html: string) =>
  [...addSideNotes(html).matchAll(/<span class="side-note"[^>]*>(.*?)<\/span>/g)].map(
    ([, words]) => words,
  );

describe("a side note", () => {
  test("stands behind the place that refers to it, its links and ids left to the list below", () => {
    const html = set(
      "A fact.[^a]\n\n[^a]: From *the* [register](https://register.example/), 2011.\n",
    );
    expect(addSideNotes(html)).toContain(
      '</a></sup><span class="side-note" hidden aria-hidden="true"><b>1</b> From <em>the</em> register, 2011.</span>',
    );
    expect(addSideNotes(html)).toContain('<a href="https://register.example/">register</a>');
  });

  test("is not there a second time for another place that refers to it", () => {
    expect(notes(set("One.[^a] Two.[^a]\n\n[^a]: Said once.\n"))).toEqual(["<b>1</b> Said once."]);
  });

  test("is not there where the note is more than a paragraph", () => {
    const html = set("One.[^a] Two.[^b]\n\n[^a]: First.\n\n    Second.\n\n[^b]: Alone.\n");
    expect(notes(html)).toEqual(["<b>2</b> Alone."]);
  });

  test("changes nothing of a story without footnotes", () => {
    const html = set('No notes, though `<li id="fn1">` is written.\n');
    expect(addSideNotes(html)).toBe(html);
  });
});
