import { nameOf, num, slab } from "./geometry.ts";

function sprayFilter(colour: string, zoom: number): { id: string; markup: string } {
  const id = nameOf(`spray${colour}${zoom}`);
  const markup =
    `<filter id="${id}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">` +
    `<feTurbulence type="fractalNoise" baseFrequency="${0.55 * zoom}" numOctaves="2" seed="7"/>` +
    `<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0" result="noise"/>` +
    `<feComposite in="SourceAlpha" in2="noise" operator="arithmetic" k2="1" k3="0.8" k4="-0.4"/>` +
    `<feComponentTransfer result="dots"><feFuncA type="linear" slope="1.8" intercept="-0.4"/>` +
    `</feComponentTransfer><feFlood flood-color="${colour}"/>` +
    `<feComposite in2="dots" operator="in"/></filter>`;
  return { id, markup };
}

/**
 * Sprayed ink inside a path, dense at one side (angle 0 right, 90 below) and thinning across it,
 * with its grain kept fine inside a scaled group by a zoom equal to the scale.
 */
export function spray(
  d: string,
  colour: string,
  angle = 90,
  strength = 0.8,
  reach = 0.8,
  zoom = 1,
): string {
  const turn = (angle * Math.PI) / 180;
  const [dx, dy] = [Math.cos(turn) / 2, Math.sin(turn) / 2];
  const key = nameOf(`${d}${colour}${angle}${strength}${reach}`);
  const filter = sprayFilter(colour, zoom);
  return (
    `<defs>${filter.markup}<clipPath id="c${key}"><path d="${d}"/></clipPath>` +
    `<linearGradient id="g${key}" x1="${0.5 + dx}" y1="${0.5 + dy}" ` +
    `x2="${0.5 - dx}" y2="${0.5 - dy}">` +
    `<stop offset="0" stop-opacity="${strength}"/>` +
    `<stop offset="${reach}" stop-opacity="0"/></linearGradient></defs>` +
    `<g clip-path="url(#c${key})"><path d="${d}" fill="url(#g${key})" ` +
    `filter="url(#${filter.id})"/></g>`
  );
}

/** A soft sprayed halo that thins outward from a point. */
export function glow(x: number, y: number, r: number, colour: string, strength = 0.8): string {
  const key = nameOf(`${x},${y},${r}${colour}${strength}`);
  const filter = sprayFilter(colour, 1);
  return (
    `<defs>${filter.markup}<radialGradient id="r${key}">` +
    `<stop offset="0.15" stop-opacity="${strength}"/><stop offset="1" stop-opacity="0"/>` +
    `</radialGradient></defs><circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" ` +
    `fill="url(#r${key})" filter="url(#${filter.id})"/>`
  );
}

/** Shows markup only inside a path. */
export function within(d: string, ...markup: string[]): string {
  const id = nameOf(`within${d}`);
  const clip = `<defs><clipPath id="${id}"><path d="${d}"/></clipPath></defs>`;
  return `${clip}<g clip-path="url(#${id})">${markup.join("")}</g>`;
}

/** Halftone dots on a turned grid, each as large as the tone (0 to 1) asked for at its place. */
export function halftone(
  area: readonly [number, number, number, number],
  step: number,
  colour: string,
  tone: (u: number, v: number) => number,
): string {
  const [x, y, width, height] = area;
  let d = "";
  for (let row = 0; row * step * 0.5 <= height; row += 1) {
    for (let column = 0; column * step <= width + step; column += 1) {
      const dx = column * step + (row % 2 === 0 ? 0 : step / 2);
      const dy = row * step * 0.5;
      const r = Math.sqrt(Math.max(0, Math.min(1, tone(dx / width, dy / height)))) * step * 0.42;
      if (r < step * 0.06 || dx > width + step) continue;
      d += `M${num(x + dx - r)} ${num(y + dy)}a${num(r)} ${num(r)} 0 1 0 ${num(2 * r)} 0`;
      d += `a${num(r)} ${num(r)} 0 1 0 ${num(-2 * r)} 0Z`;
    }
  }
  return `<path d="${d}" fill="${colour}"/>`;
}

/** The print grain laid over a finished sheet: fine dark flecks and a few bare ones. */
export function grain(width: number, height: number): string {
  const everywhere = slab(0, 0, width, height);
  const veil = (id: string, seed: number, tint: string, slope: number, intercept: number): string =>
    `<filter id="${id}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">` +
    `<feTurbulence type="fractalNoise" baseFrequency="0.6" numOctaves="1" seed="${seed}"/>` +
    `<feColorMatrix values="0 0 0 0 ${tint} 0 0 0 0 ${tint} 0 0 0 0 ${tint} ` +
    `${slope} 0 0 0 ${intercept}"/></filter>` +
    `<path d="${everywhere}" filter="url(#${id})"/>`;
  return veil("flecks", 11, "0", 0.4, -0.23) + veil("bare", 23, "1", 0.4, -0.235);
}
