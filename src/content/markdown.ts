import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseBody, setBody } from "../markdown/markdown.ts";
import { cutFences } from "./frontMatter.ts";

/** The SHA-256 of a text, in hexadecimal; what tells it from every other. */
export function hashOf(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Where the words of a story stand, and what tells them from every other. */
export interface BodySource {
  file: string;
  hash: string;
  lang: string;
}

/**
 * Sets the words of a story as HTML, from its file under `root`. Throws when they are not those of
 * `hash`: the file changed since it was parsed.
 */
export function readBody(root: string, { file, hash, lang }: BodySource): string {
  const { markdown } = cutFences(readFileSync(join(root, file), "utf8"));
  if (hashOf(markdown) === hash) return setBody(parseBody(markdown, lang));
  throw new Error(`${file} was changed while the magazine was being built. Build it again.`);
}
