import { naughtyStrings, scripts, targets } from "./naughty.ts";
import { longAgo, Shelf, tell } from "./shelf.ts";

/** Where in a body words of a stranger may stand. */
const places: Record<string, (words: string) => string> = {
  "by itself": (w) => w,
  "amid words": (w) => `Some words ${w} and more.`,
  "as a heading": (w) => `## ${w}\n\nWords.`,
  "as an attribute of a heading": (w) => `## Words {#${w} .x onclick=${w}}`,
  "as a link's words": (w) => `[${w}](https://a.example/)`,
  "as a link's title": (w) => `[x](https://a.example/ "${w}")`,
  "as a picture's words": (w) => `![${w}](dot.png "Caption | Credit")`,
  "as a picture's caption": (w) => `![x](dot.png "${w} | ${w}")`,
  "as a picture's credit in quotes": (w) => `![x](dot.png '${w} | ${w} | https://a.example/${w}')`,
  "as what a reference defines": (w) => `[x][r] ![y][r]\n\n[r]: https://a.example/ "${w}"`,
  "as a reference's name": (w) => `[${w}] [x][${w}]\n\n[${w}]: https://a.example/`,
  "as a footnote": (w) => `Words[^1] and^[${w}].\n\n[^1]: ${w}`,
  "as a footnote's name": (w) => `Words[^${w}].\n\n[^${w}]: note`,
  "as who says a pull quote": (w) => `::: pullquote ${w}\n${w}\n:::`,
  "as a fact box's title": (w) => `::: factbox ${w}\n${w}\n:::`,
  "as a gallery's name": (w) =>
    `::: gallery ${w}\n![x](dot.png "a | b")\n\n![y](dot.png "a | b")\n:::`,
  "in a gallery": (w) => `::: gallery\n- ![${w}](dot.png "${w} | ${w}")\n- ![y](dot.png)\n:::`,
  "as an embed's address": (w) => `::: embed https://a.example/${w}\n${w}\n:::`,
  "as an interview": (w) => `::: qa\nQ: ${w}\n\nA: ${w}\n:::`,
  "as a block's name": (w) => `Words.\n\n::: ${w}\nx\n:::`,
  "in a quote in a list": (w) => `- > ${w}\n  > 1. ${w}`,
  "in a table": (w) => `| ${w} | b |\n|:-:|--:|\n| a | ${w} |`,
  "as a language of code": (w) => `\`\`\`${w}\n${w}\n\`\`\``,
  "as code": (w) => `Words \`${w}\`\n\n    ${w}`,
  "in HTML": (w) => `<details><summary>${w}</summary>\n\n${w}\n\n</details>`,
  "in an HTML attribute": (w) => `<b title="${w}" class='${w}' id=${w} lang="${w}">x</b>`,
};

/** How a body points somewhere. */
const pointers: Record<string, (target: string) => string> = {
  "a link": (t) => `[x](${t})`,
  "a link in brackets": (t) => `[x](<${t}>)`,
  "an autolink": (t) => `Words <${t}> words`,
  "a reference": (t) => `[x][r]\n\n[r]: ${t}`,
  "a reference in brackets": (t) => `[x][r]\n\n[r]: <${t}> "t"`,
  "a picture": (t) => `![x](${t} "Caption | Credit")`,
  "a picture in brackets": (t) => `![x](<${t}> "Caption | Credit")`,
  "a picture's credit": (t) => `![x](dot.png "Caption | Credit | ${t}")`,
  "a link around a picture": (t) => `[![x](dot.png "c | d")](${t})`,
  "an embed": (t) => `::: embed ${t}\nWords.\n:::`,
  "an embed with its picture": (t) => `::: embed ${t}\n![x](dot.png "c | d")\n:::`,
  "a footnote": (t) => `x[^1]\n\n[^1]: [y](${t})`,
  "an HTML link": (t) => `<a href="${t}">x</a>`,
  "an HTML link in single quotes": (t) => `<a href='${t}' rel=author>x</a>`,
  "an HTML link in no quotes": (t) => `<a href=${t}>x</a>`,
  "an HTML picture": (t) => `<img src="${t}" alt=x>`,
};

