import { openHand } from "./figures.ts";
import { limb, ring, slab, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { arm, box, disc, fill, form, line, oval, place } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { glow, halftone, spray, within } from "./texture.ts";

/** A clay goddess's face seen from the front, centred on 0 0, about 260 wide. */
function goddessFace(clay: string, shade: string, line1: string): string {
  const face =
    "M0-170C90-170 134-110 130-30C126 60 60 150 0 170C-60 150-126 60-130-30C-134-110-90-170 0-170Z";
  const eye = (way: number): string =>
    place(
      62 * way,
      -18,
      way,
      1,
      fill("M-50 10C-20-30 30-34 66-16C40 18-10 30-50 10Z", ink.bone),
      disc(2, -6, 17, line1),
      line("M-52 12C-20-32 32-38 72-20", line1, 7, "round"),
      line("M-50-38C-10-74 40-70 76-44", line1, 8, "round"),
    );
  return (
    form(face, clay, shade, 0, 0.95, 0.75) +
    eye(1) +
    eye(-1) +
    line("M-14 40C-24 56-8 66 0 62C8 66 24 56 14 40", line1, 6, "round") +
    fill("M-32 96Q-14 84 0 90Q14 84 32 96Q0 122-32 96Z", shade) +
    line("M-34 96Q0 102 34 96", line1, 4, "round") +
    fill("M0-112C16-96 16-76 0-64C-16-76-16-96 0-112Z", ink.bone) +
    disc(0, -88, 8, line1)
  );
}

function kumartuli(): string {
  const arms = [-74, -50, -26, -4, 18].flatMap((turn) => [turn, 180 - turn]);
  const reach = (turn: number): string => {
    const t = (turn * Math.PI) / 180;
    const [dx, dy] = [Math.cos(t), Math.sin(t)];
    const d = limb([
      [560 + dx * 60, 470 + dy * 40, 56],
      [560 + dx * 230, 470 + dy * 230 + 40, 48],
      [560 + dx * 390, 440 + dy * 360, 34],
      [560 + dx * 410, 436 + dy * 384, 30],
    ]);
    return (
      form(d, ink.wheat, ink.clay, 90, 0.95, 0.8) +
      openHand(
        560 + dx * 408,
        436 + dy * 382,
        turn < -90 || turn > 90 ? turn + 12 : turn - 12,
        96,
        ink.wheat,
      )
    );
  };
  const straw = (x: number, i: number): string =>
    line(
      `M${x} 560L${x + ((i * 29) % 40) - 20} 810`,
      i % 3 === 0 ? ink.marigold : i % 3 === 1 ? ink.butter : ink.wheat,
      7,
      "round",
    );
  return (
    box(0, 0, 1200, 800, ink.vermilion) +
    spray(slab(0, 0, 1200, 800), ink.brick, 90, 1, 1) +
    disc(560, 330, 330, ink.marigold) +
    spray(ring(560, 330, 330), ink.vermilion, 90, 0.9, 0.9) +
    halftone([230, 0, 660, 400], 22, ink.butter, (u, v) =>
      Math.hypot((u - 0.5) * 660, v * 400 - 330) < 310 ? 0.5 - v * 0.4 : 0,
    ) +
    arms.map(reach).join("") +
    form(
      "M400 800C390 640 430 540 470 500H650C690 540 730 640 720 800Z",
      ink.wheat,
      ink.clay,
      0,
      0.9,
      0.8,
    ) +
    times(40, (i) => straw(404 + i * 8, i)) +
    box(392, 640, 336, 9, ink.umber) +
    box(398, 720, 324, 9, ink.umber) +
    form("M506 420H614V520Q560 570 506 520Z", ink.clay, ink.umber, 270, 0.9, 0.9) +
    fill(
      "M390 300C360 140 440 60 560 60S760 140 730 300Q740 400 700 460Q690 300 560 190" +
        "Q430 300 420 460Q380 400 390 300Z",
      ink.umber,
    ) +
    place(560, 290, 1.02, 1.02, goddessFace(ink.sand, ink.clay, ink.umber)) +
    fill("M440 150Q560 60 680 150L650 190Q560 130 470 190Z", ink.clay) +
    fill(
      limb([
        [1240, 800, 190],
        [1080, 660, 130],
        [960, 560, 96],
        [880, 500, 104],
        [820, 470, 60],
      ]),
      ink.umber,
    ) +
    spray(
      limb([
        [1240, 800, 190],
        [1080, 660, 130],
        [960, 560, 96],
        [880, 500, 104],
        [820, 470, 60],
      ]),
      ink.navy,
      45,
      0.9,
      0.8,
    ) +
    arm(ink.bone, [900, 460, 16], [800, 412, 13], [690, 372, 4]) +
    arm(ink.umber, [880, 540, 46], [816, 520, 36], [774, 462, 30], [790, 426, 20]) +
    arm(ink.umber, [880, 510, 46], [836, 462, 36], [798, 428, 28], [772, 414, 18]) +
    arm(ink.umber, [900, 470, 46], [868, 418, 34], [824, 404, 26], [794, 414, 16])
  );
}

function festival(): string {
  const lamp = (x: number, y: number, s: number): string =>
    glow(x, y - 54 * s, 120 * s, ink.marigold, 0.75) +
    place(
      x,
      y,
      s,
      s,
      form("M-80-14Q0-2 80-14Q60 44 0 46T-80-14Z", ink.vermilion, ink.brick, 90, 0.95, 0.9),
      oval(0, -14, 80, 12, ink.umber),
      oval(6, -13, 62, 8, ink.marigold),
      times(5, (i) => disc(-40 + i * 20, 14 + (2 - Math.abs(i - 2)) * 5, 4.5, ink.butter)),
      fill("M50-18C84-60 72-92 60-128C40-92 26-60 50-18Z", ink.marigold),
      fill("M52-22C66-48 62-68 58-84C48-68 42-48 52-22Z", ink.bone),
    );
  return (
    box(0, 0, 1200, 800, ink.navy) +
    spray(slab(0, 0, 1200, 800), ink.plum, 90, 1, 1) +
    times(70, (i) => disc((i * 173) % 1200, (i * 89) % 420, 1 + (i % 3) * 0.7, ink.butter)) +
    glow(600, 250, 430, ink.vermilion, 0.85) +
    line("M600 0V80", ink.bone, 4) +
    times(9, (i) =>
      fill(
        limb([
          [540 + i * 15, 410, 10],
          [534 + i * 16 + (i % 2) * 6, 500, 12],
          [524 + i * 19, 590 - Math.abs(i - 4) * 14, 3],
        ]),
        i % 2 === 0 ? ink.marigold : ink.vermilion,
      ),
    ) +
    form("M600 70L720 150V330L600 420L480 330V150Z", ink.marigold, ink.vermilion, 90, 0.95, 0.9) +
    fill("M600 70L720 150L600 240L480 150Z", ink.butter) +
    fill("M480 150L600 240V420L480 330Z", ink.vermilion) +
    spray("M480 150L600 240V420L480 330Z", ink.brick, 180, 0.9, 0.9) +
    fill("M480 150L420 240L480 330ZM720 150L780 240L720 330Z", ink.bone) +
    fill("M660 230L690 262L660 300L630 276Z", ink.bone) +
    fill("M540 220L566 270L540 310L514 250Z", ink.butter) +
    line(
      "M600 70L720 150V330L600 420L480 330V150ZM480 150L600 240L720 150M600 240V420",
      ink.plum,
      6,
    ) +
    times(7, (i) => lamp(60 + i * 180, 560, 0.55)) +
    times(6, (i) => lamp(20 + i * 230, 650, 0.82)) +
    times(5, (i) => lamp(-20 + i * 310, 764, 1.2))
  );
}

function fiveAnniversaries(): string {
  const inks = [
    [ink.vermilion, ink.brick],
    [ink.marigold, ink.clay],
    [ink.teal, ink.pine],
    [ink.plum, ink.navy],
    [ink.leaf, ink.pine],
  ] as const;
  return (
    box(0, 0, 1200, 800, ink.bone) +
    spray(slab(0, 0, 1200, 800), ink.butter, 270, 0.9, 1) +
    inks
      .map(([light, dark], i) => {
        const x = 130 + i * 235;
        const h = 330 + Math.sin((i / 4) * Math.PI) * 150;
        const top = 690 - h;
        const outer =
          `M${x - 108} 690V${top + 100}Q${x - 108} ${top} ${x} ${top - 60}Q${x + 108} ${top}` +
          ` ${x + 108} ${top + 100}V690Z`;
        const inner =
          `M${x - 70} 690V${top + 120}Q${x - 70} ${top + 44} ${x} ${top}Q${x + 70} ${top + 44}` +
          ` ${x + 70} ${top + 120}V690Z`;
        return (
          form(outer, light, dark, 90, 0.8, 0.9) +
          form(inner, dark, ink.navy, 90, 0.8, 0.9) +
          within(inner, glow(x, 500, 170, ink.marigold, 0.9)) +
          form(slab(x - 25, 540, 50, 150), ink.bone, ink.wheat, 0, 0.9, 0.8) +
          line(`M${x} 540V520`, ink.navy, 5) +
          fill(
            `M${x} 430C${x + 34} 480 ${x + 26} 524 ${x} 526C${x - 26} 524 ${x - 34} 480 ${x} 430Z`,
            ink.marigold,
          ) +
          fill(
            `M${x} 470C${x + 16} 496 ${x + 14} 518 ${x} 520C${x - 14} 518 ${x - 16} 496 ${x} 470Z`,
            ink.bone,
          )
        );
      })
      .join("") +
    form(slab(0, 690, 1200, 110), ink.navy, ink.plum, 90, 0.9, 1) +
    inks
      .map(([light], i) =>
        fill(
          `M${60 + i * 235} 690H${200 + i * 235}L${240 + i * 260 - 60} 800H${i * 260 - 20}Z`,
          light,
          0.75,
        ),
      )
      .join("")
  );
}

/** The pictures of goddesses, lamps and anniversaries. */
export const festivalPictures = [
  scene("kumartuli-clay", kumartuli),
  scene("festival-guide-2025", festival),
  scene("five-anniversaries", fiveAnniversaries),
];
