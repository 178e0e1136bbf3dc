import Parser from "rss-parser";
import sax from "sax";
import { describe, expect, test, vi } from "vitest";
import { renderAtom } from "../../src/feed/atom.ts";
import type { Feed, FeedItem } from "../../src/feed/feed.ts";
import { author, feed as feedOf, hardHtml, hardWords, item, label } from "./feeds.ts";

const feed = (items: FeedItem[], changes: Partial<Feed> = {}) =>
  feedOf(items, { self: "https://test.example/atom.xml", ...changes });
const reader = new Parser({ xml2js: { strict: true } });
const read = (given: Feed) => reader.parseString(renderAtom(given));

interface Found {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of a feed by their paths: `feed/entry/title`. */
function elements(given: Feed): Found[] {
  const found: Found[] = [];
  const open: Found[] = [];
  const parser = sax.parser(true, { xmlns: true });
  parser.onerror = (error: Error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const path = [...open.map((each) => each.name.split("/").at(-1)), name].join("/");
    const given = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name: path, attributes: Object.fromEntries(given), text: "" };
    open.push(element);
    found.push(element);
  };
  parser.ontext = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(renderAtom(given)).close();
  return found;
}
const of = (given: Feed, name: string) => elements(given).filter((each) => each.name === name);
const texts = (given: Feed, name: string) => of(given, name).map(({ text }) => text);

