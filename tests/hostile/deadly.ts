import type { Hostile } from "./shelf.ts";
import { longAgo, tell } from "./shelf.ts";

const fill = (piece: string, size: number) => piece.repeat(Math.floor(size / piece.length));
const each = (size: number, piece: (at: number) => string) => {
  let text = "";
  for (let at = 0; text.length < size; at += 1) text += piece(at);
  return text;
};
const steps = (size: number, line: (at: number) => string) => {
  const count = Math.floor(Math.sqrt(size));
  return Array.from({ length: count }, (_, at) => line(at)).join("\n");
};

/** Bodies of a size that make a careless parser take for ever: each says the shape that it has. */
const bodies: Record<string, (size: number) => string> = {
  "plain words in one line": (n) => fill("Plain words of a story. ", n),
  "plain words in paragraphs": (n) => fill("Plain words of a story.\n\n", n),
  "one word": (n) => fill("x", n),
  blanks: (n) => `x${fill(" ", n)}y`,
  "line breaks": (n) => `x${fill("\n", n)}y`,
  tabs: (n) => `${fill("\t", n)}x`,
  "opening brackets": (n) => fill("[", n),
  "openings of pictures": (n) => fill("![", n),
  "links that never close": (n) => fill("[a](", n),
  "links with titles that never close": (n) => fill('[a](b "', n),
  "links in brackets that never close": (n) => fill("[a](<b", n),
  "links in links": (n) => `${fill("[", n / 6)}a${fill("](b)", n / 2)}`,
  "pictures in pictures": (n) => `${fill("![", n / 4)}a${fill("](b)", n / 2)}`,
  links: (n) => fill("[a](b) ", n),
  "links to stories that are not there": (n) => fill("[a](article:x) ", n),
  "links to one reference": (n) => `${fill("[a][b] ", n)}\n\n[b]: https://a.example/\n`,
  "definitions of references": (n) => each(n, (at) => `[r${at}]: c\n`),
  "definitions that never close": (n) => fill("[a]: b '", n),
  "broken links to headings": (n) => each(n, (at) => `## Head ${at}\n\n[a](#heap-${at})\n\n`),
  headings: (n) => each(n, (at) => `## Head ${at}\n`),
  "the same heading": (n) => fill("## a\n", n),
  "headings in other scripts": (n) => fill("## नमस्ते\n", n),
  "a heading as long": (n) => `## ${fill("word ", n)}`,
  "a paragraph that turns out a heading": (n) => `${fill("a\n", n)}===`,
  pictures: (n) => fill("![a](b)\n\n", n),
  galleries: (n) => fill('::: gallery\n- ![a](b "c|d")\n- ![a](b "c|d")\n:::\n', n),
  "galleries that never close": (n) => fill('::: gallery\n![a](b "c|d")\n\n', n),
  "a gallery as long": (n) => `::: gallery\n${fill('![a](b "c|d")\n\n', n)}:::\n`,
  "wide pictures in wide pictures": (n) => `${fill("::: wide\n", n / 2)}${fill(":::\n", n / 2)}`,
  "embeds with pictures": (n) =>
    fill('::: embed https://a.example/\n![a](dot.png "c|d")\n:::\n', n),
  "stars and words": (n) => fill("*a ", n),
  "stars and lines in turn": (n) => fill("*a_ ", n),
  stars: (n) => fill("*", n),
  "lines under words": (n) => fill("_a", n),
  "struck words": (n) => fill("~~a", n),
  "stars that close what lines open": (n) => `${fill("*_", n / 2)}a${fill("*", n / 2)}`,
  "backticks in growing runs": (n) => steps(n * 2, (at) => `x${"`".repeat(at + 1)}`),
  "quotation marks": (n) => `x ${fill('"', n)}`,
  "quotation marks and apostrophes": (n) => fill(`"a' `, n),
  "less-than signs": (n) => `x ${fill("<", n)}`,
  "less-than signs in HTML": (n) => `<div\n${fill("<", n)}`,
  "tags that never close": (n) => `<div ${fill("<a ", n)}`,
  "tags with handlers that never close": (n) => `<div ${fill("<a on", n)}`,
  "comments that never close": (n) => `x ${fill("<!--", n)}`,
  "comments that never close, by the line": (n) => fill("<!--\n\n", n),
  "instructions that never close": (n) => `x ${fill("<?", n)}`,
  "CDATA that never closes": (n) => `x ${fill("<![CDATA[", n)}`,
  "autolinks that never close": (n) => `x ${fill("<a:", n)}`,
  "attributes that never close": (n) => `x ${fill('<a b="', n)}`,
  "a tag with many attributes": (n) => `x <a ${each(n, (at) => `b${at}=c `)}>y</a>`,
  "a comment as long": (n) => `x <!--${fill("a-", n)}--> y`,
  "boxes in boxes of HTML": (n) => fill("<div>", n),
  "bold in bold of HTML": (n) => fill("<b>", n),
  "quotes in quotes of HTML": (n) => fill("<blockquote>\n\n", n),
  "tags of HTML that close nothing": (n) => fill("</b>", n),
  "good HTML": (n) => fill("<b>a</b> ", n),
  "ids of HTML": (n) => each(n, (at) => `<b id=a${at}>x</b>\n`),
  quotes: (n) => `${fill("> ", n)}x`,
  "quotes ten deep": (n) => fill("> > > > > > > > > > x\n", n),
  "quotes that grow": (n) => steps(n * 2, (at) => `${">".repeat(at)} x`),
  "lists in lists": (n) => steps(n, (at) => `${" ".repeat(at * 2)}- x`),
  "lists in lists on a line": (n) => `${fill("- ", n)}x`,
  "numbered lists and quotes in turn": (n) => `${fill("1. > ", n)}x`,
  "a list": (n) => fill("- a\n", n),
  "a table of 1,000 columns": (n) =>
    `${fill("a|", 2000)}\n${fill("-|", 2000)}\n${fill(`${fill("b|", 2000)}\n`, n)}`,
  tables: (n) => fill("a|b\n-|-\n1|2\n\n", n),
  "a table of many rows": (n) => `a|b\n-|-\n${fill("1|2\n", n)}`,
  "rows of a table that is none": (n) => fill("a|b|c\n", n),
  "fact boxes": (n) => fill("::: factbox a\nx\n:::\n", n),
  "fact boxes in fact boxes": (n) =>
    steps(n, (at) => `${":".repeat(Math.max(3, 1000 - at))} factbox\n`),
  "fact boxes that never close": (n) => fill("::: factbox\n", n),
  "pull quotes": (n) => fill("::: pullquote a\nx\n:::\n", n),
  "pull quotes that never close": (n) => fill("::: pullquote\n\n", n),
  interviews: (n) => fill("::: qa\nQ: x\n\nA: y\n:::\n", n),
  "an interview as long": (n) => `::: qa\n${fill("Q: x\n\nA: y\n\n", n)}:::`,
  "blocks of no known name": (n) => fill(":::x\n", n),
  "ends of blocks": (n) => fill(":::\n", n),
  colons: (n) => fill(":", n),
  footnotes: (n) => each(n, (at) => `x[^${at}]\n\n[^${at}]: y\n\n`),
  "notes on one footnote": (n) => `${fill("[^1]", n)}\n\n[^1]: y`,
  "footnotes that never close": (n) => fill("^[", n),
  "footnotes in footnotes": (n) => `${fill("^[a", n / 2)}${fill("]", n / 2)}`,
  "footnotes that note each other": (n) =>
    each(n, (at) => `[^${at}]: x[^${at + 1}]\n\n`).concat("y[^0]"),
  entities: (n) => fill("&amp;", n),
  "broken entities": (n) => fill("&#x", n),
  backslashes: (n) => fill("\\", n),
  "NUL by the line": (n) => fill("\u0000\n", n),
  NUL: (n) => fill("\u0000", n),
  "marks on one letter": (n) => `a${fill("\u0301", n)}`,
  faces: (n) => fill("👩‍👩‍👧‍👦", n),
  Chinese: (n) => fill("漢", n),
  "words from right to left": (n) => fill("مرحبا ", n),
  "fences of code": (n) => fill("```\n", n),
  "a fence with a long name": (n) => `\`\`\`${fill("a", n)}\nx\n\`\`\``,
  rules: (n) => fill("* * *\n", n),
  hyphens: (n) => `x ${fill("-", n)}`,
  dots: (n) => fill("...", n),
};

/** Front matter of a size, as lines after right ones. */
const heads: Record<string, (size: number) => string> = {
  "keys of no known name": (n) => each(n, (at) => `k${at}: 1\n`),
  "topics that are numbers": (n) => `topics2: 1\naliases:\n${fill("- 1\n", n)}`,
  "related stories": (n) => `related:\n${fill("- a\n", n)}`,
  aliases: (n) => `aliases:\n${each(n, (at) => `- /a${at}/\n`)}`,
  "bad aliases": (n) => `aliases:\n${each(n, (at) => `- ../a${at}/\n`)}`,
  "corrections with bad dates": (n) => `corrections:\n${fill("- {date: x, text: y}\n", n)}`,
  "corrections before the story": (n) =>
    `corrections:\n${fill("- {date: 2001-01-01, text: y}\n", n)}`,
  "empty lines": (n) => fill("\n", n),
  comments: (n) => fill("#\n", n),
  "lines of colons": (n) => `kicker: |\n${fill("  :\n", n)}`,
  "lines of hyphens": (n) => `kicker: |\n${fill("  - - - - - - -\n", n)}`,
  "a hyphen and blanks": (n) => `kicker: a-${fill(" ", n)}b`,
  "blanks and stars": (n) => `kicker: "${fill(": * ", n)}"`,
  "open lists": (n) => `kicker: ${fill("[", n)}`,
  "a long word": (n) => `kicker: ${fill("x", n)}`,
  "long folded words": (n) => `kicker: >\n${fill("  x\n\n", n)}`,
  escapes: (n) => `kicker: "${fill("\\u0061", n)}"`,
  "quoted quotes": (n) => `kicker: '${fill("''", n)}'`,
  "keys in a map": (n) => `picture: {${each(n, (at) => `k${at}: 1, `)}}`,
  "the same key in many maps": (n) =>
    `corrections:\n${fill("- {date: 2026-04-01, text: y, z: 1}\n", n)}`,
  "authors of no known name": (n) => `series: ${fill("x", n)}`,
};

/** `likely` is just under the 128 KB that a story may have, and `head` just under its front matter's 16 KB. */
const tooLarge = 1_000_000;
const likely = 125_000;
const head = 15_500;

/** Every deadly article by its name, for the process that examines it. */
export function shelveDeadly(): Map<string, () => Hostile> {
  const shelf = new Map<string, () => Hostile>();
  const put = (name: string, text: () => string) => {
    const unread = !name.startsWith("125 KB");
    shelf.set(name, () => ({ name, file: "articles/deadly/deadly.md", text: text(), unread }));
  };
  for (const [shape, make] of Object.entries(bodies)) {
    put(`125 KB of ${shape}`, () => tell("deadly", { date: longAgo }, make(likely)));
    put(`1 MB of ${shape}`, () => tell("deadly", { date: longAgo }, make(tooLarge)));
  }
  for (const shape of [
    "plain words in one line",
    "plain words in paragraphs",
    "opening brackets",
    "NUL by the line",
    "good HTML",
  ]) {
    put(`5 MB of ${shape}`, () => tell("deadly", { date: longAgo }, bodies[shape]?.(5_000_000)));
  }
  for (const [shape, make] of Object.entries(heads)) {
    put(`15 KB of ${shape} in front matter`, () =>
      tell("deadly").replace(/\n---\n/, () => `\n${make(head)}\n---\n`),
    );
    put(`5 MB of ${shape} in front matter`, () =>
      tell("deadly").replace(/\n---\n/, () => `\n${make(5_000_000)}\n---\n`),
    );
  }
  return shelf;
}
