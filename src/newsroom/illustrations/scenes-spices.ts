import { limb, ring, slab, straight, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { box, disc, fill, form, group, hill, line, place } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { spray, within } from "./texture.ts";

function nutmeg(): string {
  const nut =
    "M600 250C700 250 760 350 760 450C760 540 690 590 600 590C510 590 440 540 440 450" +
    "C440 350 500 250 600 250Z";
  const mace = (points: readonly (readonly [number, number, number])[]): string =>
    fill(limb(points), ink.vermilion);
  const shell = "M600 660C420 680 250 590 230 420C222 330 270 250 340 220C330 360 420 520 600 560Z";
  const flesh = "M600 640C440 650 300 560 276 420C270 350 300 280 342 236C340 380 440 520 600 560Z";
  return (
    box(0, 0, 1200, 800, ink.bone) +
    spray(slab(0, 0, 1200, 560), ink.mist, 270, 0.9, 0.9) +
    disc(600, 340, 320, ink.mist) +
    spray(ring(600, 340, 320), ink.teal, 90, 0.6, 0.9) +
    form(shell, ink.marigold, ink.clay, 120, 0.9, 0.7) +
    fill(flesh, ink.butter) +
    place(
      1200,
      0,
      -1,
      1,
      form(shell, ink.marigold, ink.clay, 120, 0.9, 0.7),
      fill(flesh, ink.butter),
    ) +
    form(nut, ink.umber, ink.navy, 30, 0.95, 0.8) +
    spray(nut, ink.clay, 210, 0.9, 0.5) +
    within(
      nut,
      mace([
        [600, 600, 90],
        [520, 520, 50],
        [490, 430, 34],
        [520, 340, 22],
        [560, 262, 6],
      ]),
      mace([
        [600, 600, 90],
        [590, 500, 40],
        [612, 410, 32],
        [590, 330, 20],
        [606, 256, 6],
      ]),
      mace([
        [600, 600, 90],
        [690, 520, 48],
        [712, 430, 34],
        [676, 340, 22],
        [650, 276, 6],
      ]),
      mace([
        [490, 430, 26],
        [452, 400, 18],
        [452, 350, 6],
      ]),
      mace([
        [612, 410, 22],
        [656, 372, 18],
        [640, 318, 6],
      ]),
      mace([
        [590, 500, 26],
        [552, 440, 18],
        [560, 380, 6],
      ]),
      mace([
        [712, 430, 24],
        [748, 420, 16],
        [744, 380, 6],
      ]),
      mace([
        [440, 560, 60],
        [450, 500, 20],
        [440, 450, 6],
      ]),
      mace([
        [760, 560, 60],
        [742, 510, 18],
        [756, 470, 6],
      ]),
      spray(nut, ink.brick, 60, 0.6, 0.6),
    ) +
    fill(
      hill(
        [
          [0, 590],
          [150, 578],
          [300, 592],
          [450, 580],
          [600, 594],
          [750, 580],
          [900, 592],
          [1050, 578],
          [1200, 590],
        ],
        800,
      ),
      ink.teal,
    ) +
    spray(slab(0, 580, 1200, 220), ink.navy, 90, 1, 1) +
    times(9, (i) =>
      box(
        380 + ((i * 83) % 120) - i * 4,
        606 + i * 20,
        380 - i * 34,
        6,
        i % 2 === 0 ? ink.marigold : ink.vermilion,
      ),
    ) +
    place(
      200,
      600,
      1.25,
      1.25,
      fill("M-70-16h140l-22 34h-98Z", ink.navy),
      box(-36, -130, 5, 118, ink.navy),
      box(14, -150, 5, 138, ink.navy),
      fill("M-40-128q-52 50-6 100q34-46 6-100Z", ink.vermilion),
      fill("M12-150q-62 56-8 126q44-62 8-126Z", ink.brick),
      fill("M24-138q48 40 50 112h-50Z", ink.vermilion),
      fill("M18-150l26 8-26 8Z", ink.vermilion),
    ) +
    line("M60 640q40-14 80 0t80 0t80 0", ink.mist, 4, "round") +
    line("M840 700q40-14 80 0t80 0t80 0", ink.mist, 4, "round")
  );
}

function saffron(): string {
  const crocus = (x: number, y: number, s: number): string =>
    place(
      x,
      y,
      s,
      s,
      fill(
        "M0 0C-30-20-34-60-20-92Q-6-70 0-50Q-2-90 0-104Q12-80 4-50Q10-74 22-92C36-60 30-20 0 0Z",
        ink.lilac,
      ),
      fill("M0 0C-12-20-12-70 0-104C12-70 12-20 0 0Z", ink.plum),
      line("M0-56L-5-86M0-56L6-88", ink.vermilion, 4),
    );
  const rows = [0, 1, 2, 3, 4]
    .map((row) =>
      times(24 - row * 3, (i) =>
        crocus(
          -20 + i * (1260 / (22 - row * 3)) + (row % 2) * 30,
          500 + row * row * 13 + row * 14,
          0.24 + row * 0.13,
        ),
      ),
    )
    .join("");
  const petal =
    "M600 900C420 840 330 640 380 380C470 450 560 600 600 760C640 600 730 450 820 380" +
    "C870 640 780 840 600 900Z";
  const stigma = (points: readonly (readonly [number, number, number])[]): string =>
    form(limb(points), ink.vermilion, ink.brick, 90, 0.9, 0.7);
  return (
    box(0, 0, 1200, 800, ink.butter) +
    spray(slab(0, 0, 1200, 420), ink.marigold, 270, 0.8, 1) +
    form(
      straight([
        [-10, 440],
        [120, 300],
        [200, 340],
        [360, 190],
        [440, 260],
        [520, 220],
        [700, 380],
        [860, 250],
        [960, 320],
        [1060, 230],
        [1210, 360],
        [1210, 480],
        [-10, 480],
      ]),
      ink.slate,
      ink.dusk,
      90,
      0.9,
      1,
    ) +
    fill(
      straight([
        [360, 190],
        [440, 260],
        [416, 276],
        [380, 250],
        [350, 284],
        [312, 240],
      ]),
      ink.bone,
    ) +
    fill(
      straight([
        [1060, 230],
        [1130, 290],
        [1090, 300],
        [1050, 276],
        [1010, 300],
        [1000, 290],
      ]),
      ink.bone,
    ) +
    form(slab(0, 440, 1200, 360), ink.leaf, ink.pine, 90, 1, 0.9) +
    rows +
    group(
      "translate(600 900) rotate(-38) translate(-600 -900)",
      form(petal, ink.plum, ink.navy, 90, 0.7, 1),
    ) +
    group(
      "translate(600 900) rotate(38) translate(-600 -900)",
      form(petal, ink.plum, ink.navy, 90, 0.7, 1),
    ) +
    form(petal, ink.lilac, ink.plum, 90, 1, 0.9) +
    stigma([
      [596, 860, 16],
      [560, 640, 20],
      [450, 420, 30],
      [400, 250, 54],
      [372, 210, 40],
    ]) +
    stigma([
      [604, 860, 16],
      [640, 640, 20],
      [752, 420, 30],
      [806, 250, 54],
      [836, 214, 40],
    ]) +
    stigma([
      [600, 860, 18],
      [602, 620, 24],
      [596, 380, 34],
      [604, 180, 60],
      [606, 130, 44],
    ]) +
    fill("M430 830C440 700 500 660 600 760C700 660 760 700 770 830Z", ink.lilac) +
    spray("M430 830C440 700 500 660 600 760C700 660 760 700 770 830Z", ink.plum, 90, 0.9, 0.9)
  );
}

/** The pictures of nutmeg and saffron. */
export const spicePictures = [scene("nutmegs-curse", nutmeg), scene("himalaya-saffron", saffron)];
