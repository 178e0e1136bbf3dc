import type { Pose } from "./figures.ts";
import { person } from "./figures.ts";
import { limb, num, ring, slab, straight, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { arm, box, disc, fill, form, hill, line, oval, place } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { spray } from "./texture.ts";

const drive: Pose = {
  head: [4, -94],
  neck: [0, -82],
  hip: [-6, -48],
  arms: [
    [
      [16, -96],
      [2, -110],
    ],
    [
      [12, -100],
      [-2, -112],
    ],
  ],
  legs: [
    [
      [20, -32],
      [22, -4],
    ],
    [
      [-20, -26],
      [-40, -3],
    ],
  ],
};

function batter(colour: string, pads: string): string {
  return (
    arm(colour, [6, -108, 3.4], [-8, -116, 3.6], [-20, -121, 4]) +
    fill("M-18-126L-62-140L-66-129L-21-115Z", colour) +
    person(drive, { skin: colour, top: colour, legs: colour }) +
    fill(
      limb([
        [20, -36, 13],
        [22, -20, 12],
        [23, -3, 9],
      ]),
      pads,
    ) +
    fill(
      limb([
        [-21, -28, 12],
        [-30, -16, 11],
        [-38, -5, 8],
      ]),
      pads,
    ) +
    fill("M-6-98a11 11 0 0 1 21-3l9 4-1 3H12l-2 4H-5Z", pads)
  );
}

function gabba(): string {
  const fielder = (x: number, y: number, s: number): string =>
    place(
      x,
      y,
      s,
      s,
      fill("M-9 0L-6-40L-8-68Q0-78 8-68L6-40L10 0H4L0-34L-3 0Z", ink.navy),
      disc(0, -84, 8, ink.navy),
    ) + fill(`M${x} ${y}l${-150 * s} ${50 * s}l${20 * s} ${4 * s}Z`, ink.navy, 0.7);
  return (
    box(0, 0, 1200, 800, ink.marigold) +
    spray(slab(0, 0, 1200, 520), ink.vermilion, 270, 0.9, 0.8) +
    disc(760, 400, 300, ink.butter) +
    spray(ring(760, 400, 300), ink.bone, 270, 0.9, 0.8) +
    fill("M-10 560V440Q120 420 240 452L250 500Q360 520 480 520H1210V560Z", ink.plum) +
    fill("M1210 560V430Q1120 430 1050 470L1040 520H900V560Z", ink.plum) +
    times(70, (i) =>
      disc(
        6 + (i % 24) * 10,
        462 + Math.floor(i / 24) * 16,
        3,
        i % 5 === 0 ? ink.marigold : ink.brick,
      ),
    ) +
    times(
      2,
      (i) =>
        box(60 + i * 1060, 220, 10, 260, ink.plum) + box(26 + i * 1060, 196, 78, 44, ink.plum, 4),
    ) +
    form(slab(0, 545, 1200, 255), ink.leaf, ink.pine, 90, 1, 1) +
    times(6, (i) =>
      fill(
        straight([
          [760 + (i - 3) * 120, 545],
          [820 + (i - 3) * 120, 545],
          [700 + (i - 3) * 420 + 170, 800],
          [700 + (i - 3) * 420, 800],
        ]),
        ink.pine,
        0.28,
      ),
    ) +
    fielder(210, 596, 0.62) +
    fielder(360, 574, 0.42) +
    fielder(1080, 590, 0.58) +
    fielder(520, 566, 0.34) +
    fielder(980, 566, 0.36) +
    fill("M560 742L-40 860L-40 760L100 752L330 716L760 700L770 742Z", ink.navy, 0.85) +
    place(700, 745, 4.3, 4.3, batter(ink.navy, ink.navy)) +
    line("M640 600l-6 0", ink.navy, 1) +
    times(3, (i) => box(440 + i * 15, 600, 7, 142, ink.navy)) +
    disc(1060, 200, 13, ink.vermilion) +
    line("M880 312Q980 250 1046 208", ink.vermilion, 4, "round")
  );
}

function neeraj(): string {
  const throwing: Pose = {
    head: [16, -100],
    neck: [8, -88],
    hip: [-4, -52],
    arms: [
      [
        [22, -102],
        [31, -124],
      ],
      [
        [22, -70],
        [8, -58],
      ],
    ],
    legs: [
      [
        [22, -32],
        [36, -3],
      ],
      [
        [-22, -30],
        [-46, -8],
      ],
    ],
  };
  const spear = (x: number): number => 221 - 0.4531 * (x - 523);
  return (
    box(0, 0, 1200, 800, ink.bone) +
    spray(slab(0, 0, 1200, 800), ink.marigold, 180, 0.9, 0.9) +
    disc(900, 800, 560, ink.leaf) +
    spray(ring(900, 800, 560), ink.teal, 270, 0.9, 0.8) +
    times(5, (i) =>
      line(
        `M${400 + i * 105} 800A${500 - i * 105} ${500 - i * 105} 0 0 1 1400 ${360 + i * 96}`,
        i % 2 === 0 ? ink.bone : ink.butter,
        5,
      ),
    ) +
    form(slab(0, 726, 1200, 74), ink.vermilion, ink.brick, 90, 0.9, 1) +
    box(0, 722, 1200, 7, ink.bone) +
    fill("M380 732L900 758L1000 790L420 760Z", ink.brick) +
    place(
      393,
      742,
      4.2,
      4.2,
      person(throwing, { skin: ink.umber, top: ink.navy, legs: ink.navy, far: ink.umber }, 1.08),
      fill("M9-108C12-116 26-112 24-101L19-104C16-100 12-98 9-96Z", ink.navy),
      box(9, -105, 15, 3, ink.vermilion),
      box(28, -126, 7, 6, ink.umber, 3),
    ) +
    line(`M-60 ${num(spear(-60))}L1260 ${num(spear(1260))}`, ink.vermilion, 11) +
    line(`M470 ${num(spear(470))}L576 ${num(spear(576))}`, ink.navy, 17)
  );
}

function marathon(): string {
  const stride: Pose = {
    head: [20, -104],
    neck: [14, -92],
    hip: [2, -54],
    arms: [
      [
        [-6, -76],
        [6, -62],
      ],
      [
        [28, -76],
        [42, -88],
      ],
    ],
    legs: [
      [
        [30, -48],
        [46, -16],
      ],
      [
        [-14, -34],
        [-48, -28],
      ],
    ],
  };
  const leaves = times(10, (i) => {
    const [dip, rise] = [i % 2 === 0 ? 270 : 236, i % 3 === 0 ? 170 : 192];
    return `Q${1140 - i * 120} ${dip} ${1080 - i * 120} ${rise}`;
  });
  return (
    box(0, 0, 1200, 800, ink.butter) +
    spray(slab(0, 0, 1200, 600), ink.vermilion, 270, 0.75, 1) +
    disc(800, 400, 190, ink.marigold) +
    spray(ring(800, 400, 190), ink.vermilion, 90, 0.8, 0.9) +
    times(14, (i) =>
      arm(ink.slate, [20 + i * 94, 610, 16], [24 + i * 94, 420, 10], [16 + i * 94, 260, 12]),
    ) +
    fill(
      hill(
        [
          [0, 560],
          [300, 548],
          [700, 566],
          [1200, 548],
        ],
        640,
      ),
      ink.slate,
    ) +
    times(
      5,
      (i) =>
        arm(ink.navy, [70 + i * 290, 660, 54], [84 + i * 290, 420, 34], [66 + i * 290, 160, 44]) +
        arm(ink.navy, [80 + i * 290, 330, 24], [130 + i * 290, 220, 16], [180 + i * 290, 130, 12]),
    ) +
    fill(`M0 0H1200V190${leaves}Z`, ink.pine) +
    spray(slab(0, 0, 1200, 260), ink.navy, 270, 0.9, 1) +
    form(slab(0, 640, 1200, 160), ink.dusk, ink.navy, 90, 0.9, 1) +
    box(0, 634, 1200, 8, ink.butter) +
    times(7, (i) => box(20 + i * 190, 758, 110, 9, ink.bone)) +
    fill("M420 744L180 764L60 750L340 732Z", ink.navy) +
    oval(470, 748, 150, 11, ink.navy) +
    place(
      460,
      738,
      4.5,
      4.5,
      person(
        stride,
        { skin: ink.umber, top: ink.vermilion, legs: ink.navy, far: ink.umber, bare: true },
        0.92,
      ),
      box(2, -84, 11, 13, ink.bone, 1),
      fill("M12-108C8-116 26-120 28-108L24-109C18-110 15-106 14-100Z", ink.bone),
      fill("M27-100C28-92 22-90 18-92L16-98C20-96 24-98 27-100Z", ink.bone),
    )
  );
}

/** The pictures of people running, throwing and batting. */
export const athletePictures = [
  scene("gabba-last-session", gabba),
  scene("neeraj-throw", neeraj),
  scene("marathon-masters", marathon),
];
