import { describe, expect, test } from "vitest";
import { type House, parseArticle } from "../../src/content/article.ts";
import { formatFault } from "../../src/content/fault.ts";
import { parseInstant } from "../../src/time/instant.ts";
import { story } from "../throwaway.ts";

const house: House = { zone: "Asia/Kolkata", language: "en-IN" };
const file = "articles/2026/03/wind.md";
const parse = (text: string, at = file, with_: House = house) => parseArticle(at, text, with_);
const errors = (text: string, at = file, with_: House = house) =>
  parse(text, at, with_)
    .faults.filter(({ severity }) => severity === "error")
    .map(formatFault);

describe("an article", () => {
  test("is parsed whole, every field of it", () => {
    const { article, faults } = parse(
      story(
        "wind",
        {
          kicker: "Weather",
          updated: "2026-03-02T08:00:00Z",
          topics: ["Rivers", "Monsoon"],
          authors: ["asha", "ravi"],
          kind: "analysis",
          picture: {
            src: "dot.png",
            alt: "A dot.",
            caption: "The dot.",
            credit: "Asha",
            creditUrl: "https://a.example/",
          },
          series: "rivers",
          issue: "2026-03-08",
          corrections: [
            { date: "2026-03-04 10:00", text: "Later." },
            { date: "2026-03-03 10:00", text: "Earlier." },
          ],
          related: ["rain"],
          aliases: ["/old/wind/"],
          expires: { at: "2026-09-01 00:00", becomes: "notice", reason: "It is over." },
          sponsorship: "none",
          lang: "hi",
        },
        '## Part\n\nWords with [a link](article:rain).\n\n![alt](dot.png "Caption | Credit")\n',
      ),
    );
    expect(faults).toEqual([]);
    expect(article).toMatchObject({
      id: "wind",
      url: "/2026/03/wind/",
      date: parseInstant("2026-03-01T04:30:00Z", "utc"),
      updated: parseInstant("2026-03-02T08:00:00Z", "utc"),
      authors: ["asha", "ravi"],
      sponsorship: "none",
      lang: "hi",
      draft: false,
      expires: { becomes: "notice", reason: "It is over." },
    });
    expect(article?.corrections.map(({ text }) => text)).toEqual(["Earlier.", "Later."]);
    expect(article?.body.links).toEqual([{ target: "article:rain", line: 3 }]);
    expect(article?.body.pictures).toEqual([{ target: "dot.png", line: 5 }]);
    expect(JSON.parse(JSON.stringify(article))).toEqual(JSON.parse(JSON.stringify({ ...article })));
  });

  test("has an address from its file's path, never from its title", () => {
    expect(parse(story("wind", { title: "Something else" })).article?.url).toBe("/2026/03/wind/");
    expect(parse(story("wind"), "articles/essays/rain.md").article?.url).toBe("/essays/rain/");
  });

  test.each([
    ["a missing title", { title: undefined }, /:1 "title" is missing; write the headline\./],
    [
      "a number for a title",
      { title: 2026 },
      /:3 "title" is the number 2026 \(put text in quotes\)/,
    ],
    ["an empty title", { title: "  " }, /"title" is empty/],
    [
      "an unknown key",
      { standfrist: "x" },
      /"standfrist" is not a key that a story has\. Did you mean "standfirst"\?/,
    ],
    [
      "a key of the generator",
      { permalink: "/x/" },
      /"permalink" is an instruction to the site generator/,
    ],
    ["a layout", { layout: "x" }, /"layout" is an instruction/],
    ["computed data", { eleventyComputed: {} }, /"eleventyComputed" is an instruction/],
    ["pagination", { pagination: {} }, /"pagination" is an instruction/],
    [
      "another template engine",
      { templateEngineOverride: "njk" },
      /"templateEngineOverride" is an instruction/,
    ],
    ["tags", { tags: ["x"] }, /"tags" is an instruction/],
    [
      "an unreadable date",
      { date: "last Tuesday" },
      /:5 "date" is "last Tuesday", which is not a date\. Write it as 2026-11-23 09:30\./,
    ],
    [
      "a day that does not exist",
      { date: "2026-02-30" },
      /"date" is "2026-02-30", a date that does not exist/,
    ],
    [
      "an unknown kind",
      { kind: "opnion" },
      /"kind" is "opnion", which is not one of .* Did you mean "opinion"\?/,
    ],
    [
      "an alias outside the site",
      { aliases: ["/../../etc/passwd"] },
      /"aliases\.0" is "\/\.\.\/\.\.\/etc\/passwd", which is not an address/,
    ],
    ["an alias that is a drive", { aliases: ["C:\\x"] }, /is not an address of this site/],
    [
      "an id with capitals",
      { id: "Wind" },
      /"id" is "Wind"; write the story's permanent id in lower-case/,
    ],
    ["no author", { authors: [] }, /"authors" names nobody/],
    ["an update before the story", { updated: "2026-02-01" }, /"updated" is earlier than "date"/],
    [
      "an end before the beginning",
      { expires: { at: "2026-01-01", becomes: "gone" } },
      /"expires\.at" is not later than "date"/,
    ],
    [
      "an unknown ending",
      { expires: { at: "2027-01-01", becomes: "vanish" } },
      /"expires\.becomes" is "vanish", which is not one of gone, notice/,
    ],
    [
      "a picture without alt",
      { picture: { src: "dot.png", credit: "A" } },
      /"picture\.alt" is missing; say what is to be seen in dot\.png/,
    ],
    [
      "a focus that is no place",
      { picture: { src: "dot.png", alt: "A", credit: "A", focus: "0.3 6" } },
      /"picture\.focus" is not two numbers from 0 to 1, such as 0\.3 0\.6/,
    ],
    [
      "an over-long standfirst",
      { standfirst: "x ".repeat(200) },
      /"standfirst" is 399 characters long/,
    ],
    [
      "a sponsorship that is not none",
      { sponsorship: "acme" },
      /"sponsorship" is "acme"; write none, or leave it out/,
    ],
  ])("with %s is an error that names file, line, fault and remedy", (_name, changes, message) => {
    const found = errors(story("wind", changes));
    expect(found.join("\n")).toMatch(message);
    for (const each of found) expect(each).toMatch(/^articles\/2026\/03\/wind\.md:\d+ .*[.?]$/);
  });

  test.each([
    [
      "skips a heading level",
      "## Two\n\nWords.\n\n#### Four\n",
      /:15 is a heading of level 4 under one of level 2; use ###\./,
    ],
    ["has the headline's level", "# One\n\nWords.\n", /:11 is a heading of the first level/],
    ["is empty", "\n\n", /:11 has no words below its front matter/],
    ["shows a picture without alt", '![](dot.png "C | D")\n', /without alt text/],
    ["shows a picture without credit", "![a dot](dot.png)\n", /without a credit/],
    ["holds a script", "Words.\n\n<script>x()</script>\n", /:13 has the HTML tag <script>/],
    ["holds a handler", 'Words <b onclick="x()">b</b>.\n', /has the script attribute "onclick"/],
    [
      "opens a block that is none",
      "Words.\n\n::: pulquote\nx\n:::\n",
      /opens a block "pulquote".* Did you mean "pullquote"\?/,
    ],
    [
      "links to a part that is not there",
      "Words [x](#nowhere).\n",
      /links to "#nowhere", but nothing here has that name/,
    ],
    [
      "embeds what is no address",
      "::: embed youtube\nx\n:::\n",
      /embeds "youtube", which is not a web address/,
    ],
    ["holds an invisible character", "Words\u0007.\n", /invisible control character \(U\+0007\)/],
  ])("whose body %s is an error with its line", (_name, body, message) => {
    expect(errors(story("wind", {}, body)).join("\n")).toMatch(message);
  });

  test("tells all of its faults at once", () => {
    const found = errors(story("Wind", { title: undefined, kind: "x", date: "y" }, "#### Four\n"));
    expect(found).toHaveLength(5);
  });

  test.each([
    [
      "JavaScript",
      "---js\n{ title: process.exit(1) }\n---\nx",
      /begins with "---js"\. Front matter is YAML only/,
    ],
    ["no front matter", "Just words.", /has no front matter/],
    ["front matter that never ends", "---\ntitle: x\n", /never ends/],
    ["broken YAML", '---\ntitle: "x\n---\nWords.', /:\d+ has front matter that is not YAML/],
    ["a list", "---\n- a\n---\nWords.", /not "key: value" lines/],
    ["an anchor", "---\ntitle: &a x\nkicker: *a\n---\nWords.", /uses a YAML anchor or alias/],
    [
      "the same key twice",
      "---\ntitle: x\ntitle: y\n---\nWords.",
      /duplicated mapping key.*Keep one of the two/,
    ],
  ])("that begins with %s is an error, and nothing of it is run", (_name, text, message) => {
    expect(errors(text).join("\n")).toMatch(message);
  });

  test("may have Windows line ends and a byte order mark", () => {
    const { article, faults } = parse(`\ufeff${story("wind").replaceAll("\n", "\r\n")}`);
    expect(faults).toEqual([]);
    expect(article?.body.hash).toBe(parse(story("wind")).article?.body.hash);
  });

  test("of the archive is forgiven faults of house style, with warnings, and no others", () => {
    const old: House = { ...house, archiveBefore: parseInstant("2027-01-01", "utc") };
    const text = story(
      "wind",
      { picture: { src: "dot.png" }, standfirst: "x ".repeat(200) },
      "#### Four\n\nWords.\n",
    );
    const { article, faults } = parse(text, file, old);
    expect(faults.map(({ severity }) => severity)).toEqual(faults.map(() => "warning"));
    expect(faults).toHaveLength(3);
    expect(article?.picture).toMatchObject({ alt: "", credit: "" });
    expect(errors(story("wind", { kind: "x" }), file, old)).toHaveLength(1);
  });

  test("that is a draft is never an error", () => {
    const { faults } = parse(story("wind", { draft: true, title: undefined }, ""));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ severity }) => severity === "warning")).toBe(true);
  });

  test.each(["articles/2026/Wind.md", "articles/2026/a b.md", "articles/../x.md", "articles/é.md"])(
    "in the file %s has no address, and says so",
    (path) => {
      expect(errors(story("wind"), path).join()).toContain("has a path that cannot be an address");
    },
  );

  test("with a local time that its zone skips or repeats is an error", () => {
    const london: House = { ...house, zone: "Europe/London" };
    expect(errors(story("wind", { date: "2026-03-29 01:30" }), file, london).join()).toContain(
      "skip that day",
    );
    expect(errors(story("wind", { date: "2026-10-25 01:30" }), file, london).join()).toContain(
      "Add its offset: +01:00 or +00:00.",
    );
  });
});
