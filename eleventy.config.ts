import type { EleventyConfig } from "./src/eleventy/config.ts";
import { edition } from "./src/eleventy/edition.ts";
import { reload } from "./src/eleventy/reload.ts";
import { typescript } from "./src/eleventy/typescript.ts";

/** The build's table of contents: one line a feature, each kept in src/eleventy. */
export default function (config: EleventyConfig): void {
  typescript(config); // pages and facts are TypeScript; nothing else is a template
  edition(config); // opens the magazine, gives pages their routes, writes pictures and assets
  reload(config); // a save reaches the page, whichever file it was
}
