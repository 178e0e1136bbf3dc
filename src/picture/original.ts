import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { join, posix } from "node:path";
import { type Imprint, readImprint } from "./imprint.ts";
import { checkKind, isAnimated } from "./kind.ts";
import { mostBytes, mostPixels } from "./limits.ts";
import { look } from "./look.ts";
import type { Source } from "./recipe.ts";

/** A picture of `articles/pictures/` as it was found, and what variants are made from. */
export interface Original extends Source {
  /** Its path under the project: `articles/pictures/wind.jpg`. */
  file: string;
  /** Its MIME type. */
  type: string;
  /** The true number of its bytes. */
  bytes: number;
  /** The colour that most of it is like, to stand where it will be: `#rrggbb`. */
  colour: string;
  /** What its file says of itself. */
  imprint: Imprint;
}

/**
 * Reads a picture of `articles/pictures/`, to its last pixel. Throws an `Error` whose message says what is
 * wrong with it, after the words "which": not there, too large, cut short, moving, not a picture or not
 * what its name says.
 */
export async function readOriginal(root: string, src: string): Promise<Original> {
  const file = posix.join("articles/pictures", src);
  if (!file.startsWith("articles/pictures/") || !/^[A-Za-z0-9][\w./-]*$/.test(src)) {
    throw new Error("is not a file name of articles/pictures");
  }
  const bytes = await readPictureFile(root, file);
  const ending = posix.extname(file);
  const kind = checkKind(bytes, ending);
  const { default: sharp } = await import("sharp");
  const measured = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!measured) throw new Error("is cut short or damaged; copy it again from where it came");
  const { width, height } = measured.autoOrient;
  if (width * height > mostPixels) {
    throw new Error(
      `is ${width} by ${height} pixels, ${megas(width * height)} million; at most ${megas(mostPixels)} million are taken. Save it smaller`,
    );
  }
  if ((measured.pages ?? 1) > 1 || isAnimated(bytes, kind)) {
    throw new Error(
      "moves or holds several pictures; save the one that is meant, which stands still",
    );
  }
  const seen = await look(bytes, measured.hasAlpha);
  return {
    file,
    name: posix.basename(file, ending),
    hash: hashOf(bytes),
    type: `image/${kind}`,
    bytes: bytes.length,
    width,
    height,
    ...seen,
    imprint: await readImprint(measured),
  };
}

/** The hash of a file's bytes: SHA-256 in hexadecimal digits. */
export function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Reads a regular file of at most 60 MB; throws an `Error` that says why it is none, as `readOriginal` does. */
export async function readPictureFile(root: string, file: string): Promise<Buffer> {
  // A pipe in a picture's place would otherwise be waited for without end.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const handle = await open(join(root, file), flags).catch(({ code }: NodeJS.ErrnoException) => {
    throw new Error(
      code === "ENOENT" || code === "ENOTDIR"
        ? "is not in articles/pictures"
        : `could not be read (${code})`,
    );
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) {
      throw new Error(`is ${stat.isDirectory() ? "a folder" : "no file"}, not a picture`);
    }
    if (stat.size === 0) throw new Error("is empty; copy it again from where it came");
    if (stat.size > mostBytes) {
      throw new Error(
        `has ${megas(stat.size)} million bytes; at most ${megas(mostBytes)} million are taken. Save it smaller`,
      );
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Millions, to one decimal, no less than they are. */
function megas(count: number): string {
  return String(Math.ceil(count / 100_000) / 10);
}
