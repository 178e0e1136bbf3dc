import { createHash } from "node:crypto";
import type { AvifOptions, JpegOptions, PngOptions, WebpOptions } from "sharp";
import { type Focus, type Frame, frameOf, type Size } from "./frame.ts";

/** How each format is written, in sharp's words. */
export interface Settings {
  avif: AvifOptions;
  webp: WebpOptions;
  jpeg: JpegOptions;
  png: PngOptions;
}

/** A format of variants. */
export type Format = keyof Settings;

/** A shape of variants: the whole picture, or what is cut from it about its focus. */
export type Shape = "full" | "wide" | "face" | "card" | "square";

/** What is made of a picture. */
export interface Recipe {
  /** Raised when the same settings are to give other pixels: every variant is another then. */
  version: number;
  /** No variant is higher, in pixels. */
  highest: number;
  /**
   * Of each shape its ratio of width by height, if it has one, and the widths in pixels, rising, that
   * layouts ask for in each format. What is seen through is a PNG where others are JPEG.
   */
  shapes: Record<
    Shape,
    { ratio?: number; widths: Partial<Record<"avif" | "webp" | "jpeg", number[]>> }
  >;
  formats: Settings;
}

/**
 * The magazine's recipe. The qualities are such that photographs look alike in all three lossy formats: of
 * six, 1600 pixels wide, the structural similarity was 0.970 in AVIF, 0.968 in WebP and 0.970 in JPEG, in
 * 0.62, 0.82 and 0.88 bits a pixel. The fewer read a format, the fewer widths it is made in.
 */
export const recipe: Recipe = {
  version: 2,
  // A WebP has no more: its sides are numbers of fourteen bits (RFC 6386 §9.1).
  highest: 16383,
  shapes: {
    // In stories, and covers: 720 is a phone's width, 600 that of a gallery on it.
    full: {
      widths: { avif: [480, 600, 720, 1200, 1600], webp: [480, 720, 1600], jpeg: [720, 1200] },
    },
    // On cards, of which the smallest are a third of a phone, and where a page is shared.
    wide: {
      ratio: 16 / 9,
      widths: { avif: [256, 480, 768, 1200], webp: [480, 720], jpeg: [720, 1200] },
    },
    // Of writers.
    face: { ratio: 1, widths: { avif: [160, 320], webp: [320], jpeg: [320] } },
    // For search engines, which ask for these besides the wide one (Google, Article structured data).
    card: { ratio: 4 / 3, widths: { jpeg: [1200] } },
    square: { ratio: 1, widths: { jpeg: [1200] } },
  },
  formats: {
    // At effort 4 it takes eight times as long, for three bytes less in a hundred.
    avif: { quality: 55, effort: 2, chromaSubsampling: "4:2:0" },
    // Few browsers ask for it: at effort 4 it takes twice as long, for three bytes less in a hundred.
    webp: { quality: 70, effort: 2 },
    jpeg: { quality: 75, mozjpeg: true },
    png: { compressionLevel: 9 },
  },
};

/** What must be known of an original to name its variants. */
export interface Source extends Size {
  /** Its file's name without folder and ending. */
  name: string;
  /** The hash of its bytes. */
  hash: string;
  /** Whether anything behind it is seen through it. */
  hasAlpha: boolean;
}

/** One file that is made of an original. */
export interface Variant extends Size {
  /** Its address, which says all that it is made from: `/pictures/wind-1a2b3c4d5e-720.avif`. */
  url: string;
  format: Format;
  /** Its MIME type. */
  type: string;
  /** The part of the upright original that it shows. */
  frame: Frame;
}

const middle: Focus = { x: 0.5, y: 0.5 };

/**
 * The variants of a shape, from the original's facts alone: by format, the smallest files' first, and by
 * rising width. None is wider than the original's part that it shows; where a layout asks for more, the
 * last is as wide as that part. Parts that are the same pixels of the same original have the same
 * variants, whatever their shapes.
 */
export function variantsOf(
  source: Source,
  shape: Shape,
  { focus = middle, by = recipe }: { focus?: Focus | undefined; by?: Recipe } = {},
): Variant[] {
  const { ratio, widths } = by.shapes[shape];
  const frame = frameOf(source, ratio, focus);
  const most = Math.min(
    frame.width,
    Math.max(1, Math.floor((by.highest * frame.width) / frame.height)),
  );
  return (["avif", "webp", "jpeg"] as const).flatMap((asked) => {
    const asks = widths[asked] ?? [];
    const format: Format = asked === "jpeg" && source.hasAlpha ? "png" : asked;
    const hash = hashOf(source, frame, format, by);
    const made = asks.filter((width) => width < most);
    return (made.length < asks.length ? [...made, most] : made).map((width) => ({
      url: `/pictures/${source.name.slice(0, 80)}-${hash}-${width}.${endings[format]}`,
      format,
      type: `image/${format}`,
      width,
      height: Math.min(by.highest, Math.max(1, Math.round((width * frame.height) / frame.width))),
      frame,
    }));
  });
}

const endings: Readonly<Record<Format, string>> = {
  avif: "avif",
  webp: "webp",
  jpeg: "jpg",
  png: "png",
};

/** Ten hexadecimal digits of all that the bytes of a variant depend on, save its width. */
function hashOf({ hash }: Source, frame: Frame, format: Format, by: Recipe): string {
  const { left, top, width, height } = frame;
  const parts = [by.version, hash, left, top, width, height, format, by.formats[format]];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 10);
}
