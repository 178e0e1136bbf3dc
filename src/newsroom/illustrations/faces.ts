import { ring, slab } from "./geometry.ts";
import { ink } from "./palette.ts";
import { box, disc, fill, form, line, place } from "./shapes.ts";
import type { Picture } from "./sheet.ts";
import { spray } from "./texture.ts";

/** What makes one face: its inks, its proportions and the way it looks. */
type Face = {
  readonly skin: string;
  readonly shade: string;
  /** Half the width at the cheekbones, about 118. */
  readonly cheek: number;
  /** Half the width of the chin, about 50. */
  readonly chin: number;
  /** The bottom of the chin, about 520. */
  readonly length: number;
  readonly brow: string;
  readonly lips: string;
  readonly smile: number;
  /** Which side the shadow falls on: 0 right, 180 left. */
  readonly light: 0 | 180;
};

/** The outline of a face seen from the front, its crown at y 190. */
export function faceOutline({ cheek, chin, length }: Face): string {
  const [l, r] = [400 - cheek, 400 + cheek];
  return (
    `M${l} 320C${l} 150 ${r} 150 ${r} 320C${r} 400 ${r - 8} 440 ${r - 26} 464` +
    `Q${400 + chin} ${length} 400 ${length}Q${400 - chin} ${length} ${l + 26} 464` +
    `C${l + 8} 440 ${l} 400 ${l} 320Z`
  );
}

function eyeOf(x: number, way: number, brow: string): string {
  return place(
    x,
    352,
    way,
    1,
    fill("M-30 4Q-4-20 30-4Q4 18-30 4Z", ink.bone),
    disc(2, -3, 10.5, ink.navy),
    line("M-32 5Q-4-21 33-6", ink.navy, 6, "round"),
    line("M-34-32Q0-52 38-32", brow, 10, "round"),
  );
}

/** Neck, ears, face and features; hair and clothes are drawn around it by the portrait. */
export function faceOf(face: Face): string {
  const outline = faceOutline(face);
  const { skin, shade, cheek, length, lips, smile, light } = face;
  const neck = `M340 440H460V620Q400 690 340 620Z`;
  return (
    form(neck, skin, shade, 270, 1, 0.85) +
    place(400 - cheek, 372, 1, 1, form("M4-34C-30-44-32 22-4 44Z", skin, shade, 0, 0.8, 0.8)) +
    place(400 + cheek, 372, -1, 1, form("M4-34C-30-44-32 22-4 44Z", skin, shade, 0, 0.8, 0.8)) +
    form(outline, skin, shade, light, 0.95, 0.72) +
    spray("M296 420a46 40 0 1 0 92 0a46 40 0 1 0 -92 0Z", ink.vermilion, 90, 0.4, 1) +
    eyeOf(348, -1, face.brow) +
    eyeOf(452, 1, face.brow) +
    line(
      light === 0
        ? "M404 356C400 396 384 418 388 428Q402 438 416 430"
        : "M396 356C400 396 416 418 412 428Q398 438 384 430",
      shade,
      7,
      "round",
    ) +
    fill(
      `M362 ${length - 62}Q386 ${length - 74} 400 ${length - 68}Q414 ${length - 74} 438` +
        ` ${length - 62}Q400 ${length - 36 + smile} 362 ${length - 62}Z`,
      lips,
    ) +
    line(
      `M358 ${length - 62 - smile * 0.5}Q400 ${length - 54 + smile} 442` +
        ` ${length - 62 - smile * 0.5}`,
      shade,
      5,
      "round",
    )
  );
}

/** Round or square spectacles over the eyes. */
export function spectacles(colour: string, round: boolean): string {
  const lens = (x: number): string =>
    round
      ? `M${x - 46} 354a46 46 0 1 0 92 0a46 46 0 1 0 -92 0Z`
      : `M${x - 50} 322H${x + 46}Q${x + 54} 392 ${x + 8} 394H${x - 18}Q${x - 56} 390` +
        ` ${x - 50} 322Z`;
  return (
    fill(lens(348), ink.bone, 0.16) +
    fill(lens(452), ink.bone, 0.16) +
    line(lens(348), colour, 8) +
    line(lens(452), colour, 8) +
    line("M394 350Q400 342 406 350M300 344L278 338M500 344L522 338", colour, 8)
  );
}

/** The face the others start from. */
export const plain: Face = {
  skin: "#b9714a",
  shade: ink.umber,
  cheek: 118,
  chin: 62,
  length: 522,
  brow: ink.navy,
  lips: ink.brick,
  smile: 10,
  light: 0,
};

/** A coloured ground with a great sun behind the head. */
export function backdrop(ground: string, shade: string, sun: string): string {
  return (
    box(0, 0, 800, 800, ground) +
    spray(slab(0, 0, 800, 800), shade, 90, 0.9, 1) +
    disc(400, 380, 300, sun) +
    spray(ring(400, 380, 300), ground, 90, 0.8, 0.8)
  );
}

const shoulders = "M-10 810C10 680 130 640 300 600Q400 690 500 600C670 640 790 680 810 810Z";

/** The shoulders of a plain garment. */
export function clothes(colour: string, shade: string, angle = 20): string {
  return form(shoulders, colour, shade, angle, 0.95, 0.8);
}

/** The square portrait of a writer, by id. */
export function author(id: string, body: () => string): Picture {
  return {
    name: `author-${id}`,
    kind: "portrait",
    width: 800,
    height: 800,
    sheet: [800, 800],
    body,
  };
}
