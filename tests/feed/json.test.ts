import { describe, expect, test, vi } from "vitest";
import type { Feed, FeedItem } from "../../src/feed/feed.ts";
import { renderJson } from "../../src/feed/json.ts";
import { author, feed as feedOf, hardHtml, hardWords, item, label } from "./feeds.ts";

const feed = (items: FeedItem[], changes: Partial<Feed> = {}) =>
  feedOf(items, { self: "https://test.example/feed.json", ...changes });
const read = (given: Feed) => JSON.parse(renderJson(given));
const readItem = (changes: Partial<FeedItem>) => read(feed([item("a", changes)])).items[0];

describe("the JSON feed", () => {
  test("tells readers what it is of, where it is, and in which language", () => {
    expect(read(feed([]))).toEqual({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Test",
      home_page_url: "https://test.example/",
      feed_url: "https://test.example/feed.json",
      description: "A magazine that is made and thrown away.",
      authors: [{ name: "The Test", url: "https://test.example/" }],
      language: "en-IN",
      items: [],
    });
  });

  test("gives each story with its id, address, title, standfirst, words, dates, authors and topics", () => {
    const authors = [author("Asha Rao"), author("Ravi Menon")];
    expect(readItem({ authors, updated: Date.UTC(2026, 2, 2), lang: "hi" })).toEqual({
      id: "tag:test.example,2020:a",
      url: "https://test.example/2026/03/a/",
      title: "Title of a",
      content_html: "<p>Words of a.</p>",
      summary: "Standfirst of a.",
      date_published: "2026-03-01T04:30:00.000Z",
      date_modified: "2026-03-02T00:00:00.000Z",
      authors: [author("Asha Rao"), author("Ravi Menon")],
      tags: ["India", "Rivers"],
      language: "hi",
    });
  });

  test("keeps the order of its stories", () => {
    const ids = ["wind", "rain", "sun", "moon"];
    const { items } = read(feed(ids.map((id) => item(id))));
    expect(items.map(({ id }: { id: string }) => id)).toEqual(
      ids.map((id) => `tag:test.example,2020:${id}`),
    );
  });

  test("says nothing of an update, of authors and of sponsors where there are none", () => {
    const one = readItem({ authors: [] });
    for (const name of ["date_modified", "authors", "_sponsor"])
      expect(one).not.toHaveProperty(name);
  });

  test.each(hardWords)(
    "gives a title, a standfirst, an author and a topic as they are: %s",
    (words) => {
      const changes = {
        title: words,
        summary: words,
        authors: [author(words)],
        categories: [words],
      };
      expect(readItem(changes)).toMatchObject({
        title: words,
        summary: words,
        authors: [{ name: words }],
        tags: [words],
      });
    },
  );

  test.each(hardHtml)("gives a story's words as they are: %j", (html) => {
    expect(readItem({ html }).content_html).toBe(html);
  });

  test("heads a paid story as advertising, and names its advertiser for programs", () => {
    const one = readItem({ labels: [label("paid", "Advertisement")] });
    expect(one.title).toBe("Advertisement: Title of a");
    expect(one.tags).toEqual(["Advertisement", "India", "Rivers"]);
    expect(one._sponsor).toEqual({
      about: "https://test.example/about/sponsorship/",
      labels: [
        {
          relationship: "paid",
          label: "Advertisement",
          names: "Acme",
          sponsors: [{ name: "Acme", url: "https://acme.example/" }],
        },
      ],
    });
  });

  test("keeps a story of ours under its own title, and tags it with who powered and who sponsored it", () => {
    const labels = [label("powered", "Technology from"), label("sponsored", "Sponsored by")];
    const one = readItem({ labels });
    expect(one.title).toBe("Title of a");
    expect(one.tags.slice(0, 2)).toEqual(["Technology from Acme", "Sponsored by Acme"]);
    expect(one._sponsor.labels).toEqual(labels);
  });

  test("is the same bytes for the same stories, in whatever year it is rendered, and ends its line", () => {
    const given = () => feed([item("a"), item("b", { updated: Date.UTC(2026, 5, 1) })]);
    const first = renderJson(given());
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2040, 0, 1) });
    try {
      expect(renderJson(given())).toBe(first);
    } finally {
      vi.useRealTimers();
    }
    expect(first.endsWith("}\n")).toBe(true);
  });
});
