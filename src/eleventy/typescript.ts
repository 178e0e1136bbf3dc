import { pathToFileURL } from "node:url";
import { isValidElement } from "preact";
import { renderToString } from "preact-render-to-string";
import type { EleventyConfig } from "./config.ts";

/**
 * Lets Eleventy open page templates and data files in TypeScript, and nothing else: no Markdown or
 * Liquid is a template here, so that nothing an editor writes is ever run.
 */
export function typescript(config: EleventyConfig): void {
  config.setTemplateFormats(["11ty.tsx"]);
  config.addExtension("11ty.tsx", documents());
  config.addDataExtension("ts", {
    read: false,
    parser: async (path) =>
      ((await import(pathToFileURL(path).href)) as { default: unknown }).default,
  });
  config.setDataFileSuffixes([".11tydata"]);
}

/**
 * How the templates of a page are compiled: as Eleventy's own in JavaScript, whose markup becomes a
 * document. Where somebody takes documents, each is theirs as soon as it is made, and Eleventy, which
 * would hold all of them to the end, is left with an empty one.
 */
export function documents(
  take?: (data: unknown, document: unknown) => void,
): Parameters<EleventyConfig["addExtension"]>[1] {
  return {
    key: "11ty.js",
    compile() {
      return async function (data) {
        const document = renderDocument(await this.defaultRenderer(data));
        if (!take) return document;
        take(data, document);
        return "";
      };
    },
  };
}

/** Writes what a page returned: markup as an HTML document, text (feeds) as it is. */
export function renderDocument(content: unknown): unknown {
  return isValidElement(content) ? `<!DOCTYPE html>\n${renderToString(content)}\n` : content;
}
