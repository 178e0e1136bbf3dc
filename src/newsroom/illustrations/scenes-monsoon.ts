import { ring, slab, straight, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { palm } from "./scenery.ts";
import { box, disc, fill, form, heap, hill, line } from "./shapes.ts";
import { largeScene, scene } from "./sheet.ts";
import { glow, spray, within } from "./texture.ts";

function monsoonWall(): string {
  const back = heap([
    [520, 60, 150],
    [660, 130, 110],
    [420, -10, 160],
    [740, 210, 84],
    [560, 170, 150],
    [700, 290, 96],
    [300, 40, 200],
    [560, 330, 140],
  ]);
  const middle = heap([
    [360, 150, 170],
    [500, 230, 130],
    [590, 320, 96],
    [620, 400, 74],
    [230, 80, 170],
    [440, 330, 170],
    [200, 260, 200],
  ]);
  const front = heap([
    [60, 170, 170],
    [220, 250, 150],
    [350, 320, 120],
    [440, 390, 96],
    [120, 330, 190],
    [300, 400, 130],
    [500, 436, 62],
  ]);
  const crown = heap([
    [790, 214, 62],
    [744, 150, 74],
    [800, 286, 46],
    [690, 60, 70],
  ]);
  return (
    box(0, 0, 1200, 800, ink.butter) +
    spray(slab(0, 0, 1200, 600), ink.marigold, 90, 0.9, 1) +
    glow(860, 250, 330, ink.bone, 0.7) +
    form(crown, ink.bone, ink.mist, 90, 0.9, 0.9) +
    form(back, ink.mist, ink.slate, 110, 1, 0.8) +
    form(middle, ink.slate, ink.dusk, 110, 1, 0.85) +
    form(front, ink.dusk, ink.navy, 100, 1, 0.9) +
    fill(
      hill(
        [
          [-10, 380],
          [160, 420],
          [330, 400],
          [470, 424],
          [620, 408],
        ],
        470,
      ),
      ink.navy,
    ) +
    fill("M-10 400L640 404Q704 410 690 436Q640 520 480 516Q300 540-10 540Z", ink.navy) +
    form("M-10 500H560L430 600H-10Z", ink.dusk, ink.navy, 180, 0.9, 1) +
    times(26, (i) =>
      line(
        `M${20 + i * 21} ${506 + ((i * 31) % 26)}l-34 ${70 + ((i * 17) % 24)}`,
        i % 3 === 0 ? ink.mist : ink.slate,
        3,
      ),
    ) +
    form(slab(0, 584, 1200, 216), ink.teal, ink.navy, 180, 1, 0.9) +
    times(10, (i) =>
      line(
        `M${430 + (i % 3) * 150 + i * 12} ${606 + i * 15}q22-9 44 0t44 0t44 0`,
        ink.mist,
        3.4,
        "round",
      ),
    ) +
    form(
      hill(
        [
          [560, 810],
          [720, 738],
          [880, 674],
          [1020, 630],
          [1210, 606],
        ],
        810,
      ),
      ink.wheat,
      ink.clay,
      90,
      0.9,
      0.9,
    ) +
    form(
      hill(
        [
          [760, 810],
          [880, 720],
          [1000, 654],
          [1100, 622],
          [1210, 600],
        ],
        810,
      ),
      ink.pine,
      ink.navy,
      90,
      0.9,
      0.9,
    ) +
    palm(960, 690, 300, 96, ink.navy, 14) +
    palm(1060, 670, 390, 90, ink.navy, 14) +
    palm(1150, 660, 270, 80, ink.navy, 14) +
    palm(880, 724, 190, 66, ink.navy, 14) +
    box(1084, 630, 60, 46, ink.navy) +
    fill("M1072 634l42-34 42 34Z", ink.vermilion) +
    line("M952 160V262", ink.navy, 2.4) +
    disc(952, 114, 48, ink.vermilion) +
    spray(ring(952, 114, 48), ink.brick, 45, 0.9, 0.7) +
    fill("M940 158h24l-6 16h-12Z", ink.brick) +
    box(936, 262, 32, 26, ink.navy, 3) +
    box(943, 269, 18, 7, ink.butter)
  );
}

function monsoonMarkets(): string {
  const falls = [120, 180, 150, 230, 200, 270, 240, 170, 300, 250, 330, 210];
  return (
    box(0, 0, 1200, 800, ink.bone) +
    spray(slab(0, 0, 1200, 560), ink.butter, 90, 0.9, 1) +
    fill(
      hill(
        [
          [0, 600],
          [300, 560],
          [620, 590],
          [900, 556],
          [1200, 580],
        ],
        800,
      ),
      ink.leaf,
    ) +
    within(
      hill(
        [
          [0, 600],
          [300, 560],
          [620, 590],
          [900, 556],
          [1200, 580],
        ],
        800,
      ),
      times(9, (i) =>
        fill(
          straight([
            [600 + (i - 4.5) * 90, 540],
            [600 + (i - 3.5) * 90, 540],
            [600 + (i - 3.5) * 330, 820],
            [600 + (i - 4.5) * 330, 820],
          ]),
          [ink.leaf, ink.marigold, ink.teal, ink.butter][i % 4] ?? ink.leaf,
        ),
      ),
      times(4, (i) => line(`M0 ${606 + i * i * 16 + i * 14}H1200`, ink.pine, 3 + i * 2)),
      spray(slab(0, 560, 1200, 240), ink.pine, 90, 0.8, 0.9),
    ) +
    times(falls.length, (i) => {
      const [x, h] = [156 + i * 76, falls[i] ?? 100];
      const hot = i === 10;
      return form(
        slab(x, 330, 46, h),
        hot ? ink.vermilion : ink.teal,
        hot ? ink.brick : ink.navy,
        270,
        0.9,
        0.8,
      );
    }) +
    within(
      slab(0, 0, 1200, 352),
      form(
        heap([
          [300, 200, 110],
          [560, 110, 140],
          [820, 150, 130],
          [1000, 230, 90],
        ]),
        ink.mist,
        ink.slate,
        90,
        0.9,
        0.9,
      ),
      form(
        heap([
          [170, 290, 90],
          [320, 240, 120],
          [500, 200, 150],
          [700, 190, 160],
          [880, 250, 130],
          [1030, 290, 84],
          [600, 300, 200],
          [400, 310, 120],
          [800, 320, 150],
        ]),
        ink.slate,
        ink.dusk,
        90,
        1,
        0.9,
      ),
      form(
        heap([
          [130, 330, 50],
          [230, 320, 80],
          [370, 310, 96],
          [540, 300, 110],
          [720, 296, 120],
          [900, 316, 90],
          [1040, 330, 60],
          [640, 330, 90],
          [300, 340, 60],
          [450, 345, 60],
          [840, 345, 70],
          [980, 345, 60],
        ]),
        ink.dusk,
        ink.navy,
        90,
        1,
        0.9,
      ),
    )
  );
}

/** The pictures of the monsoon and what hangs on it. */
export const monsoonPictures = [
  largeScene("monsoon-forecast", monsoonWall),
  scene("monsoon-markets", monsoonMarkets),
];
