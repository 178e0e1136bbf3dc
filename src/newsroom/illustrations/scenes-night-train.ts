import { limb, num, ring, seeded, slab, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { arm, box, disc, fill, form, group, hill, oval } from "./shapes.ts";
import { largeScene, scene } from "./sheet.ts";
import { glow, halftone, spray, within } from "./texture.ts";

/** One lit carriage window with someone in it, drawn in a box 116 wide and 150 tall. */
function passenger(kind: number): string {
  const dark = ink.navy;
  const head = (x: number, y: number, r = 19): string => oval(x, y, r, r * 1.22, dark);
  const shoulders = (x: number, y: number, w: number): string =>
    fill(`M${x - w} 152q0-${num(152 - y)} ${w}-${num(152 - y)}t${w} ${num(152 - y)}Z`, dark);
  const people = [
    head(60, 66) + shoulders(60, 96, 44),
    head(38, 74) +
      fill("M0 152q2-48 36-52q22 0 32 20l12 32Z", dark) +
      arm(dark, [44, 120, 18], [78, 128, 14], [84, 92, 9]) +
      box(76, 70, 22, 28, dark, 3),
    fill("M30 152c-6-70 4-108 32-108s40 40 36 108Z", dark) + oval(68, 74, 15, 20, ink.brick),
    "",
    head(84, 62, 17) + shoulders(86, 90, 34) + head(36, 90, 14) + shoulders(34, 114, 28),
    head(78, 96) +
      fill("M20 152q10-34 60-34q36 4 40 34Z", dark) +
      arm(dark, [60, 120, 16], [40, 96, 12], [66, 84, 9]),
    head(58, 62) + fill("M36 58q22-40 46-2l-4 8h-40Z", ink.brick) + shoulders(58, 92, 42),
    "",
  ];
  return people[kind % people.length] ?? "";
}

function nightTrain(): string {
  const windows = Array.from({ length: 8 }, (_, i) => ({ x: 22 + i * 150, kind: (i * 3 + 1) % 8 }));
  const random = seeded(41);
  return (
    box(0, 0, 1200, 800, ink.navy) +
    spray(slab(0, 0, 1200, 330), ink.dusk, 90, 0.95, 1) +
    times(60, () => disc(random() * 1200, random() * 200, 0.8 + random() * 1.6, ink.bone)) +
    glow(920, 128, 250, ink.slate, 0.8) +
    disc(920, 128, 88, ink.bone) +
    spray(ring(920, 128, 88), ink.sand, 20, 0.8, 0.7) +
    fill(
      hill(
        [
          [0, 300],
          [160, 282],
          [330, 292],
          [560, 276],
          [780, 290],
          [1000, 278],
          [1200, 288],
        ],
        400,
      ),
      "#0e172c",
    ) +
    form(slab(0, 262, 1200, 262), ink.brick, ink.plum, 90, 0.9, 0.9) +
    box(0, 250, 1200, 16, ink.plum) +
    box(0, 462, 1200, 14, ink.marigold) +
    windows
      .map(({ x, kind }, i) =>
        group(
          `translate(${x} 290)`,
          box(-7, -7, 120, 164, ink.plum, 14),
          within(
            "M0 10q0-10 10-10h86q10 0 10 10v140h-106Z",
            box(0, 0, 110, 152, i % 3 === 1 ? ink.marigold : ink.butter),
            spray(slab(0, 0, 110, 152), ink.marigold, 90, 0.8, 0.8),
            passenger(kind),
          ),
          times(3, (b) => box(0, 44 + b * 34, 106, 3, ink.plum)),
        ),
      )
      .join("") +
    box(0, 524, 1200, 30, "#0e172c") +
    spray(slab(0, 550, 1200, 60), ink.dusk, 90, 0.8, 1) +
    box(0, 550, 1200, 6, ink.brick) +
    times(25, (i) => fill(`M${i * 50 - 10} 554l25 46l25-46h9l-30 52h-8l-30-52Z`, ink.brick)) +
    box(0, 598, 1200, 12, "#0e172c") +
    form(slab(0, 610, 1200, 190), ink.dusk, ink.navy, 90, 0.9, 1) +
    windows
      .map(({ x }, i) =>
        times(7, (k) =>
          box(
            x + 4 + ((k * 29 + i * 13) % 26) - 10,
            620 + k * 25,
            96 - k * 9,
            11 - k,
            k < 2 ? ink.butter : ink.marigold,
          ),
        ),
      )
      .join("") +
    [210, 660, 1110].map((x) => fill(`M${x - 46} 606h92l-12 200h-68Z`, "#0e172c")).join("")
  );
}

function teaKettle(): string {
  const cup = (x: number, y: number, s: number): string => {
    const d =
      `M${x - 52 * s} ${y - 104 * s}h${104 * s}q-4 ${74 * s} -24 ${104 * s}` +
      `h-${104 * s - 48}q-20-${30 * s}-24-${104 * s}Z`;
    return (
      form(d, ink.clay, ink.umber, 0, 0.9, 0.7) +
      oval(x, y - 104 * s, 52 * s, 13 * s, ink.umber) +
      oval(x, y - 101 * s, 43 * s, 9 * s, ink.marigold)
    );
  };
  const kettle = "M402 560C380 430 440 330 560 330s190 96 168 230q-6 34-40 34h-246q-34 0-40-34Z";
  return (
    box(0, 0, 1200, 800, ink.pine) +
    spray(slab(0, 0, 1200, 640), ink.teal, 90, 0.9, 1) +
    box(0, 60, 1200, 330, ink.navy) +
    box(0, 330, 1200, 18, ink.vermilion) +
    times(
      6,
      (i) =>
        box(30 + i * 210, 120, 140, 150, i === 2 ? ink.butter : ink.marigold, 14) +
        times(3, (b) => box(30 + i * 210, 154 + b * 36, 140, 5, ink.navy)),
    ) +
    glow(560, 420, 420, ink.teal, 0.5) +
    form(slab(0, 640, 1200, 160), ink.umber, ink.navy, 90, 0.8, 1) +
    box(0, 632, 1200, 14, ink.clay) +
    fill(
      limb([
        [836, 332, 14],
        [872, 260, 34],
        [838, 180, 58],
        [884, 90, 74],
        [850, -20, 90],
      ]),
      ink.bone,
      0.92,
    ) +
    fill("M470 360C470 190 660 190 660 360h-26c0-130-138-130-138 0Z", ink.navy) +
    form(
      "M690 420C760 420 780 380 816 318l44 22C830 420 800 510 716 530Z",
      ink.mist,
      ink.slate,
      90,
      0.9,
      0.8,
    ) +
    form(kettle, ink.bone, ink.slate, 0, 0.95, 0.75) +
    spray(kettle, ink.vermilion, 90, 0.75, 0.4) +
    fill("M440 446q-8 60 4 110q-22-70 8-150q20-40 54-54q-52 30-66 94Z", "#ffffff") +
    fill("M478 350q82-44 164 0l6 16q-88-30-176 0Z", ink.slate) +
    disc(560, 322, 17, ink.navy) +
    form("M380 594h360l-26 66h-308Z", ink.navy, ink.vermilion, 270, 0.9, 0.9) +
    times(6, (i) => disc(432 + i * 52, 604, 15, i % 2 === 0 ? ink.vermilion : ink.marigold)) +
    cup(930, 724, 1.25) +
    cup(1082, 752, 1.25) +
    cup(180, 752, 1.4) +
    fill(
      limb([
        [180, 588, 6],
        [192, 540, 16],
        [174, 490, 20],
        [190, 430, 4],
      ]),
      ink.bone,
      0.85,
    ) +
    oval(560, 668, 10, 2, ink.navy) +
    halftone([0, 648, 1200, 150], 18, ink.navy, (_, v) => v * 0.5)
  );
}

/** The pictures of the night train and its platform. */
export const nightTrainPictures = [
  largeScene("night-train-patna", nightTrain),
  scene("night-train-patna-2", teaKettle),
];
