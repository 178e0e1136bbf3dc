import { plainText } from "../text/plain.ts";

/** A story as search shows it and finds it, besides its words: plain JSON. */
export interface SearchStory {
  url: string;
  /** Its language, without region or script: an index is of one. */
  language: string;
  title: string;
  standfirst: string;
  /** The writers, joined as a sentence does; empty where an advertiser wrote it. */
  byline: string;
  section: string;
  /** The day it was published, in words, and the instant as RFC 3339 has it in UTC. */
  day: string;
  date: string;
  /** Who paid for it or helped with it, with the label that says so. */
  label?: string | undefined;
  /** The address of a small picture. */
  picture?: string | undefined;
  /** By what readers narrow a search down: ids of sections and writers, the year, the volume. */
  filters: { section: string[]; author: string[]; year: string[]; volume: string[] };
  /** Where its words stand. */
  body: { file: string; hash: string; lang: string };
}

/** A story as Pagefind takes it (pagefind.app/docs/node-api, `addCustomRecord`). */
export interface SearchRecord {
  url: string;
  language: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/**
 * The record of a story from its facts and its body as `setBody` sets it. All that is in `meta` is found
 * by its words, too; the picture's address is written backwards, so that it is found by none.
 */
export function searchRecord(story: SearchStory, html: string): SearchRecord {
  const { url, language, title, standfirst, byline, section, day, label, picture } = story;
  const meta = {
    title,
    standfirst,
    authors: byline,
    section,
    date: day,
    label,
    picture: picture && [...picture].reverse().join(""),
  };
  const told = Object.entries(meta).filter((pair): pair is [string, string] => !!pair[1]);
  return {
    url,
    language,
    content: plainText(html),
    meta: Object.fromEntries(told),
    filters: story.filters,
    sort: { date: story.date },
  };
}
