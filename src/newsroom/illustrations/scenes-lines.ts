import type { Point } from "./geometry.ts";
import { limb, mix, ring, slab, straight, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { birds } from "./scenery.ts";
import { arm, box, disc, fill, form, hill, line, place, range } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { glow, spray } from "./texture.ts";

/** A railway track in perspective: the centre line bends as it goes back to the horizon. */
function track(
  centre: (far: number) => number,
  horizon: number,
  rail: string,
  bed: string,
): string {
  const depth = (far: number): number => 1 / (1 + far * 14);
  const y = (far: number): number => horizon + (810 - horizon) * depth(far);
  const edge = (side: number, width: number): Point[] =>
    Array.from({ length: 31 }, (_, i) => {
      const far = (i / 30) ** 1.6;
      return [centre(far) + side * width * depth(far), y(far)] as const;
    });
  const strip = (inner: number, outer: number): string =>
    straight([...edge(inner, 1), ...edge(outer, 1).reverse()]);
  const sleepers = times(70, (i) => {
    const far = i / 70;
    const [x, top, d] = [centre(far), y(far), depth(far)];
    return box(x - 205 * d, top, 410 * d, 22 * d, ink.umber);
  });
  return (
    fill(strip(-250, 250), bed) +
    sleepers +
    fill(strip(-140, -122), rail) +
    fill(strip(122, 140), rail)
  );
}

function balasoreSignals(): string {
  const post = (x: number, top: number, height: number): string =>
    box(x - 9, top, 18, height, ink.navy) +
    times(9, (i) => box(x + 22, top + 210 + i * 42, 34, 5, ink.navy)) +
    box(x + 20, top + 190, 5, height - 190, ink.navy) +
    box(x + 52, top + 190, 5, height - 190, ink.navy);
  const lamp = (x: number, y: number, colour: string): string =>
    glow(x, y, 120, colour, 0.55) +
    disc(x, y, 40, ink.navy) +
    disc(x, y, 30, colour) +
    disc(x - 9, y - 10, 8, ink.bone);
  return (
    box(0, 0, 1200, 800, ink.mist) +
    spray(slab(0, 0, 1200, 600), ink.slate, 270, 0.9, 1) +
    spray(slab(0, 380, 1200, 230), ink.butter, 90, 0.75, 1) +
    fill(
      hill(
        [
          [0, 596],
          [240, 582],
          [520, 598],
          [860, 588],
          [1200, 594],
        ],
        800,
      ),
      ink.dusk,
    ) +
    form(slab(0, 600, 1200, 200), ink.navy, ink.pine, 270, 0.7, 0.9) +
    track((far) => mix(640, 1290, far ** 0.62), 600, ink.slate, ink.dusk) +
    track((far) => mix(360, 330, far), 600, ink.bone, ink.dusk) +
    post(858, 90, 640) +
    fill("M800 60q0-30 30-30h56q30 0 30 30v216q0 30-30 30h-56q-30 0-30-30Z", ink.navy) +
    lamp(858, 104, ink.vermilion) +
    lamp(858, 226, ink.leaf) +
    box(770, 306, 176, 12, ink.navy) +
    box(806, 722, 120, 78, ink.navy) +
    birds(
      [
        [300, 180, 16],
        [350, 150, 12],
        [408, 196, 10],
      ],
      ink.navy,
    )
  );
}

function slowTrain(): string {
  const deck = 520;
  const arch = Array.from({ length: 9 }, (_, i) => {
    const x = -60 + i * 150;
    return `M${x} ${deck + 24}h150v230h-18v-130a57 62 0 0 0 -114 0v130h-18Z`;
  }).join("");
  const coach = (x: number): string =>
    fill(`M${x} ${deck}v-50q0-9 9-9h96q9 0 9 9v50Z`, ink.navy) +
    times(7, (w) => box(x + 11 + w * 14, deck - 43, 9, 15, ink.butter)) +
    disc(x + 22, deck, 7, ink.navy) +
    disc(x + 92, deck, 7, ink.navy);
  const engine =
    fill(`M1000 ${deck + 4}v-86h-8v-8h72v8h-6v26h56q30 0 32 30l4 30Z`, ink.navy) +
    box(1012, deck - 68, 28, 22, ink.butter) +
    fill(`M1088 ${deck - 50}l-6-44h34l-6 44Z`, ink.navy) +
    box(1056, deck - 22, 90, 6, ink.vermilion) +
    times(4, (w) => disc(1022 + w * 36, deck, 13, ink.navy)) +
    times(4, (w) => disc(1022 + w * 36, deck, 5, ink.vermilion));
  return (
    box(0, 0, 1200, 800, ink.marigold) +
    spray(slab(0, 0, 1200, 520), ink.vermilion, 270, 1, 0.95) +
    spray(slab(0, 0, 1200, 300), ink.plum, 270, 0.95, 0.9) +
    disc(760, 420, 178, ink.butter) +
    times(5, (i) => box(560 + i * 14, 356 + i * 34, 420 - i * 40, 5 + i * 2.6, ink.marigold)) +
    form(range(5, [0, 520], [1200, 510], 60, 6, 800), ink.brick, ink.plum, 90, 0.9, 1) +
    box(0, 640, 1200, 160, ink.plum) +
    form(slab(0, 640, 1200, 160), ink.plum, ink.vermilion, 270, 0.6, 0.7) +
    times(12, (i) =>
      box(620 + ((i * 67) % 150) - i * 6, 660 + i * 12, 150 - (i % 4) * 26, 4, ink.butter),
    ) +
    form(arch, ink.navy, ink.plum, 270, 0.5, 0.5) +
    box(0, deck + 8, 1200, 20, ink.navy) +
    times(9, (i) => coach(-98 + i * 122)) +
    box(980, deck - 8, 30, 6, ink.navy) +
    engine +
    fill(
      limb([
        [1100, 424, 14],
        [1070, 390, 40],
        [990, 372, 66],
        [880, 352, 60],
        [760, 362, 30],
        [680, 356, 6],
      ]),
      ink.bone,
    ) +
    birds(
      [
        [250, 190, 20],
        [310, 160, 15],
        [370, 206, 13],
        [212, 240, 11],
      ],
      ink.navy,
    )
  );
}

function seaCables(): string {
  const fish = (x: number, y: number, s: number, colour: string): string =>
    place(
      x,
      y,
      s,
      Math.abs(s),
      fill("M-40 0Q0-34 44 0Q0 34-40 0ZM-34 0L-66-22Q-56 0-66 22Z", colour),
      disc(26, -4, 4, ink.navy),
      line("M6-16Q14 0 6 16", ink.navy, 3),
    );
  const coral = (x: number, y: number, s: number, colour: string): string =>
    place(
      x,
      y,
      s,
      s,
      arm(colour, [0, 0, 26], [-6, -60, 20], [4, -150, 12]),
      arm(colour, [-4, -50, 18], [-44, -90, 15], [-46, -140, 10]),
      arm(colour, [0, -70, 16], [42, -104, 14], [50, -160, 9]),
      arm(colour, [-30, -84, 12], [-72, -100, 10], [-80, -130, 7]),
      arm(colour, [34, -98, 11], [74, -104, 9], [86, -134, 6]),
    );
  const cable = "M-20 640C160 560 260 720 440 660S700 520 860 610S1100 700 1230 560";
  return (
    box(0, 0, 1200, 800, ink.teal) +
    spray(slab(0, 110, 1200, 690), ink.navy, 90, 1, 1) +
    spray(slab(0, 300, 1200, 500), ink.navy, 90, 0.8, 1) +
    box(0, 0, 1200, 112, ink.butter) +
    spray(slab(0, 0, 1200, 112), ink.marigold, 270, 0.8, 1) +
    times(4, (i) =>
      fill(
        `M${300 + i * 190} 112h${60 + i * 14}L${200 + i * 170 - 60} 700h-${120 + i * 10}Z`,
        ink.mist,
        0.1,
      ),
    ) +
    place(
      820,
      112,
      1,
      1,
      fill("M-130-18H130L104 26H-104Z", ink.vermilion),
      fill("M-104 26H104L98 40H-98Z", ink.brick),
      box(40, -66, 62, 48, ink.bone),
      box(54, -96, 16, 34, ink.navy),
      box(-100, -34, 90, 16, ink.navy),
      disc(-56, -40, 26, ink.navy),
      disc(-56, -40, 14, ink.butter),
    ) +
    line("M712 112Q560 220 590 420T470 660", ink.vermilion, 4) +
    form(
      hill(
        [
          [0, 690],
          [200, 650],
          [420, 710],
          [700, 640],
          [900, 690],
          [1200, 630],
        ],
        800,
      ),
      ink.dusk,
      ink.navy,
      90,
      1,
      0.9,
    ) +
    line(cable, ink.navy, 44, "round") +
    line(cable, ink.vermilion, 34, "round") +
    line(cable, ink.marigold, 6) +
    times(3, (i) =>
      line(["M150 616L190 622", "M720 570L756 576", "M1060 640L1100 640"][i] ?? "", ink.navy, 40),
    ) +
    coral(150, 800, 1.3, ink.marigold) +
    coral(320, 820, 0.8, ink.plum) +
    coral(1080, 810, 1.25, ink.plum) +
    coral(960, 820, 0.75, ink.marigold) +
    fish(300, 330, 1.2, ink.marigold) +
    fish(400, 390, 0.8, ink.butter) +
    fish(230, 420, 0.7, ink.butter) +
    fish(960, 400, -1.5, ink.bone) +
    fish(860, 470, -0.8, ink.mist) +
    fish(1080, 300, -0.6, ink.mist) +
    times(8, (i) => line(ring(580 + ((i * 37) % 60), 470 - i * 40, 4 + (i % 3) * 3), ink.mist, 2))
  );
}

/** The pictures of tracks, trains and cables. */
export const linePictures = [
  scene("balasore-signals", balasoreSignals),
  scene("slow-train", slowTrain),
  scene("sea-cables", seaCables),
];
