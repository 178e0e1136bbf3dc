import { flowing, slab, straight, times } from "./geometry.ts";
import { helicopter, quayCrane } from "./machines.ts";
import { ink } from "./palette.ts";
import { birds } from "./scenery.ts";
import { arm, box, disc, fill, form, group, line, place, range } from "./shapes.ts";
import { largeScene, scene } from "./sheet.ts";
import { spray, within } from "./texture.ts";

function lavrov(): string {
  const flags = [
    [ink.vermilion, ink.bone],
    [ink.teal, ink.bone],
    [ink.navy, ink.vermilion],
    [ink.plum, ink.marigold],
    [ink.leaf, ink.bone],
    [ink.bone, ink.navy],
    [ink.vermilion, ink.marigold],
  ] as const;
  const chair = (x: number, way: number): string =>
    place(
      x,
      470,
      way,
      1,
      form(
        "M-66-250Q-80-256-82-236L-66-74H-34L-50-240Q-52-252-66-250Z",
        ink.vermilion,
        ink.brick,
        180,
        0.9,
        0.9,
      ),
      box(-70, -92, 128, 24, ink.vermilion, 8),
      fill("M-60-70L-76 10H-62L-44-70ZM36-70L48 10H60L54-70Z", ink.navy),
      box(-46, -142, 86, 10, ink.navy, 5),
      box(30, -140, 9, 50, ink.navy),
    );
  return (
    box(0, 0, 1200, 800, ink.butter) +
    spray(slab(0, 0, 1200, 430), ink.marigold, 270, 0.9, 1) +
    form(
      straight([
        [-10, 480],
        [-10, 300],
        [140, 180],
        [250, 260],
        [420, 96],
        [560, 240],
        [640, 190],
        [820, 60],
        [960, 210],
        [1060, 150],
        [1210, 290],
        [1210, 480],
      ]),
      ink.slate,
      ink.dusk,
      90,
      0.9,
      1,
    ) +
    fill(
      straight([
        [420, 96],
        [500, 178],
        [462, 196],
        [430, 160],
        [390, 200],
        [352, 168],
      ]),
      ink.bone,
    ) +
    fill(
      straight([
        [820, 60],
        [900, 146],
        [860, 150],
        [826, 130],
        [790, 170],
        [728, 136],
      ]),
      ink.bone,
    ) +
    form(range(31, [-10, 440], [1210, 440], 130, 8, 500), ink.dusk, ink.plum, 90, 0.9, 1) +
    box(-10, 30, 1220, 7, ink.navy) +
    flags
      .map(([one, two], i) =>
        place(
          62 + i * 160,
          34,
          1,
          1,
          fill("M0 0H116V120Q90 108 58 120T0 120Z", one),
          within(
            "M0 0H116V120Q90 108 58 120T0 120Z",
            box(
              i % 2 === 0 ? 40 : 0,
              i % 2 === 0 ? 0 : 44,
              i % 2 === 0 ? 38 : 116,
              i % 2 === 0 ? 130 : 36,
              two,
            ),
            spray(slab(0, 0, 116, 124), ink.navy, 0, 0.5, 0.6),
          ),
        ),
      )
      .join("") +
    form(slab(0, 462, 1200, 338), ink.wheat, ink.clay, 90, 0.9, 1) +
    box(0, 456, 1200, 8, ink.bone) +
    group("translate(262 540) scale(1.14 1.16)", helicopter(ink.navy)) +
    chair(176, 1) +
    chair(1024, -1) +
    fill("M250 356H950L962 380H238Z", ink.bone) +
    box(238, 378, 724, 20, ink.plum) +
    fill("M300 396h34l-10 100h-16ZM866 396h34l-8 100h-16Z", ink.plum) +
    fill("M308 496h16l58 60h-30ZM876 496h16l-26 60h-26Z", ink.navy, 0.8) +
    times(2, (i) => box(400 + i * 380, 326, 20, 32, ink.teal, 4)) +
    fill("M572 358q0-26 28-26t28 26Z", ink.vermilion) +
    arm(ink.leaf, [600, 334, 4], [596, 310, 12], [584, 296, 2]) +
    arm(ink.leaf, [600, 334, 4], [606, 306, 12], [620, 294, 2])
  );
}

