import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { now, story, Throwaway } from "../throwaway.ts";

const fact = (value: unknown) => `export default ${JSON.stringify(value)};\n`;
const told = { title: "नदी की ख़बर", standfirst: "नदी के किनारे से।", topics: ["Rivers"], lang: "hi" };
const body = `पहला अनुच्छेद।[^अ]

## पहला भाग

::: factbox
- एक बात
:::

| साल | पानी |
|---|---|
| 2026 | 12 |

दूसरा अनुच्छेद।

[^अ]: एक टिप्पणी।
`;

const files: Record<string, string> = {
  "_data/site.ts": fact({
    name: "परीक्षा",
    tagline: "परीक्षा की पत्रिका",
    description: "एक पत्रिका जो परीक्षा के लिए है।",
    language: "hi-IN",
    zone: "Asia/Kolkata",
    baseUrl: "https://test.example",
    idAuthority: "test.example,2020",
    shareCardsFrom: "2040-01-01",
    publisher: "परीक्षा प्रेस",
    email: { editors: "editors@test.example", corrections: "corrections@test.example" },
    telegram: { name: "परीक्षा", url: "https://t.me/test_example" },
    social: [],
  }),
  "_data/sections.ts": fact([
    {
      id: "news",
      name: "समाचार",
      description: "समाचार।",
      children: [{ id: "india", name: "भारत", description: "भारत।" }],
    },
    { id: "opinion", name: "विचार", description: "विचार।", children: [] },
  ]),
  "_data/authors.ts": fact([
    { id: "asha", name: "आशा राव", role: "संवाददाता", biography: "आशा राव लिखती हैं।" },
    { id: "ravi", name: "रवि मेनन", role: "संपादक", biography: "रवि मेनन लिखते हैं।" },
  ]),
  "_data/series.ts": fact([{ id: "rivers", title: "नदियाँ", description: "नदियों पर।" }]),
  "_data/issues.ts": fact([
    {
      id: "2026-03-08",
      number: 1,
      title: "पहला अंक",
      cover: { src: "dot.png", alt: "एक बिंदु।", credit: "परीक्षा" },
    },
  ]),
  "_data/sponsors.ts": fact([
    { id: "acme", name: "एक्मे", url: "https://acme.example/", about: "एक्मे नावें बनाता है।" },
  ]),
  "_data/campaigns.ts": fact([
    { id: "rivers", sponsors: ["acme"], relationship: "sponsored", targets: { articles: ["one"] } },
    { id: "data", sponsors: ["acme"], relationship: "powered", targets: { articles: ["two"] } },
    {
      id: "past",
      sponsors: ["acme"],
      relationship: "supported",
      until: "2026-05-01 00:00",
      atEnd: "past-tense",
      targets: { articles: ["three"] },
    },
    { id: "paid", sponsors: ["acme"], relationship: "paid", targets: { articles: ["paid"] } },
  ]),
  "articles/2026/03/one.md": story(
    "one",
    {
      ...told,
      authors: ["asha", "ravi"],
      series: "rivers",
      issue: "2026-03-08",
      kind: "explainer",
      updated: "2026-03-02 10:00",
      corrections: [{ date: "2026-03-03", text: "एक आँकड़ा ग़लत था।" }],
      picture: { src: "dot.png", alt: "एक बिंदु।", caption: "बिंदु।", credit: "परीक्षा" },
    },
    body,
  ),
  "articles/2026/03/two.md": story("two", { ...told, series: "rivers", kind: "opinion" }, body),
  "articles/2024/03/three.md": story(
    "three",
    { ...told, date: "2024-03-01 10:00", aliases: ["/old/"] },
    body,
  ),
  "articles/2024/03/kept.md": story(
    "kept",
    {
      ...told,
      date: "2024-03-02 10:00",
      expires: { at: "2026-01-01 00:00", becomes: "notice" },
    },
    body,
  ),
  "articles/2024/03/gone.md": story(
    "gone",
    {
      ...told,
      date: "2024-03-03 10:00",
      expires: { at: "2026-01-01 00:00", becomes: "gone" },
    },
    body,
  ),
  "articles/2026/03/paid.md": story("paid", { ...told, kind: "sponsored", authors: [] }, body),
};

/** What stays as it is in every language: names of things, addresses, and topics, of which these are made. */
const names =
  /https?:\S+|\S+@test\.example|\b[\w.-]+\.example\S*|RSS|Atom|JSON Feed|OPML|Feedly|Inoreader|NetNewsWire|Thunderbird|FreshRSS|Add|Subscribe|\/feeds\/|Telegram|Letterpress|IST|Rivers|Deaths|Disasters|Elections/g;

/** The words of a page that are told to anybody: its text, and what attributes say. */
function wordsOf(html: string): string {
  const bare = html.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, " ");
  const attributes = bare.matchAll(/ (?:alt|title|aria-label|content)="([^"]*)"/g);
  const said = [...attributes].map(([, value]) => value).filter((value) => /\s/.test(value ?? ""));
  return [bare.replace(/<[^>]*>/g, " "), ...said]
    .join("\n")
    .replace(/&[a-z]+;|&#\w+;/g, " ")
    .replace(names, " ");
}

describe("a magazine in Hindi", () => {
  let magazine: Throwaway;
  let pages: string[];
  beforeAll(async () => {
    magazine = new Throwaway(files);
    const { code, out } = await magazine.run(["build", "--now", now]);
    expect(out).toContain("_site");
    expect(code).toBe(0);
    pages = [...magazine.files().keys()].filter((path) => path.endsWith(".html"));
  });
  afterAll(() => magazine.remove());

  test("has no English word of the interface on any page", () => {
    expect(pages.length).toBeGreaterThan(30);
    const english = pages.flatMap((path) =>
      (wordsOf(magazine.page(path)).match(/[^\n]{0,30}\b[A-Za-z]{2,}[^\n]{0,30}/g) ?? [])
        // How pictures and pages behave is told to browsers, not to people.
        .filter((words) => !/width=|max-image-preview|light dark|\d+; url=/.test(words))
        .map((words) => `${path}: ${words.trim()}`),
    );
    expect(english).toEqual([]);
  });

  test("says so of every page, and its pages are valid", async () => {
    for (const path of pages) expect(magazine.page(path)).toMatch(/<html lang="hi(-IN)?"/);
    const config = JSON.parse(
      readFileSync(join(import.meta.dirname, "../html-validate.json"), "utf8"),
    );
    const report = await new HtmlValidate(config).validateMultipleFiles(
      pages.map((path) => join(magazine.root, "_site", path)),
    );
    const faults = report.results.flatMap(({ filePath, messages }) =>
      messages.map(({ message, line }) => `${filePath}:${line} ${message}`),
    );
    expect(faults).toEqual([]);
  });

  test("is the same from plain Eleventy", async () => {
    const before = magazine.files();
    const { code } = await magazine.eleventy([], { LETTERPRESS_NOW: now });
    expect(code).toBe(0);
    expect(magazine.files()).toEqual(before);
  });

  test("has its feeds speak Hindi too", () => {
    for (const path of ["feed.xml", "atom.xml", "feeds/feeds.opml", "feeds/feed.css"]) {
      expect(magazine.page(path)).toMatch(/फ़ीड/);
    }
    expect(magazine.page("feed.xml")).toContain("भूल-सुधार, 3 मार्च 2026:");
  });
});
