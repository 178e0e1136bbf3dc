import { createHash } from "node:crypto";
import { join } from "node:path";
import type { OverlayOptions } from "sharp";
import { families, openFonts } from "./fonts.ts";
import { openSharp } from "./make.ts";

/** What a share card shows. */
export interface ShareCardFacts {
  headline: string;
  /** The section, or what says that an advertiser wrote the story. */
  kicker: string;
  magazine: string;
}

/** A share card's size in pixels, which every network takes (Open Graph; X, Facebook). */
export const shareCardSize = { width: 1200, height: 630 };

/** Raised when the same words are to be drawn otherwise. */
const version = 1;

/** The address of the card that shows these words: the same words, the same address. Nothing is drawn. */
export function shareCardUrl(facts: ShareCardFacts): string {
  const { headline, kicker, magazine } = facts;
  const text = JSON.stringify([version, headline, kicker, magazine]);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return `/pictures/card-${hash}-${shareCardSize.width}.png`;
}

const margin = 72;
const room = { width: shareCardSize.width - 2 * margin, height: 350 };
/** The sizes of a headline in points, of which the largest that fits is taken. */
const sizes = [84, 74, 66, 58, 51, 45, 39, 33, 27, 22, 18, 14];
/** Those of the site by day (src/assets/css/base.css). */
const colours = { paper: "#fdfaf4", ink: "#1a1c22", accent: "#ad2518" };

/** A headline is cut before it is drawn only where it is longer than any can be (`title` has 200 characters). */
const longest = 400;

/**
 * Draws a card as a PNG: the magazine's name, the kicker, and the headline as large as fits, in the
 * magazine's own fonts and any script that they have. Letters that they have not are left out.
 */
export async function drawShareCard(root: string, facts: ShareCardFacts): Promise<Buffer> {
  const { drawable } = await openFonts(join(root, ".cache/fonts"));
  const sharp = await openSharp();
  const words = (text: string) => drawable([...text].slice(0, longest).join(""));
  const line = (text: string, colour: string, size: number) =>
    set(words(text), { size, colour, weight: 700 });
  const { width, height } = shareCardSize;
  const isRtl = isRightToLeft(facts.headline);
  const put = (drawn: Drawn | undefined, top: number): OverlayOptions[] =>
    drawn ? [{ input: drawn.bytes, top, left: isRtl ? width - margin - drawn.width : margin }] : [];
  const band = { width, height: 14, channels: 3 as const, background: colours.accent };
  return sharp({ create: { width, height, channels: 3, background: colours.paper } })
    .composite([
      { input: { create: band }, left: 0, top: 0 },
      ...put(await line(facts.magazine, colours.ink, 40), margin),
      ...put(await line(facts.kicker, colours.accent, 22), 165),
      ...put(await setHeadline(words(facts.headline)), 215),
    ])
    .png({ palette: true, compressionLevel: 9, effort: 4 })
    .toBuffer();
}

/** Text that was drawn, cut to its ink. */
interface Drawn {
  bytes: Buffer;
  width: number;
  height: number;
}

async function setHeadline(headline: string): Promise<Drawn | undefined> {
  let drawn: Drawn | undefined;
  // A letter is about half as wide as it is high; those that cannot fit are not tried.
  const lettersAt = (size: number) => (room.width / size) * (room.height / size) * 2;
  for (const size of sizes.filter((each) => lettersAt(each) >= headline.length)) {
    drawn = await set(headline, { size, colour: colours.ink, weight: 600 });
    if (!drawn || (drawn.height <= room.height && drawn.width <= room.width)) return drawn;
  }
  return drawn;
}

async function set(
  text: string,
  { size, colour, weight }: { size: number; colour: string; weight: number },
): Promise<Drawn | undefined> {
  // Of what is nowhere seen there is no picture.
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return undefined;
  const sharp = await openSharp();
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const picture = sharp({
    text: {
      text: `<span foreground="${colour}" font_weight="${weight}">${safe}</span>`,
      font: `${families} ${size}`,
      width: room.width,
      align: "left", // Which is where its script begins.
      dpi: 96,
      rgba: true,
      wrap: "word-char",
      spacing: Math.round(size * -0.12),
    },
  });
  const { data, info } = await picture.png().toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** Whether text begins in a script that is written from right to left (UAX 9, rule P2). */
function isRightToLeft(text: string): boolean {
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first);
}
