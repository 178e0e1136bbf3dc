import { openHand } from "./figures.ts";
import { limb, slab, straight, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { arm, box, disc, fill, form, line, oval, place } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { glow, spray } from "./texture.ts";

function idolLane(): string {
  const idol = (x: number, y: number, s: number, colour: string, shade: string): string => {
    const zoom = Math.max(1, s);
    const reach = (way: number, turn: number): string => {
      const t = (turn * Math.PI) / 180;
      const [dx, dy] = [Math.cos(t) * way, Math.sin(t)];
      return (
        arm(
          colour,
          [way * 34, -206, 22],
          [way * 40 + dx * 66, -206 + dy * 66 + 12, 17],
          [way * 40 + dx * 116, -206 + dy * 122, 11],
        ) + openHand(way * 40 + dx * 116, -206 + dy * 122, way > 0 ? turn : 180 - turn, 30, colour)
      );
    };
    return place(
      x,
      y,
      s,
      s,
      fill("M-150 0V-260C-150-430 150-430 150-260V0Z", shade),
      spray("M-150 0V-260C-150-430 150-430 150-260V0Z", ink.navy, 90, 0.8, 1, zoom),
      line("M-150 0V-260C-150-430 150-430 150-260V0", ink.marigold, 6),
      times(3, (i) => reach(1, -64 + i * 34) + reach(-1, -64 + i * 34)),
      form(
        "M-84 0C-78-80-50-120-36-150C-52-176-60-200-50-220C-30-236-16-234-14-244H14" +
          "C16-234 30-236 50-220C60-200 52-176 36-150C50-120 78-80 84 0Z",
        colour,
        ink.umber,
        0,
        0.9,
        0.8,
        zoom,
      ),
      times(5, (i) =>
        line(
          `M${-40 - i * 9} ${-136 + i * 30}Q0 ${-120 + i * 30} ${40 + i * 9} ${-136 + i * 30}`,
          ink.marigold,
          4,
        ),
      ),
      box(-13, -256, 26, 24, colour),
      form(
        "M0-332C30-332 36-300 32-282C28-262 12-248 0-246C-12-248-28-262-32-282" +
          "C-36-300-30-332 0-332Z",
        colour,
        ink.umber,
        0,
        0.9,
        0.7,
        zoom,
      ),
      line(
        "M-25-287Q-14-294-5-286M25-287Q14-294 5-286M-28-300Q-14-308-4-299L0-272M28-300" +
          "Q14-308 4-299M-7-260H7",
        ink.umber,
        2.6,
        "round",
      ),
      fill(
        "M-35-306Q-46-330-38-346L-27-334L-19-362L-8-344L0-404L8-344L19-362L27-334L38-346" +
          "Q46-330 35-306Q0-326-35-306Z",
        ink.umber,
      ),
      line("M-33-314Q0-334 33-314", ink.marigold, 4),
    );
  };
  const side = (way: number): string =>
    times(5, (i) => {
      const far = [4, 3, 2, 1, 0][i] ?? 0;
      const s = 1.9 / (1 + far * 0.62);
      const x = 600 + way * (640 / (1 + far * 0.62)) * 0.74;
      return idol(
        x,
        420 + 440 / (1 + far * 0.62),
        s,
        far > 2 ? ink.clay : way > 0 === (far % 2 === 0) ? ink.wheat : ink.sand,
        far > 1 ? ink.plum : ink.brick,
      );
    });
  return (
    box(0, 0, 1200, 800, ink.plum) +
    spray(slab(0, 0, 1200, 800), ink.navy, 270, 0.9, 1) +
    fill(
      straight([
        [0, 0],
        [470, 300],
        [470, 500],
        [0, 800],
      ]),
      ink.navy,
    ) +
    fill(
      straight([
        [1200, 0],
        [730, 300],
        [730, 500],
        [1200, 800],
      ]),
      ink.navy,
    ) +
    fill(
      straight([
        [470, 300],
        [730, 300],
        [730, 500],
        [470, 500],
      ]),
      ink.brick,
    ) +
    glow(600, 270, 520, ink.marigold, 0.8) +
    form(
      straight([
        [470, 500],
        [730, 500],
        [1200, 800],
        [0, 800],
      ]),
      ink.clay,
      ink.navy,
      90,
      0.9,
      1,
    ) +
    times(6, (i) =>
      line(`M${470 - i * i * 16} ${506 + i * i * 10}H${730 + i * i * 16}`, ink.umber, 2 + i),
    ) +
    side(-1) +
    side(1) +
    line("M600 0V196", ink.navy, 5) +
    fill("M582 190h36v30h-36Z", ink.navy) +
    glow(600, 262, 190, ink.butter, 1) +
    disc(600, 262, 46, ink.bone) +
    line("M588 256l8 18 8-18 8 18", ink.vermilion, 4, "round") +
    place(
      590,
      640,
      1.3,
      1.3,
      fill("M-24 0L-18-56Q-30-104 0-112Q30-104 18-56L24 0H6L0-44L-6 0Z", ink.navy),
      disc(0, -128, 15, ink.navy),
      arm(ink.navy, [14, -98, 12], [34, -76, 9], [48, -98, 7]),
    )
  );
}

/** A child sitting with a book open on raised knees, facing right, on a seat at y 0. */
function reader(
  x: number,
  y: number,
  s: number,
  way: number,
  dress: readonly [string, string, string],
): string {
  const [top, legs, book] = dress;
  return place(
    x,
    y,
    s * way,
    s,
    arm(legs, [0, -8, 26], [36, -34, 22], [60, -36, 17]) +
      arm(legs, [58, -38, 17], [62, 0, 14], [64, 30, 10]) +
      arm(ink.umber, [64, 22, 10], [66, 38, 9], [82, 42, 7]) +
      fill(
        limb([
          [-2, 0, 40],
          [-8, -40, 40],
          [4, -74, 28],
        ]),
        top,
      ),
    arm(ink.umber, [8, -84, 12], [12, -98, 12]),
    oval(16, -108, 17, 20, ink.umber),
    fill("M-3-104C-8-136 34-138 33-114L24-118Q8-116 6-98Z", ink.navy),
    arm(top, [4, -70, 16], [12, -44, 13], [28, -46, 11]),
    arm(ink.umber, [26, -46, 10], [44, -54, 8]),
    fill("M34-40L62-92L74-86L48-36Z", book),
    fill("M34-40L26-86L58-90Z", book),
    fill("M36-46L32-82L58-88Z", ink.bone),
  );
}

function library(): string {
  const books = (x: number, y: number, n: number, seed: number): string =>
    times(n, (i) => {
      const h = 50 + ((i * 23 + seed * 7) % 26);
      return box(
        x + i * 19,
        y - h,
        17,
        h,
        [ink.vermilion, ink.marigold, ink.teal, ink.bone, ink.plum, ink.leaf][(i * 5 + seed) % 6] ??
          ink.teal,
      );
    });
  return (
    box(0, 0, 1200, 800, ink.plum) +
    spray(slab(0, 0, 1200, 800), ink.navy, 270, 0.9, 1) +
    form("M0 0H330V800H0Z", ink.dusk, ink.navy, 180, 0.9, 1) +
    form("M870 0H1200V800H870Z", ink.dusk, ink.navy, 0, 0.9, 1) +
    times(
      3,
      (i) =>
        box(70, 60 + i * 230, 110, 150, ink.navy) + box(1010, 90 + i * 230, 110, 150, ink.navy),
    ) +
    box(70, 60, 110, 150, ink.marigold) +
    box(122, 60, 6, 150, ink.navy) +
    line("M330 90Q600 170 870 60", ink.navy, 4) +
    times(7, (i) =>
      fill(
        `M${380 + i * 68} ${116 + Math.sin((i / 6) * Math.PI) * 16}h44l-22 46Z`,
        [ink.vermilion, ink.marigold, ink.teal, ink.bone][i % 4] ?? ink.teal,
      ),
    ) +
    form(slab(330, 180, 540, 380), ink.vermilion, ink.brick, 90, 0.9, 1) +
    fill("M310 190L600 110L890 190Z", ink.brick) +
    glow(600, 400, 330, ink.marigold, 0.6) +
    form(slab(390, 230, 420, 330), ink.butter, ink.marigold, 90, 0.9, 1) +
    times(
      3,
      (i) =>
        box(390, 312 + i * 88, 420, 9, ink.umber) +
        books(404, 312 + i * 88, 9, i) +
        books(622, 312 + i * 88, 9, i + 3),
    ) +
    box(578, 230, 40, 330, ink.butter) +
    line("M390 230H810V560H390Z", ink.umber, 12) +
    times(4, (i) =>
      form(
        slab(300 - i * 70, 560 + i * 60, 600 + i * 140, 62),
        [ink.sand, ink.wheat, ink.sand, ink.wheat][i] ?? ink.sand,
        ink.clay,
        90,
        0.9,
        0.9,
      ),
    ) +
    spray(slab(200, 560, 800, 240), ink.marigold, 270, 0.4, 0.6) +
    reader(470, 556, 1.25, 1, [ink.teal, ink.navy, ink.vermilion]) +
    reader(760, 556, 1.3, -1, [ink.bone, ink.plum, ink.teal]) +
    reader(310, 676, 1.45, 1, [ink.marigold, ink.brick, ink.teal]) +
    reader(600, 676, 1.5, -1, [ink.vermilion, ink.navy, ink.marigold]) +
    reader(930, 676, 1.45, -1, [ink.leaf, ink.navy, ink.vermilion])
  );
}

/** The pictures of lanes and those at work or reading in them. */
export const lanePictures = [
  scene("kumartuli-clay-2", idolLane),
  scene("mohalla-library", library),
];
