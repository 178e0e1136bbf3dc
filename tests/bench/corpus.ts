import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { cutFrontMatter } from "../../src/content/frontMatter.ts";
import { slugOf } from "../../src/text/slug.ts";
import { type Archive, places, type Story, sections, zone } from "./archive.ts";

/** The front matter of a real text (title, date, authors, tags, section, description, slug). */
interface Written {
  title: string;
  date: string;
  authors?: string[];
  tags?: string[];
  description?: string;
  slug: string;
}

/** Reads a folder of real texts as an archive. Bodies stay as they are, but for what Hugo would run. */
export function readCorpus(folder: string): Archive {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .sort();
  const stories = files.map((file) => storyOf(readFileSync(join(folder, file), "utf8")));
  const ids = [...new Set(stories.flatMap(({ authors }) => authors))].sort();
  return {
    sections,
    authors: ids.map((id) => ({ id, name: id, role: "Writer", biography: `${id} writes.` })),
    pictures: new Map(),
    count: stories.length,
    wellFormed: false,
    stories: () => stories,
  };
}

function storyOf(text: string): Story {
  const { values, markdown } = cutFrontMatter(text);
  const written = values as unknown as Written;
  const date = DateTime.fromISO(written.date, { zone: zone.name });
  const title = words(written.title).slice(0, 200);
  const ids = (names: string[] = []) => [...new Set(names.map(slugOf))].filter(Boolean);
  const authors = ids(written.authors);
  return {
    id: written.slug,
    path: `${date.toFormat("yyyy/MM")}/${written.slug}`,
    title,
    standfirst: words(written.description ?? "").slice(0, 300) || title,
    date: date.toFormat("yyyy-MM-dd HH:mm"),
    // The corpus has one section; each story is put into one of ours by its length.
    section: places[markdown.length % places.length] as string,
    topics: ids(written.tags).map((tag) => tag.replaceAll("-", " ")),
    authors: authors.length > 0 ? authors : ["staff"],
    kind: "report",
    body: markdown.replace(/\{\{([<%])/g, "{ {$1"),
  };
}

function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
