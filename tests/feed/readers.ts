import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { parseFeed as parseByRowan } from "@rowanmanning/feed-parser";
import FeedParser from "feedparser";
import { parseFeed as parseByFeedsmith } from "feedsmith";
import RssParser from "rss-parser";

/** A story as a reader of feeds found it; what the reader does not tell is absent. */
export interface ReadItem {
  id: string;
  title: string;
  url: string;
  /** Milliseconds. */
  published: number;
  authors: string[];
  enclosures?: { url: string; type: string; length: number }[];
  html?: string | undefined;
}

/** A reader of feeds, and which of several authors it tells of. */
export interface Reader {
  name: string;
  formats: readonly ("rss" | "atom" | "json")[];
  authors: "all" | "first";
  /** Reads feeds by their files' paths. */
  read(paths: readonly string[]): Promise<ReadItem[][]>;
}

const each =
  (read: (text: string) => ReadItem[] | Promise<ReadItem[]>) => (paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => read(readFileSync(path, "utf8"))));

interface Found {
  guid?: { value?: string };
  id?: string;
  title?: string | { value?: string };
  link?: string;
  url?: string;
  links?: { href?: string; rel?: string; type?: string; length?: number | string }[];
  pubDate?: string;
  published?: string;
  date_published?: string;
  dc?: { creators?: string[] };
  authors?: { name?: string }[];
  enclosures?: { url?: string; type?: string; length?: number }[];
  attachments?: { url?: string; mime_type?: string; size_in_bytes?: number }[];
  content?: { encoded?: string; value?: string };
  content_html?: string;
}

/** What feedsmith gives keeps to each format's own words. */
function fromFeedsmith(found: Found): ReadItem {
  const { title, links = [], content } = found;
  const enclosures =
    found.enclosures?.map(({ url, type, length }) => ({ url, type, length })) ??
    found.attachments?.map((a) => ({ url: a.url, type: a.mime_type, length: a.size_in_bytes })) ??
    links
      .filter(({ rel }) => rel === "enclosure")
      .map(({ href, type, length }) => ({ url: href, type, length: Number(length) }));
  return {
    id: found.guid?.value ?? found.id ?? "",
    title: (typeof title === "string" ? title : title?.value) ?? "",
    url: found.link ?? found.url ?? links.find(({ rel }) => rel === "alternate")?.href ?? "",
    published: Date.parse(found.pubDate ?? found.published ?? found.date_published ?? ""),
    authors: found.dc?.creators ?? found.authors?.map(({ name = "" }) => name) ?? [],
    enclosures: enclosures as ReadItem["enclosures"],
    html: content?.encoded ?? content?.value ?? found.content_html,
  };
}

const rss = new RssParser({
  customFields: { item: [["dc:creator", "creators", { keepArray: true }]] as never },
});

async function readByNode(text: string): Promise<ReadItem[]> {
  const parser = new FeedParser({ addmeta: false });
  const items: ReadItem[] = [];
  Readable.from([text]).pipe(parser);
  for await (const item of parser as AsyncIterable<FeedParser.Item>) {
    items.push({
      id: item.guid,
      title: item.title,
      url: item.link,
      published: item.pubdate?.getTime() ?? Number.NaN,
      authors: item.author ? [item.author] : [],
      enclosures: (item.enclosures ?? []).map(({ url, type, length }) => ({
        url,
        type: type ?? "",
        length: Number(length),
      })),
      html: item.description,
    });
  }
  return items;
}

const python = join(import.meta.dirname, "read.py");

/** Says whether Python and its feedparser are on this machine. */
export function hasPython(): boolean {
  try {
    execFileSync("python3", ["-c", "import feedparser"], { stdio: "ignore" });
    return true;
  } catch {
    return hasSystemPython();
  }
}

function hasSystemPython(): boolean {
  try {
    execFileSync("/usr/bin/python3", ["-c", "import feedparser"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function readByPython(paths: readonly string[]): Promise<ReadItem[][]> {
  const command = hasSystemPython() ? "/usr/bin/python3" : "python3";
  const said = execFileSync(command, [python], { input: paths.join("\n"), maxBuffer: 1 << 28 });
  const feeds = JSON.parse(said.toString()) as Record<
    string,
    { fault: string | null; items: ReadItem[] }
  >;
  return paths.map((path) => {
    const { fault, items } = feeds[path] ?? { fault: "was not read", items: [] };
    if (fault) throw new Error(`${path}: ${fault}`);
    return items;
  });
}

/** Five readers of feeds, none of them written by us. */
export const readers: readonly Reader[] = [
  {
    name: "feedsmith",
    formats: ["rss", "atom", "json"],
    authors: "all",
    read: each((text) => {
      const { feed } = parseByFeedsmith(text) as unknown as {
        feed: { items?: Found[]; entries?: Found[] };
      };
      return (feed.items ?? feed.entries ?? []).map(fromFeedsmith);
    }),
  },
  {
    name: "feed-parser",
    formats: ["rss", "atom"],
    authors: "all",
    read: each((text) =>
      parseByRowan(text).items.map((item) => ({
        id: item.id ?? "",
        title: item.title ?? "",
        url: item.url ?? "",
        published: item.published?.getTime() ?? Number.NaN,
        authors: item.authors.map(({ name }) => name ?? ""),
        enclosures: item.media.map(({ url, mimeType, length }) => ({
          url,
          type: mimeType ?? "",
          length: length ?? Number.NaN,
        })),
        html: item.content ?? undefined,
      })),
    ),
  },
  {
    name: "rss-parser",
    formats: ["rss"],
    authors: "all",
    read: each(async (text) =>
      (await rss.parseString(text)).items.map((item) => ({
        id: item.guid ?? "",
        title: item.title ?? "",
        url: item.link ?? "",
        published: Date.parse(item.isoDate ?? ""),
        authors: (item as { creators?: string[] }).creators ?? [],
        enclosures: item.enclosure
          ? [
              {
                url: item.enclosure.url,
                type: item.enclosure.type ?? "",
                length: Number(item.enclosure.length),
              },
            ]
          : [],
        html: (item as { "content:encoded"?: string })["content:encoded"],
      })),
    ),
  },
  { name: "feedparser (npm)", formats: ["rss"], authors: "first", read: each(readByNode) },
  { name: "feedparser (Python)", formats: ["rss", "atom"], authors: "all", read: readByPython },
];
