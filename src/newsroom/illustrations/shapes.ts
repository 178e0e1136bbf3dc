import type { Knuckle, Point } from "./geometry.ts";
import { flowing, limb, num, ring, seeded, straight } from "./geometry.ts";
import { spray } from "./texture.ts";

/** A filled path. */
export function fill(d: string, colour: string, opacity = 1): string {
  return `<path d="${d}" fill="${colour}"${opacity < 1 ? ` opacity="${opacity}"` : ""}/>`;
}

/** A path drawn as an open line of one width. */
export function line(d: string, colour: string, width: number, cap = "butt"): string {
  return (
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${num(width)}" ` +
    `stroke-linecap="${cap}" stroke-linejoin="round"/>`
  );
}

/** A filled path with a second ink sprayed in from one side. */
export function form(
  d: string,
  colour: string,
  shade: string,
  angle = 90,
  strength = 0.8,
  reach = 0.8,
  zoom = 1,
): string {
  return fill(d, colour) + spray(d, shade, angle, strength, reach, zoom);
}

/** A filled circle. */
export function disc(x: number, y: number, r: number, colour: string): string {
  return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" fill="${colour}"/>`;
}

/** A filled ellipse. */
export function oval(x: number, y: number, rx: number, ry: number, colour: string): string {
  const [a, b] = [num(rx), num(ry)];
  return `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${a}" ry="${b}" fill="${colour}"/>`;
}

/** A filled rectangle, with rounded corners when asked. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  round = 0,
): string {
  return (
    `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" ` +
    `rx="${num(round)}" fill="${colour}"/>`
  );
}

/** Markup moved, turned or scaled together. */
export function group(transform: string, ...markup: string[]): string {
  return `<g transform="${transform}">${markup.join("")}</g>`;
}

/** Markup moved to a place and scaled (a negative first scale mirrors it). */
export function place(x: number, y: number, sx: number, sy: number, ...markup: string[]): string {
  return group(`translate(${num(x)} ${num(y)}) scale(${sx} ${sy})`, ...markup);
}

/** A limb filled with one colour. */
export function arm(colour: string, ...spine: Knuckle[]): string {
  return fill(limb(spine), colour);
}

/** A rising mountain skyline from seeded peaks, closed down to the foot. */
export function range(
  seed: number,
  from: Point,
  to: Point,
  height: number,
  peaks: number,
  foot: number,
): string {
  const random = seeded(seed);
  const points: Point[] = [[from[0], foot], from];
  for (let i = 1; i < peaks * 2; i += 1) {
    const share = (i + (random() - 0.5) * 0.5) / (peaks * 2);
    const base = from[1] + (to[1] - from[1]) * share;
    const lift = i % 2 === 1 ? height * (0.55 + 0.45 * random()) : height * 0.25 * random();
    points.push([from[0] + (to[0] - from[0]) * share, base - lift]);
  }
  points.push(to, [to[0], foot]);
  return straight(points);
}

/** A flowing hill skyline through the points, closed down to the foot. */
export function hill(points: readonly Point[], foot: number): string {
  const last = points[points.length - 1] ?? [0, 0];
  const first = points[0] ?? [0, 0];
  return `${flowing(points, false)}L${num(last[0])} ${foot}L${num(first[0])} ${foot}Z`;
}

/** The outline of a heap of cloud: many round heads as (x, y, radius). */
export function heap(heads: readonly Knuckle[]): string {
  return heads.map(([x, y, r]) => ring(x, y, r)).join("");
}
