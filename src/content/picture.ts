import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";

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

/** The formats that are served, and the endings their names must have. */
const endings: Record<string, readonly string[]> = {
  jpeg: [".jpg", ".jpeg"],
  png: [".png"],
  webp: [".webp"],
  gif: [".gif"],
  heif: [".avif"],
};

/**
 * Reads a picture of `articles/pictures/` and measures it. Throws an `Error` whose message says what
 * is wrong with it: not there, outside the folder, not a picture, or not what its name says.
 */
export async function readPicture(root: string, src: string): Promise<PictureFile> {
  const file = posix.join("articles/pictures", src);
  if (!file.startsWith("articles/pictures/") || !/^[A-Za-z0-9][\w./-]*$/.test(src)) {
    throw new Error("is not a file name of articles/pictures");
  }
  let bytes: Buffer;
  try {
    bytes = await readFile(join(root, file));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new Error(
      code === "ENOENT" ? "is not in articles/pictures" : `could not be read (${code})`,
    );
  }
  // Loaded where there is a picture to measure: it takes longer than all the rest.
  const { default: sharp } = await import("sharp");
  const measured = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (!measured?.width || !measured.height) throw new Error("is not a picture that can be read");
  const ending = posix.extname(file).toLowerCase();
  if (!endings[measured.format ?? ""]?.includes(ending)) {
    throw new Error(
      `is ${measured.format ?? "of no known format"} inside, which its name does not say`,
    );
  }
  const turned = (measured.orientation ?? 1) >= 5;
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const name = posix.basename(file, posix.extname(file));
  return {
    file,
    url: `/pictures/${name}-${hash}${ending}`,
    width: turned ? measured.height : measured.width,
    height: turned ? measured.width : measured.height,
    bytes: bytes.length,
    type: `image/${measured.format === "heif" ? "avif" : measured.format}`,
  };
}

/** So many pictures are read at once. */
const together = 16;

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
