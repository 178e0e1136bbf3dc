/** An article that means harm, or is broken: a file's path and text, and what must become of it. */
export interface Hostile {
  name: string;
  file: string;
  /** What reading the file as UTF-8 gives. */
  text: string;
  /** The file's bytes, where they are not simply the text. */
  bytes?: Uint8Array | undefined;
  /** The magazine's zone for it; `Asia/Kolkata` where absent. */
  zone?: string | undefined;
  /** The line on which every error of it stands. */
  line?: number | undefined;
  /** What must become of it, where only one thing is right. */
  must?: "page" | "refused" | undefined;
  /** Only its time and its errors count: its page is like that of a smaller one. */
  unread?: boolean;
}

/** What may be said of an article besides its text. */
export type Facets = Pick<Hostile, "zone" | "line" | "must"> & { file?: string };

/** Articles with a common subject; each gets an id, and a file named by it, of its own. */
export class Shelf {
  readonly articles: Hostile[] = [];
  readonly subject: string;

  constructor(subject: string) {
    this.subject = subject;
  }

  /** Puts an article on the shelf, made for the id that it gets. */
  put(name: string, make: (id: string) => string | Uint8Array, facets: Facets = {}): void {
    const id = `${this.subject}-${String(this.articles.length + 1).padStart(4, "0")}`;
    const made = make(id);
    const bytes = typeof made === "string" ? undefined : made;
    const text = typeof made === "string" ? made : Buffer.from(made).toString("utf8");
    const file = facets.file ?? `articles/${this.subject}/${id}.md`;
    this.articles.push({ ...facets, name: `${this.subject}: ${name}`, file, text, bytes });
  }
}

/** A date of the magazine's archive, whose faults of style are forgiven: hostile bodies get their pages there. */
export const longAgo = "2010-03-01 10:00";

const rightFacts: Record<string, string> = {
  title: "A plain headline",
  standfirst: "A plain standfirst.",
  date: "2026-03-01 10:00",
  section: "india",
  topics: "[Rivers]",
  authors: "[asha]",
  kind: "report",
};

/**
 * The text of an article: right facts, with `changes` to them as YAML, and a body. A change of
 * `undefined` takes a key out. Keys stand one a line, `id` first, in the order of `rightFacts`.
 */
export function tell(
  id: string,
  changes: Record<string, string | undefined> = {},
  body = "Plain words of the story.",
): string {
  const facts: Record<string, string | undefined> = { id, ...rightFacts, ...changes };
  const lines = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join("\n")}\n---\n${body}\n`;
}

/** The line of a `tell` on which a key of the front matter stands. */
export function lineOfKey(text: string, key: string): number {
  return text.split("\n").findIndex((line) => line.startsWith(`${key}:`)) + 1;
}

/** A string as YAML in double quotes, every character that is not plain ASCII escaped. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A source of chances that is the same on every run (mulberry32). */
export function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}
