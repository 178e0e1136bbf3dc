import type { Page } from "../../src/discovery/graph.ts";
import type { Story } from "../../src/discovery/story.ts";

/** A page of a small magazine, under its section News. */
export function page(changes: Partial<Page> = {}): Page {
  return {
    site: {
      name: "The Test",
      baseUrl: "https://test.example",
      language: "en-IN",
      social: [{ url: "https://social.example/@test" }],
    },
    telegram: { url: "https://t.me/test_example" },
    lang: "en-IN",
    title: "A page – The Test",
    description: "What the page is about.",
    canonical: "https://test.example/news/page/",
    home: false,
    trail: [{ name: "News", url: "/news/" }],
    ...changes,
  };
}

/** A report in that section, by one writer. */
export function storyOf(changes: Partial<Story> = {}): Story {
  return {
    shell: page({ canonical: "https://test.example/2026/03/a/" }),
    kind: "report",
    section: { name: "News" },
    title: "Title of a",
    standfirst: "Standfirst of a.",
    writers: [{ name: "Asha Rao", url: "/authors/asha/" }],
    published: { iso: "2026-03-01T10:00:00+05:30" },
    corrections: [],
    words: 460,
    topics: [],
    sponsors: { labels: [] },
    ...changes,
  };
}

/** A graph as a page holds it: what is not known is not there. */
export function written(graph: object): {
  "@context": string;
  "@graph": Record<string, unknown>[];
} {
  return JSON.parse(JSON.stringify(graph));
}

/** The one thing of a graph whose type ends so; throws where there is not one. */
export function nodeOf(graph: object, type: string): Record<string, unknown> {
  const found = written(graph)["@graph"].filter((node) => String(node["@type"]).endsWith(type));
  if (found.length !== 1) throw new Error(`There are ${found.length} of the type ${type}.`);
  return found[0] as Record<string, unknown>;
}
