import { describe, expect, test } from "vitest";
import type { FeedLabel } from "../../src/feed/feed.ts";
import { renderStory } from "../../src/feed/story.tsx";
import { joinNames } from "../../src/text/prose.ts";

const html = "<p>The words &amp; more.</p>\n";
const picture = {
  url: "https://test.example/pictures/dot-1a2b3c4d5e.png",
  alt: "A dot.",
  caption: "The dot.",
  credit: "Asha Rao",
  width: 3,
  type: "image/png",
  bytes: 70,
  height: 2,
};
const label = (
  relationship: string,
  words: string,
  ...sponsors: [string, string][]
): FeedLabel => ({
  relationship,
  label: words,
  names: joinNames(sponsors.map(([name]) => name)),
  sponsors: sponsors.map(([name, url]) => ({ name, url })),
});
const correction = (iso: string, words: string, text: string) => ({ on: { iso, words }, text });

describe("a story in a feed", () => {
  test("is its words as they are, where it has nothing else", () => {
    expect(renderStory({ lang: "en-IN", labels: [], html, corrections: [] })).toBe(html);
  });

  test("begins with its picture, its caption and who made it", () => {
    const story = renderStory({ lang: "en-IN", labels: [], html, picture, corrections: [] });
    expect(story).toBe(
      '<figure><img src="https://test.example/pictures/dot-1a2b3c4d5e.png" alt="A dot." width="3" height="2"/>' +
        `<figcaption>The dot. | Asha Rao</figcaption></figure>${html}`,
    );
  });

  test.each([
    ["The dot.", "", "<figcaption>The dot.</figcaption>"],
    ["", "Asha Rao", "<figcaption>Asha Rao</figcaption>"],
    ["", "", undefined],
  ])("has no bar without words on both sides: %j, %j", (caption, credit, expected) => {
    const story = renderStory({
      lang: "en-IN",
      labels: [],
      html,
      picture: { ...picture, caption, credit },
      corrections: [],
    });
    expect(/<figcaption>.*<\/figcaption>/.exec(story)?.[0]).toBe(expected);
  });

  test("begins with who powered and who paid for it, whose names never become markup", () => {
    const labels = [
      label("powered", "Powered by", ["Tarang", "https://tarang.example/?a=1&b=2"]),
      label("sponsored", "Sponsored by", ["<b>R&D</b>", "https://rd.example/"]),
    ];
    const story = renderStory({ lang: "en-IN", html, picture, corrections: [], labels });
    expect(story).toMatch(
      /^<p><strong>Powered by<\/strong> <a href="https:\/\/tarang\.example\/\?a=1&amp;b=2" rel="sponsored noopener">Tarang<\/a><\/p><p><strong>Sponsored by<\/strong> <a href="https:\/\/rd\.example\/" rel="sponsored noopener">&lt;b>R&amp;D&lt;\/b><\/a><\/p><figure>/,
    );
  });

  test.each([
    [["Acme"], "Supported by Acme"],
    [["Acme", "Grid"], "Supported by Acme and Grid"],
    [["Acme", "Grid", "Tarang"], "Supported by Acme, Grid and Tarang"],
  ])("names every sponsor of a campaign as a sentence does, each linked: %j", (names, expected) => {
    const sponsors = names.map((name): [string, string] => [name, `https://${name}.example/`]);
    const story = renderStory({
      lang: "en-IN",
      html,
      corrections: [],
      labels: [label("supported", "Supported by", ...sponsors)],
    });
    const [first = ""] = story.split("</p>");
    expect(first.replace(/<[^>]*>/g, "")).toBe(expected);
    expect(first.match(/<a href="[^"]*" rel="sponsored noopener">/g)).toHaveLength(names.length);
    expect(story.endsWith(html)).toBe(true);
  });

  test("keeps a picture's empty alt, which says that it only decorates", () => {
    const story = renderStory({
      lang: "en-IN",
      labels: [],
      html,
      picture: { ...picture, alt: "" },
      corrections: [],
    });
    expect(story).toMatch(/<img [^>]*\balt(=""| |>)/);
  });

  test("ends with its corrections, in their order", () => {
    const story = renderStory({
      lang: "en-IN",
      labels: [],
      html,
      corrections: [
        correction("2026-03-02T00:00:00+05:30", "2 March 2026", "One."),
        correction("2026-03-03T00:00:00+05:30", "3 March 2026", "Two."),
      ],
    });
    expect(story).toBe(
      `${html}<p><strong>Correction, 2 March 2026:</strong> One.</p><p><strong>Correction, 3 March 2026:</strong> Two.</p>`,
    );
  });

  test("shows both of two corrections of one day", () => {
    const day = ["2026-03-02T00:00:00+05:30", "2 March 2026"] as const;
    const corrections = [correction(...day, "One."), correction(...day, "Two.")];
    const story = renderStory({ lang: "en-IN", labels: [], html, corrections });
    expect(story).toContain("One.");
    expect(story).toContain("Two.");
  });

  test("lets no word of a caption, credit, alt or correction become markup", () => {
    const words = `<b>"R&D"</b>`;
    const story = renderStory({
      lang: "en-IN",
      labels: [],
      html: "",
      picture: { ...picture, alt: words, caption: words, credit: words },
      corrections: [correction("2026-03-02T00:00:00+05:30", "2 March 2026", words)],
    });
    expect(story).not.toContain("<b>");
    expect(story.match(/&amp;D/g)).toHaveLength(4);
    expect(story).toMatch(/alt="&lt;b>&quot;R&amp;D&quot;&lt;\/b>"/);
  });
});
