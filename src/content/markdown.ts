import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cutFences } from "./frontMatter.ts";

/** The SHA-256 of a text, in hexadecimal; what tells it from every other. */
export function hashOf(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * The Markdown of a story, read from its file under `root`. Throws when it is not the one of `hash`:
 * the file changed since it was parsed.
 */
export function readMarkdown(root: string, { file, hash }: { file: string; hash: string }): string {
  const { markdown } = cutFences(readFileSync(join(root, file), "utf8"));
  if (hashOf(markdown) === hash) return markdown;
  throw new Error(`${file} was changed while the magazine was being built. Build it again.`);
}