function chabahar(): string {
  return (
    box(0, 0, 1200, 800, ink.marigold) +
    spray(slab(0, 0, 1200, 500), ink.plum, 270, 0.95, 0.85) +
    spray(slab(0, 200, 1200, 330), ink.vermilion, 90, 0.8, 1) +
    disc(360, 440, 130, ink.butter) +
    form(
      straight([
        [500, 520],
        [620, 420],
        [700, 450],
        [860, 300],
        [960, 380],
        [1060, 320],
        [1210, 430],
        [1210, 540],
        [500, 540],
      ]),
      ink.brick,
      ink.plum,
      90,
      0.9,
      1,
    ) +
    form(slab(0, 516, 1200, 284), ink.plum, ink.navy, 90, 1, 1) +
    times(10, (i) =>
      box(
        300 + ((i * 71) % 110) - 60,
        534 + i * 22,
        170 - i * 8,
        6,
        i % 2 === 0 ? ink.butter : ink.marigold,
      ),
    ) +
    form("M520 640L1210 540V810H480Z", ink.navy, ink.plum, 270, 0.9, 0.7) +
    fill(
      flowing([
        [1010, 820],
        [1000, 740],
        [1090, 660],
        [1150, 610],
        [1110, 560],
        [1050, 530],
        [1010, 500],
        [990, 470],
        [998, 468],
        [1026, 498],
        [1070, 526],
        [1150, 556],
        [1200, 610],
        [1160, 680],
        [1130, 740],
        [1180, 820],
      ]),
      ink.butter,
    ) +
    group("translate(1040 600) scale(0.5)", quayCrane(ink.plum, ink.brick, 44)) +
    group("translate(860 650) scale(0.74)", quayCrane("#2a1430", ink.marigold, 48)) +
    group("translate(640 730) scale(1.08)", quayCrane(ink.navy, ink.marigold, 56)) +
    spray(slab(500, 730, 640, 80), ink.navy, 90, 0.9, 1) +
    place(
      250,
      650,
      1.04,
      1.04,
      form("M-96-190H96L84 40Q60 110 0 120Q-60 110-84 40Z", ink.vermilion, ink.plum, 0, 0.95, 0.8),
      fill("M-90 10H90L84 40Q60 110 0 120Q-60 110-84 40Z", ink.navy),
      fill("M-4-190H4L3 120H-3Z", ink.brick),
      box(-66, -250, 132, 62, ink.bone),
      times(5, (i) => box(-56 + i * 24, -236, 15, 14, ink.navy)),
      box(-40, -290, 80, 42, ink.sand),
      box(-5, -350, 10, 62, ink.navy),
      times(4, (i) =>
        box(
          -92 + i * 46,
          -206,
          42,
          18,
          [ink.teal, ink.marigold, ink.bone, ink.teal][i] ?? ink.teal,
        ),
      ),
      disc(-40, -120, 9, ink.navy),
      disc(40, -120, 9, ink.navy),
    ) +
    fill("M120 690H390L420 812H90Z", ink.plum) +
    spray("M120 690H390L420 812H90Z", ink.navy, 90, 0.9, 1) +
    line("M110 696q24-12 48 0t48 0t48 0t48 0t48 0t48 0", ink.bone, 5, "round") +
    line("M60 750q24-12 48 0t48 0M330 770q24-12 48 0t48 0", ink.slate, 4, "round") +
    birds(
      [
        [130, 200, 18],
        [190, 170, 14],
        [90, 240, 11],
      ],
      ink.bone,
    )
  );
}

/** The pictures of tables, harbours and treaties. */
export const diplomacyPictures = [
  largeScene("lavrov-islamabad", lavrov),
  scene("chabahar-port", chabahar),
];
