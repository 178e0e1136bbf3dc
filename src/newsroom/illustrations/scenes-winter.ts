import { person } from "./figures.ts";
import { limb, ring, seeded, slab, straight, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { cycling } from "./poses.ts";
import { bicycle, birds } from "./scenery.ts";
import { arm, box, disc, fill, form, hill, line, oval, place } from "./shapes.ts";
import { largeScene, scene } from "./sheet.ts";
import { glow, halftone, spray } from "./texture.ts";

function delhiAir(): string {
  const arch = (x: number, y: number, s: number, colour: string): string =>
    place(
      x,
      y,
      s,
      s,
      fill("M-140 0V-270H-152V-290H152V-270H140V0H62V-186A62 62 0 0 0 -62-186V0Z", colour),
      fill(
        "M-132-288H132V-372H142V-388H-142V-372H-132ZM-112-392H112V-410H-112ZM-88-414H88" +
          "V-430H-88ZM-50-434H50Q40-456 0-456T-50-434Z",
        colour,
      ),
      fill("M-118-60V-196h30V-60ZM88-60V-196h30V-60Z", ink.umber, 0.14),
      box(-110, -356, 220, 30, ink.umber).replace("/>", ' opacity="0.12"/>'),
    );
  const lamp = (x: number, y: number, s: number, colour: string): string =>
    place(
      x,
      y,
      s,
      s,
      box(-4, -300, 8, 300, colour),
      line("M-46-290Q-46-316 0-316T46-290", colour, 6),
      oval(-46, -282, 15, 11, colour),
      oval(46, -282, 15, 11, colour),
    );
  const haze = (y: number, h: number, colour: string, strength: number): string =>
    spray(slab(0, y, 1200, h), colour, 90, strength, 1);
  return (
    box(0, 0, 1200, 800, "#d9b88a") +
    spray(slab(0, 0, 1200, 700), ink.clay, 270, 0.6, 1) +
    halftone([0, 0, 1200, 360], 22, ink.wheat, (_, v) => 0.5 - v * 0.5) +
    glow(906, 210, 270, ink.marigold, 0.9) +
    disc(906, 210, 108, ink.vermilion) +
    times(9, (i) => box(i * 150 - 40, 470 - ((i * 67) % 90), 96, 200, "#c9a277")) +
    arch(620, 646, 1.3, "#9c7350") +
    haze(250, 400, "#d9b88a", 0.95) +
    times(6, (i) => lamp(60 + i * 220, 640, 0.62, "#a07653")) +
    [-10, 110, 250, 380, 880, 1010, 1150]
      .map((x, i) => disc(x, 606, 66 + ((i * 37) % 30), "#b88e66"))
      .join("") +
    haze(440, 210, "#dcbd92", 0.9) +
    form(slab(0, 640, 1200, 160), "#8a6247", ink.umber, 90, 0.95, 1) +
    lamp(1060, 720, 1.75, "#6a4432") +
    oval(330, 762, 250, 12, ink.navy) +
    place(
      320,
      760,
      2.9,
      2.9,
      bicycle(ink.navy, 3.4),
      fill(
        limb([
          [16, -104, 13],
          [-8, -112, 13],
          [-34, -106, 15],
          [-64, -118, 13],
          [-84, -112, 5],
        ]),
        ink.vermilion,
      ),
      fill(
        limb([
          [14, -101, 11],
          [-10, -102, 10],
          [-34, -94, 10],
          [-54, -100, 3],
        ]),
        ink.brick,
      ),
      person(cycling, { skin: ink.umber, top: ink.navy, legs: ink.navy, far: ink.dusk }, 1.15),
      arm(ink.navy, [18, -102, 9], [27, -84, 7.5], [44, -77, 5]),
      fill("M14-112Q18-98 34-104L34-110Q24-112 18-118Z", ink.vermilion),
      fill("M17-121q6-12 18-4l1 5q-10-4-19 2Z", ink.navy),
    ) +
    birds(
      [
        [250, 170, 20],
        [310, 140, 15],
        [190, 130, 13],
      ],
      ink.umber,
    )
  );
}

function glacier(): string {
  const random = seeded(88);
  const top = (x: number): number =>
    250 - 80 * Math.sin((x / 1200) * Math.PI) + Math.sin(x / 47) * 22 + Math.sin(x / 19) * 12;
  const tints = [ink.bone, "#dfeae6", ink.mist, "#a8c6cb", ink.bone, "#8fb4c0"];
  let x = -30;
  let i = 0;
  let seracs = "";
  while (x < 1210) {
    const width = 36 + random() * 96;
    const lean = (random() - 0.5) * 46;
    const peak = x + width * (0.25 + random() * 0.4);
    const crest = top(peak) - random() * 60;
    const waist = crest + 90 + random() * 150;
    const lit = straight([
      [x - 14 + lean, 680],
      [x, crest + 60 + random() * 50],
      [peak, crest],
      [peak + 10, waist],
      [peak + lean, 680],
    ]);
    const dim = straight([
      [peak + lean, 680],
      [peak + 10, waist],
      [peak, crest],
      [x + width, crest + 50 + random() * 60],
      [x + width + 14 + lean, 680],
    ]);
    seracs +=
      form(lit, tints[i % tints.length] ?? ink.mist, ink.slate, 90, 0.75, 0.7) +
      form(
        dim,
        i % 2 === 0 ? "#7fa6b6" : ink.slate,
        i % 3 === 0 ? ink.teal : ink.dusk,
        90,
        0.9,
        0.9,
      );
    x += width;
    i += 1;
  }
  seracs += times(3, (k) =>
    line(
      `M-10 ${400 + k * 80}Q300 ${370 + k * 84} 600 ${396 + k * 80}T1210 ${390 + k * 82}`,
      ink.bone,
      2.4 - k * 0.4,
    ),
  );
  return (
    box(0, 0, 1200, 800, ink.marigold) +
    spray(slab(0, 0, 1200, 300), ink.butter, 90, 1, 1) +
    fill(
      straight([
        [-10, 300],
        [150, 150],
        [260, 210],
        [470, 40],
        [600, 130],
        [700, 90],
        [900, 230],
        [1050, 150],
        [1210, 260],
        [1210, 500],
        [-10, 500],
      ]),
      ink.dusk,
    ) +
    fill(
      straight([
        [470, 40],
        [600, 130],
        [560, 170],
        [520, 140],
        [480, 210],
        [430, 130],
        [380, 160],
        [400, 100],
      ]),
      ink.bone,
    ) +
    fill(
      straight([
        [1050, 150],
        [1130, 205],
        [1090, 216],
        [1050, 200],
        [1010, 220],
        [985, 185],
      ]),
      ink.bone,
    ) +
    fill("M-10 420H1210V690H-10Z", ink.slate) +
    seracs +
    fill("M300 670C306 590 350 560 400 556S500 600 510 670Z", ink.navy) +
    spray("M300 670C306 590 350 560 400 556S500 600 510 670Z", ink.teal, 270, 0.9, 0.6) +
    form(
      hill(
        [
          [0, 664],
          [200, 640],
          [420, 660],
          [700, 650],
          [960, 668],
          [1200, 640],
        ],
        800,
      ),
      ink.navy,
      ink.dusk,
      270,
      0.9,
      0.7,
    ) +
    times(16, (i) =>
      fill(ring(40 + i * 76, 700 + ((i * 47) % 80), 20 + ((i * 13) % 22), 9), ink.dusk),
    ) +
    box(905, 470, 8, 244, ink.navy) +
    times(6, (i) => box(905, 474 + i * 40, 8, 20, i % 2 === 0 ? ink.vermilion : ink.bone)) +
    place(
      860,
      716,
      1.45,
      1.45,
      fill("M-14 0V-44H-18L-16-80Q0-96 16-80L18-44H13V0H2V-40H-2V0Z", ink.navy),
      fill("M-18-42L-17-78Q0-94 17-78L18-42Z", ink.vermilion),
      arm(ink.vermilion, [12, -78, 9], [26, -66, 8], [33, -80, 6]),
      disc(0, -97, 10, ink.umber),
      fill("M-11-98Q-10-112 0-112T11-98Z", ink.marigold),
      box(-11, -80, 20, 28, ink.plum, 4),
    )
  );
}

/** The pictures of haze and ice. */
export const winterPictures = [
  largeScene("delhi-air-winter", delhiAir),
  scene("glacier-keeper", glacier),
];
