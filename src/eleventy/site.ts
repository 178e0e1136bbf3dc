import type { EleventyConfig } from "./config.ts";
import { editionOf, type Opened } from "./edition.ts";
import { typescript } from "./typescript.ts";

/** All that compiling the site takes: what the plain command and the press both configure Eleventy with. */
export function site(config: EleventyConfig, open: () => Promise<Opened>): void {
  typescript(config); // pages and facts are TypeScript; nothing else is a template
  editionOf(open)(config); // gives pages their routes, writes pictures and assets
}
