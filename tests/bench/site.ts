import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { bundleAssets } from "../../src/assets/bundle.ts";
import { type Archive, type Story, zone } from "./archive.ts";

/** The magazine of all three sites. */
export const magazine = {
  name: "The Bench",
  tagline: "A magazine for measuring",
  description: "The Bench is made, measured and thrown away.",
  publisher: "The Bench Press",
  baseUrl: "https://bench.example",
  telegram: { name: "The Bench on Telegram", url: "https://t.me/bench_example" },
};

/** A command and what it needs to know. */
export interface Command {
  words: string[];
  env: Record<string, string>;
}

/** A site laid out for one generator in a folder of its own. */
export interface Site {
  name: string;
  root: string;
  /** Where the generator writes, below `root`. */
  output: string;
  /** What else to take away for a cold build, below `root`. */
  caches: string[];
  command: Command;
  /** Writes a story as this generator's file. */
  add(story: Story): void;
  /** The file of a story, below `root`. */
  fileOf(story: Story): string;
}

/** Everything that the peers' templates know besides the stories, as plain JSON. */
export interface Facts {
  files: { url: string; bytes: Uint8Array }[];
  json: Record<string, unknown>;
}

/** A way to write files below a folder; folders are made as they are needed. */
export function createWriter(root: string): (path: string, content: string | Uint8Array) => void {
  const made = new Set<string>();
  return (path, content) => {
    const folder = dirname(join(root, path));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(join(root, path), content);
  };
}

/** A value as a file of `key: value` lines between fences; JSON is YAML too. */
export function frontMatter(values: Record<string, unknown>): string {
  const lines = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n`;
}

/**
 * The facts of an archive for the peers. They get the stylesheet, fonts and the pictures' addresses and
 * sizes ready made, which Letterpress works out in every build: a small advantage of theirs.
 */
export async function factsOf(archive: Archive): Promise<Facts> {
  const { files, stylesheet, preload, scripts } = await bundleAssets(
    join(import.meta.dirname, "../.."),
  );
  const pictures: Record<string, unknown> = {};
  for (const [name, bytes] of archive.pictures) {
    const { width, height } = await sharp(bytes).metadata();
    pictures[name] = { url: `/pictures/${name}`, width, height };
    files.push({ url: `/pictures/${name}`, bytes });
  }
  const places = archive.sections.flatMap(({ children, ...top }) => {
    const url = `/${top.id}/`;
    const parent = { name: top.name, url };
    return [
      { ...top, url, top: top.id, children },
      ...children.map((child) => ({ ...child, url: `${url}${child.id}/`, top: top.id, parent })),
    ];
  });
  const json = {
    ...magazine,
    stylesheet,
    preload,
    scripts,
    pictures,
    sections: archive.sections,
    places: Object.fromEntries(places.map((place) => [place.id, place])),
    authors: Object.fromEntries(archive.authors.map((author) => [author.id, author])),
    kinds: { analysis: "Analysis", opinion: "Opinion", interview: "Interview", review: "Review" },
    house: [
      { url: "/issues/", title: "Print issues", text: "There are none." },
      { url: "/series/", title: "Series", text: "There are none." },
      { url: "/about/", title: "About us", text: magazine.description },
      { url: "/about/sponsorship/", title: "Labels", text: "How sponsorship is labelled." },
      { url: "/404.html", title: "There is no page at this address", text: "Try the front page." },
    ],
  };
  return { files, json };
}

/** A story as a file that Eleventy and Hugo both read; links to stories are addresses already. */
export function peerFile(archive: Archive, story: Story): string {
  const { title, standfirst, topics, authors, picture } = story;
  const top = archive.sections.find(({ children }) =>
    children.some(({ id }) => id === story.section),
  );
  const values = {
    title,
    standfirst,
    // `kind` and `section` mean something else to Hugo.
    form: story.kind,
    desk: story.section,
    desks: top ? [story.section, top.id] : [story.section],
    // Hugo's customary way to an archive is a taxonomy; Eleventy makes its own from the date.
    months: [story.date.slice(0, 7)],
    topics,
    authors,
    picture,
  };
  const date = `date: ${story.date.replace(" ", "T")}:00${zone.offset}\n`;
  const body = story.body.replace(/\(\/articles\/([\w/-]+)\.md\)/g, "(/$1/)");
  return `${frontMatter(values).replace("---\n", `---\n${date}`)}${body}`;
}
