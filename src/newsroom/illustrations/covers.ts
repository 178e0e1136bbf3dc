import { damFromAbove } from "./covers-river.ts";
import { ring, seeded, slab, times } from "./geometry.ts";
import { earth, helicopterAbove, lander } from "./machines.ts";
import { ink } from "./palette.ts";
import { birds } from "./scenery.ts";
import { chessPiece } from "./scenes-contests.ts";
import { box, disc, fill, form, group, hill, line, oval } from "./shapes.ts";
import type { Picture } from "./sheet.ts";
import { glow, halftone, spray } from "./texture.ts";

function chessTable(): string {
  const table = slab(130, 330, 940, 940);
  const piece = (
    x: number,
    y: number,
    s: number,
    kind: "king" | "pawn",
    colour: string,
    shade: string,
  ): string =>
    group(
      `translate(${x} ${y}) skewX(-38) scale(${s} ${s * 0.62})`,
      fill(chessPiece(kind), ink.navy, 0.35),
    ) +
    group(`translate(${x} ${y}) scale(${s})`, form(chessPiece(kind), colour, shade, 0, 0.95, 0.8));
  return (
    box(0, 0, 1200, 1600, ink.vermilion) +
    spray(slab(0, 0, 1200, 1600), ink.brick, 60, 1, 1) +
    group(
      "rotate(-16 600 800)",
      fill(slab(120, 360, 1020, 1020), ink.plum, 0.5),
      form(slab(80, 280, 1040, 1040), ink.umber, ink.navy, 45, 0.9, 1),
      fill(table, ink.bone),
      times(32, (i) => {
        const r = Math.floor(i / 4);
        return box(130 + ((i % 4) * 2 + (r % 2)) * 117.5, 330 + r * 117.5, 117.5, 117.5, ink.wheat);
      }),
      spray(table, ink.clay, 45, 0.6, 1),
    ) +
    group(
      "translate(620 800) rotate(-58) scale(1.62)",
      `<g opacity="0.93">${helicopterAbove(ink.navy)}</g>`,
    ) +
    piece(250, 640, 0.72, "king", ink.bone, ink.clay) +
    piece(960, 1320, 0.8, "king", ink.plum, ink.navy) +
    piece(400, 560, 0.8, "pawn", ink.bone, ink.clay) +
    piece(800, 1330, 0.85, "pawn", ink.plum, ink.navy)
  );
}

function bigEarth(): string {
  const random = seeded(2023);
  const crater = (x: number, y: number, r: number): string =>
    oval(x, y, r, r * 0.28, ink.slate) +
    oval(x + r * 0.06, y + r * 0.07, r * 0.9, r * 0.21, ink.bone) +
    oval(x - r * 0.02, y + r * 0.02, r * 0.86, r * 0.19, ink.slate);
  const ground = hill(
    [
      [0, 1060],
      [260, 1000],
      [620, 1030],
      [900, 980],
      [1200, 1030],
    ],
    1600,
  );
  return (
    box(0, 0, 1200, 1600, ink.navy) +
    times(150, () => disc(random() * 1200, random() * 1040, 0.8 + random() * 2.2, ink.bone)) +
    glow(640, 480, 620, ink.teal, 0.6) +
    earth(640, 480, 390) +
    form(ground, ink.mist, ink.slate, 90, 1, 0.9) +
    spray(ground, ink.bone, 270, 0.8, 0.3) +
    crater(190, 1180, 120) +
    crater(1040, 1160, 110) +
    crater(180, 1480, 170) +
    crater(960, 1500, 190) +
    crater(720, 1080, 50) +
    group(
      "translate(560 1330) skewX(62) scale(2 -0.5)",
      `<g opacity="0.92">${lander(ink.navy, ink.navy, ink.navy)}</g>`,
    ) +
    group("translate(560 1330) scale(2.1)", lander(ink.marigold, ink.brick, ink.dusk))
  );
}

function hazeRoofs(): string {
  const random = seeded(2026);
  const row = (y: number, colour: string, shade: string, unit: number, lit: boolean): string => {
    let x = -30;
    let out = "";
    while (x < 1220) {
      const w = unit * (0.7 + random() * 0.8);
      const h = unit * (0.4 + random() * 0.9);
      const top = y - h;
      out +=
        form(slab(x, top, w + 2, 1620 - top), colour, shade, 90, 0.5, 0.5) +
        box(x - 4, top - unit * 0.06, w + 10, unit * 0.07, shade);
      if (random() < 0.5)
        out +=
          box(x + w * 0.3, top - unit * 0.36, unit * 0.26, unit * 0.3, shade) +
          box(x + w * 0.3 - 3, top - unit * 0.36, unit * 0.26 + 6, unit * 0.05, shade);
      else if (random() < 0.6)
        out += line(
          `M${x + w * 0.5} ${top}v${-unit * 0.5}m${-unit * 0.14} ${unit * 0.1}h${unit * 0.28}` +
            `m${-unit * 0.22} ${unit * 0.1}h${unit * 0.16}`,
          shade,
          Math.max(3, unit * 0.03),
        );
      if (lit)
        out += times(3, (i) =>
          random() < 0.4
            ? box(x + w * 0.16 + i * w * 0.26, top + unit * 0.3, w * 0.13, unit * 0.2, ink.marigold)
            : "",
        );
      x += w;
    }
    return out;
  };
  return (
    box(0, 0, 1200, 1600, "#dcb98a") +
    spray(slab(0, 0, 1200, 900), ink.clay, 270, 0.7, 1) +
    halftone([0, 0, 1200, 620], 30, ink.wheat, (_, v) => 0.5 - v * 0.5) +
    glow(640, 600, 520, ink.marigold, 0.9) +
    disc(640, 600, 262, ink.vermilion) +
    spray(ring(640, 600, 262), ink.marigold, 90, 0.85, 0.6) +
    row(930, "#cfa677", "#b98d62", 90, false) +
    spray(slab(0, 760, 1200, 240), "#dcb98a", 90, 1, 1) +
    row(1090, "#b3845c", "#96684a", 130, false) +
    spray(slab(0, 940, 1200, 240), "#cfa677", 90, 0.8, 1) +
    row(1280, "#87573f", "#67402f", 190, true) +
    spray(slab(0, 1140, 1200, 260), "#b3845c", 90, 0.6, 1) +
    row(1500, ink.plum, ink.navy, 270, true) +
    birds(
      [
        [250, 430, 30],
        [340, 380, 22],
        [190, 360, 18],
        [880, 900, 16],
      ],
      ink.umber,
    )
  );
}

function cover(issue: string, body: () => string): Picture {
  return {
    name: `cover-${issue}`,
    kind: "cover",
    width: 1200,
    height: 1600,
    sheet: [1200, 1600],
    body,
  };
}

/** The covers of four printed issues. */
export const covers = [
  cover("2021-04-18", chessTable),
  cover("2023-09-03", bigEarth),
  cover("2025-01-19", damFromAbove),
  cover("2026-11-29", hazeRoofs),
];
