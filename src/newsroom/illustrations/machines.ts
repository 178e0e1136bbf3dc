import type { Knuckle } from "./geometry.ts";
import { flowing, limb, num, ring, straight, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { box, disc, fill, form, group, line, oval, place } from "./shapes.ts";
import { spray, within } from "./texture.ts";

/** An attack helicopter in profile facing left, about 660 wide and 190 tall. */
export function helicopter(colour: string): string {
  return (
    fill(
      "M4 132C0 112 20 98 48 92C58 58 96 50 118 72L126 74C136 42 184 34 208 56L218 34" +
        "H312L340 60L556 74" +
        "L604 6H632L616 92L560 106L370 124C340 152 290 162 220 162H80C44 162 12 152 4 132Z",
      colour,
    ) +
    fill("M196 120H320L332 140H190ZM190 146h96l12 8-12 8h-96ZM306 140h20v30h-20Z", colour) +
    box(252, 8, 18, 30, colour) +
    fill("M-70 8L240 2H284L600 10L284 14H240Z", colour) +
    box(40, 160, 6, 16, colour) +
    fill("M-30 170H60V180H-30Z", colour) +
    box(96, 160, 7, 26, colour) +
    disc(99, 188, 13, colour) +
    box(278, 160, 7, 24, colour) +
    disc(281, 188, 15, colour) +
    line("M618-34L618 74M566 20L670 20", colour, 7, "round")
  );
}

/** An attack helicopter seen from above, nose to the left, about 700 wide. */
export function helicopterAbove(colour: string): string {
  const blade = (turn: number): string =>
    `<g transform="rotate(${turn})">${fill("M0-8L330-15L336 11L0 8Z", colour)}</g>`;
  return (
    fill(
      "M-250 0C-250-34-200-52-140-52H20C70-52 100-30 130-18L420-9V9L130 18C100 30 70 52" +
        " 20 52H-140C-200 52-250 34-250 0Z",
      colour,
    ) +
    fill("M-60-40L0-40L30-170H-30ZM-60 40L0 40L30 170H-30Z", colour) +
    times(4, (i) => oval(-10, [-158, -112, 112, 158][i] ?? 0, 62, 15, colour)) +
    fill("M350-10L384-78H410L404-8V8L410 78H384L350 10Z", colour) +
    fill("M404-10L462-26L470-14L420 10Z", colour) +
    box(428, -70, 9, 118, colour) +
    times(5, (i) => blade(17 + i * 72)) +
    disc(0, 0, 34, colour)
  );
}

/** A moon lander on four splayed legs, its feet on y 0, about 320 wide and 270 tall. */
export function lander(lit: string, shade: string, dark: string): string {
  return (
    line("M-70-90L-132-6M-30-86L-44-4M70-90L132-6M30-86L44-4", dark, 9, "round") +
    line("M-110-116L-124-30M110-116L124-30M-124-30L-60-70M124-30L60-70", dark, 5, "round") +
    times(4, (i) => oval([-134, -44, 44, 134][i] ?? 0, -4, 26, 7, dark)) +
    fill("M-24-84H24L36-48H-36Z", dark) +
    form("M-116-100L-92-84H92L116-100L100-190H-100Z", lit, shade, 0, 0.95, 0.8) +
    box(-104, -196, 208, 14, dark, 3) +
    fill(
      straight([
        [-70, -178],
        [-14, -178],
        [-14, -108],
        [-78, -108],
      ]),
      dark,
    ) +
    times(3, (i) => box(-74 + i * 20, -178, 3, 70, shade)) +
    times(2, (i) => box(-76, -156 + i * 24, 62, 3, shade)) +
    box(16, -170, 62, 50, shade, 4) +
    line("M60-196V-250M-60-196V-226", dark, 5) +
    fill("M34-262Q60-236 86-262Q60-230 34-262Z", dark) +
    fill("M30-268Q60-226 90-268L84-252Q60-236 36-252Z", dark) +
    disc(-60, -232, 10, dark)
  );
}

/** The earth as a teal disc with land and banks of cloud, shaded on one side. */
export function earth(x: number, y: number, r: number): string {
  const bank = (...spine: Knuckle[]): string => fill(limb(spine), ink.bone);
  return (
    disc(x, y, r, ink.teal) +
    within(
      ring(x, y, r),
      place(
        x,
        y,
        r / 100,
        r / 100,
        fill(
          flowing([
            [-20, -96],
            [30, -92],
            [62, -70],
            [84, -30],
            [60, -26],
            [48, -40],
            [30, -30],
            [22, -4],
            [10, 22],
            [0, -6],
            [-14, -30],
            [-40, -34],
            [-58, -60],
          ]),
          ink.leaf,
        ),
        fill(
          flowing([
            [-96, -30],
            [-66, -22],
            [-44, -2],
            [-40, 26],
            [-56, 60],
            [-70, 70],
            [-84, 30],
            [-104, 10],
          ]),
          ink.leaf,
        ),
        fill(
          flowing([
            [48, 30],
            [70, 20],
            [92, 34],
            [80, 56],
            [56, 60],
          ]),
          ink.leaf,
        ),
        bank([-70, -58, 2], [-34, -52, 9], [-6, -60, 6], [24, -54, 2]),
        bank([-20, 34, 2], [10, 44, 12], [44, 40, 8], [90, 52, 2]),
        bank([-96, 8, 2], [-60, 4, 8], [-20, 8, 10], [14, 2, 2]),
        bank([-64, 72, 2], [-20, 64, 10], [16, 72, 13], [60, 66, 2]),
        bank([40, -8, 2], [64, -4, 9], [98, -10, 5]),
        bank([-30, -86, 2], [6, -80, 9], [40, -82, 2]),
      ),
    ) +
    spray(ring(x, y, r), ink.navy, 150, 1, 0.75)
  );
}

/** A quay crane like a giraffe facing left, its feet on y 0, its neck raised by so many degrees. */
export function quayCrane(colour: string, spots: string, raise: number): string {
  const neck = group(
    `translate(-40 -300) rotate(${num(raise)})`,
    fill("M0-20L-300-15L-350-30Q-384-34-410-8L-404 6L-352 8L-300 15L0 26Z", colour),
    fill("M-346-28l-10-24h10l10 24ZM-326-26l-6-24h10l8 24Z", colour),
    times(7, (i) => fill(`M${-34 - i * 38} -10l-22 2l-2 14l20 4l10-8Z`, spots)),
    disc(-372, -14, 4, spots),
  );
  return (
    line("M-60 0L-40-300M80 0L56-300M-70-90H86M-48-190H66", colour, 20) +
    line("M-68-90L72-190M84-90L-54-190", colour, 8) +
    fill("M-60-316H170V-276H-60Z", colour) +
    fill("M170-316l54 70l-16 6l-50-50Z", colour) +
    times(4, (i) => fill(`M${-30 + i * 46} -308l26 2l6 14l-22 8l-14-12Z`, spots)) +
    times(
      3,
      (i) =>
        fill(`M${-54 + i * 3} ${-250 + i * 80}l10 2l-2 26l-12 4Z`, spots) +
        fill(`M${56 + i * 6} ${-250 + i * 80}l10 2l4 26l-12 4Z`, spots),
    ) +
    neck +
    line("M-20-300L30-400L150-300", colour, 7)
  );
}
