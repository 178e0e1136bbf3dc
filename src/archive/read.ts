import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { House } from "../content/article.ts";
import { hashOf } from "../content/markdown.ts";
import { readArticle } from "../content/read.ts";
import { type KeptBody, keepBodies } from "./bodies.ts";

/** Articles' files to read below `root`; a hash tells what is known of a file already. */
export interface Reading {
  kind: "read";
  root: string;
  house: House;
  files: readonly { file: string; hash?: string | undefined }[];
  /** Where their set bodies are kept for this build, if they are. */
  bodies?: string | undefined;
}

/** An article's file as it was read: how it stood on the disk, its hash, and what was read as JSON. */
export interface FileRead {
  file: string;
  size: number;
  mtime: number;
  hash: string;
  read?: string;
}

/** Reads and parses articles' files, in the order given; one that is as its hash says is not parsed. */
export function readFiles({ root, house, files, bodies }: Reading): FileRead[] {
  const set: KeptBody[] = [];
  const found = files.map((known): FileRead => {
    const { file } = known;
    // Its size and time are those before it is read: a change meanwhile is then seen by the next build.
    const { size, mtimeMs: mtime } = statSync(join(root, file));
    const bytes = readFileSync(join(root, file));
    const hash = hashOf(bytes);
    if (hash === known.hash) return { file, size, mtime, hash };
    const { html, ...read } = readArticle(file, bytes, house);
    if (html !== undefined && read.article) {
      set.push({ hash: read.article.body.hash, lang: read.article.lang, html });
    }
    return { file, size, mtime, hash, read: JSON.stringify(read) };
  });
  if (bodies !== undefined && set.length > 0) keepBodies(bodies, set);
  return found;
}
