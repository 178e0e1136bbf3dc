import { limb, ring, slab, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { checkers } from "./scenery.ts";
import { box, disc, fill, form, group, line, oval, place } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { glow, spray } from "./texture.ts";

function iraniCafe(): string {
  return (
    box(0, 0, 1200, 800, ink.teal) +
    spray(slab(0, 0, 1200, 480), ink.pine, 270, 0.9, 1) +
    box(0, 350, 1200, 150, ink.pine) +
    box(0, 344, 1200, 10, ink.marigold) +
    form("M96 330V130Q96 30 270 30T444 130V330Z", ink.butter, ink.marigold, 90, 0.9, 1) +
    line("M96 330V130Q96 30 270 30T444 130V330ZM270 30V330M96 180H444", ink.umber, 14) +
    line("M760 0V90", ink.navy, 5) +
    fill("M670 160Q676 84 760 84T850 160Z", ink.vermilion) +
    disc(760, 168, 20, ink.butter) +
    spray("M670 160L560 450H960L850 160Z", ink.butter, 270, 0.5, 0.9) +
    box(0, 490, 1200, 310, ink.bone) +
    checkers(490, 860, 520, 260, ink.navy, 12) +
    spray(slab(0, 490, 1200, 310), ink.plum, 0, 0.6, 1) +
    oval(720, 760, 250, 26, ink.navy) +
    form(
      "M690 500H750L762 720Q840 730 850 758H590Q600 730 678 720Z",
      ink.navy,
      ink.dusk,
      180,
      0.9,
      0.6,
    ) +
    form("M430 452H1010Q1020 490 996 500H444Q420 490 430 452Z", ink.mist, ink.slate, 0, 0.9, 0.9) +
    oval(720, 452, 292, 42, ink.bone) +
    line("M500 456q60-24 120-6t120-16t130 14M640 476q60-16 130-4", ink.mist, 5, "round") +
    place(
      640,
      446,
      1.25,
      1.25,
      oval(0, 0, 56, 11, ink.teal),
      form("M-34-120H34L28-4Q0 4-28-4Z", ink.clay, ink.umber, 0, 0.9, 0.7),
      fill("M-36-120H36L34-96H-34Z", ink.mist, 0.85),
      oval(0, -120, 36, 8, ink.bone),
      times(5, (i) => line(`M${-22 + i * 11} -90L${-19 + i * 9.5} -10`, ink.marigold, 2)),
      fill(
        limb([
          [-6, -136, 6],
          [8, -166, 14],
          [-8, -206, 16],
          [6, -250, 3],
        ]),
        ink.bone,
        0.85,
      ),
    ) +
    oval(850, 456, 112, 22, ink.vermilion) +
    oval(850, 450, 96, 17, ink.bone) +
    form(
      "M772 448C764 380 810 356 850 356S936 380 928 448Q850 462 772 448Z",
      ink.marigold,
      ink.clay,
      20,
      0.95,
      0.7,
    ) +
    line("M800 392q20-20 50-22", ink.butter, 7, "round") +
    place(
      240,
      770,
      1.36,
      1.36,
      line("M-96 0C-80-120-96-200-104-290C-112-420 40-440 60-300", ink.umber, 17, "round"),
      line("M-70-292C-74-370 10-386 24-300C28-260 0-214-10-200", ink.clay, 11, "round"),
      fill("M-112-218Q20-250 132-206Q136-180 110-176Q0-160-106-184Z", ink.clay),
      fill("M-112-218Q20-250 132-206Q20-186-112-218Z", ink.wheat),
      line(
        "M112-186C120-120 120-60 134 0M-60-184C-50-100-56-60-50-10M56-190C60-240 60-270" +
          " 60-300M60-176C66-110 62-60 70-14",
        ink.umber,
        15,
        "round",
      ),
      line("M-76-90C-20-110 60-110 116-96", ink.clay, 9, "round"),
    )
  );
}

function coldMango(): string {
  const mango = (x: number, y: number, turn: number, i: number): string =>
    group(
      `translate(${x} ${y}) rotate(${turn})`,
      form(
        "M-52 6C-56-34-16-52 20-44C54-36 66-4 46 24C30 46-46 48-52 6Z",
        i % 3 === 0 ? ink.butter : ink.marigold,
        i % 2 === 0 ? ink.vermilion : ink.leaf,
        200,
        0.95,
        0.75,
      ),
      line("M-52 2l-12-10", ink.umber, 5, "round"),
    );
  const crate = (x: number, y: number): string =>
    box(x, y - 40, 350, 50, ink.umber) +
    times(4, (i) => mango(x + 62 + i * 76, y - 44 - (i % 2) * 8, i * 40 - 20, i)) +
    times(4, (i) => mango(x + 50 + i * 82, y - 6, 200 + i * 30, i + 1)) +
    times(3, (i) => form(slab(x - 6, y + 14 + i * 42, 362, 34), ink.wheat, ink.clay, 0, 0.9, 0.9)) +
    times(3, (i) => box(x + i * 165, y - 30, 20, 170, ink.clay));
  return (
    box(0, 0, 1200, 800, ink.dusk) +
    spray(slab(0, 0, 1200, 640), ink.slate, 270, 1, 0.9) +
    times(9, (i) => box(i * 140 - 20, 0, 6, 650, ink.navy)) +
    box(60, 40, 620, 110, ink.mist, 10) +
    times(
      3,
      (i) =>
        disc(170 + i * 200, 95, 42, ink.navy) +
        times(4, (b) =>
          group(
            `translate(${170 + i * 200} 95) rotate(${b * 90 + i * 20})`,
            fill("M0 0Q16-30 0-38Q-14-20 0 0Z", ink.slate),
          ),
        ),
    ) +
    times(5, (i) => line(`M${110 + i * 130} 170q-20 30 0 60t0 60`, ink.mist, 5, "round")) +
    form(slab(0, 640, 1200, 160), ink.teal, ink.navy, 90, 1, 1) +
    crate(60, 380) +
    crate(440, 380) +
    crate(-110, 560) +
    crate(270, 560) +
    crate(650, 560) +
    place(
      1050,
      0,
      1,
      1,
      box(-50, 60, 100, 560, ink.bone, 50),
      disc(0, 620, 76, ink.bone),
      box(-22, 90, 44, 520, ink.mist, 22),
      box(-22, 430, 44, 180, ink.vermilion, 0),
      disc(0, 620, 54, ink.vermilion),
      disc(-16, 604, 14, ink.butter),
      times(10, (i) => box(26, 120 + i * 40, i % 2 === 0 ? 24 : 14, 5, ink.navy)),
    )
  );
}

function goldCupboard(): string {
  const bangle = (x: number, y: number, r: number, colour: string): string =>
    line(ring(x, y, r, r * 1.06), ink.clay, 13) +
    line(ring(x - 3, y - 2, r, r * 1.06), colour, 10) +
    line(
      `M${x - r * 0.8} ${y - r * 0.5}A${r} ${r} 0 0 1 ${x - r * 0.1} ${y - r}`,
      ink.bone,
      4,
      "round",
    );
  const shelf = (y: number): string => box(410, y, 380, 14, ink.umber);
  return (
    box(0, 0, 1200, 800, ink.plum) +
    spray(slab(0, 0, 1200, 700), ink.navy, 270, 1, 0.9) +
    box(0, 690, 1200, 110, ink.navy) +
    spray(slab(300, 690, 620, 110), ink.marigold, 270, 0.8, 1) +
    glow(600, 420, 560, ink.vermilion, 0.6) +
    box(380, 40, 440, 670, ink.dusk) +
    form(slab(404, 64, 392, 622), ink.umber, ink.navy, 270, 0.7, 0.9) +
    glow(600, 360, 330, ink.marigold, 1) +
    shelf(270) +
    shelf(480) +
    shelf(672) +
    box(420, 118, 360, 12, ink.clay, 6) +
    times(8, (i) =>
      bangle(452 + i * 42, 190, 44 - (i % 3) * 3, i % 3 === 0 ? ink.butter : ink.marigold),
    ) +
    times(5, (i) => bangle(470 + i * 64, 428, 46, i % 2 === 0 ? ink.marigold : ink.butter)) +
    times(3, (i) =>
      box(440, 640 - i * 34, 130, 30, [ink.vermilion, ink.teal, ink.marigold][i] ?? ink.teal, 6),
    ) +
    fill("M620 672V610Q620 590 640 590H740Q760 590 760 610V672Z", ink.brick) +
    box(620, 620, 140, 8, ink.marigold) +
    disc(690, 624, 12, ink.butter) +
    form("M404 64L180 0V800L404 686Z", ink.slate, ink.navy, 180, 0.95, 0.9) +
    line("M372 96L216 56V720L372 652Z", ink.dusk, 6) +
    box(366, 350, 14, 80, ink.navy, 5) +
    fill("M398 66L404 64V686L398 690Z", ink.butter) +
    form("M796 64L960 20V770L796 686Z", ink.slate, ink.navy, 0, 0.95, 0.9) +
    fill("M826 110L930 84V400L826 400Z", ink.mist) +
    spray("M826 110L930 84V400L826 400Z", ink.slate, 0, 0.9, 1) +
    fill("M836 380L900 92L924 86L862 380Z", ink.bone, 0.6) +
    fill("M796 64L802 62V690L796 686Z", ink.butter) +
    line("M850 470L920 480V640L850 610Z", ink.dusk, 6)
  );
}

/** The pictures of cafes, cupboards and cold rooms. */
export const indoorPictures = [
  scene("irani-cafe", iraniCafe),
  scene("cold-chain-mango", coldMango),
  scene("gold-in-the-cupboard", goldCupboard),
];
