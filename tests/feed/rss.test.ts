import Parser from "rss-parser";
import { describe, expect, test, vi } from "vitest";
import type { Feed, FeedItem } from "../../src/feed/feed.ts";
import { formatRfc822, renderRss } from "../../src/feed/rss.ts";
import { author, feed, hardHtml, hardWords, item, label } from "./feeds.ts";

interface ReadItem {
  authors?: string[];
  "content:encoded"?: string;
}
interface ReadFeed {
  lastBuildDate?: string;
  language?: string;
  copyright?: string;
}
const reader = new Parser<ReadFeed, ReadItem>({
  xml2js: { strict: true },
  customFields: { item: [["dc:creator", "authors", { keepArray: true }]] as never },
});
const read = (given: Feed) => reader.parseString(renderRss(given));
const readItem = async (changes: Partial<FeedItem>) => {
  const [first] = (await read(feed([item("a", changes)]))).items;
  if (!first) throw new Error("The feed has no item.");
  return first;
};

describe("the RSS feed", () => {
  test("tells readers what it is of, where it is, and in which language", async () => {
    expect(await read(feed([]))).toMatchObject({
      title: "The Test",
      description: "A magazine that is made and thrown away.",
      link: "https://test.example/",
      feedUrl: "https://test.example/feed.xml",
      language: "en-in",
      copyright: "Copyright The Test Press",
      items: [],
    });
  });

  test("gives each story with its id, address, title, standfirst, words, date, authors and topics", async () => {
    const [first] = (
      await read(feed([item("wind", { authors: [author("Asha Rao"), author("Ravi Menon")] })]))
    ).items;
    expect(first).toMatchObject({
      guid: "tag:test.example,2020:wind",
      link: "https://test.example/2026/03/wind/",
      title: "Title of wind",
      content: "Standfirst of wind.",
      "content:encoded": "<p>Words of wind.</p>",
      pubDate: "Sun, 01 Mar 2026 04:30:00 +0000",
      isoDate: "2026-03-01T04:30:00.000Z",
      authors: ["Asha Rao", "Ravi Menon"],
      categories: ["India", "Rivers"],
    });
  });

  test("keeps the order of its stories", async () => {
    const ids = ["wind", "rain", "sun", "moon"];
    const { items } = await read(feed(ids.map((id) => item(id))));
    expect(items.map(({ guid }) => guid)).toEqual(ids.map((id) => `tag:test.example,2020:${id}`));
  });

  test("says that an id is no address, so that no reader opens it", () => {
    expect(renderRss(feed([item("a")]))).toContain(
      '<guid isPermaLink="false">tag:test.example,2020:a</guid>',
    );
  });

  test("names itself by an atom:link, as the Best Practices Profile asks", () => {
    expect(renderRss(feed([]))).toContain(
      '<atom:link rel="self" type="application/rss+xml" href="https://test.example/feed.xml"/>',
    );
  });

  test.each(hardWords)(
    "gives a title, a standfirst, an author and a topic as they are: %s",
    async (words) => {
      const one = await readItem({
        title: words,
        summary: words,
        authors: [author(words)],
        categories: [words],
      });
      expect(one.title).toBe(words);
      expect(one.content).toBe(words);
      expect(one.authors).toEqual([words]);
      expect(one.categories).toEqual([words]);
    },
  );

  test.each(hardHtml)("gives a story's words as they are: %j", async (html) => {
    expect((await readItem({ html }))["content:encoded"]).toBe(html);
  });

  test("loses a control character rather than break, and keeps the words around it", async () => {
    const one = await readItem({ title: "Wi\u0000n\u000bd", html: "<p>Wi\u0008nd\uffff</p>" });
    expect([one.title, one["content:encoded"]]).toEqual(["Wind", "<p>Wind</p>"]);
  });

  test("is dated by its newest change, never by the build", async () => {
    const march = Date.UTC(2026, 2, 1);
    const april = Date.UTC(2026, 3, 2, 1, 2, 3);
    const changed = [
      item("b", { published: march + 1 }),
      item("a", { published: march, updated: april }),
    ];
    expect((await read(feed(changed))).lastBuildDate).toBe("Thu, 02 Apr 2026 01:02:03 +0000");
    const plain = [item("b", { published: march })];
    expect((await read(feed(plain))).lastBuildDate).toBe("Sun, 01 Mar 2026 00:00:00 +0000");
  });

  test("has no date where it has no story", () => {
    expect(renderRss(feed([]))).not.toMatch(/lastBuildDate|pubDate/);
  });

  test("is the same bytes for the same stories, in whatever year it is rendered", () => {
    const given = () => feed([item("a"), item("b", { updated: Date.UTC(2026, 5, 1) }), item("c")]);
    const first = renderRss(given());
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2040, 0, 1) });
    try {
      expect(renderRss(given())).toBe(first);
    } finally {
      vi.useRealTimers();
    }
  });

  test("tells a story without authors or topics without empty elements", async () => {
    const one = await readItem({ authors: [], categories: [] });
    expect([one.authors, one.categories]).toEqual([undefined, undefined]);
  });

  test("heads a paid story as advertising, and files it so", async () => {
    const one = await readItem({ labels: [label("paid", "Advertisement feature")], authors: [] });
    expect(one.title).toBe("Advertisement feature: Title of a");
    expect(one.categories).toEqual(["Advertisement feature", "India", "Rivers"]);
  });

  test("files a story of ours by who powered and who sponsored it, its title as it is", async () => {
    const labels = [label("powered", "Powered by"), label("sponsored", "Paid for by")];
    const one = await readItem({ labels });
    expect(one.title).toBe("Title of a");
    expect(one.categories).toEqual(["Powered by Acme", "Paid for by Acme", "India", "Rivers"]);
  });
});

test.each([
  [Date.UTC(2025, 10, 4, 9), "Tue, 04 Nov 2025 09:00:00 +0000"],
  [Date.UTC(2026, 0, 1), "Thu, 01 Jan 2026 00:00:00 +0000"],
  [Date.UTC(2026, 1, 28, 23, 59, 59), "Sat, 28 Feb 2026 23:59:59 +0000"],
  [Date.UTC(2024, 1, 29, 12, 5, 9) + 999, "Thu, 29 Feb 2024 12:05:09 +0000"],
  [0, "Thu, 01 Jan 1970 00:00:00 +0000"],
])("the instant %d is a date as RFC 2822 writes it", (instant, expected) => {
  expect(formatRfc822(instant)).toBe(expected);
});
