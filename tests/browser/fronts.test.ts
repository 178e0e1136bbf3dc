import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { now, story, Throwaway } from "../throwaway.ts";
import { hasBrowser, view } from "./browser.ts";
import { layout } from "./layout.ts";

const shapes = ["lead", "feature", "row", "opinion", "briefing", "latest", "list"];
const fronts = {
  home: shapes.map((shape) => ({ shape, title: `The ${shape}`, count: 5 })),
  sections: { news: shapes.map((shape) => ({ shape, count: 3 })) },
};
const picture = { src: "dot.png", alt: "A dot.", caption: "A dot.", credit: "The Test" };
const long =
  "A headline of as many letters as a headline may have, with Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz in it, and more words until it is as long as the house lets it be at all, so";

/** Stories of a magazine, each with what is odd about it. */
const magazines: [string, Record<string, unknown>[]][] = [
  ["one story without a picture", [{}]],
  ["two stories, one of them with a picture", [{ picture }, {}]],
  ["forty stories without a picture", Array.from({ length: 40 }, () => ({}))],
  [
    "stories with the longest headlines, kickers and names",
    Array.from({ length: 30 }, (_, at) => ({
      title: `${long} ${at}`.slice(-200),
      standfirst: `${long} ${long}`.slice(0, 300),
      kicker: "A kicker of several words, which somebody did not cut",
      authors: ["asha", "ravi"],
      kind: at % 2 ? "opinion" : "report",
      ...(at % 3 ? { picture } : {}),
    })),
  ],
];

describe.runIf(hasBrowser("fronts"))("a front in a browser", () => {
  test.each(magazines)("stands well with %s", async (_name, stories) => {
    const files = Object.fromEntries(
      stories.map((changes, at) => {
        const id = `story-${at}`;
        return [
          `articles/2026/03/${id}.md`,
          story(id, { date: `2026-03-01 10:${10 + at}`, ...changes }),
        ];
      }),
    );
    const magazine = new Throwaway({
      ...files,
      "_data/fronts.ts": `export default ${JSON.stringify(fronts)};\n`,
    });
    let viewer: Awaited<ReturnType<typeof view>> | undefined;
    try {
      const { code, out } = await magazine.run(["build", "--now", now]);
      expect(code, out).toBe(0);
      viewer = await view(join(magazine.root, "_site"));
      for (const width of [360, 768, 1280]) {
        for (const address of ["/", "/news/"]) {
          const seen = await viewer.open(
            address,
            { viewport: { width, height: 900 } },
            async (page) => ({
              faults: await page.evaluate<string[]>(layout),
              cards: await page.locator(".card").count(),
              empty: await page.locator(".container:not(:has(.card)):not(.newest-issue)").count(),
            }),
          );
          expect(seen.faults, `${address} at ${width} px`).toEqual([]);
          expect(seen.cards).toBe(Math.min(stories.length, address === "/" ? 35 : 21));
          expect(seen.empty).toBe(0);
        }
      }
    } finally {
      await viewer?.close();
      magazine.remove();
    }
  });
});
