import { limb, ring, slab, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { checkers } from "./scenery.ts";
import { box, disc, fill, form, group, place } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { glow, spray } from "./texture.ts";

function auction(): string {
  const light = (x: number, y: number, s: number): string =>
    glow(x, y, 230 * s, ink.butter, 0.6) +
    place(
      x,
      y,
      s,
      s,
      fill("M-10 60L-26 560H26L10 60Z", ink.navy),
      box(-104, -64, 208, 128, ink.navy, 8),
      times(12, (i) => disc(-78 + (i % 4) * 52, -40 + Math.floor(i / 4) * 40, 15, ink.bone)),
    );
  const turned = (angle: number, ...markup: string[]): string =>
    group(`translate(600 600) rotate(${angle})`, ...markup);
  return (
    box(0, 0, 1200, 800, ink.plum) +
    spray(slab(0, 0, 1200, 800), ink.navy, 270, 1, 0.9) +
    light(190, 170, 1) +
    light(1010, 170, 1) +
    fill("M-10 640Q600 470 1210 640V810H-10Z", ink.navy) +
    times(150, (i) =>
      disc(
        8 + ((i * 53) % 1190),
        616 + ((i * 37) % 90) - Math.sin((((i * 53) % 1190) / 1190) * Math.PI) * 76,
        5,
        [ink.vermilion, ink.marigold, ink.teal, ink.dusk, ink.slate][i % 5] ?? ink.dusk,
      ),
    ) +
    turned(
      -40,
      box(-12, -220, 24, 220, ink.brick, 10),
      form(ring(0, -330, 130), ink.brick, ink.plum, 180, 0.9, 0.9),
    ) +
    turned(
      -16,
      box(-12, -250, 24, 250, ink.clay, 10),
      form(
        "M-96-300q0-190 96-190t96 190q0 100-70 110h-52q-70-10-70-110Z",
        ink.marigold,
        ink.vermilion,
        180,
        0.9,
        0.9,
      ),
    ) +
    turned(
      12,
      box(-15, -230, 30, 240, ink.vermilion, 12),
      times(7, (i) => box(-15, -214 + i * 26, 30, 5, ink.brick)),
      form(
        "M-15-236Q-62-250-64-286V-540Q-60-566-40-568H40Q60-566 64-540V-286Q62-250 15-236Z",
        ink.bone,
        ink.wheat,
        0,
        0.9,
        0.8,
      ),
      fill("M-4-560L4-560L10-300L0-270L-10-300Z", ink.wheat),
    ) +
    fill(
      limb([
        [560, 830, 150],
        [580, 730, 112],
        [598, 650, 100],
      ]),
      ink.vermilion,
    ) +
    spray(
      limb([
        [560, 830, 150],
        [580, 730, 112],
        [598, 650, 100],
      ]),
      ink.plum,
      180,
      0.9,
      0.8,
    ) +
    fill(
      limb([
        [590, 700, 74],
        [598, 630, 80],
        [606, 560, 92],
      ]),
      ink.clay,
    ) +
    times(4, (i) =>
      fill(
        limb([
          [556 + i * 3, 546 + i * 27, 25],
          [600 + i * 2, 536 + i * 27, 28],
          [648, 546 + i * 26, 24],
        ]),
        i % 2 === 0 ? ink.clay : "#8d5231",
      ),
    ) +
    fill(
      limb([
        [560, 640, 34],
        [556, 580, 32],
        [592, 530, 24],
        [624, 520, 18],
      ]),
      ink.clay,
    ) +
    box(545, 664, 106, 16, ink.marigold, 8) +
    box(549, 684, 104, 8, ink.brick, 4)
  );
}

/** A chess piece standing on y 0, as a path: king (440 tall) or pawn (200 tall). */
export function chessPiece(kind: "king" | "pawn"): string {
  const half =
    kind === "king"
      ? "C-74-30-60-60-48-76C-30-120-26-190-30-250C-54-258-54-276-34-282" +
        "C-56-300-66-340-62-364C-40-372-20-372-10-374V-392H-30V-412H-10V-432"
      : "C-54-26-44-44-34-56C-22-80-20-100-20-112C-36-118-36-128-22-132C-52-160-36-204 0-204";
  const mirrored =
    kind === "king"
      ? "H10V-412H30V-392H10V-374C20-372 40-372 62-364C66-340 56-300 34-282C54-276 54-258" +
        " 30-250C26-190 30-120 48-76C60-60 74-30 84-22"
      : "C36-204 52-160 22-132C36-128 36-118 20-112C20-100 22-80 34-56C44-44 54-26 62-20";
  return kind === "king" ? `M-84 0V-22${half}${mirrored}V0Z` : `M-62 0V-20${half}${mirrored}V0Z`;
}

function gukesh(): string {
  const king = chessPiece("king");
  const pawn = chessPiece("pawn");
  return (
    box(0, 0, 1200, 800, ink.marigold) +
    spray(slab(0, 0, 1200, 360), ink.vermilion, 270, 0.95, 0.9) +
    disc(500, 350, 190, ink.butter) +
    box(0, 350, 1200, 450, ink.bone) +
    checkers(350, 840, 560, 250, ink.plum, 26) +
    spray(slab(0, 350, 1200, 450), ink.navy, 90, 0.75, 0.9) +
    spray(slab(0, 350, 1200, 80), ink.marigold, 270, 0.9, 1) +
    group("translate(800 588) skewX(38) scale(1.25 -0.72)", fill(king, ink.navy, 0.9)) +
    group("translate(300 560) skewX(-40) scale(1.3 -1.5)", fill(pawn, ink.navy, 0.9)) +
    place(800, 592, 1.22, 1.22, form(king, ink.navy, ink.dusk, 180, 0.9, 0.6)) +
    place(
      800,
      592,
      1.22,
      1.22,
      box(-86, -14, 172, 14, ink.navy),
      box(-36, -286, 72, 8, ink.vermilion),
      box(-34, -256, 68, 6, ink.vermilion),
    ) +
    place(
      300,
      564,
      1.25,
      1.25,
      form(pawn, ink.bone, ink.clay, 180, 0.95, 0.8),
      box(-24, -134, 48, 5, ink.vermilion),
    )
  );
}

/** The pictures of auctions and chess. */
export const contestPictures = [
  scene("wpl-first-auction", auction),
  scene("gukesh-champion", gukesh),
];
