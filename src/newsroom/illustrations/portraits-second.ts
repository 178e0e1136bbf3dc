import { author, backdrop, clothes, faceOf, faceOutline, plain, spectacles } from "./faces.ts";
import { limb, ring, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { box, disc, fill, form, line } from "./shapes.ts";
import { spray, within } from "./texture.ts";

function rohan(): string {
  const face = { ...plain, skin: "#a8653f", chin: 78, length: 532, smile: 12 };
  return (
    backdrop(ink.vermilion, ink.brick, ink.marigold) +
    faceOf(face) +
    within(
      faceOutline(face),
      fill(
        "M270 360L292 420C310 440 350 430 366 452Q400 440 434 452C450 430 490 440 508 420" +
          "L530 360V560H270Z",
        ink.navy,
      ),
      fill("M362 470Q400 456 438 470Q400 502 362 470Z", ink.brick),
      spray("M270 360H530V560H270Z", ink.dusk, 180, 0.5, 0.6),
    ) +
    form(
      "M268 300C252 160 320 120 400 120S548 160 532 300Q400 262 268 300Z",
      ink.teal,
      ink.pine,
      0,
      0.9,
      0.8,
    ) +
    form(
      "M262 300Q400 250 540 296Q640 306 672 338Q560 316 420 318Q300 318 262 300Z",
      ink.pine,
      ink.navy,
      0,
      0.9,
      0.8,
    ) +
    disc(400, 118, 12, ink.pine) +
    line("M400 122Q360 190 356 272M400 122Q440 190 446 272", ink.pine, 4) +
    clothes(ink.navy, ink.dusk, 180) +
    fill("M290 604Q400 700 510 604L520 640Q400 740 280 640Z", ink.bone) +
    line("M360 700V810M440 700V800", ink.bone, 6, "round")
  );
}

function ananya(): string {
  const curls = [
    [276, 250, 66],
    [330, 180, 70],
    [400, 150, 76],
    [470, 180, 70],
    [524, 250, 66],
    [550, 330, 56],
    [250, 330, 56],
    [246, 410, 50],
    [554, 410, 50],
  ] as const;
  return (
    backdrop(ink.butter, ink.marigold, ink.teal) +
    curls.map(([x, y, r]) => disc(x, y, r, ink.navy)).join("") +
    disc(400, 84, 74, ink.navy) +
    spray(ring(400, 84, 74), ink.plum, 0, 0.9, 0.8) +
    faceOf({
      ...plain,
      skin: "#8f5334",
      shade: "#4a2617",
      cheek: 112,
      chin: 50,
      lips: ink.vermilion,
      smile: 14,
      light: 180,
    }) +
    fill(
      "M284 330C290 220 350 200 400 210S510 220 516 330Q500 250 400 244Q300 250 284 330Z",
      ink.navy,
    ) +
    times(6, (i) => disc(300 + i * 40, 232 - Math.sin((i / 5) * Math.PI) * 26, 28, ink.navy)) +
    box(326, 128, 148, 18, ink.vermilion, 9) +
    line(ring(262, 468, 46), ink.marigold, 14) +
    line(ring(538, 468, 46), ink.marigold, 14) +
    disc(262, 424, 8, ink.butter) +
    disc(538, 424, 8, ink.butter) +
    clothes(ink.vermilion, ink.plum, 160) +
    fill("M304 600Q400 690 496 600L480 586Q400 650 320 586Z", ink.bone) +
    times(11, (i) =>
      disc(
        300 + i * 20,
        640 + Math.sin((i / 10) * Math.PI) * 50,
        8,
        i % 2 === 0 ? ink.marigold : ink.teal,
      ),
    )
  );
}

function vikram(): string {
  return (
    backdrop(ink.dusk, ink.navy, ink.slate) +
    faceOf({
      ...plain,
      skin: "#c08256",
      shade: "#7c4629",
      cheek: 120,
      chin: 72,
      length: 534,
      brow: ink.bone,
      lips: "#91503a",
      smile: 8,
    }) +
    form(
      "M270 370C240 240 270 130 390 124C470 100 570 170 534 370C524 300 520 270 496 244" +
        "Q420 262 350 214Q290 260 286 300Q282 340 270 370Z",
      ink.bone,
      ink.mist,
      0,
      0.95,
      0.8,
    ) +
    line("M350 214Q430 190 500 220M370 170Q440 150 500 176", ink.mist, 6, "round") +
    line("M312 420Q318 452 336 470M488 420Q482 452 464 470", "#7c4629", 5, "round") +
    clothes(ink.bone, ink.mist) +
    form(
      "M180 810C170 730 180 690 230 632L330 600L400 700L470 600L570 632C620 690 630 730 620 810Z",
      ink.brick,
      ink.plum,
      20,
      0.95,
      0.8,
    ) +
    fill("M330 600L352 580L400 640L448 580L470 600L400 700Z", ink.bone) +
    line("M400 700V810", ink.plum, 5) +
    times(2, (i) => disc(400, 730 + i * 46, 8, ink.marigold)) +
    fill("M490 690h60l-4 14h-54Z", ink.plum) +
    fill("M500 692l14-30 30 24-4 6Z", ink.marigold)
  );
}

function lakshmi(): string {
  const plait = times(
    6,
    (i) =>
      form(
        limb([
          [560 + i * 6, 470 + i * 52, 20],
          [536 + i * 6, 500 + i * 52, 54],
          [560 + i * 6, 540 + i * 52, 20],
        ]),
        ink.navy,
        ink.dusk,
        270,
        0.7,
        0.8,
      ) +
      form(
        limb([
          [540 + i * 6, 484 + i * 52, 20],
          [578 + i * 6, 516 + i * 52, 50],
          [552 + i * 6, 552 + i * 52, 18],
        ]),
        ink.navy,
        ink.dusk,
        270,
        0.7,
        0.8,
      ),
  );
  return (
    backdrop(ink.bone, ink.sand, ink.leaf) +
    form(
      "M262 470C230 260 270 140 400 140S590 260 560 500L510 480V300H290V480Z",
      ink.navy,
      ink.dusk,
      0,
      0.7,
      0.5,
    ) +
    faceOf({
      ...plain,
      skin: "#8a4e2f",
      shade: "#48241a",
      cheek: 116,
      chin: 64,
      lips: "#8d2f2a",
      smile: 14,
    }) +
    form(
      "M276 370C260 190 330 160 400 160S540 190 524 370Q510 270 400 192Q290 270 276 370Z",
      ink.navy,
      ink.dusk,
      0,
      0.7,
      0.5,
    ) +
    line("M400 142V194", "#8a4e2f", 4) +
    times(7, (i) =>
      disc(548 - Math.abs(i - 2) * 3, 250 + i * 24, 19, i % 2 === 0 ? ink.bone : ink.marigold),
    ) +
    spectacles(ink.plum, false) +
    disc(400, 290, 8, ink.vermilion) +
    clothes(ink.plum, ink.navy, 180) +
    form(
      "M300 600Q400 690 500 600L600 630Q640 740 600 810H240Q180 700 230 626Z",
      ink.plum,
      ink.vermilion,
      90,
      0.6,
      0.8,
    ) +
    line("M300 600Q400 690 500 600", ink.marigold, 13) +
    plait +
    disc(282, 424, 9, ink.marigold)
  );
}

function kabir(): string {
  const face = { ...plain, skin: "#b5784e", chin: 66, length: 528, smile: 6, light: 180 as const };
  return (
    backdrop(ink.pine, ink.navy, ink.marigold) +
    faceOf(face) +
    within(faceOutline(face), spray("M270 420H530V540H270Z", ink.navy, 90, 0.75, 1)) +
    form(
      "M268 350C236 220 280 110 390 116C450 80 580 130 540 350C530 300 520 280 500 262" +
        "C470 280 440 270 420 240C390 280 340 290 300 276Q280 300 268 350Z",
      ink.navy,
      ink.umber,
      0,
      0.8,
      0.7,
    ) +
    line("M330 160Q390 140 420 180M440 140Q500 160 506 210", ink.dusk, 6, "round") +
    clothes(ink.slate, ink.dusk) +
    form(
      "M262 590C300 540 340 570 400 580S500 540 540 590C580 660 500 720 400 716S220 660 262 590Z",
      ink.vermilion,
      ink.brick,
      60,
      0.95,
      0.8,
    ) +
    form("M430 690L560 660Q600 740 590 810H440Z", ink.vermilion, ink.brick, 180, 0.95, 0.8) +
    line("M290 640Q400 690 520 630M280 612Q390 650 530 606", ink.brick, 6, "round") +
    times(5, (i) => box(452 + i * 27, 756, 14, 60, ink.marigold))
  );
}

/** The portraits of the other five writers. */
export const secondPortraits = [
  author("rohan-deshmukh", rohan),
  author("ananya-iyer", ananya),
  author("vikram-sethi", vikram),
  author("lakshmi-narayanan", lakshmi),
  author("kabir-ansari", kabir),
];
