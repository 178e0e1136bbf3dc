import { limb, seeded, slab, straight, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { box, fill, form, group, line } from "./shapes.ts";
import { halftone, spray, within } from "./texture.ts";

/** A river bending round a snow peak, a dam across it, seen from above. */
export function damFromAbove(): string {
  const river = limb([
    [940, -80, 200],
    [900, 160, 190],
    [640, 330, 170],
    [330, 460, 176],
    [230, 720, 190],
    [400, 960, 190],
    [720, 1060, 190],
    [900, 1260, 200],
    [800, 1500, 230],
    [700, 1700, 260],
  ]);
  const random = seeded(51);
  return (
    box(0, 0, 1200, 1600, ink.pine) +
    spray(slab(0, 0, 1200, 1600), ink.navy, 60, 1, 1) +
    times(120, () => {
      const [x, y] = [random() * 1240 - 20, random() * 1640];
      const s = 44 + random() * 70;
      const hue = random();
      return (
        fill(
          straight([
            [x - s, y + s * 0.7],
            [x, y - s * 0.7],
            [x + s * 0.3, y + s * 0.7],
          ]),
          hue < 0.5 ? ink.teal : hue < 0.9 ? ink.leaf : ink.marigold,
          0.75,
        ) +
        fill(
          straight([
            [x, y - s * 0.7],
            [x + s, y + s * 0.7],
            [x + s * 0.3, y + s * 0.7],
          ]),
          ink.navy,
          0.55,
        )
      );
    }) +
    line(river, ink.navy, 60) +
    line(river, ink.sand, 34) +
    fill(river, ink.mist) +
    spray(river, ink.slate, 180, 0.8, 0.8) +
    within(
      river,
      form(slab(500, -100, 800, 506), ink.teal, ink.navy, 270, 0.9, 1),
      times(9, (i) =>
        line(`M${250 + ((i * 97) % 500)} ${600 + i * 110}q40-16 80 0t80 0`, ink.bone, 6, "round"),
      ),
    ) +
    group(
      "translate(610 350) rotate(66)",
      box(-260, 16, 520, 34, ink.navy),
      form(slab(-270, -22, 540, 46), ink.bone, ink.sand, 0, 0.8, 1),
      times(13, (i) => box(-250 + i * 40, -22, 8, 46, ink.slate)),
      box(-292, -34, 44, 70, ink.vermilion),
      box(248, -34, 44, 70, ink.vermilion),
      times(4, (i) =>
        fill(
          limb([
            [-80 + i * 52, 24, 22],
            [-84 + i * 54, 70, 34],
            [-80 + i * 52, 130, 6],
          ]),
          ink.bone,
        ),
      ),
    ) +
    form(
      straight([
        [640, 560],
        [470, 860],
        [640, 900],
        [700, 740],
      ]),
      ink.slate,
      ink.dusk,
      180,
      0.9,
      0.9,
    ) +
    form(
      straight([
        [640, 560],
        [700, 740],
        [640, 900],
        [900, 960],
        [860, 720],
      ]),
      ink.dusk,
      ink.navy,
      0,
      0.9,
      0.9,
    ) +
    fill(
      straight([
        [640, 560],
        [548, 724],
        [600, 716],
        [640, 770],
        [676, 700],
        [716, 740],
        [764, 660],
      ]),
      ink.bone,
    ) +
    halftone([0, 1400, 1200, 210], 26, ink.navy, (_, v) => v * 0.7)
  );
}
