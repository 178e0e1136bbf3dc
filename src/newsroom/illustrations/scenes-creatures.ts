import { limb, ring, slab, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { box, disc, fill, form, group, line, place } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { glow, spray, within } from "./texture.ts";

function dolphins(): string {
  const body = limb([
    [300, 600, 70],
    [330, 470, 130],
    [430, 340, 172],
    [580, 290, 158],
    [690, 336, 118],
    [742, 384, 84],
  ]);
  const temple = (x: number, s: number, colour: string): string =>
    place(
      x,
      430,
      s,
      s,
      fill("M-50 0V-70H-40C-40-150-16-200 0-230C16-200 40-150 40-70H50V0Z", colour),
      box(-2, -262, 4, 36, colour),
      fill("M2-262l30 10-30 10Z", ink.vermilion),
      box(-14, -46, 28, 46, ink.plum),
    );
  return (
    box(0, 0, 1200, 800, ink.butter) +
    spray(slab(0, 0, 1200, 440), ink.marigold, 270, 0.9, 1) +
    disc(880, 230, 130, ink.vermilion) +
    temple(90, 0.9, ink.clay) +
    temple(220, 1.25, ink.brick) +
    temple(400, 0.8, ink.clay) +
    temple(980, 1.05, ink.brick) +
    temple(1120, 0.85, ink.clay) +
    times(6, (i) =>
      box(490 + i * 76, 350 + ((i * 29) % 40), 70, 90, i % 2 === 0 ? ink.clay : ink.wheat),
    ) +
    times(6, (i) => box(0, 420 + i * 22, 1200, 22, i % 2 === 0 ? ink.wheat : ink.clay)) +
    spray(slab(0, 420, 1200, 132), ink.umber, 90, 0.6, 1) +
    form(slab(0, 546, 1200, 254), ink.teal, ink.navy, 90, 1, 0.9) +
    times(12, (i) =>
      line(
        `M${((i * 211) % 1100) - 20} ${576 + i * 17}q24-9 48 0t48 0t48 0`,
        ink.mist,
        3.4,
        "round",
      ),
    ) +
    fill("M455 252C470 214 510 214 540 214C524 240 530 252 560 262Z", ink.navy) +
    form(body, ink.slate, ink.navy, 300, 1, 0.7) +
    spray(body, ink.bone, 75, 0.8, 0.42) +
    form(
      limb([
        [560, 380, 60],
        [610, 450, 64],
        [640, 500, 40],
        [636, 520, 8],
      ]),
      ink.dusk,
      ink.navy,
      90,
      0.8,
      0.8,
    ) +
    form(
      limb([
        [716, 372, 70],
        [768, 424, 34],
        [840, 500, 20],
        [906, 566, 22],
        [926, 584, 8],
      ]),
      ink.slate,
      ink.navy,
      300,
      0.8,
      0.7,
    ) +
    line("M742 418Q800 470 914 574", ink.bone, 4, "round") +
    disc(734, 356, 7, ink.navy) +
    line("M722 344q12-6 24 4", ink.navy, 3, "round") +
    times(3, (i) =>
      line(`M${250 - i * 40} ${600 + i * 14}q60-26 130 0`, ink.bone, 8 - i * 2, "round"),
    ) +
    times(9, (i) => disc(240 + ((i * 53) % 170), 560 - ((i * 37) % 90), 4 + (i % 3) * 3, ink.bone))
  );
}

function mosquito(): string {
  const leg = (d: string): string =>
    line(d, ink.navy, 13, "round") +
    `<path d="${d}" fill="none" stroke="${ink.bone}" stroke-width="13" stroke-dasharray="16 74"/>`;
  const abdomen = limb([
    [600, 350, 70],
    [720, 384, 104],
    [840, 450, 96],
    [950, 540, 60],
    [1000, 600, 10],
  ]);
  const wing = limb([
    [590, 290, 20],
    [740, 200, 110],
    [920, 170, 120],
    [1060, 200, 20],
  ]);
  return (
    box(0, 0, 1200, 800, ink.butter) +
    spray(slab(0, 0, 1200, 800), ink.marigold, 90, 0.9, 1) +
    disc(640, 380, 340, ink.vermilion) +
    spray(ring(640, 380, 340), ink.brick, 90, 0.8, 0.9) +
    leg("M560 360L640 190L760 120L960 60") +
    leg("M600 380L700 560L660 640L700 800") +
    leg("M560 390L540 560L470 640L480 800") +
    leg("M520 380L420 500L320 640L260 800") +
    leg("M600 370L860 300L1010 420L1130 640") +
    leg("M530 340L440 200L330 150L200 190") +
    fill(
      limb([
        [590, 300, 20],
        [760, 260, 90],
        [930, 270, 90],
        [1040, 320, 16],
      ]),
      ink.mist,
      0.85,
    ) +
    fill(wing, ink.bone, 0.92) +
    line("M600 286Q800 190 1040 200M640 262Q780 250 960 240M620 276Q760 160 930 140", ink.navy, 3) +
    fill(abdomen, ink.navy) +
    within(
      abdomen,
      times(6, (i) =>
        group(
          `translate(${660 + i * 58} ${372 + i * 36}) rotate(${28 + i * 3})`,
          box(-5, -80, 10, 160, ink.bone),
        ),
      ),
    ) +
    glow(790, 430, 150, ink.mist, 0.8) +
    disc(790, 430, 50, ink.bone) +
    disc(790, 430, 40, ink.teal) +
    disc(778, 418, 12, ink.mist) +
    form(
      "M640 330C650 400 600 430 550 424C500 410 480 350 510 310C550 262 620 270 640 330Z",
      ink.navy,
      ink.dusk,
      270,
      0.9,
      0.7,
    ) +
    line("M540 300Q580 280 610 318M530 330Q570 312 600 350", ink.bone, 6, "round") +
    disc(462, 384, 44, ink.navy) +
    disc(450, 376, 17, ink.vermilion) +
    line("M436 412L300 590", ink.navy, 9, "round") +
    line("M440 416L330 500M428 372L330 330L280 350M430 364L350 300L300 300", ink.navy, 5, "round")
  );
}

/** The pictures of animals. */
export const creaturePictures = [
  scene("ganga-dolphins-draft", dolphins),
  scene("wolbachia-dengue", mosquito),
];
