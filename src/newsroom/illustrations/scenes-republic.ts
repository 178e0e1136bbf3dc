import { person } from "./figures.ts";
import { flowing, limb, slab, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { standing } from "./poses.ts";
import { arm, box, disc, fill, form, group, line, oval, place } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { spray } from "./texture.ts";

function election(): string {
  const hand = "#7d4a2d";
  const back = flowing([
    [512, 780],
    [486, 700],
    [470, 620],
    [472, 540],
    [480, 470],
    [478, 360],
    [478, 240],
    [480, 140],
    [516, 84],
    [550, 140],
    [556, 250],
    [560, 390],
    [590, 396],
    [624, 386],
    [656, 410],
    [688, 414],
    [716, 446],
    [746, 462],
    [764, 500],
    [764, 580],
    [738, 650],
    [700, 710],
    [690, 780],
  ]);
  return (
    box(0, 0, 1200, 800, ink.bone) +
    times(40, (i) => {
      const [c, r] = [i % 8, Math.floor(i / 8)];
      const [x, y] = [14 + c * 150, 14 + r * 160];
      const colour =
        [ink.sand, ink.sand, ink.mist, ink.sand, ink.butter, ink.sand, ink.sand][(i * 5 + r) % 7] ??
        ink.sand;
      const hot = [5, 12, 20, 27, 30, 38].includes(i);
      return (
        box(
          x,
          y,
          138,
          148,
          hot ? ([ink.teal, ink.marigold, ink.vermilion][i % 3] ?? ink.teal) : colour,
        ) +
        box(x, y, 138, 22, hot ? ink.navy : ink.wheat) +
        times(2, (k) => disc(x + 40 + k * 58, y + 11, 5, ink.bone))
      );
    }) +
    spray(slab(0, 0, 1200, 800), ink.clay, 0, 0.5, 0.9) +
    fill(
      limb([
        [700, 860, 250],
        [694, 700, 220],
        [690, 560, 250],
        [690, 470, 190],
      ]),
      ink.navy,
      0.18,
    ) +
    form(
      limb([
        [600, 880, 300],
        [600, 800, 236],
        [596, 720, 190],
      ]),
      ink.vermilion,
      ink.plum,
      0,
      0.9,
      0.8,
    ) +
    box(494, 708, 206, 26, ink.marigold, 8) +
    form(back, hand, ink.umber, 0, 0.95, 0.7) +
    spray(back, ink.umber, 90, 0.7, 0.5) +
    form(
      limb([
        [486, 650, 70],
        [452, 560, 60],
        [446, 490, 50],
        [462, 446, 34],
      ]),
      hand,
      ink.umber,
      90,
      0.8,
      0.9,
    ) +
    line(
      "M574 424Q580 470 572 520M640 430Q648 480 636 540M702 462Q710 500 698 556",
      ink.umber,
      6,
      "round",
    ) +
    line(
      "M486 330Q516 342 548 330M488 318Q516 328 546 318M490 224Q516 232 544 224",
      ink.umber,
      4,
      "round",
    ) +
    fill("M490 150Q488 94 516 94T542 150Q540 172 516 172T490 150Z", ink.wheat) +
    fill("M502 100h28l4 72q-4 40-18 56q-14-16-18-56Z", ink.plum)
  );
}

function census(): string {
  const door = (x: number, y: number, s: number, leaf: string, i: number): string =>
    place(
      x,
      y,
      s,
      s,
      fill("M-74 0V-196A74 66 0 0 1 74-196V0Z", ink.bone),
      fill("M-58-200A58 52 0 0 1 58-200Z", ink.navy),
      line("M0-200V-250M0-200L-38-238M0-200L38-238", ink.bone, 4),
      form(slab(-58, -194, 116, 194), leaf, ink.navy, 0, 0.6, 0.8),
      box(-2, -194, 4, 194, ink.navy),
      disc(-10, -104, 5, ink.marigold),
      disc(10, -104, 5, ink.marigold),
      times(1 + (i % 4), (k) => line(`M${-46 + k * 11} -172v34`, ink.bone, 5, "round")),
    );
  const inks = [ink.teal, ink.vermilion, ink.marigold, ink.leaf, ink.plum, ink.slate];
  return (
    box(0, 0, 1200, 800, ink.wheat) +
    spray(slab(0, 0, 1200, 800), ink.clay, 0, 0.9, 1) +
    times(6, (i) => {
      const [c, r] = [i % 3, Math.floor(i / 3)];
      return door(600 + c * 232, 372 + r * 400, 1.28, inks[(i * 5 + r) % 6] ?? ink.teal, i);
    }) +
    box(470, 372, 740, 16, ink.umber) +
    box(470, 772, 740, 40, ink.umber) +
    form(slab(0, 0, 470, 800), ink.marigold, ink.vermilion, 180, 0.7, 0.9) +
    box(460, 0, 14, 800, ink.clay) +
    box(40, 60, 380, 740, ink.umber) +
    form(slab(64, 84, 332, 720), ink.teal, ink.pine, 90, 0.9, 1) +
    box(227, 84, 6, 720, ink.navy) +
    line("M92 420H200V740H92ZM260 420H368V740H260Z", ink.pine, 9) +
    disc(214, 400, 11, ink.marigold) +
    disc(248, 400, 11, ink.marigold) +
    line(
      "M104 160L110 320M140 156L142 318M176 162L174 322M206 158L208 316M84 300L226 180",
      ink.bone,
      13,
      "round",
    ) +
    line("M276 160L280 318M314 158L312 320M348 164L352 314", ink.bone, 13, "round") +
    oval(540, 786, 140, 13, ink.navy) +
    place(
      540,
      784,
      -4.6,
      4.6,
      person(
        {
          ...standing,
          arms: [
            [
              [4, -66],
              [20, -72],
            ],
          ],
        },
        { skin: ink.umber, top: ink.vermilion, legs: ink.navy, far: ink.navy },
        1.25,
      ),
      fill("M-12-88Q0-96 11-86L14-46Q16-24 18-16H-14Q-10-40-11-50Z", ink.vermilion),
      spray("M-12-88Q0-96 11-86L14-46Q16-24 18-16H-14Q-10-40-11-50Z", ink.plum, 180, 0.9, 0.8, 4.6),
      arm(ink.brick, [0, -84, 9], [3, -66, 8], [12, -70, 6]),
      arm(ink.umber, [10, -70, 5], [22, -73, 4]),
      fill("M-6-104C-8-116 12-118 10-104L6-108Q-2-108-1-98Z", ink.navy),
      disc(-6, -104, 5, ink.navy),
      group("rotate(-24 25 -76)", box(20, -88, 4, 24, ink.navy, 1)),
    )
  );
}

function republicDay(): string {
  const places = [500, 620, 750, 880, 1010, 1140];
  const boot = (x: number, s: number, up: number): string =>
    place(
      x,
      560 - up,
      s,
      s,
      fill("M-26-330H30L22-150Q24-60 26-30Q60-24 74 0H-28Q-34-80-30-150Z", ink.navy),
      form("M-38-560H44L34-190Q0-176-30-190Z", ink.teal, ink.navy, 0, 0.95, 0.8),
      fill("M-4-560H8L2-184H-6Z", ink.vermilion),
      box(-30, -150, 56, 8, ink.slate),
      box(-28, -6, 104, 10, ink.umber),
    );
  const cast = (x: number, w: number): string =>
    fill(
      `M${x - 30} 566H${x + 76}L${x + 20 + (x - 760) * 0.7 + w} 820H${x - 150 + (x - 760) * 0.7}Z`,
      ink.navy,
      0.8,
    );
  return (
    box(0, 0, 1200, 800, ink.butter) +
    spray(slab(0, 0, 1200, 560), ink.vermilion, 270, 0.7, 0.9) +
    disc(300, 250, 170, ink.bone) +
    spray(slab(0, 300, 1200, 260), ink.bone, 90, 0.8, 1) +
    place(
      800,
      500,
      0.8,
      0.8,
      fill(
        "M-120 0V-250H-136V-270H-110V-290H110V-270H136V-250H120V0H56V-130A56 56 0 0 0 -56-130V0Z",
        ink.wheat,
      ),
    ) +
    times(8, (i) => oval(-20 + i * 170, 470, 90, 70 + (i % 3) * 16, ink.wheat)) +
    spray(slab(0, 380, 1200, 180), ink.bone, 90, 1, 1) +
    form(slab(0, 520, 1200, 280), ink.wheat, ink.clay, 90, 1, 1) +
    fill("M60 560L420 566L300 820H-260Z", ink.navy, 0.75) +
    place(
      230,
      570,
      1.35,
      1.35,
      fill(
        "M-96-190C-60-214 30-206 62-214C74-250 88-286 112-306L118-326L128-308C150-290" +
          " 168-262 172-244Q166-230 152-234C140-240 130-244 122-246C120-210 116-180 100-160" +
          "L108-90L96-50L104 0H88L78-52L82-96L58-140C20-120-30-120-50-136L-58-90L-76-56L-70" +
          " 0H-88L-96-58L-80-110C-100-130-104-160-96-190Z",
        ink.navy,
      ),
      fill("M-94-186Q-130-170-124-90Q-106-130-84-150Z", ink.navy),
      fill("M62-214Q80-270 110-306L96-296Q66-260 50-214Z", ink.plum),
      fill("M-30-206L-26-262Q-30-300 0-304Q26-300 22-262L26-206Z", ink.vermilion),
      disc(0, -322, 17, ink.umber),
      fill("M-20-326Q-22-352 4-352T24-330Z", ink.marigold),
      fill("M-8-350Q-10-378 8-386Q16-370 10-350Z", ink.vermilion),
      arm(ink.vermilion, [8, -280, 18], [40, -250, 14], [66, -236, 10]),
      fill("M-34-214H34L40-150Q10-170-20-150Z", ink.marigold),
      arm(ink.navy, [10, -200, 24], [26, -160, 20], [18, -110, 14]),
    ) +
    places.map((x, i) => cast(x, 20 + (i % 2) * 20)).join("") +
    places.map((x, i) => boot(x, 1.34, (i % 2) * 40)).join("")
  );
}

/** The pictures of votes, counts and parades. */
export const republicPictures = [
  scene("election-2024-calendar", election),
  scene("census-explained", census),
  scene("republic-day-at-dawn", republicDay),
];
