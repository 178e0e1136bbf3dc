import type { Metadata } from "sharp";

/** What a picture's file says of itself, for people; never where it was taken, nor with what. */
export interface Imprint {
  /** Who is to be named beside the picture. */
  credit?: string;
  copyright?: string;
  /** What it shows, in the words of whoever filed it: an editor's caption may begin from it. */
  caption?: string;
  /** What stands for it where it is not seen. */
  alt?: string;
}

/** The blocks of a file that describe it, as sharp finds them in any format. */
export type Blocks = Pick<Metadata, "exif" | "iptc" | "xmp">;

/** The tags that are read; no others are. */
const includeTags = {
  exif: ["Artist", "Copyright", "ImageDescription"],
  iptc: ["Coded Character Set", "Credit", "By-line", "Copyright Notice", "Caption/Abstract"],
  xmp: ["Credit", "creator", "rights", "description", "AltTextAccessibility"],
};

/**
 * Reads the credit, the copyright notice and the words of a picture (IPTC Photo Metadata Standard 2023.1):
 * of each the first that is there in XMP, in IPTC-IIM, in EXIF, as one line of plain words. What cannot
 * be read is not there.
 */
export async function readImprint(blocks: Blocks): Promise<Imprint> {
  if (!blocks.exif && !blocks.iptc && !blocks.xmp) return {};
  const { default: ExifReader } = await import("exifreader");
  const { xmp, iptc, exif } = readTags(() =>
    ExifReader.load(jpegOf(blocks), { expanded: true, includeTags }),
  );
  const credits = [xmp.Credit, xmp.creator, iptc.Credit, iptc["By-line"], exif.Artist];
  return {
    ...one("credit", credits, 200),
    ...one("copyright", [xmp.rights, iptc["Copyright Notice"], exif.Copyright], 200),
    ...one("caption", [xmp.description, iptc["Caption/Abstract"], exif.ImageDescription], 2000),
    ...one("alt", [xmp.AltTextAccessibility], 2000),
  };
}

type Tags = Record<string, unknown>;

function readTags(read: () => object): Record<"xmp" | "iptc" | "exif", Tags> {
  const none = { xmp: {}, iptc: {}, exif: {} };
  try {
    return { ...none, ...read() };
  } catch {
    // Blocks that are broken say nothing; the picture itself may be whole.
    return none;
  }
}

/** The blocks as the least JPEG file that carries them, whatever file they are from; it has no picture. */
function jpegOf({ exif, iptc, xmp }: Blocks): Buffer {
  const head = "Exif\0\0";
  const tiff = exif?.toString("latin1", 0, head.length) === head ? exif.subarray(6) : exif;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segment(0xe1, head, tiff),
    ...segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", xmp),
    ...segment(0xed, "", iptc),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A segment of a JPEG file, which holds at most 64 kilobytes; a block that is larger is left out. */
function segment(marker: number, label: string, block: Buffer | undefined): Buffer[] {
  const length = 2 + label.length + (block?.length ?? 0);
  if (block === undefined || length > 0xffff) return [];
  const head = Buffer.from([0xff, marker, length >> 8, length & 0xff]);
  return [head, Buffer.from(label, "latin1"), block];
}

function one<Key extends keyof Imprint>(key: Key, tags: unknown[], longest: number): Imprint {
  const words = tags.map((tag) => wordsOf(tag, longest)).find((text) => text !== "");
  return words === undefined ? {} : { [key]: words };
}

/** The words of a tag: of several names all, of several languages the first, which is the default. */
function wordsOf(tag: unknown, longest: number): string {
  if (Array.isArray(tag)) {
    return plain(tag.map((each) => wordsOf(each, longest)).join(", "), longest);
  }
  if (typeof tag !== "object" || tag === null) return "";
  const { value, description } = tag as { value?: unknown; description?: unknown };
  const first = Array.isArray(value) ? (value[0] as Tags | undefined) : undefined;
  const attributes = first?.attributes as Tags | undefined;
  return plain(String((attributes?.lang ? first?.description : description) ?? ""), longest);
}

/** One line without controls, halves of letters and marks that turn the direction of what follows. */
function plain(text: string, longest: number): string {
  const line = text.replace(
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s\u202a-\u202e\u2066-\u2069\ufeff\ufffd]+/gu,
    " ",
  );
  return [...line.trim()].slice(0, longest).join("");
}
