import type { EleventyConfig } from "./config.ts";
import { type Pages, pages } from "./pages.ts";
import { documents } from "./typescript.ts";

/**
 * Configures a run of Eleventy over some routes alone: page templates that are compiled already, by
 * file name (`article.11ty.js`), and nothing looked for on the disk.
 */
export function templates(
  config: EleventyConfig,
  compiled: Readonly<Record<string, unknown>>,
  given: Pages,
): void {
  config.setTemplateFormats(["11ty.js"]);
  config.addExtension("11ty.js", documents);
  config.setDataFileSuffixes([]);
  for (const [name, template] of Object.entries(compiled)) config.addTemplate(name, template);
  pages(config, () => given);
}
