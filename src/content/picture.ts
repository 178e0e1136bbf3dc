import { posix } from "node:path";
import { readOriginal } from "../picture/original.ts";

/** A picture's file as the magazine found it and as the site serves it. */
export interface PictureFile {
  /** Its path under the project: `articles/pictures/wind.jpg`. */
  file: string;
  /** Its address, which changes with its bytes: `/pictures/wind-1a2b3c4d5e.jpg`. */
  url: string;
  /** Pixels, as shown (orientation applied). */
  width: number;
  height: number;
  /** The true number of its bytes, and their MIME type. */
  bytes: number;
  type: string;
}

/** What is known of pictures: those that could be read, by name, and what is wrong with each other. */
export interface ReadPictures {
  pictures: Map<string, PictureFile>;
  problems: Map<string, string>;
}

/**
 * Reads a picture of `articles/pictures/`, to its last pixel, and measures it. Throws an `Error` whose
 * message says what is wrong with it, as `readOriginal` does.
 */
export async function readPicture(root: string, src: string): Promise<PictureFile> {
  const { file, name, hash, type, bytes, width, height } = await readOriginal(root, src);
  const url = `/pictures/${name}-${hash.slice(0, 10)}${posix.extname(file).toLowerCase()}`;
  return { file, url, width, height, bytes, type };
}

/** So many pictures are read at once: as many as are decoded at once, and each may be large. */
const together = 4;

/** Reads pictures of `articles/pictures/` by their names. */
export async function readPictures(root: string, names: readonly string[]): Promise<ReadPictures> {
  const pictures: ReadPictures["pictures"] = new Map();
  const problems: ReadPictures["problems"] = new Map();
  for (let at = 0; at < names.length; at += together) {
    const batch = names.slice(at, at + together);
    const read = await Promise.allSettled(batch.map((name) => readPicture(root, name)));
    read.forEach((result, index) => {
      const name = batch[index] as string;
      if (result.status === "fulfilled") pictures.set(name, result.value);
      else problems.set(name, (result.reason as Error).message);
    });
  }
  return { pictures, problems };
}
