import { limb, seeded, slab, straight, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { box, disc, fill, form, group, line, place } from "./shapes.ts";
import { largeScene, scene } from "./sheet.ts";
import { spray, within } from "./texture.ts";

function medogDam(): string {
  const river = limb([
    [1260, 250, 120],
    [1000, 270, 110],
    [800, 170, 96],
    [560, 130, 92],
    [330, 220, 96],
    [230, 410, 104],
    [330, 600, 110],
    [560, 690, 120],
    [800, 650, 130],
    [1000, 720, 140],
    [1260, 800, 150],
  ]);
  const side = (
    points: readonly (readonly [number, number])[],
    colour: string,
    shade: string,
    angle: number,
  ): string => form(straight(points), colour, shade, angle, 0.9, 0.9);
  const random = seeded(9);
  return (
    box(0, 0, 1200, 800, ink.pine) +
    spray(slab(0, 0, 1200, 800), ink.navy, 200, 0.9, 1) +
    times(110, (i) => {
      const [x, y] = [random() * 1240 - 20, i * 7.6];
      const s = 36 + random() * 56;
      return (
        fill(
          straight([
            [x - s, y + s * 0.7],
            [x, y - s * 0.6],
            [x + s * 0.3, y + s * 0.7],
          ]),
          i % 2 === 0 ? ink.teal : ink.leaf,
          0.55,
        ) +
        fill(
          straight([
            [x, y - s * 0.6],
            [x + s, y + s * 0.7],
            [x + s * 0.3, y + s * 0.7],
          ]),
          ink.navy,
          0.5,
        )
      );
    }) +
    line(river, ink.sand, 22) +
    fill(river, ink.mist) +
    spray(river, ink.teal, 180, 1, 0.9) +
    within(
      river,
      fill("M820-10H1300V420H820Z", ink.teal),
      spray("M820-10H1300V420H820Z", ink.navy, 0, 0.9, 1),
      times(5, (i) => line(`M${880 + i * 60} ${200 + i * 14}q40-12 80 0t80 0`, ink.mist, 3)),
      times(7, (i) =>
        line(`M${300 + i * 120} ${640 + ((i * 23) % 50)}q30-12 60 0t60 0`, ink.bone, 4),
      ),
    ) +
    side(
      [
        [640, 200],
        [470, 570],
        [320, 480],
        [420, 350],
        [520, 310],
      ],
      ink.slate,
      ink.dusk,
      180,
    ) +
    side(
      [
        [640, 200],
        [470, 570],
        [700, 606],
        [720, 410],
      ],
      ink.mist,
      ink.slate,
      90,
    ) +
    side(
      [
        [640, 200],
        [720, 410],
        [700, 606],
        [930, 540],
        [800, 340],
      ],
      ink.dusk,
      ink.navy,
      0,
    ) +
    side(
      [
        [800, 340],
        [930, 540],
        [1080, 566],
        [920, 400],
      ],
      ink.slate,
      ink.dusk,
      90,
    ) +
    fill(
      straight([
        [640, 200],
        [556, 384],
        [596, 366],
        [634, 420],
        [664, 372],
        [712, 432],
        [724, 424],
        [720, 410],
      ]),
      ink.bone,
    ) +
    fill(
      straight([
        [640, 200],
        [720, 410],
        [724, 424],
        [752, 366],
        [778, 380],
        [800, 340],
      ]),
      ink.mist,
    ) +
    fill(
      straight([
        [640, 200],
        [556, 384],
        [520, 360],
        [490, 380],
        [462, 332],
        [520, 310],
      ]),
      ink.bone,
    ) +
    fill("M806 60H836L852 330H818Z", ink.navy) +
    form("M796 56H822L838 326H804Z", ink.bone, ink.sand, 90, 0.9, 0.8) +
    box(786, 44, 56, 22, ink.vermilion) +
    box(798, 318, 60, 24, ink.vermilion) +
    times(7, (i) => box(800 + i * 2.4, 92 + i * 32, 20, 4, ink.slate)) +
    times(3, (i) =>
      fill(
        limb([
          [800 + i * 6, 140 + i * 50, 16],
          [770, 142 + i * 44, 24],
          [736, 140 + i * 36, 8],
        ]),
        ink.bone,
      ),
    )
  );
}

function solarRoofs(): string {
  const panel = (x: number, y: number, s: number): string =>
    place(
      x,
      y,
      s,
      s,
      line("M20 0V-20M120 0V-40", ink.navy, 5),
      fill("M0-14L34-84H174L140-14Z", ink.navy),
      spray("M0-14L34-84H174L140-14Z", ink.slate, 300, 0.9, 0.8),
      line("M17-49H157M35-14L69-84M70-14L104-84M105-14L139-84", ink.mist, 2.4),
      line("M0-14L34-84H174L140-14Z", ink.bone, 3),
    );
  const tank = (x: number, y: number, s: number): string =>
    place(
      x,
      y,
      s,
      s,
      line("M-26 0V-24M26 0V-24", ink.navy, 5),
      fill("M-36-24V-86Q-36-96-16-100V-108H16V-100Q36-96 36-86V-24Z", ink.navy),
      times(3, (i) => box(-36, -80 + i * 18, 72, 4, ink.dusk)),
    );
  const kite = (x: number, y: number, s: number, colour: string, turn: number): string =>
    group(
      `translate(${x} ${y}) rotate(${turn}) scale(${s})`,
      fill("M0-50L40 0L0 60L-40 0Z", colour),
      fill("M0-50L40 0H-40Z", ink.bone, 0.35),
      fill("M0 60l-12 24h24Z", colour),
    );
  const house = (x: number, y: number, w: number, colour: string, shade: string): string =>
    form(slab(x, y, w, 820 - y), colour, shade, 0, 0.8, 0.9) +
    box(x - 8, y - 22, w + 16, 26, shade) +
    box(x - 8, y - 22, w + 16, 6, ink.bone) +
    times(
      Math.floor(w / 90),
      (i) =>
        box(x + 26 + i * 86, y + 50, 42, 60, ink.navy, 4) +
        box(x + 26 + i * 86, y + 50, 42, 8, ink.marigold),
    );
  return (
    box(0, 0, 1200, 800, ink.butter) +
    spray(slab(0, 0, 1200, 500), ink.vermilion, 270, 0.8, 0.9) +
    disc(300, 210, 110, ink.bone) +
    house(-20, 400, 240, ink.wheat, ink.clay) +
    house(470, 360, 260, ink.clay, ink.brick) +
    house(960, 390, 280, ink.wheat, ink.clay) +
    tank(60, 378, 0.8) +
    panel(500, 338, 0.75) +
    panel(610, 338, 0.6) +
    tank(1160, 368, 0.8) +
    panel(980, 368, 0.8) +
    house(190, 480, 330, ink.vermilion, ink.brick) +
    house(690, 470, 330, ink.teal, ink.pine) +
    panel(206, 458, 0.95) +
    panel(340, 458, 0.95) +
    tank(730, 448, 1) +
    panel(790, 448, 1.05) +
    house(-30, 620, 380, ink.marigold, ink.clay) +
    house(330, 650, 460, ink.bone, ink.wheat) +
    house(770, 610, 460, ink.plum, ink.navy) +
    panel(-10, 598, 1.2) +
    panel(170, 598, 1.2) +
    tank(400, 628, 1.25) +
    panel(470, 628, 1.35) +
    panel(790, 588, 1.3) +
    panel(990, 588, 1.3) +
    line("M560 640Q640 300 830 140M250 600Q480 300 560 110", ink.navy, 1.6) +
    kite(836, 130, 1.1, ink.vermilion, 30) +
    kite(562, 96, 0.7, ink.teal, -16) +
    kite(1060, 220, 0.6, ink.plum, 20)
  );
}

/** The pictures of dams, roofs and other public works. */
export const worksPictures = [largeScene("medog-dam", medogDam), scene("solar-roofs", solarRoofs)];
