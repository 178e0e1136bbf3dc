import { statSync } from "node:fs";
import { posix } from "node:path";
import { Darkroom } from "../picture/darkroom.ts";
import { type Original, readOriginal } from "../picture/original.ts";
import { type Variant, variantsOf } from "../picture/recipe.ts";
import { Store } from "../picture/store.ts";

/** A picture's file as the magazine found it. */
export interface PictureFile extends Original {
  /** The address of the file itself, which changes with its bytes; only marks and logos are served so. */
  url: string;
  /** The whole picture in a format that every feed reader shows. */
  plain: PlainPicture;
}

/** A variant of a picture that was made when the picture was read, for its bytes to be known. */
export interface PlainPicture {
  url: string;
  /** Its MIME type. */
  type: string;
  /** The true number of its bytes. */
  bytes: number;
  width: number;
  height: number;
}

/** What is known of pictures: those that could be read, by name, and what is wrong with each other. */
export interface ReadPictures {
  pictures: Map<string, PictureFile>;
  problems: Map<string, string>;
}

/**
 * Reads a picture of `articles/pictures/`, to its last pixel, and makes its plain variant in the
 * darkroom. Throws an `Error` whose message says what is wrong with it, as `readOriginal` does.
 */
async function readPicture(root: string, src: string, darkroom: Darkroom): Promise<PictureFile> {
  const original = await readOriginal(root, src);
  const { name, hash, file } = original;
  const variant = plainOf(original);
  const { size } = statSync(await darkroom.make({ original, variant }));
  const { url, type, width, height } = variant;
  return {
    ...original,
    url: `/pictures/${name}-${hash.slice(0, 10)}${posix.extname(file).toLowerCase()}`,
    plain: { url, type, width, height, bytes: size },
  };
}

/** The widest variant of the whole picture in the format that everybody reads. */
function plainOf(original: Original): Variant {
  return variantsOf(original, "full").at(-1) as Variant;
}

/** So many pictures are read at once: as many as are decoded at once, and each may be large. */
const together = 4;

/** Reads pictures of `articles/pictures/` by their names. */
export async function readPictures(root: string, names: readonly string[]): Promise<ReadPictures> {
  const pictures: ReadPictures["pictures"] = new Map();
  const problems: ReadPictures["problems"] = new Map();
  const darkroom = new Darkroom(root, new Store(root));
  for (let at = 0; at < names.length; at += together) {
    const batch = names.slice(at, at + together);
    const read = await Promise.allSettled(batch.map((name) => readPicture(root, name, darkroom)));
    read.forEach((result, index) => {
      const name = batch[index] as string;
      if (result.status === "fulfilled") pictures.set(name, result.value);
      else problems.set(name, (result.reason as Error).message);
    });
  }
  return { pictures, problems };
}
