import { mostPixels, patience } from "./limits.ts";

/** What is seen of a picture when all of it is looked at. */
export interface Look {
  /** Whether anything behind it is seen through it: an alpha channel that hides nothing is none. */
  hasAlpha: boolean;
  /** The colour that most of it is like, on white: `#rrggbb`. */
  colour: string;
}

/** A picture is this many pixels wide and high when its colours are counted. */
const side = 16;

/**
 * Decodes a picture to its last pixel and looks at it. Throws an `Error` that says that it is cut short or
 * damaged, or takes too long.
 */
export async function look(bytes: Buffer, alpha: boolean): Promise<Look> {
  const { default: sharp } = await import("sharp");
  const open = () => sharp(bytes, { limitInputPixels: mostPixels }).timeout({ seconds: patience });
  try {
    const seen = alpha ? open().flatten({ background: "#ffffff" }) : open();
    const small = await seen
      .resize(side, side, { fit: "fill" })
      .toColourspace("srgb")
      .raw()
      .toBuffer();
    const veil = alpha ? await open().extractChannel("alpha").raw().toBuffer() : undefined;
    return { hasAlpha: veil?.some((opacity) => opacity < 255) ?? false, colour: colourOf(small) };
  } catch (error) {
    throw new Error(
      /timeout/i.test((error as Error).message)
        ? `takes more than ${patience} seconds to read; save it smaller`
        : "is cut short or damaged; copy it again from where it came",
    );
  }
}

/**
 * The colour that most pixels (red, green and blue, a byte each) are like: the mean of those that share
 * the three highest bits of each channel, where these are most; of several such, those with the least red, green, blue, in this order.
 */
export function colourOf(pixels: Uint8Array): string {
  const groups = new Map<number, { red: number; green: number; blue: number; count: number }>();
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    const key = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5);
    const sum = groups.get(key) ?? { red: 0, green: 0, blue: 0, count: 0 };
    groups.set(key, {
      red: sum.red + red,
      green: sum.green + green,
      blue: sum.blue + blue,
      count: sum.count + 1,
    });
  }
  const [most] = [...groups].sort(([a, one], [b, two]) => two.count - one.count || a - b);
  if (!most) return "#000000";
  const [, { red, green, blue, count }] = most;
  const digits = [red, green, blue].map((sum) => Math.round(sum / count).toString(16));
  return `#${digits.map((digit) => digit.padStart(2, "0")).join("")}`;
}
