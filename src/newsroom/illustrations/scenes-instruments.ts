import { ring, seeded, slab, times } from "./geometry.ts";
import { earth, lander } from "./machines.ts";
import { ink } from "./palette.ts";
import { box, disc, fill, form, group, hill, line, oval, place } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { glow, spray, within } from "./texture.ts";

function moonLanding(): string {
  const random = seeded(23);
  const crater = (x: number, y: number, r: number): string =>
    oval(x, y, r, r * 0.26, ink.slate) +
    oval(x + r * 0.06, y + r * 0.06, r * 0.9, r * 0.2, ink.bone) +
    oval(x - r * 0.02, y + r * 0.02, r * 0.86, r * 0.18, ink.slate);
  return (
    box(0, 0, 1200, 800, ink.navy) +
    times(90, () => disc(random() * 1200, random() * 480, 0.8 + random() * 1.8, ink.bone)) +
    glow(930, 190, 240, ink.teal, 0.5) +
    earth(930, 190, 120) +
    form(
      hill(
        [
          [0, 500],
          [240, 470],
          [520, 492],
          [820, 456],
          [1200, 486],
        ],
        800,
      ),
      ink.mist,
      ink.slate,
      90,
      1,
      0.9,
    ) +
    fill(
      hill(
        [
          [0, 500],
          [240, 470],
          [520, 492],
          [820, 456],
          [1200, 486],
        ],
        496,
      ),
      ink.bone,
      0,
    ) +
    crater(180, 560, 90) +
    crater(930, 560, 70) +
    crater(1070, 700, 130) +
    crater(120, 720, 120) +
    crater(760, 520, 34) +
    crater(600, 760, 80) +
    group(
      "translate(470 664) skewX(68) scale(1.5 -0.5)",
      `<g opacity="0.92">${lander(ink.navy, ink.navy, ink.navy)}</g>`,
    ) +
    place(470, 664, 1.6, 1.6, lander(ink.marigold, ink.brick, "#22345a")) +
    fill("M560 560L690 690L664 700L540 566Z", ink.navy) +
    box(690, 684, 46, 16, ink.vermilion, 3) +
    disc(698, 704, 8, ink.navy) +
    disc(728, 704, 8, ink.navy)
  );
}

function controlRoom(): string {
  const screen = (x: number, y: number, w: number, h: number, colour: string): string =>
    box(x - 8, y - 8, w + 16, h + 16, "#0c1426", 6) +
    form(slab(x, y, w, h), colour, ink.navy, 90, 0.7, 1);
  const head = (x: number, y: number, s: number, wear: number, shirt: string): string =>
    place(
      x,
      y,
      s,
      s,
      form(
        "M-130 220C-130 100-90 84-36 70V30H36V70C90 84 130 100 130 220Z",
        shirt,
        ink.navy,
        90,
        0.95,
        1,
      ),
      fill("M-30 30H30V84Q0 100-30 84Z", ink.umber),
      fill("M-36 72Q0 104 36 72L46 78Q0 122-46 78Z", ink.navy, 0.6),
      oval(-50, 0, 10, 15, ink.umber),
      oval(50, 0, 10, 15, ink.umber),
      fill("M-50-8C-52-96 52-96 50-8C50 40 26 50 0 50S-50 40-50-8Z", ink.navy),
      spray("M-50-8C-52-96 52-96 50-8C50 40 26 50 0 50S-50 40-50-8Z", ink.teal, 270, 0.9, 0.45),
      wear === 1 ? oval(0, 52, 26, 28, ink.navy) : "",
      wear === 2
        ? line("M-54-16C-54-104 54-104 54-16", ink.slate, 9) +
            box(-64, -24, 20, 44, ink.slate, 8) +
            box(44, -24, 20, 44, ink.slate, 8)
        : "",
    );
  return (
    box(0, 0, 1200, 800, ink.navy) +
    glow(600, 240, 620, ink.teal, 0.8) +
    screen(330, 60, 540, 330, ink.teal) +
    within(
      slab(330, 60, 540, 330),
      disc(600, 520, 260, ink.mist),
      spray(ring(600, 520, 260), ink.slate, 60, 0.9, 0.9),
      line("M340 100C460 90 560 140 592 256", ink.marigold, 7),
      line("M592 256V262", ink.vermilion, 7),
      times(5, (i) => line(`M330 ${120 + i * 60}H870M${420 + i * 90} 60V390`, ink.mist, 1)),
      group("translate(592 300) scale(0.26)", lander(ink.butter, ink.marigold, ink.navy)),
    ) +
    screen(40, 90, 240, 130, ink.slate) +
    screen(40, 256, 240, 134, ink.marigold) +
    screen(920, 90, 240, 130, ink.vermilion) +
    screen(920, 256, 240, 134, ink.slate) +
    line("M50 200l40-30 30 16 40-60 40 30 60-46", ink.butter, 5) +
    times(7, (i) =>
      box(60 + i * 30, 372 - (30 + ((i * 43) % 70)), 18, 30 + ((i * 43) % 70), ink.brick),
    ) +
    line("M936 200Q1000 100 1040 160T1146 110", ink.bone, 5) +
    line(ring(1040, 322, 46), ink.bone, 4) +
    line("M1040 322l34-32", ink.vermilion, 5) +
    times(
      6,
      (i) =>
        box(60 + i * 190, 456, 130, 74, "#0c1426", 4) +
        form(
          slab(68 + i * 190, 464, 114, 58),
          i % 2 === 0 ? ink.teal : ink.mist,
          ink.navy,
          90,
          0.8,
          1,
        ),
    ) +
    form(slab(0, 530, 1200, 270), "#0f1a33", ink.navy, 90, 1, 1) +
    times(5, (i) =>
      head(
        130 + i * 235,
        566,
        0.66,
        [0, 1, 2, 0, 1][i] ?? 0,
        [ink.slate, ink.plum, ink.dusk, ink.brick, ink.slate][i] ?? ink.slate,
      ),
    ) +
    head(70, 690, 1.1, 2, ink.teal) +
    head(400, 680, 1.15, 1, ink.vermilion) +
    head(760, 690, 1.12, 0, ink.mist) +
    head(1090, 676, 1.15, 2, ink.marigold)
  );
}

