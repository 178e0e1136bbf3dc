import { author, backdrop, clothes, faceOf, plain, spectacles } from "./faces.ts";
import { ring, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { box, disc, fill, form, line } from "./shapes.ts";
import { spray, within } from "./texture.ts";

function meera(): string {
  const hair =
    "M232 470C206 250 270 124 404 124S596 250 568 470Q560 520 514 512C540 420 530 330" +
    " 500 262Q420 280 330 222Q280 300 284 400Q284 470 290 512Q240 520 232 470Z";
  return (
    backdrop(ink.teal, ink.pine, ink.butter) +
    fill("M240 500C220 300 260 150 400 150S580 300 560 500Q400 560 240 500Z", ink.slate) +
    faceOf({ ...plain, skin: "#a8653f", chin: 66, brow: ink.slate }) +
    line("M314 420Q318 446 332 462M486 420Q482 446 468 462", ink.umber, 4, "round") +
    form(hair, ink.mist, ink.slate, 0, 1, 0.8) +
    line(
      "M330 222Q380 180 450 170M350 160Q440 130 510 200Q540 260 544 340M268 250Q250 330 258 430",
      ink.bone,
      6,
      "round",
    ) +
    disc(400, 302, 8, ink.vermilion) +
    clothes(ink.vermilion, ink.plum) +
    form(
      "M300 600Q400 690 500 600L560 620Q640 720 560 810H120Q260 700 280 606Z",
      ink.marigold,
      ink.clay,
      90,
      0.8,
      0.8,
    ) +
    within(
      "M300 600Q400 690 500 600L560 620Q640 720 560 810H120Q260 700 280 606Z",
      times(7, (i) => line(`M${200 + i * 60} 820L${330 + i * 36} 600`, ink.vermilion, 5)),
    ) +
    disc(278, 424, 9, ink.marigold) +
    disc(522, 424, 9, ink.marigold)
  );
}

function arjun(): string {
  return (
    backdrop(ink.marigold, ink.vermilion, ink.bone) +
    faceOf({ ...plain, chin: 74, length: 530, smile: 4, lips: "#8d4630" }) +
    form(
      "M276 340C250 180 330 120 430 130C560 130 556 260 526 340C520 290 500 250 470 232" +
        "Q390 250 330 224Q290 270 276 340Z",
      ink.navy,
      ink.dusk,
      270,
      0.8,
      0.6,
    ) +
    spectacles(ink.navy, true) +
    clothes(ink.dusk, ink.navy) +
    fill("M300 600L340 580L400 690L360 740ZM500 600L460 580L400 690L440 740Z", ink.bone) +
    fill("M392 690h16l8 120h-32Z", ink.navy) +
    times(2, (i) => disc(400, 730 + i * 44, 6, ink.bone))
  );
}

function farah(): string {
  const veil = "M190 810C160 600 190 420 220 300C250 120 550 110 584 300C620 440 640 600 620 810Z";
  return (
    backdrop(ink.plum, ink.navy, ink.vermilion) +
    form(veil, ink.teal, ink.pine, 0, 0.95, 0.8) +
    fill(
      "M276 380C256 220 320 170 400 170S544 220 524 380L500 300Q440 280 400 220Q360 280 300 300Z",
      ink.navy,
    ) +
    faceOf({ ...plain, skin: "#c98a5e", shade: ink.clay, cheek: 112, chin: 54 }) +
    fill(
      "M284 350C272 210 340 186 400 186S528 210 516 350Q500 260 404 214Q300 260 284 350Z",
      ink.navy,
    ) +
    form(
      "M220 330C236 120 564 120 584 330C560 230 500 170 400 170S250 230 220 330Z",
      ink.teal,
      ink.pine,
      0,
      0.9,
      0.8,
    ) +
    form(
      "M284 470C250 560 290 640 400 660S560 720 640 810H60C60 680 180 620 240 420Q260 430 284 470Z",
      ink.teal,
      ink.pine,
      60,
      0.95,
      0.9,
    ) +
    form(
      "M516 470C560 560 520 640 430 668Q620 640 780 810H640Q560 700 430 668Q500 600 516 470Z",
      ink.teal,
      ink.navy,
      0,
      0.9,
      0.9,
    ) +
    line("M220 330C236 120 564 120 584 330", ink.marigold, 9, "round") +
    line("M284 470C250 560 290 640 400 660S560 720 640 810", ink.marigold, 9, "round")
  );
}

function joseph(): string {
  const face = {
    ...plain,
    skin: "#8f5334",
    shade: "#4a2617",
    cheek: 126,
    chin: 84,
    length: 530,
    smile: 2,
    lips: "#6d3524",
  };
  return (
    backdrop(ink.leaf, ink.pine, ink.butter) +
    faceOf(face) +
    form(
      "M272 350C256 250 262 200 300 176C330 110 480 112 506 176C540 200 546 250 528 350" +
        "L516 300Q512 236 476 214Q400 200 324 214Q288 236 284 300Z",
      ink.navy,
      ink.slate,
      0,
      0.8,
      0.5,
    ) +
    fill(
      "M400 440C370 424 330 440 314 474C350 478 380 470 400 458C420 470 450 478 486 474" +
        "C470 440 430 424 400 440Z",
      ink.navy,
    ) +
    line("M344 278Q400 264 456 278", "#4a2617", 4, "round") +
    clothes(ink.bone, ink.wheat) +
    fill("M296 602L336 580L400 680L350 740ZM504 602L464 580L400 680L450 740Z", ink.mist) +
    times(10, (i) => line(`M${30 + i * 82} 820L${60 + i * 75} 640`, ink.slate, 3)) +
    fill("M296 602L336 580L400 680L350 740ZM504 602L464 580L400 680L450 740Z", ink.bone) +
    line("M336 580L400 680L464 580M400 680V810", ink.slate, 4)
  );
}

function tenzin(): string {
  return (
    backdrop(ink.slate, ink.dusk, ink.bone) +
    fill(
      "M262 320C230 480 260 620 220 700H330L300 400ZM538 320C570 480 540 620 580 700H470L500 400Z",
      ink.navy,
    ) +
    faceOf({
      ...plain,
      skin: "#c58557",
      shade: ink.clay,
      cheek: 124,
      chin: 64,
      length: 516,
      smile: 12,
    }) +
    spray(ring(480, 430, 42), ink.vermilion, 90, 0.5, 1) +
    form(
      "M262 300C250 130 330 90 400 90S550 130 538 300Z",
      ink.vermilion,
      ink.brick,
      0,
      0.95,
      0.8,
    ) +
    within(
      "M262 300C250 130 330 90 400 90S550 130 538 300Z",
      times(9, (i) =>
        fill(`M${250 + i * 38} 210l19-30 19 30-19 30Z`, i % 2 === 0 ? ink.marigold : ink.bone),
      ),
      box(240, 150, 320, 7, ink.navy),
    ) +
    form(
      "M252 268Q400 244 548 268Q562 300 550 326Q400 298 250 326Q238 300 252 268Z",
      ink.bone,
      ink.sand,
      0,
      0.9,
      0.8,
    ) +
    times(14, (i) =>
      line(`M${264 + i * 21} ${268 - Math.sin((i / 13) * Math.PI) * 14}v42`, ink.wheat, 4),
    ) +
    clothes(ink.plum, ink.navy) +
    fill("M300 596L400 720L500 596L530 606L420 790H380L270 606Z", ink.marigold) +
    disc(400, 640, 14, ink.teal) +
    disc(366, 622, 9, ink.vermilion) +
    disc(434, 622, 9, ink.vermilion)
  );
}

/** The portraits of the first five writers. */
export const firstPortraits = [
  author("meera-krishnan", meera),
  author("arjun-bhattacharya", arjun),
  author("farah-siddiqui", farah),
  author("joseph-kurian", joseph),
  author("tenzin-dolma", tenzin),
];
