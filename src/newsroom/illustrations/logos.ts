import { straight, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { box, fill, line, place } from "./shapes.ts";
import type { Picture } from "./sheet.ts";

/** The inks of a logo on one kind of ground: the mark, its accent and its letter strokes. */
type Inks = { readonly mark: string; readonly accent: string; readonly strokes: string };

/** One drawn letter: its strokes in a box 44 tall, and how wide the box is. */
type Stroke = readonly [string, number];

const strokesOf = {
  a: ["M2 44L19 2L36 44M9 30H29", 38],
  d: ["M4 4H16A18 18 0 0 1 16 40H4Z", 36],
  g: ["M36 9A20 20 0 1 0 37 34V24H23", 40],
  h: ["M4 0V44M32 0V44M4 22H32", 36],
  i: ["M4 0V44", 8],
  k: ["M4 0V44M34 0L6 24L34 44", 35],
  m: ["M4 44V4L22 28L40 4V44", 44],
  n: ["M4 44V4L34 40V0", 38],
  o: ["M4 22A18 19 0 1 1 40 22A18 19 0 1 1 4 22Z", 44],
  r: ["M4 44V4H20A10.5 10.5 0 0 1 20 25H4M18 25L32 44", 34],
  s: ["M32 8Q19-2 8 8T19 22T31 37T4 36", 34],
  t: ["M0 4H34M17 4V44", 34],
  u: ["M4 0V26A14.5 14.5 0 0 0 33 26V0", 37],
  y: ["M2 0L18 22L34 0M18 22V44", 36],
} as const satisfies Record<string, Stroke>;

type Spelling = readonly (keyof typeof strokesOf)[];

/** How wide a name is when its letters stand a gap apart. */
function widthOf(name: Spelling, scale: number): number {
  return name.reduce((sum, letter) => sum + (strokesOf[letter][1] + 14) * scale, 0);
}

/** A name in drawn letter strokes beside a mark. */
function strokes(name: Spelling, x: number, colour: string, scale = 0.86): string {
  let at = x;
  return name
    .map((letter) => {
      const [d, width] = strokesOf[letter];
      const drawn = place(at, 60 - 22 * scale, scale, scale, line(d, colour, 9));
      at += (width + 14) * scale;
      return drawn;
    })
    .join("");
}

const names = {
  himgiri: ["h", "i", "m", "g", "i", "r", "i"],
  suryodaya: ["s", "u", "r", "y", "o", "d", "a", "y", "a"],
  tarang: ["t", "a", "r", "a", "n", "g"],
  akshar: ["a", "k", "s", "h", "a", "r"],
} as const satisfies Record<string, Spelling>;

function himgiri({ mark, accent, strokes: letters }: Inks): string {
  const spokes = times(
    6,
    (i) => `<g transform="rotate(${i * 60})">${line("M0 0V-44M-12-34L0-24L12-34", accent, 6)}</g>`,
  );
  return (
    fill(
      straight([
        [6, 108],
        [60, 14],
        [114, 108],
      ]),
      mark,
    ) +
    fill(
      straight([
        [60, 14],
        [78, 46],
        [66, 42],
        [58, 54],
        [48, 44],
        [41, 47],
      ]),
      accent,
    ) +
    place(60, 82, 0.4, 0.4, spokes) +
    strokes(names.himgiri, 134, letters)
  );
}

function suryodaya({ mark, accent, strokes: letters }: Inks): string {
  const bars = times(5, (i) => {
    const y = 56 - i * 11;
    const half = Math.sqrt(Math.max(0, 50 * 50 - (i * 10.5) ** 2));
    return box(60 - half, y + 12, half * 2, 8 - i * 0.9, accent);
  });
  return (
    bars +
    box(4, 84, 112, 9, mark) +
    box(20, 99, 80, 7, mark) +
    strokes(names.suryodaya, 132, letters, 0.75)
  );
}

function tarang({ mark, accent, strokes: letters }: Inks): string {
  const wave = (y: number): string => `M6 ${y}Q24 ${y - 26} 42 ${y}T78 ${y}T114 ${y}`;
  return (
    line(wave(38), mark, 12) +
    line(wave(64), accent, 12) +
    line(wave(90), mark, 12) +
    strokes(names.tarang, 134, letters)
  );
}

function akshar({ mark, accent, strokes: letters }: Inks): string {
  return (
    box(8, 10, 100, 100, mark, 14) +
    place(
      26,
      34,
      0.235,
      0.235,
      line(
        "M-20 0H300M140 0V260M140 120C104 60 14 76 24 138C34 190 112 180 140 120C176 64" +
          " 276 72 268 138C264 170 240 186 216 200",
        accent,
        42,
      ),
    ) +
    strokes(names.akshar, 132, letters)
  );
}

const light = (mark: string, accent: string): Inks => ({ mark, accent, strokes: ink.navy });
const dark = (mark: string, accent: string): Inks => ({ mark, accent, strokes: ink.bone });

function logo(of: keyof typeof names, ending: "" | "-dark", body: () => string): Picture {
  const width = Math.ceil(132 + widthOf(names[of], of === "suryodaya" ? 0.75 : 0.86));
  return {
    name: `sponsor-${of}${ending}`,
    kind: "logo",
    width,
    height: 120,
    sheet: [width, 120],
    body,
  };
}

/** The sponsors' marks, each for a light ground and for a dark one. */
export const logos = [
  logo("himgiri", "", () => himgiri(light(ink.teal, ink.bone))),
  logo("himgiri", "-dark", () => himgiri(dark(ink.slate, ink.bone))),
  logo("suryodaya", "", () => suryodaya(light(ink.navy, ink.vermilion))),
  logo("suryodaya", "-dark", () => suryodaya(dark(ink.bone, ink.marigold))),
  logo("tarang", "", () => tarang(light(ink.navy, ink.teal))),
  logo("tarang", "-dark", () => tarang(dark(ink.bone, ink.marigold))),
  logo("akshar", "", () => akshar(light(ink.plum, ink.butter))),
  logo("akshar", "-dark", () => akshar(dark(ink.marigold, ink.navy))),
];
