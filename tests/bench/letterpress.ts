import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Archive, now, zone } from "./archive.ts";
import { createWriter, frontMatter, magazine, type Site } from "./site.ts";

/** The project's own folder. */
export const project = join(import.meta.dirname, "../..");

const code = [
  "src",
  "_includes",
  "eleventy.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Other ways to build the same archive. */
export interface Variant {
  /** So many campaigns of sponsors, which run and target its stories, but none that is there yet. */
  campaigns?: number;
  /** Leaves out feeds, sitemaps and structured data. */
  lean?: boolean;
}

/** Lays out an archive as a magazine of this project, built by the project's own `build` script. */
export function layOutLetterpress(root: string, archive: Archive, variant: Variant = {}): Site {
  const write = createWriter(root);
  const facts = factFiles(archive, campaignsOf(archive, variant.campaigns ?? 0));
  for (const [path, text] of Object.entries(facts)) write(path, text);
  for (const name of code) {
    if (existsSync(join(project, name))) {
      cpSync(join(project, name), join(root, name), { recursive: true });
    }
  }
  if (variant.lean) leaveOutDiscovery(root);
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
  for (const [name, bytes] of archive.pictures) write(`articles/pictures/${name}`, bytes);
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: { build: string };
  };
  return {
    name: "letterpress",
    root,
    output: "_site",
    caches: [".cache"],
    command: {
      // As npm runs it, without npm's own quarter of a second, which the others do not pay either.
      words: ["/bin/sh", "-c", `exec ${scripts.build}`],
      env: { LETTERPRESS_NOW: now, PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}` },
    },
    fileOf: ({ path }) => `articles/${path}.md`,
    add({ path, body, ...values }) {
      write(`articles/${path}.md`, frontMatter(values) + body);
    },
  };
}

/** Takes feeds, sitemaps and structured data out of a copy of the code; throws where it does not find them. */
function leaveOutDiscovery(root: string): void {
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(join(root, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no "${from}" to take out.`);
    writeFileSync(join(root, file), text.replace(from, to));
  };
  change("src/edition/listing.ts", "export function routesOf(", "function allRoutes(");
  appendFileSync(
    join(root, "src/edition/listing.ts"),
    `export const routesOf = (magazine: Magazine): Route[] => allRoutes(magazine).filter(
      ({ kind, url }) => url === "/feed.xml" || !/^(feed|sitemap|opml)/.test(kind));`,
  );
  change(
    "src/discovery/story.ts",
    "export function storyGraph(story: Story): Graph {",
    `export function storyGraph(story: Story): Graph {
       if (story) return { "@context": "https://schema.org", "@graph": [] };`,
  );
}

/** Campaigns that target authors, topics, sections and single stories in turn, from next year's stories on. */
function campaignsOf(archive: Archive, count: number): unknown[] {
  if (count === 0) return [];
  const stories = [...archive.stories()].slice(0, count);
  const topics = [...new Set(stories.flatMap((story) => story.topics))];
  return Array.from({ length: count }, (_, index) => {
    const pick = <Item>(items: readonly Item[]) => items[index % items.length] as Item;
    const targets = [
      { authors: [pick(archive.authors).id] },
      { topics: [pick(topics)] },
      { sections: [pick(archive.sections).id] },
      { articles: [pick(stories).id] },
    ];
    return {
      id: `campaign-${index}`,
      sponsors: ["acme"],
      relationship: pick(["sponsored", "supported", "powered"]),
      targets: pick(targets),
      priority: index,
      publishedSince: "2027-01-01",
    };
  });
}

/** The magazine's facts, as the files of `_data`. */
function factFiles(archive: Archive, campaigns: unknown[]): Record<string, string> {
  const { sections, authors } = archive;
  const row = (id: string, title: string) => ({ title, shape: "row", section: id, count: 4 });
  const facts = {
    site: {
      ...magazine,
      language: "en-IN",
      zone: zone.name,
      idAuthority: "bench.example,2011",
      // Real texts break house style everywhere; their faults of style are forgiven.
      // No peer draws cards for sharing.
      shareCardsFrom: "2027-01-01",
      // No peer has a search.
      search: false,
      archiveBefore: archive.wellFormed ? undefined : now.slice(0, 10),
      email: { editors: "editors@bench.example", corrections: "corrections@bench.example" },
      social: [],
    },
    sections,
    authors,
    series: [],
    issues: [],
    fronts: {
      home: [{ shape: "lead", count: 5 }, ...sections.map(({ id, name }) => row(id, name))],
      sections: {},
    },
    sponsors: [
      { id: "acme", name: "Acme", url: "https://acme.example/", about: "Acme makes everything." },
    ],
    campaigns,
  };
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      `_data/${name}.ts`,
      `export default ${JSON.stringify(value, null, 2)};\n`,
    ]),
  );
}
