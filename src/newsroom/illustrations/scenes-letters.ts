import { person } from "./figures.ts";
import { num, ring, seeded, slab, straight, times } from "./geometry.ts";
import type { Letter } from "./letters.ts";
import { letters, standingLetter } from "./letters.ts";
import { ink } from "./palette.ts";
import { walking } from "./poses.ts";
import { arm, box, disc, fill, form, group, line, place } from "./shapes.ts";
import { largeScene, scene } from "./sheet.ts";
import { spray } from "./texture.ts";

const town: readonly (readonly [Letter, number, number, number, string, string])[] = [
  ["teluguA", 196, 196, 0.72, ink.mist, ink.slate],
  ["malayalamKa", 796, 190, 0.74, ink.lilac, ink.plum],
  ["devanagariA", 400, 116, 1.45, ink.vermilion, ink.plum],
  ["tamilKa", -30, 330, 1.16, ink.marigold, ink.brick],
  ["bengaliKa", 900, 330, 1.24, ink.teal, ink.navy],
];

function indianType(): string {
  const walker = (x: number, y: number, s: number, way: number, top: string): string =>
    fill(`M${x} ${y}l${90 * s} ${34 * s}l${-4 * s} ${8 * s}Z`, ink.plum, 0.7) +
    place(x, y, s * way, s, person(walking, { skin: ink.navy, top, legs: ink.navy }));
  return (
    box(0, 0, 1200, 800, ink.bone) +
    spray(slab(0, 0, 1200, 520), ink.marigold, 270, 0.85, 1) +
    disc(950, 160, 110, ink.bone) +
    form(slab(0, 470, 1200, 330), ink.sand, ink.clay, 90, 0.75, 1) +
    town
      .map(([name, x, y, s, face, side]) => {
        const foot = y + 320 * s;
        const lift = 470 + (foot - 560) * 1.1;
        return (
          fill(
            straight([
              [x, foot],
              [x + 270 * s, foot],
              [x + 440 * s, foot + 80],
              [x + 190 * s, foot + 80],
            ]),
            ink.clay,
            lift > 0 ? 0.55 : 0.4,
          ) + place(x, y, s, s, standingLetter(name, face, side, 46, [34, -20]))
        );
      })
      .join("") +
    walker(300, 738, 0.66, 1, ink.vermilion) +
    walker(344, 744, 0.52, 1, ink.marigold) +
    group(
      "translate(440 600) rotate(-4)",
      place(0, 0, 0.62, 0.62, standingLetter("urduBe", ink.bone, ink.slate, 46, [30, -16])),
    ) +
    walker(690, 772, 0.8, -1, ink.teal) +
    walker(850, 756, 0.62, -1, ink.bone) +
    walker(830, 650, 0.42, 1, ink.vermilion) +
    walker(380, 620, 0.4, -1, ink.teal) +
    walker(888, 760, 0.56, -1, ink.plum)
  );
}

function metalType(): string {
  const names = Object.keys(letters) as Letter[];
  const random = seeded(1832);
  const sort = (x: number, y: number, i: number): string => {
    const hot = i === 22;
    const name = names[i % names.length] ?? "devanagariKa";
    return (
      box(x + 7, y + 9, 108, 132, ink.navy, 4) +
      form(
        slab(x, y, 108, 132),
        hot ? ink.vermilion : i % 3 === 0 ? ink.slate : ink.mist,
        hot ? ink.brick : ink.dusk,
        45,
        0.8,
        0.8,
      ) +
      box(x, y, 108, 5, hot ? ink.marigold : ink.bone) +
      box(x, y + 118, 108, 4, ink.navy) +
      place(x + 88, y + 28, -0.25, 0.25, line(letters[name], hot ? ink.bone : ink.navy, 38))
    );
  };
  const cells = Array.from({ length: 54 }, (_, i) => ({
    x: -220 + (i % 9) * 180,
    y: -190 + Math.floor(i / 9) * 200,
    i,
  }));
  return (
    box(0, 0, 1200, 800, ink.umber) +
    group(
      "translate(600 400) rotate(-13) translate(-600 -400)",
      form(slab(-300, -260, 1800, 1300), ink.umber, ink.navy, 45, 0.8, 1),
      cells
        .map(({ x, y, i }) => {
          const skip = random() < 0.12;
          return (
            form(slab(x - 8, y - 8, 160, 180), ink.navy, ink.umber, 45, 0.7, 0.8) +
            (skip
              ? ""
              : sort(x + random() * 18, y + random() * 22, i) +
                (random() < 0.4 ? box(x + 124, y + 10, 14, 120, ink.slate, 2) : ""))
          );
        })
        .join(""),
      times(11, (i) => box(-242 + i * 180, -260, 10, 1300, ink.clay)),
      times(8, (i) => box(-300, -212 + i * 200, 1800, 10, ink.clay)),
    )
  );
}

