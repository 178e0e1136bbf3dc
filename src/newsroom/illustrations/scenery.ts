import type { Knuckle } from "./geometry.ts";
import { limb, straight, times } from "./geometry.ts";
import { arm, fill, line } from "./shapes.ts";

/** A coconut palm leaning by so much, its foot at a place. */
export function palm(
  x: number,
  y: number,
  height: number,
  lean: number,
  colour: string,
  blown = 0,
): string {
  const [tx, ty] = [x + lean, y - height];
  const size = height * 0.36;
  const frond = (angle: number, length: number): string => {
    const turn = ((angle + blown) * Math.PI) / 180;
    const [dx, dy] = [Math.cos(turn) * length, Math.sin(turn) * length];
    const droop = length * 0.34;
    return limb([
      [tx, ty, size * 0.05],
      [tx + dx * 0.5, ty + dy * 0.5, size * 0.24],
      [tx + dx * 0.85, ty + dy * 0.8 + droop * 0.5, size * 0.16],
      [tx + dx, ty + dy + droop, 1],
    ]);
  };
  const angles = [-165, -130, -95, -60, -20, 10, 170];
  return (
    arm(
      colour,
      [x, y, height * 0.07],
      [x + lean * 0.3, y - height * 0.5, height * 0.042],
      [tx, ty, height * 0.035],
    ) +
    times(angles.length, (i) => fill(frond(angles[i] ?? 0, size * (i % 2 === 0 ? 1 : 0.9)), colour))
  );
}

/** Birds far off, as small open wings. */
export function birds(places: readonly Knuckle[], colour: string): string {
  return places
    .map(([x, y, s]) => {
      const d = `M${x - s} ${y - s * 0.35}Q${x - s * 0.4} ${y - s * 0.45} ${x} ${y}`;
      return line(`${d}Q${x + s * 0.4} ${y - s * 0.45} ${x + s} ${y - s * 0.35}`, colour, s * 0.18);
    })
    .join("");
}

/** A chequered floor in perspective, from a horizon down to the foot of the sheet. */
export function checkers(
  horizon: number,
  foot: number,
  centre: number,
  square: number,
  colour: string,
  rows = 14,
): string {
  const y = (row: number): number => horizon + (foot - horizon) / (1 + row * 0.42);
  const spread = (row: number): number => 1 / (1 + row * 0.42);
  let d = "";
  for (let row = 0; row < rows; row += 1) {
    for (let column = -24; column < 24; column += 1) {
      if ((row + column) % 2 !== 0) continue;
      const near = square * spread(row);
      const far = square * spread(row + 1);
      d += straight([
        [centre + column * near, y(row)],
        [centre + (column + 1) * near, y(row)],
        [centre + (column + 1) * far, y(row + 1)],
        [centre + column * far, y(row + 1)],
      ]);
    }
  }
  return fill(d, colour);
}

/** A bicycle in profile facing right, wheels on y 0, hubs 100 apart. */
export function bicycle(colour: string, width = 3): string {
  const wheel = (x: number): string =>
    `M${x - 28} -28a28 28 0 1 0 56 0a28 28 0 1 0 -56 0ZM${x} -56V0M${x - 28} -28H${x + 28}` +
    `M${x - 20} -48L${x + 20} -8M${x + 20} -48L${x - 20} -8`;
  return (
    line(wheel(-50).slice(0, 54) + wheel(50).slice(0, 54), colour, width * 1.1) +
    line(`${wheel(-50)}${wheel(50)}`, colour, width * 0.22) +
    line(
      "M-50-28L-14-70L34-70L0-28ZM-14-70L0-28M50-28L30-84M30-84q4-8 16-6",
      colour,
      width,
      "round",
    ) +
    line("M-22-74H-4", colour, width * 1.8, "round") +
    line("M-8-20L8-36", colour, width, "round")
  );
}
