import type { Rendition } from "../picture/markup.ts";

/** What the words of a body stand in: all that its HTML depends on besides its Markdown. */
export interface BodyContext {
  /** BCP 47 tag of the story's language. */
  lang: string;
  /** Where each link to another story leads; `null` while that story is not out. */
  links: Readonly<Record<string, string | null>>;
  /** Each picture by the name the Markdown gives it; one that is absent is left out. */
  pictures: Readonly<Record<string, Rendition>>;
  /**
   * Which links out are paid, and say so (`rel="sponsored noopener"`): all of an advertiser's words; in
   * ours, those to these hosts and what is below them: of who pays for the story.
   */
  paid?: boolean | readonly string[] | undefined;
  /** The page's own absolute URL, where every URL must be absolute, as in feeds. */
  absolute?: string | undefined;
}

/** Says that a render sets a body for the magazine's pages, by the house's rules; others are plain CommonMark. */
export function isSetting(env: unknown): boolean {
  return (env as { setting?: boolean }).setting === true;
}

/** The value of `key` in a record that holds only what was put there; never what every object has. */
export function ownValue<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Counts up one of a render's numbers: its tables, its fact boxes. The first is 1. */
export function countUp(env: unknown, name: string): number {
  const numbers = env as Record<string, number | undefined>;
  const number = (ownValue(numbers, name) ?? 0) + 1;
  numbers[name] = number;
  return number;
}

/** A URL as the writer typed it, for markdown-it percent-encodes what it parses. */
export function typedUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