/** Bodies whose own names and blocks run against those of the page, or into one another. */
const clashes = [
  "## Page main\n\n## Page corrections\n\n## Page related",
  "Words[^1].\n\n## fn1\n\n## fnref1\n\n[^1]: note",
  "## Factbox 1\n\n::: factbox Title\nx\n:::",
  "## A\n\n## A\n\n## A 1\n\n## A 2\n\n<b id=a-1>x</b>",
  "## !\n\n## ?\n\n## Part 1\n\n## Part 2",
  "# One\n\n# Two",
  "One\n===\n\nTwo\n===",
  "> # One in a quote\n\n- # One in a list",
  "::: qa\n:::",
  "::: qa\nQ: a\n\nQ: b\n:::",
  "::: qa\nA: a\n\nA: b\n:::",
  "::: qa\nWords.\n\nQ: a\n:::",
  "::: qa\nQ: a\n\n:::: qa\nQ: b\n::::\n:::",
  ":::: qa\nQ: a\n\n::: qa\nQ: b\n\nA: c\n:::\n\nA: d\n::::",
  "::: qa\nQ: a\n\n::: qa\nQ: b\n\n::: qa\nQ: c",
  ":::: qa\n::: factbox\nQ: a\n\nA: b\n:::\n::::",
  "::: qa\n> Q: a\n>\n> A: b\n:::",
  "::: qa\n- Q: a\n- A: b\n\nA: c\n:::",
  "> ::: qa\n> Q: a\n\nA: b\n\n:::",
  "- ::: qa\n  Q: a\n\n  A: b\n\nA: c",
  "::: qa\nQ: a\n\n## Heading\n\n| a |\n|---|\n\n![x](dot.png)\n\n<div>\n\nA: b\n:::",
  ":::: factbox\n::: pullquote who\nx\n:::\n::::",
  "::::: pullquote one\n:::: pullquote two\n::: pullquote three\n:::\n::::\n:::::",
  ":::: embed https://a.example/\n::: embed https://b.example/\n![x](dot.png)\n:::\n![y](dot.png)\n::::",
  ":::: wide\n::: inset\n![x](dot.png)\n:::\n![y](dot.png)\n::::",
  ":::: gallery\n::: gallery\n![x](dot.png)\n\n![y](dot.png)\n:::\n\n![z](dot.png)\n::::",
  "<a href=https://a.example>\n\n::: gallery\n- ![x](dot.png)\n- ![y](dot.png)\n:::\n\n</a>",
  "<div class=gallery role=group tabindex=7><img class=whole src=dot.png></div>",
  "x^[a^[b^[c]]]",
  "x[^a] y[^a]\n\n[^a]: one[^a]\n\n    two[^b]\n\n[^b]: three[^a]",
  "[^a]: never used <script>globalThis.__pwned=1</script>",
  "[^a]\n\n[^a]: [^a]",
  "[a [b](https://b.example) c](https://a.example)",
  "<a href=https://a.example>a <a href=https://b.example>b</a></a> [c <a href=x>d</a>](e)",
  "![a ![b](dot.png) [c](d)](dot.png)",
  "<table><tr><td><p>x</table><p>y</td></tr>",
  "<li>x<li>y<dd>z<td>a<caption>b<summary>c",
  "<p><div>x</p></div><ul><b><li>y</b></ul>",
  "<h1>x</h1><h1>y</h1>",
  "<section tabindex=5 class=table>x</section>",
  "<del datetime=x>y</del><time datetime='\"><script>'>z</time>",
  "<ol start=javascript:x reversed type=a><li value=9>x</ol>",
  "<td colspan=99999999 rowspan=-1>x</td>",
  "<b lang='\"><script>' dir=evil title='<script>'>x</b>",
  "<img src=/pictures/dot.png><img src=https://test.example/pictures/dot.png><img src=dot.png>",
  "<details open><summary>a</summary><p>b</details></details>",
  "| a |\n|---|\n| <b> |\n| </b> |",
  "*a <b>b* c</b> **d <i>e** f</i>",
  "<b>\n\nnot closed\n\n> </b> in a quote\n\n- <i>",
  "<!--\n\n<b>in a comment that never closes</b>",
  "<!-- a --><b>c</b><!-- --!> <script>globalThis.__pwned=1</script> -->",
];

/** Articles whose bodies carry script, in the archive, where HTML by hand gets its page, and today. */
export function shelveBodies(): Shelf[] {
  const script = new Shelf("script-in-bodies");
  scripts.forEach((payload, index) => {
    Object.entries(places).forEach(([place, set], turn) => {
      if ((index + turn) % 2 === 1 && place !== "amid words") return;
      const date = (index + turn) % 8 === 0 ? "2026-03-01 10:00" : longAgo;
      script.put(`${payload} ${place}`, (id) => tell(id, { date }, set(payload)));
    });
  });
  const pointing = new Shelf("targets");
  for (const target of targets) {
    for (const [pointer, set] of Object.entries(pointers)) {
      pointing.put(`${pointer} to ${target}`, (id) => tell(id, { date: longAgo }, set(target)));
    }
  }
  const naughty = new Shelf("naughty-bodies");
  for (const words of naughtyStrings) {
    const whole = Object.values(places)
      .map((set) => set(words))
      .join("\n\n");
    naughty.put(`${words.slice(0, 40)} everywhere`, (id) => tell(id, { date: longAgo }, whole));
    naughty.put(`${words.slice(0, 40)} alone`, (id) => tell(id, {}, words));
  }
  const shapes = new Shelf("shapes");
  for (const body of clashes) shapes.put(body, (id) => tell(id, { date: longAgo }, body));
  return [script, pointing, naughty, shapes];
}
