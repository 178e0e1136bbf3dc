import type { PictureFile } from "../../src/content/picture.ts";
import { type Rendition, renditionOf } from "../../src/picture/markup.ts";

/** A picture's file as the magazine finds it, in a magazine that has no files. */
export function pictureFile(name: string, changes: Partial<PictureFile> = {}): PictureFile {
  const [, stem = name, ending = "png"] = /^(.*)\.(\w+)$/.exec(name) ?? [];
  const { width = 3, height = 2 } = changes;
  const file = {
    file: `articles/pictures/${name}`,
    url: `/pictures/${stem}-0.${ending}`,
    name: stem,
    hash: "0".repeat(64),
    hasAlpha: false,
    colour: "#102030",
    imprint: {},
    width,
    height,
    bytes: 70,
    type: "image/png",
    ...changes,
  };
  const { url } = renditionOf(file, "full");
  return { plain: { url, type: "image/jpeg", width, height, bytes: 60 }, ...file };
}

/** Its rendition, whole. */
export function rendition(name: string, changes: Partial<PictureFile> = {}): Rendition {
  return renditionOf(pictureFile(name, changes), "full");
}
