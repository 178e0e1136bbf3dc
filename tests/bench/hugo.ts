import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { type Archive, now } from "./archive.ts";
import { createWriter, type Facts, frontMatter, magazine, peerFile, type Site } from "./site.ts";

const hugo = process.env.HUGO || "hugo";

/** The version of Hugo that there is, in its own words; `undefined` where there is none. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync(hugo, ["version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** Lays out an archive as a Hugo site: `hugo/` beside this file, the stories, and a page for each list. */
export function layOutHugo(root: string, archive: Archive, facts: Facts): Site {
  const write = createWriter(root);
  cpSync(join(import.meta.dirname, "hugo"), root, { recursive: true });
  write("data/magazine.json", JSON.stringify(facts.json, null, 2));
  for (const { url, bytes } of facts.files) write(`static${url}`, bytes);
  const unseen = { _build: { render: "never" } };
  write("content/articles/_index.md", frontMatter({ title: "Articles", ...unseen }));
  write("content/desks/_index.md", frontMatter({ title: "Desks", ...unseen, cascade: unseen }));
  write("content/topics/_index.md", frontMatter({ title: "Topics" }));
  write("content/authors/_index.md", frontMatter({ title: "Our writers" }));
  write("content/months/_index.md", frontMatter({ title: "Months", ...unseen }));
  write("content/archive/_index.md", frontMatter({ title: "Archive", layout: "years" }));
  for (const { id, name, description, children } of archive.sections) {
    const desks = [{ id, name, description, folder: id }];
    desks.push(...children.map((child) => ({ ...child, folder: `${id}/${child.id}` })));
    for (const { folder, ...desk } of desks) {
      const values = { desk: desk.id, description: desk.description };
      const latest = { title: `${desk.name}: latest`, layout: "latest", ...values };
      write(
        `content/${folder}/_index.md`,
        frontMatter({ title: desk.name, layout: "front", outputs: ["HTML", "RSS"], ...values }),
      );
      write(`content/${folder}/latest/_index.md`, frontMatter(latest));
    }
  }
  const house = facts.json.house as { url: string; title: string; text: string }[];
  for (const { url, title, text } of house) {
    const name = url.split("/").at(-2);
    if (name) write(`content/${name}.md`, `${frontMatter({ title, url })}${text}\n`);
  }
  return {
    name: "hugo",
    root,
    output: "public",
    caches: ["resources"],
    command: {
      words: [hugo, "--quiet", "--clock", now, "--baseURL", `${magazine.baseUrl}/`],
      env: {},
    },
    fileOf: ({ path }) => `content/articles/${path}.md`,
    add: (story) => {
      write(`content/articles/${story.path}.md`, peerFile(archive, story));
      const year = story.date.slice(0, 4);
      const page = { title: `Archive ${year}`, layout: "year", year };
      write(`content/archive/${year}/_index.md`, frontMatter(page));
    },
  };
}
