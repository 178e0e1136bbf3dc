import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type House, type ParsedArticle, parseArticle } from "./article.ts";
import { loadFacts } from "./facts.ts";
import { readPictures } from "./picture.ts";
import type { Sources } from "./sources.ts";

/** Every part of a magazine read from its file. */
export const files: Sources = {
  facts: loadFacts,
  articles: async (root, names, house) =>
    names.map((file) => {
      const { article, faults } = readArticle(file, readFileSync(join(root, file)), house);
      return { article, faults };
    }),
  pictures: readPictures,
};

/** Parses the bytes of an article's file; never throws. */
export function readArticle(file: string, bytes: Buffer, house: House): ParsedArticle {
  if (isUtf8(bytes)) return parseArticle(file, bytes.toString("utf8"), house);
  const message = "is not written in UTF-8; save it in that encoding.";
  const line = bytes.toString("utf8").split("\ufffd")[0]?.split("\n").length;
  return { faults: [{ file, line, message, severity: "error" }] };
}