function correction(): string {
  const lines = [0.9, 0.96, 0.84, 0.93, 0.62, 0, 0.95, 0.88, 0.97, 0.8, 0.4];
  return (
    box(0, 0, 1200, 800, ink.teal) +
    spray(slab(0, 0, 1200, 800), ink.pine, 90, 1, 1) +
    group(
      "rotate(-7 600 400)",
      box(122, -60, 800, 1000, ink.pine),
      form(slab(100, -80, 800, 1000), ink.bone, ink.sand, 0, 0.9, 0.7),
      times(lines.length, (i) => {
        const w = lines[i] ?? 0;
        const words = [0.22, 0.14, 0.3, 0.1, 0.24];
        let x = 170;
        return times(5, (k) => {
          const share = words[(k + i) % 5] ?? 0.2;
          const at = x;
          x += share * 660 * w + 0;
          return w === 0 ? "" : box(at, 20 + i * 70, share * 660 * w - 16, 26, ink.slate, 4);
        });
      }),
      line("M150 245C300 232 420 250 560 238S720 240 800 242", ink.vermilion, 17, "round"),
    ) +
    group(
      "translate(770 206) rotate(38)",
      fill("M0 0L150-52Q200-60 214-56V56Q200 60 150 52Z", ink.navy, 0.25).replace("M0", "M20"),
      form(
        "M0 0C50-8 110-50 160-62H210V62H160C110 50 50 8 0 0Z",
        ink.marigold,
        ink.clay,
        90,
        0.95,
        0.8,
      ),
      line("M0 0H130", ink.navy, 4),
      disc(136, 0, 11, ink.navy),
      line("M160-62Q190 0 160 62", ink.butter, 6),
      form("M206-70H330L346-84V84L330 70H206Z", ink.navy, ink.dusk, 270, 0.9, 0.6),
      form("M340-88H900V88H340Z", ink.vermilion, ink.plum, 90, 0.95, 0.8),
      box(340, -88, 26, 176, ink.marigold),
      box(380, -88, 9, 176, ink.marigold),
      fill("M400-62H900V-46H400Z", "#f7866f"),
    )
  );
}

function leapSecond(): string {
  const [cx, cy, r] = [440, 470, 390];
  const tick = (i: number): string => {
    const t = (i * Math.PI) / 30;
    const inner = i % 5 === 0 ? r - 74 : r - 50;
    return line(
      `M${num(cx + Math.sin(t) * inner)} ${num(cy - Math.cos(t) * inner)}` +
        `L${num(cx + Math.sin(t) * (r - 26))} ${num(cy - Math.cos(t) * (r - 26))}`,
      ink.navy,
      i % 5 === 0 ? 13 : 5,
    );
  };
  return (
    box(0, 0, 1200, 800, ink.teal) +
    spray(slab(0, 0, 1200, 800), ink.pine, 0, 1, 1) +
    fill(ring(cx + 26, cy + 30, r + 24), ink.pine) +
    disc(cx, cy, r + 24, ink.navy) +
    form(ring(cx, cy, r), ink.bone, ink.sand, 45, 0.9, 0.7) +
    times(60, (i) => (i === 10 ? "" : tick(i))) +
    group(
      `translate(${cx} ${cy}) rotate(-35)`,
      fill("M-13 70L-9-250L0-262L9-250L13 70Z", ink.navy),
    ) +
    group(
      `translate(${cx} ${cy}) rotate(256)`,
      fill("M-10 80L-7-320L0-332L7-320L10 80Z", ink.navy),
    ) +
    group(
      `translate(${cx} ${cy}) rotate(60)`,
      fill("M-10 100L-5-400L5-400L10 100Z", ink.vermilion),
      disc(0, 74, 20, ink.vermilion),
    ) +
    disc(cx, cy, 30, ink.vermilion) +
    disc(cx, cy, 10, ink.bone) +
    arm(ink.vermilion, [760, 284, 22], [800, 262, 44], [826, 248, 40]) +
    arm(ink.vermilion, [806, 262, 38], [890, 296, 30], [888, 400, 20]) +
    arm(ink.vermilion, [884, 402, 22], [914, 410, 24], [944, 404, 12]) +
    arm(ink.vermilion, [812, 252, 38], [930, 186, 30], [1010, 262, 20]) +
    arm(ink.vermilion, [1004, 262, 22], [1040, 246, 24], [1062, 232, 12]) +
    times(3, (i) => line(`M${930 + i * 34} ${470 + i * 46}q44 4 70 44`, ink.butter, 5, "round"))
  );
}

/** The pictures of letters, corrections and the clock. */
export const letterPictures = [
  largeScene("indian-type", indianType),
  scene("indian-type-2", metalType),
  scene("what-a-correction-is-for", correction),
  scene("leap-second", leapSecond),
];
