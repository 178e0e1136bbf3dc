import type { Feed, FeedItem, FeedLabel, FeedPicture } from "../../src/feed/feed.ts";

/** Someone who writes, with a page of their own. */
export const author = (name: string) => ({
  name,
  url: `https://test.example/authors/${name.toLowerCase().replaceAll(" ", "-")}/`,
});

/** A picture of the feed, with `changes`. */
export const picture = (changes: Partial<FeedPicture> = {}): FeedPicture => ({
  url: "https://test.example/pictures/dot-1.png",
  type: "image/png",
  bytes: 70,
  width: 3,
  height: 2,
  alt: "A dot.",
  caption: "The dot.",
  credit: "Asha",
  ...changes,
});

/** A story of the feed, with `changes`. */
export const item = (id: string, changes: Partial<FeedItem> = {}): FeedItem => ({
  id: `tag:test.example,2020:${id}`,
  url: `https://test.example/2026/03/${id}/`,
  title: `Title of ${id}`,
  summary: `Standfirst of ${id}.`,
  html: `<p>Words of ${id}.</p>`,
  published: Date.UTC(2026, 2, 1, 4, 30),
  authors: [author("Asha Rao")],
  categories: ["India", "Rivers"],
  lang: "en-IN",
  labels: [],
  ...changes,
});

/** A feed of those stories, with `changes`. */
export const feed = (items: FeedItem[], changes: Partial<Feed> = {}): Feed => ({
  title: "The Test",
  description: "A magazine that is made and thrown away.",
  language: "en-IN",
  home: "https://test.example/",
  self: "https://test.example/feed.xml",
  copyright: "Copyright The Test Press",
  id: "tag:test.example,2020:feed/site",
  editors: { email: "editors@test.example", name: "The Test" },
  publisher: { name: "The Test", url: "https://test.example/" },
  stylesheet: "https://test.example/feeds/feed.css",
  guide: "https://test.example/feeds/",
  labelling: "https://test.example/about/sponsorship/",
  items,
  ...changes,
});

/** The label of a relationship in these words, of Acme's. */
export const label = (relationship: string, words: string): FeedLabel => ({
  relationship,
  label: words,
  names: "Acme",
  sponsors: [{ name: "Acme", url: "https://acme.example/" }],
});

/** Words that a format has to give as they are. */
export const hardWords = [
  "Rain < wind & sun > moon",
  "&amp; is not &, nor &lt; <",
  "<b>Bold</b> <script>alert(1)</script>",
  "A flood 🌊 and a family 👩‍👩‍👧",
  "“Quotes” ‘of’ \"all\" 'sorts'",
  "नदी का पानी",
  "]]> is the end",
  "100 % of &#60;",
];

/** A story's HTML that a format has to give as it is. */
export const hardHtml = [
  "<p>An end ]]> in the words.</p>",
  "]]>",
  "<p>]]]]>><![CDATA[ ]]></p>",
  "<p>R&amp;D &lt; 🌊 &nbsp;</p>\n<p>Next.</p>",
  "<p>\u00a0\u2028नदी</p>",
];
