/** A place on the sheet: x to the right, y down. */
export type Point = readonly [number, number];

/** A place on a limb's spine with the limb's full width there. */
export type Knuckle = readonly [number, number, number];

/** Writes a number to one decimal, so that paths stay short. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A small seeded generator (mulberry32) of numbers from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A short stable name for a piece of markup, used for the ids of clips and gradients. */
export function nameOf(text: string): string {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16777619) >>> 0;
  }
  return `k${hash.toString(36)}${text.length.toString(36)}`;
}

/** Calls a maker for 0 up to count and joins what it returns. */
export function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join("");
}

/** The value a share of the way from one number to another. */
export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** The straight-sided path through the points. */
export function straight(points: readonly Point[], closed = true): string {
  const steps = points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${num(x)} ${num(y)}`);
  return steps.join("") + (closed ? "Z" : "");
}

/** The flowing (Catmull-Rom) path through the points. */
export function flowing(points: readonly Point[], closed = true): string {
  const count = points.length;
  const at = (i: number): Point => {
    const index = closed ? (i + count) % count : Math.min(Math.max(i, 0), count - 1);
    return points[index] ?? [0, 0];
  };
  let d = `M${num(at(0)[0])} ${num(at(0)[1])}`;
  for (let i = 0; i < (closed ? count : count - 1); i += 1) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first: Point = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6];
    const second: Point = [c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6];
    d += `C${[first, second, c].map(([x, y]) => `${num(x)} ${num(y)}`).join(" ")}`;
  }
  return d + (closed ? "Z" : "");
}

/** The outline of a limb: a flowing stroke whose width changes along its spine. */
export function limb(spine: readonly Knuckle[]): string {
  const left: Point[] = [];
  const right: Point[] = [];
  spine.forEach(([x, y, width], i) => {
    const before = spine[Math.max(i - 1, 0)] ?? [x, y, width];
    const after = spine[Math.min(i + 1, spine.length - 1)] ?? [x, y, width];
    const dx = after[0] - before[0];
    const dy = after[1] - before[1];
    const length = Math.hypot(dx, dy) || 1;
    const nx = (-dy / length) * (width / 2);
    const ny = (dx / length) * (width / 2);
    left.push([x + nx, y + ny]);
    right.push([x - nx, y - ny]);
    const end = i === spine.length - 1 ? 1 : i === 0 ? -1 : 0;
    if (end !== 0) {
      const tip: Point = [
        x + (dx / length) * end * width * 0.4,
        y + (dy / length) * end * width * 0.4,
      ];
      if (end > 0) left.push(tip);
      else left.unshift(tip);
    }
  });
  return flowing([...left, ...right.reverse()]);
}

/** A closed circle as a path, for places that want a path and not an element. */
export function ring(x: number, y: number, rx: number, ry = rx): string {
  const [a, b] = [num(x - rx), num(y)];
  return (
    `M${a} ${b}a${num(rx)} ${num(ry)} 0 1 0 ${num(rx * 2)} 0a${num(rx)} ${num(ry)} 0 1 0` +
    ` ${num(-rx * 2)} 0Z`
  );
}

/** A rectangle as a path. */
export function slab(x: number, y: number, width: number, height: number): string {
  return `M${num(x)} ${num(y)}h${num(width)}v${num(height)}h${num(-width)}Z`;
}
