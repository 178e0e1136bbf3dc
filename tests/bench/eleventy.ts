import { cpSync, symlinkSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { type Archive, now } from "./archive.ts";
import { project } from "./letterpress.ts";
import { createWriter, type Facts, peerFile, type Site } from "./site.ts";

/** Lays out an archive as a plain Eleventy site: `eleventy/` beside this file, and the stories. */
export function layOutEleventy(root: string, archive: Archive, facts: Facts): Site {
  const write = createWriter(root);
  const templates = join(import.meta.dirname, "eleventy");
  cpSync(templates, root, { recursive: true });
  cpSync(join(templates, "articles.11tydata.js"), join(root, "articles/articles.11tydata.js"));
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
  write("package.json", JSON.stringify({ type: "module" }));
  write("_data/magazine.json", JSON.stringify(facts.json, null, 2));
  for (const { url, bytes } of facts.files) write(`static${url}`, bytes);
  const megabytes = Math.floor((totalmem() / 2 ** 20) * 0.6);
  return {
    name: "eleventy",
    root,
    output: "_site",
    caches: [".cache"],
    command: {
      // Eleventy holds every page in memory: Node's own limit would end it at some tens of thousands.
      words: [
        process.execPath,
        `--max-old-space-size=${megabytes}`,
        "node_modules/@11ty/eleventy/cmd.cjs",
        "--quiet",
      ],
      env: { LETTERPRESS_NOW: now },
    },
    fileOf: ({ path }) => `articles/${path}.md`,
    add: (story) => write(`articles/${story.path}.md`, peerFile(archive, story)),
  };
}