describe("the Atom feed", () => {
  test("tells readers what it is of, where it is, and in which language", () => {
    const given = feed([]);
    const [root] = of(given, "feed");
    expect(root?.attributes).toEqual({
      xmlns: "http://www.w3.org/2005/Atom",
      "xmlns:media": "http://search.yahoo.com/mrss/",
      "xml:lang": "en-IN",
    });
    expect(texts(given, "feed/id")).toEqual(["tag:test.example,2020:feed/site"]);
    expect(texts(given, "feed/title")).toEqual(["The Test"]);
    expect(texts(given, "feed/subtitle")).toEqual(["A magazine that is made and thrown away."]);
    expect(texts(given, "feed/rights")).toEqual(["Copyright The Test Press"]);
    expect(of(given, "feed/link").map(({ attributes }) => attributes)).toEqual([
      { rel: "self", type: "application/atom+xml", href: "https://test.example/atom.xml" },
      { rel: "alternate", type: "text/html", href: "https://test.example/" },
    ]);
  });

  test("gives each story with its id, address, title, standfirst, words, dates, authors and topics", () => {
    const given = feed([
      item("wind", {
        authors: [author("Asha Rao"), author("Ravi Menon")],
        updated: Date.UTC(2026, 2, 2),
      }),
    ]);
    const entry = elements(given).filter(({ name }) => name.startsWith("feed/entry/"));
    expect(
      entry.map(({ name, text, attributes }) => [name.slice(11), text.trim(), attributes]),
    ).toEqual([
      ["id", "tag:test.example,2020:wind", {}],
      ["title", "Title of wind", {}],
      [
        "link",
        "",
        { rel: "alternate", type: "text/html", href: "https://test.example/2026/03/wind/" },
      ],
      ["published", "2026-03-01T04:30:00.082Z", {}],
      ["updated", "2026-03-02T00:00:00.082Z", {}],
      ["author", "", {}],
      ["author/name", "Asha Rao", {}],
      ["author/uri", "https://test.example/authors/asha-rao/", {}],
      ["author", "", {}],
      ["author/name", "Ravi Menon", {}],
      ["author/uri", "https://test.example/authors/ravi-menon/", {}],
      ["category", "", { term: "India" }],
      ["category", "", { term: "Rivers" }],
      ["summary", "Standfirst of wind.", { type: "text" }],
      ["content", "<p>Words of wind.</p>", { type: "html" }],
    ]);
  });

  test("is read by a reader of feeds, in the order of its stories", async () => {
    const ids = ["wind", "rain", "sun", "moon"];
    const { title, link, feedUrl, items } = await read(feed(ids.map((id) => item(id))));
    expect([title, link, feedUrl]).toEqual([
      "The Test",
      "https://test.example/",
      "https://test.example/atom.xml",
    ]);
    expect(items.map(({ id }) => id)).toEqual(ids.map((id) => `tag:test.example,2020:${id}`));
    expect(items[0]).toMatchObject({
      title: "Title of wind",
      link: "https://test.example/2026/03/wind/",
      author: "Asha Rao",
      content: "<p>Words of wind.</p>",
      isoDate: "2026-03-01T04:30:00.082Z",
    });
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
      const given = feed([item("a", changes)]);
      expect(texts(given, "feed/entry/title")).toEqual([words]);
      expect(texts(given, "feed/entry/summary")).toEqual([words]);
      expect(texts(given, "feed/entry/author/name")).toEqual([words]);
      expect(of(given, "feed/entry/category").map(({ attributes }) => attributes.term)).toEqual([
        words,
      ]);
    },
  );

  test.each(hardHtml)("gives a story's words as they are: %j", (html) => {
    expect(texts(feed([item("a", { html })]), "feed/entry/content")).toEqual([html]);
  });

  test("loses a control character rather than break, and keeps the words around it", () => {
    const given = feed([item("a", { title: "Wi\u0000n\u000bd", html: "<p>Wi\u0008nd\uffff</p>" })]);
    expect(texts(given, "feed/entry/title")).toEqual(["Wind"]);
    expect(texts(given, "feed/entry/content")).toEqual(["<p>Wind</p>"]);
  });

  test("is dated by its newest change, never by the build, and each story by its own", () => {
    const march = Date.UTC(2026, 2, 1);
    const april = Date.UTC(2026, 3, 2, 1, 2, 3);
    const given = feed([
      item("b", { published: march + 1000 }),
      item("a", { published: march, updated: april }),
    ]);
    expect(texts(given, "feed/updated")).toEqual(["2026-04-02T01:02:03Z"]);
    // A fraction of a second, from the id, tells entries of the same second apart.
    expect(texts(given, "feed/entry/updated")).toEqual([
      "2026-03-01T00:00:01.055Z",
      "2026-04-02T01:02:03.054Z",
    ]);
  });

  test("of no story has the date that the format asks for, and it is no build's", () => {
    expect(texts(feed([]), "feed/updated")).toEqual(["1970-01-01T00:00:00Z"]);
  });

  test("is the same bytes for the same stories, in whatever year it is rendered", () => {
    const given = () => feed([item("a"), item("b", { updated: Date.UTC(2026, 5, 1) }), item("c")]);
    const first = renderAtom(given());
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2040, 0, 1) });
    try {
      expect(renderAtom(given())).toBe(first);
    } finally {
      vi.useRealTimers();
    }
  });

  test("says the language of a story that is not in the feed's own", () => {
    const given = feed([item("a", { lang: "hi" }), item("b")]);
    expect(of(given, "feed/entry").map(({ attributes }) => attributes)).toEqual([
      { "xml:lang": "hi" },
      {},
    ]);
  });

  test("has an author of its own, for stories that have none (RFC 4287 §4.1.1)", () => {
    const given = feed([item("a", { authors: [], categories: [] })]);
    expect(texts(given, "feed/author/name")).toEqual(["The Test"]);
    expect(of(given, "feed/entry/author")).toEqual([]);
    expect(of(given, "feed/entry/category")).toEqual([]);
  });

  test("heads a paid story as advertising, and files every story by its sponsors", () => {
    const given = feed([
      item("a", { labels: [label("paid", "Advertisement feature")], categories: [] }),
      item("b", { labels: [label("supported", "Funded by")], categories: ["Rivers"] }),
    ]);
    expect(texts(given, "feed/entry/title")).toEqual([
      "Advertisement feature: Title of a",
      "Title of b",
    ]);
    expect(of(given, "feed/entry/category").map(({ attributes }) => attributes.term)).toEqual([
      "Advertisement feature",
      "Funded by Acme",
      "Rivers",
    ]);
  });
});
