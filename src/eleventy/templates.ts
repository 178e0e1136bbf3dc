import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Route } from "../edition/routes.ts";
import type { EleventyConfig } from "./config.ts";
import { type Pages, pages } from "./pages.ts";
import { documents } from "./typescript.ts";

/**
 * Configures a run of Eleventy over some routes alone: page templates that are compiled already, by
 * file name (`article.11ty.js`), and nothing looked for on the disk. Each document is `take`n as it is made.
 */
export function templates(
  config: EleventyConfig,
  compiled: Readonly<Record<string, unknown>>,
  given: Pages,
  take: (route: Route, document: string) => void,
): void {
  config.setTemplateFormats(["11ty.js"]);
  const taken = (data: unknown, document: unknown) =>
    take((data as { route: Route }).route, String(document));
  config.addExtension("11ty.js", documents(taken));
  config.setDataFileSuffixes([]);
  for (const [name, template] of Object.entries(compiled)) config.addTemplate(name, template);
  pages(config, () => given);
}

/** A compiled page template: what a file of `src/pages` exports. */
export interface Template {
  render(given: unknown): unknown;
}

const imported = new Map<string, Promise<Record<string, Template>>>();

/** The page templates of compiled code, by file name; each is imported once. */
export function importTemplates(code: string): Promise<Record<string, Template>> {
  const kept = imported.get(code) ?? importAll(join(code, "pages"));
  imported.set(code, kept);
  return kept;
}

async function importAll(folder: string): Promise<Record<string, Template>> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".11ty.js"));
  const modules = names.map(async (name) => {
    const template = (await import(pathToFileURL(join(folder, name)).href)) as Template;
    return [name, template] as const;
  });
  return Object.fromEntries(await Promise.all(modules));
}
