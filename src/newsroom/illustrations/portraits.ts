import { ring, slab, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { firstPortraits } from "./portraits-first.ts";
import { secondPortraits } from "./portraits-second.ts";
import { box, disc, fill, form, line } from "./shapes.ts";
import type { Picture } from "./sheet.ts";
import { spray, within } from "./texture.ts";

function glacierPortrait(): string {
  const skin = "#b9714a";
  const lens = (x: number): string =>
    `M${x - 96} 560Q${x - 96} 500 ${x} 500T${x + 96} 560Q${x + 96} 660 ${x} 660T${x - 96} 560Z`;
  const reflected = (x: number): string =>
    form(lens(x), ink.marigold, ink.vermilion, 270, 0.8, 0.8) +
    within(
      lens(x),
      fill(
        `M${x - 110} 650L${x - 60} 570L${x - 30} 600L${x + 20} 530L${x + 60} 590L${x + 80} 570` +
          `L${x + 120} 640V680H${x - 110}Z`,
        ink.dusk,
      ),
      fill(`M${x + 20} 530L${x + 48} 572L${x + 26} 566L${x + 8} 582L${x - 6} 566Z`, ink.bone),
    ) +
    line(lens(x), ink.navy, 15);
  const face = "M230 470Q220 700 270 800Q330 900 400 906Q470 900 530 800Q580 700 570 470Z";
  return (
    box(0, 0, 800, 1200, ink.mist) +
    spray(slab(0, 0, 800, 1200), ink.teal, 270, 1, 0.9) +
    fill("M-10 800L120 560L200 650L330 420L460 600L620 470L810 760V1200H-10Z", ink.bone) +
    spray(
      "M-10 800L120 560L200 650L330 420L460 600L620 470L810 760V1200H-10Z",
      ink.slate,
      60,
      0.9,
      0.8,
    ) +
    form(
      "M-20 1210C0 1040 140 960 290 930H510C660 960 800 1040 820 1210Z",
      ink.vermilion,
      ink.plum,
      20,
      0.95,
      0.8,
    ) +
    fill("M280 950Q400 1040 520 950L540 1010Q400 1120 260 1010Z", ink.marigold) +
    form("M310 820H490V950Q400 1030 310 950Z", skin, ink.umber, 270, 0.9, 0.9) +
    fill(
      "M200 480C170 660 190 860 150 960Q240 960 270 800ZM600 480C630 660 610 860 650" +
        " 960Q560 960 530 800Z",
      ink.navy,
    ) +
    form(face, skin, ink.umber, 0, 0.9, 0.7) +
    spray("M250 690a60 50 0 1 0 120 0a60 50 0 1 0 -120 0Z", ink.vermilion, 90, 0.4, 1) +
    reflected(300) +
    reflected(500) +
    line("M388 556Q400 546 412 556", ink.navy, 13) +
    line("M404 640C396 690 370 720 384 736Q404 748 424 738", ink.umber, 8, "round") +
    fill("M338 800Q374 782 400 790Q426 782 462 800Q400 848 338 800Z", ink.brick) +
    line("M334 800Q400 814 466 800", ink.umber, 5, "round") +
    line("M250 476Q300 452 360 470M440 470Q500 452 550 476", ink.navy, 12, "round") +
    form("M206 440C190 220 290 150 400 150S610 220 594 440Z", ink.plum, ink.navy, 0, 0.9, 0.7) +
    times(6, (i) =>
      fill(`M${222 + i * 62} 330l30-40 30 40-30 40Z`, i % 2 === 0 ? ink.marigold : ink.vermilion),
    ) +
    form(
      "M190 400H610Q628 440 612 490Q400 440 188 490Q172 440 190 400Z",
      ink.bone,
      ink.sand,
      0,
      0.9,
      0.8,
    ) +
    times(16, (i) => line(`M${206 + i * 26} 406v56`, ink.wheat, 4)) +
    disc(400, 136, 52, ink.vermilion) +
    spray(ring(400, 136, 52), ink.brick, 45, 0.9, 0.8)
  );
}

const keeper: Picture = {
  name: "glacier-keeper-2",
  kind: "portrait",
  width: 1067,
  height: 1600,
  sheet: [800, 1200],
  body: glacierPortrait,
};

/** Every portrait: the ten writers and the glacier keeper. */
export const portraits = [...firstPortraits, ...secondPortraits, keeper];
