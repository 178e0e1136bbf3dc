import { expect, test } from "vitest";
import { headingsOf } from "../../src/markdown/headings.ts";
import { renderBody } from "../../src/markdown/markdown.ts";

test("the headings of a story are those of its second level, with their ids and bare words", () => {
  const html = renderBody(
    "## One *thing* & [another](https://other.example/)\n\nWords.\n\n### Below\n\n## `two` <b>x</b>\n",
    { lang: "en-IN", links: {}, pictures: {} },
  );
  const headings = headingsOf(html);
  expect(headings.map(({ words }) => words)).toEqual(["One thing &amp; another", "two x"]);
  for (const { id } of headings) expect(html).toContain(`<h2 id="${id}"`);
});
