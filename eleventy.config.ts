import type { EleventyConfig } from "./src/eleventy/config.ts";
import { openHere } from "./src/eleventy/edition.ts";
import { site } from "./src/eleventy/site.ts";

/** The build's table of contents: one line a feature, each kept in src/eleventy. */
export default function (config: EleventyConfig): void {
  site(config, openHere); // pages, facts, pictures and assets, from the magazine in this folder
}