function rainGauge(): string {
  const leaf = (
    x: number,
    y: number,
    angle: number,
    s: number,
    colour: string,
    vein: string,
  ): string =>
    group(
      `translate(${x} ${y}) rotate(${angle}) scale(${s})`,
      fill("M0 0C-120-120-110-320 0-430C110-320 120-120 0 0Z", colour),
      spray("M0 0C-120-120-110-320 0-430V0Z", vein, 180, 0.9, 1),
      line("M0 10V-410", vein, 7),
      times(6, (i) =>
        line(
          `M0 ${-60 - i * 56}L${70 - i * 4} ${-120 - i * 54}M0 ${-60 - i * 56}L${-70 + i * 4}` +
            ` ${-120 - i * 54}`,
          vein,
          4,
        ),
      ),
    );
  const tube = "M478 330H722V700H478Z";
  return (
    box(0, 0, 1200, 800, ink.mist) +
    spray(slab(0, 0, 1200, 800), ink.teal, 90, 1, 1) +
    leaf(230, 720, -30, 1.2, ink.teal, ink.pine) +
    leaf(990, 740, 26, 1.25, ink.teal, ink.pine) +
    leaf(90, 800, -8, 1.3, ink.leaf, ink.pine) +
    leaf(1130, 810, 6, 1.3, ink.leaf, ink.pine) +
    fill(
      hill(
        [
          [0, 690],
          [300, 676],
          [700, 690],
          [1200, 672],
        ],
        800,
      ),
      ink.pine,
    ) +
    spray(slab(0, 680, 1200, 120), ink.navy, 90, 1, 1) +
    oval(600, 706, 210, 30, ink.navy) +
    form(tube, ink.marigold, ink.clay, 0, 1, 0.75) +
    spray(tube, ink.umber, 0, 0.8, 0.4) +
    box(500, 340, 26, 352, ink.butter) +
    oval(600, 700, 122, 20, ink.clay) +
    form("M420 262H780L722 350H478Z", ink.marigold, ink.umber, 0, 1, 0.8) +
    fill("M440 268h34l40 78h-22Z", ink.butter) +
    box(466, 344, 268, 18, ink.clay, 6) +
    box(470, 560, 260, 12, ink.clay, 5) +
    box(470, 676, 260, 26, ink.clay, 8) +
    oval(600, 262, 180, 38, ink.clay) +
    oval(600, 266, 158, 30, ink.umber) +
    oval(600, 272, 120, 20, ink.navy) +
    form(
      "M600 46C626 100 652 124 652 158A52 52 0 0 1 548 158C548 124 574 100 600 46Z",
      ink.bone,
      ink.teal,
      60,
      0.9,
      0.7,
    ) +
    fill("M572 158q0-22 14-40q-4 40 8 64q-20-4-22-24Z", "#ffffff") +
    leaf(330, 850, -52, 0.8, ink.pine, ink.navy) +
    leaf(880, 850, 50, 0.8, ink.pine, ink.navy) +
    leaf(420, 860, -20, 0.5, ink.leaf, ink.pine) +
    leaf(770, 866, 24, 0.52, ink.leaf, ink.pine)
  );
}

/** The pictures of landers, control rooms and gauges. */
export const instrumentPictures = [
  scene("chandrayaan-landing", moonLanding),
  scene("chandrayaan-landing-still", controlRoom),
  scene("monsoon-forecast-2", rainGauge),
];
