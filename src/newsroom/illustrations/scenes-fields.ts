import { person } from "./figures.ts";
import { limb, ring, slab, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { cycling } from "./poses.ts";
import { bicycle } from "./scenery.ts";
import { arm, box, disc, fill, form, group, hill, line, oval } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { spray } from "./texture.ts";

function millets(): string {
  const head = (x: number, bend: number, h: number, i: number): string => {
    const [tx, ty] = [x + bend, 800 - h];
    const stem = `M${x} 820C${x - 10} ${800 - h * 0.6} ${x} ${800 - h - 40} ${tx} ${ty}`;
    const grains = times(44, (g) => {
      const row = Math.floor(g / 4);
      const t = row / 10;
      const width = Math.sin(Math.PI * Math.min(1, 0.16 + t * 0.84)) * 34 + 6;
      const cx = tx + t * bend * 0.7 + ((g % 4) - 1.5) * width * 0.5;
      const cy = ty + t * 200 + Math.abs((g % 4) - 1.5) * 8;
      return oval(
        cx,
        cy,
        13,
        16,
        [ink.vermilion, ink.brick, ink.clay, ink.vermilion, ink.marigold][(g * 7 + i) % 5] ??
          ink.clay,
      );
    });
    return (
      line(stem, ink.pine, 12, "round") +
      fill(
        limb([
          [x, 640, 4],
          [x + 60, 540, 34],
          [x + 130, 520, 26],
          [x + 200, 590, 3],
        ]),
        i % 2 === 0 ? ink.leaf : ink.teal,
      ) +
      fill(
        limb([
          [x - 4, 720, 4],
          [x - 70, 610, 34],
          [x - 130, 600, 24],
          [x - 180, 670, 3],
        ]),
        i % 2 === 0 ? ink.teal : ink.leaf,
      ) +
      grains
    );
  };
  const sickle =
    "M560 640C420 560 380 360 520 240C600 172 720 180 780 250C700 216 600 230 540 300" +
    "C470 390 500 540 600 620Z";
  return (
    box(0, 0, 1200, 800, ink.butter) +
    spray(slab(0, 0, 1200, 800), ink.marigold, 270, 0.9, 1) +
    disc(880, 270, 190, ink.bone) +
    spray(ring(880, 270, 190), ink.marigold, 90, 0.8, 0.8) +
    form(
      hill(
        [
          [0, 640],
          [300, 600],
          [700, 650],
          [1200, 590],
        ],
        800,
      ),
      ink.wheat,
      ink.clay,
      90,
      0.9,
      1,
    ) +
    head(90, 70, 560, 0) +
    head(250, 90, 640, 1) +
    head(720, 90, 520, 2) +
    head(900, 100, 610, 3) +
    head(1050, 80, 470, 4) +
    form(sickle, ink.slate, ink.navy, 45, 0.9, 0.9) +
    line("M544 300C474 390 504 536 600 616", ink.bone, 5) +
    form(
      limb([
        [560, 604, 34],
        [620, 664, 36],
        [690, 736, 34],
      ]),
      ink.umber,
      ink.navy,
      45,
      0.8,
      0.8,
    ) +
    form(
      limb([
        [420, 860, 150],
        [500, 780, 110],
        [580, 710, 86],
      ]),
      ink.clay,
      ink.umber,
      0,
      0.9,
      0.9,
    ) +
    times(4, (i) =>
      line(
        `M${464 + i * 16} ${728 + i * -14}q40 20 60 70`,
        [ink.vermilion, ink.teal, ink.marigold, ink.vermilion][i] ?? ink.teal,
        12,
      ),
    ) +
    times(4, (i) =>
      fill(
        limb([
          [596 + i * 24, 720 + i * 20, 34],
          [610 + i * 22, 668 + i * 22, 32],
          [652 + i * 20, 664 + i * 22, 27],
        ]),
        i % 2 === 0 ? ink.clay : "#8d5231",
      ),
    ) +
    arm(ink.clay, [590, 740, 44], [560, 680, 32], [588, 630, 24])
  );
}

function tbMile(): string {
  return (
    box(0, 0, 1200, 800, ink.mist) +
    spray(slab(0, 0, 1200, 700), ink.teal, 270, 1, 0.9) +
    spray(slab(0, 300, 1200, 340), ink.butter, 90, 0.9, 1) +
    disc(250, 480, 84, ink.marigold) +
    form(
      "M640 150Q680 90 760 106Q810 46 900 80Q990 60 1020 116Q1090 116 1100 160Z",
      ink.bone,
      ink.mist,
      90,
      0.9,
      0.8,
    ) +
    form(
      "M60 300Q90 250 150 262Q190 220 250 250Q320 250 330 300Z",
      ink.bone,
      ink.mist,
      90,
      0.9,
      0.8,
    ) +
    form(
      "M820 360Q850 320 900 330Q940 300 990 326Q1050 330 1060 360Z",
      ink.bone,
      ink.butter,
      90,
      0.9,
      0.8,
    ) +
    fill(
      hill(
        [
          [0, 600],
          [300, 590],
          [700, 604],
          [1200, 588],
        ],
        800,
      ),
      ink.leaf,
    ) +
    times(
      8,
      (i) =>
        box(30 + i * 160, 560 - (i % 3) * 14, 5, 40, ink.pine) +
        disc(32 + i * 160, 556 - (i % 3) * 14, 18 + (i % 2) * 6, ink.pine),
    ) +
    form("M0 690L1200 640V800H0Z", ink.wheat, ink.clay, 90, 1, 0.9) +
    fill("M0 690L1200 640V652L0 706Z", ink.bone) +
    form("M0 760L1200 740V800H0Z", ink.pine, ink.navy, 90, 0.9, 1) +
    times(30, (i) =>
      arm(
        ink.pine,
        [i * 42, 770, 10],
        [i * 42 + 8, 735 - ((i * 17) % 20), 5],
        [i * 42 + 22, 716 - ((i * 17) % 20), 1],
      ),
    ) +
    group(
      "translate(660 676) rotate(-2.4) scale(2.8)",
      bicycle(ink.navy, 3.2),
      box(-78, -104, 42, 38, ink.teal, 3),
      box(-78, -96, 42, 5, ink.navy),
      box(-60, -88, 6, 16, ink.bone),
      box(-65, -83, 16, 6, ink.bone),
      box(-80, -66, 46, 4, ink.navy),
      person(
        cycling,
        { skin: ink.umber, top: ink.bone, legs: ink.vermilion, far: ink.brick },
        1.12,
      ),
      arm(ink.bone, [18, -102, 10], [26, -86, 8], [34, -81, 7]),
      fill("M18-118C14-132 36-134 35-119L30-122C24-122 22-118 22-112Z", ink.navy),
      disc(15, -120, 6.5, ink.navy),
    )
  );
}

/** The pictures of fields and the roads through them. */
export const fieldPictures = [scene("millets-return", millets), scene("tb-last-mile", tbMile)];
