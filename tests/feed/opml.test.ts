import { parseOpml } from "feedsmith";
import { describe, expect, test } from "vitest";
import { type ListedFeed, renderOpml } from "../../src/feed/opml.ts";

const listed = (name: string, changes: Partial<ListedFeed> = {}): ListedFeed => ({
  name,
  title: `The Test: ${name}`,
  description: `Every story on ${name}.`,
  url: `https://test.example/${name}/feed.xml`,
  home: `https://test.example/${name}/`,
  format: "rss",
  ...changes,
});
const read = (groups: { title: string; feeds: ListedFeed[] }[]) =>
  parseOpml(renderOpml({ title: "Feeds of The Test", language: "en-IN", groups }));

describe("the list of feeds", () => {
  test("gives a reader every feed in its group, with its address and its page", () => {
    const { head, body } = read([
      { title: "Sections", feeds: [listed("news"), listed("R&D <b>")] },
      { title: "Writers", feeds: [listed("asha", { format: "atom" })] },
    ]);
    expect(head?.title).toBe("Feeds of The Test");
    expect(body?.outlines?.map(({ text, outlines }) => [text, outlines?.length])).toEqual([
      ["Sections", 2],
      ["Writers", 1],
    ]);
    expect(body?.outlines?.[0]?.outlines?.[0]).toMatchObject({
      type: "rss",
      text: "The Test: news",
      description: "Every story on news.",
      xmlUrl: "https://test.example/news/feed.xml",
      htmlUrl: "https://test.example/news/",
      version: "RSS2",
    });
    expect(body?.outlines?.[0]?.outlines?.[1]?.text).toBe("The Test: R&D <b>");
    expect(body?.outlines?.[1]?.outlines?.[0]).not.toHaveProperty("version");
  });

  test("leaves out what is not in XML, and a group of which nothing is left", () => {
    const { body } = read([
      { title: "Sections", feeds: [listed("news"), listed("json", { format: "json" })] },
      { title: "Some of it", feeds: [listed("only", { format: "json" })] },
    ]);
    expect(body?.outlines?.map(({ text }) => text)).toEqual(["Sections"]);
    expect(body?.outlines?.[0]?.outlines).toHaveLength(1);
  });
});
