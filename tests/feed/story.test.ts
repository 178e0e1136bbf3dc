import { describe, expect, test } from "vitest";
import { renderStory } from "../../src/feed/story.tsx";

const html = "<p>The words &amp; more.</p>\n";
const picture = {
  url: "https://test.example/pictures/dot-1a2b3c4d5e.png",
  alt: "A dot.",
  caption: "The dot.",
  credit: "Asha Rao",
  width: 3,
  height: 2,
};
const correction = (iso: string, words: string, text: string) => ({ on: { iso, words }, text });

describe("a story in a feed", () => {
  test("is its words as they are, where it has nothing else", () => {
    expect(renderStory({ labels: [], html, corrections: [] })).toBe(html);
  });

  test("begins with its picture, its caption and who made it", () => {
    const story = renderStory({ labels: [], html, picture, corrections: [] });
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
      labels: [],
      html,
      picture: { ...picture, caption, credit },
      corrections: [],
    });
    expect(/<figcaption>.*<\/figcaption>/.exec(story)?.[0]).toBe(expected);
  });

  test("begins with who powered and who paid for it, whose names never become markup", () => {
    const labels = ["Powered by Tarang", "Sponsored by <b>R&D</b>"];
    const story = renderStory({ html, picture, corrections: [], labels });
    expect(story).toMatch(
      /^<p><strong>Powered by Tarang<\/strong><\/p><p><strong>Sponsored by &lt;b>R&amp;D&lt;\/b><\/strong><\/p><figure>/,
    );
  });

  test("keeps a picture's empty alt, which says that it only decorates", () => {
    const story = renderStory({
      labels: [],
      html,
      picture: { ...picture, alt: "" },
      corrections: [],
    });
    expect(story).toMatch(/<img [^>]*\balt(=""| |>)/);
  });

  test("ends with its corrections, in their order", () => {
    const story = renderStory({
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
    const story = renderStory({ labels: [], html, corrections });
    expect(story).toContain("One.");
    expect(story).toContain("Two.");
  });

  test("lets no word of a caption, credit, alt or correction become markup", () => {
    const words = `<b>"R&D"</b>`;
    const story = renderStory({
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
