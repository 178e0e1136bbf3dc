import { limb, seeded, slab, straight, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { arm, box, disc, fill, form, group, line, place } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { spray } from "./texture.ts";

function upi(): string {
  const stall = (x: number, y: number, s: number, colour: string): string =>
    place(
      x,
      y,
      s,
      s,
      box(-60, -60, 120, 120, ink.navy),
      box(-46, -10, 92, 56, ink.bone),
      times(3, (i) =>
        disc(-28 + i * 28, 6, 11, [ink.marigold, ink.leaf, ink.vermilion][i] ?? ink.leaf),
      ),
      box(-46, 18, 92, 28, ink.clay),
      times(6, (i) =>
        fill(`M${-60 + i * 20} -60h20v40a10 10 0 0 1 -20 0Z`, i % 2 === 0 ? colour : ink.bone),
      ),
    );
  const random = seeded(2016);
  const cells = times(81, (i) => {
    const [c, r] = [i % 9, Math.floor(i / 9)];
    const corner = (c < 3 && r < 3) || (c > 5 && r < 3) || (c < 3 && r > 5);
    if (corner || random() < 0.34) return "";
    const [x, y] = [650 + c * 54, 150 + r * 54];
    const colour =
      [ink.navy, ink.vermilion, ink.teal, ink.navy, ink.plum][(i * 3 + r) % 5] ?? ink.navy;
    return (
      box(x, y, 50, 50, ink.navy) +
      box(x, y, 50, 20, colour) +
      times(2, (k) => fill(`M${x + 10 + k * 20} ${y}h10v24h-10Z`, ink.bone)) +
      disc(x + 15, y + 37, 6, ink.marigold) +
      disc(x + 35, y + 37, 6, ink.leaf)
    );
  });
  const hand = limb([
    [-60, 860, 260],
    [90, 700, 200],
    [200, 560, 170],
    [270, 460, 130],
  ]);
  return (
    box(0, 0, 1200, 800, ink.marigold) +
    spray(slab(0, 0, 1200, 800), ink.vermilion, 180, 0.7, 0.8) +
    box(612, 112, 570, 570, ink.brick) +
    box(600, 100, 570, 570, ink.bone) +
    cells +
    stall(728, 228, 1.3, ink.vermilion) +
    stall(1052, 228, 1.3, ink.teal) +
    stall(728, 552, 1.3, ink.plum) +
    times(11, (i) => {
      const t = i / 10;
      const x = 420 + t * 250;
      const y = 330 - Math.sin(t * Math.PI) * 190 + t * 40;
      return (
        disc(x + 3, y + 4, 19 - i * 0.7, ink.brick) +
        disc(x, y, 18 - i * 0.7, ink.butter) +
        disc(x, y, 9 - i * 0.4, ink.marigold)
      );
    }) +
    form(hand, ink.clay, ink.umber, 90, 0.95, 0.9) +
    group(
      "translate(330 450) rotate(14)",
      box(-122, -236, 260, 480, ink.umber, 34),
      box(-130, -240, 260, 480, ink.navy, 34),
      form(slab(-112, -212, 224, 424), ink.teal, ink.navy, 90, 0.7, 1),
      line(
        "M-60-140V-80M-60-140H0M60-140H0M60-140V-80M-60 120V60M-60 120H0M60 120H0M60 120V60",
        ink.bone,
        9,
        "round",
      ),
      disc(0, -10, 44, ink.marigold),
      line("M-18-12L-4 4L20-26", ink.navy, 9, "round"),
    ) +
    times(4, (i) =>
      fill(
        limb([
          [250 + i * 6, 720 - i * 62, 30],
          [330 + i * 16, 706 - i * 56, 60 - i * 3],
          [424 + i * 12, 660 - i * 54, 46],
          [452 + i * 10, 640 - i * 52, 30],
        ]),
        i % 2 === 0 ? ink.clay : "#8d5231",
      ),
    ).slice(0, 0) +
    times(4, (i) =>
      arm(
        i % 2 === 0 ? ink.clay : "#8d5231",
        [470 - i * 8, 690 - i * 74, 40],
        [424 - i * 2, 684 - i * 74, 50],
        [376 + i * 10, 676 - i * 74, 40],
      ),
    ) +
    arm(ink.clay, [120, 640, 100], [140, 520, 64], [186, 420, 48], [226, 356, 34])
  );
}

function semiconductor(): string {
  const tower = (
    x: number,
    y: number,
    w: number,
    h: number,
    lift: number,
    colour: string,
  ): string =>
    fill(
      straight([
        [x, y + h],
        [x + lift, y + h + lift],
        [x + w + lift, y + h + lift],
        [x + w + lift, y + lift],
        [x + w, y],
      ]),
      "#0a1122",
    ) +
    form(slab(x, y, w, h), colour, ink.navy, 45, 0.5, 0.8) +
    box(x + w * 0.2, y + h * 0.2, w * 0.24, h * 0.24, ink.bone);
  const plots = times(70, (i) => {
    const [c, r] = [i % 10, Math.floor(i / 10)];
    return (
      form(
        slab(-60 + c * 136, -60 + r * 136, 128, 128),
        [ink.leaf, ink.teal, ink.butter, ink.leaf, ink.pine][(i * 3 + r) % 5] ?? ink.leaf,
        ink.pine,
        45,
        0.6,
        0.8,
      ) + times(5, (k) => box(-52 + c * 136, -46 + r * 136 + k * 24, 112, 4, ink.pine))
    );
  });
  const crane = (x: number, y: number, turn: number): string =>
    group(
      `translate(${x} ${y}) rotate(${turn})`,
      group("translate(14 18)", box(-70, -7, 330, 14, ink.navy)),
      box(-70, -9, 330, 18, ink.vermilion),
      times(9, (i) => line(`M${i * 28} -9l14 18 14-18`, ink.brick, 3)),
      box(-92, -22, 44, 44, ink.marigold),
      box(-18, -18, 36, 36, ink.vermilion),
      box(214, -14, 20, 28, ink.bone),
    );
  return (
    box(0, 0, 1200, 800, ink.pine) +
    group(
      "rotate(-9 600 400)",
      plots,
      times(
        8,
        (i) =>
          box(354 + i * 66, -100, 26, 1000, ink.marigold) +
          box(-100, 168 + i * 66, 1400, 26, ink.marigold),
      ),
      box(330, 140, 570, 570, "#0a1122"),
      form(slab(300, 110, 590, 590), ink.navy, ink.dusk, 225, 0.9, 0.9),
      line("M320 130H870V680H320Z", ink.marigold, 4),
      disc(352, 162, 15, ink.marigold),
      times(49, (i) => {
        const [c, r] = [i % 7, Math.floor(i / 7)];
        if ((c === 2 || c === 3 || c === 4) && (r === 2 || r === 3 || r === 4)) return "";
        if ((i * 11) % 7 === 3)
          return (
            box(350 + c * 72, 168 + r * 72, 50, 4, ink.marigold) +
            box(370 + c * 72, 150 + r * 72, 4, 50, ink.marigold)
          );
        return tower(
          346 + c * 72,
          156 + r * 72,
          48 - ((i * 5) % 14),
          48 - ((i * 3) % 12),
          10 + ((i * 7) % 14),
          [ink.slate, ink.mist, ink.vermilion, ink.teal, ink.slate, ink.marigold][
            (i * 5 + r) % 6
          ] ?? ink.slate,
        );
      }),
      tower(494, 304, 190, 190, 28, ink.vermilion),
      times(16, (i) =>
        box(
          512 + (i % 4) * 42,
          322 + Math.floor(i / 4) * 42,
          32,
          32,
          i % 5 === 0 ? ink.butter : ink.brick,
        ),
      ),
    ) +
    crane(250, 250, 28) +
    crane(960, 560, 196) +
    crane(880, 150, 110)
  );
}

/** The pictures of payments and of chips. */
export const moneyPictures = [
  scene("upi-explained", upi),
  scene("semiconductor-bet", semiconductor),
];
