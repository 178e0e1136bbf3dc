import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { DateTime } from "luxon";
import { type Passage, passagesOf } from "../corpus/words.ts";

/** A story as its file has it, read without any code of the house. */
export interface SourceStory {
  id: string;
  url: string;
  title: string;
  date: number;
  ends: number;
  section: string;
  sections: string[];
  topics: string[];
  authors: string[];
  kind: string;
  series?: string | undefined;
  issue?: string | undefined;
  picture?: { src: string } | undefined;
  passages: Passage[];
}

/** A magazine as its files have it: stories that readers may see at `now`, newest first, and its facts. */
export interface Source {
  site: { name: string; baseUrl: string; idAuthority: string; zone: string };
  stories: SourceStory[];
  /** Each writer's name by id, and each section's parts. */
  names: Map<string, string>;
  /** The number of bytes of the file that the site has at an address. */
  bytesAt(url: string): number;
  parents: Map<string, string>;
}

type Written = Record<string, unknown>;

/** Reads a magazine's files under `root`. */
export async function readSource(root: string, now: number): Promise<Source> {
  const fact = async <Value>(name: string) =>
    ((await import(pathToFileURL(join(root, `_data/${name}.ts`)).href)) as { default: Value })
      .default;
  const site = await fact<Source["site"]>("site");
  const sections = await fact<{ id: string; children?: { id: string }[] }[]>("sections");
  const authors = await fact<{ id: string; name: string }[]>("authors");
  const parents = new Map(
    sections.flatMap(({ id, children = [] }) => children.map((child) => [child.id, id] as const)),
  );
  const instant = (text: unknown) =>
    DateTime.fromISO(String(text).replace(" ", "T"), { zone: site.zone }).toMillis();
  const files = readdirSync(join(root, "articles"), { recursive: true, encoding: "utf8" }).filter(
    (file) => /^\d{4}\/.*\.md$/.test(file),
  );
  const stories = files.flatMap((file): SourceStory[] => {
    const text = readFileSync(join(root, "articles", file), "utf8");
    const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const values = load(head, { schema: FAILSAFE_SCHEMA }) as Written;
    const list = (name: string) => (values[name] as string[] | undefined) ?? [];
    const expires = values.expires as { at: string; becomes: string } | undefined;
    const date = instant(values.date);
    const ends = expires?.becomes === "gone" ? instant(expires.at) : Number.POSITIVE_INFINITY;
    if (values.draft === "true" || date > now || ends <= now) return [];
    const picture = values.picture as { src: string } | undefined;
    const section = String(values.section);
    const parent = parents.get(section);
    return [
      {
        id: String(values.id),
        url: `${site.baseUrl}/${file.replace(/\.md$/, "/")}`,
        title: String(values.title),
        date,
        ends,
        section,
        sections: parent ? [section, parent] : [section],
        topics: list("topics"),
        authors: list("authors"),
        kind: String(values.kind),
        series: values.series as string | undefined,
        issue: values.issue as string | undefined,
        picture: picture && { src: picture.src },
        passages: passagesOf(withoutBlocks(body)),
      },
    ];
  });
  stories.sort((a, b) => b.date - a.date || (a.id < b.id ? -1 : 1));
  const bytesAt = (url: string) =>
    statSync(join(root, "_site", url.slice(site.baseUrl.length))).size;
  return {
    site,
    stories,
    bytesAt,
    names: new Map(authors.map(({ id, name }) => [id, name])),
    parents,
  };
}

/** A body without the marks of the magazine's own blocks; what they are called by stays as a passage. */
function withoutBlocks(body: string): string {
  return body
    .replace(/^:::+ *(?:embed\s+\S+|gallery.*|\w*)[^\S\n]*(.*)$/gm, "\n$1\n")
    .replace(/^[QA]: */gm, "");
}

/** Text with the punctuation of a keyboard: what typography makes of quotes, dashes and dots undone. */
export function typed(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/ ?(?:–|—|-{2,3}) ?/g, "-")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ")
    .trim();
}
