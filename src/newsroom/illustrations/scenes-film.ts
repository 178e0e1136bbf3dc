import { person } from "./figures.ts";
import { limb, mix, num, ring, seeded, slab, times } from "./geometry.ts";
import { ink } from "./palette.ts";
import { running } from "./poses.ts";
import { arm, box, disc, fill, hill, line, place } from "./shapes.ts";
import { scene } from "./sheet.ts";
import { halftone, spray } from "./texture.ts";

/** A stalk of kash grass with its white plume. */
function kash(x: number, y: number, height: number, lean: number, stalk: string): string {
  const [tx, ty] = [x + lean, y - height];
  return (
    line(
      `M${num(x)} ${num(y)}Q${num(x + lean * 0.2)} ${num(y - height * 0.6)} ${num(tx)} ${num(ty)}`,
      stalk,
      3,
    ) +
    fill(
      limb([
        [mix(x, tx, 0.34), y - height * 0.52, 3],
        [mix(x, tx, 0.5), y - height * 0.72, height * 0.085],
        [tx, ty, height * 0.075],
        [tx + lean * 0.55, ty - height * 0.14, 2],
      ]),
      ink.bone,
    )
  );
}

function rayHundred(): string {
  const random = seeded(1955);
  const band = (count: number, y: number, low: number, high: number, stalk: string): string =>
    times(count, (i) =>
      kash(
        i * (1260 / count) - 30 + random() * 30,
        y,
        mix(low, high, random()),
        30 + random() * 50,
        stalk,
      ),
    );
  const smoke = limb([
    [872, 300, 20],
    [820, 236, 66],
    [700, 178, 118],
    [540, 150, 150],
    [350, 96, 160],
    [150, 60, 120],
    [-60, 20, 150],
  ]);
  const engine =
    "M770 400v-84h26v-26h-10v-12h110v12h-10v26h24v-30h-8v-14h44v14h-8v30h60q40 0 44 40v44Z";
  return (
    box(0, 0, 1200, 800, ink.butter) +
    spray(slab(0, 0, 1200, 420), ink.marigold, 90, 0.9, 1) +
    disc(1000, 210, 96, ink.vermilion) +
    fill(smoke, ink.navy) +
    spray(smoke, ink.slate, 180, 0.9, 0.8) +
    fill(engine, ink.navy) +
    times(
      5,
      (i) =>
        fill(`M${764 - (i + 1) * 156} 398v-72q0-10 10-10h126q10 0 10 10v72Z`, ink.navy) +
        times(5, (w) => box(764 - (i + 1) * 156 + 14 + w * 25, 336, 15, 20, ink.butter)),
    ) +
    box(-10, 388, 1060, 12, ink.navy) +
    times(7, (i) => disc(800 + i * 34, 400, 14, ink.navy)) +
    fill(
      hill(
        [
          [0, 408],
          [300, 400],
          [700, 412],
          [1200, 396],
        ],
        800,
      ),
      ink.leaf,
    ) +
    spray(slab(0, 396, 1200, 404), ink.pine, 90, 1, 1) +
    band(40, 560, 110, 170, ink.leaf) +
    place(
      640,
      700,
      2.7,
      2.7,
      fill("M0-54C-10-40-26-30-40-22L-30-6C-4-14 18-26 24-40Z", ink.vermilion) +
        person(running, {
          skin: ink.umber,
          top: ink.vermilion,
          legs: ink.vermilion,
          far: ink.brick,
          bare: true,
        }) +
        fill("M28-106C20-116 8-110 10-98C2-94-14-96-22-88C-12-84 4-84 14-92Z", ink.navy),
    ) +
    place(
      420,
      704,
      2.2,
      2.2,
      person(running, {
        skin: ink.umber,
        top: ink.marigold,
        legs: ink.navy,
        far: ink.navy,
        bare: true,
      }) + fill("M27-104C20-114 10-108 12-96L20-100Z", ink.navy),
    ) +
    band(34, 830, 150, 250, ink.pine) +
    band(16, 900, 200, 320, ink.navy)
  );
}

function rayCamera(): string {
  const leg = (x: number): string =>
    arm(ink.navy, [602, 470, 30], [mix(602, x, 0.5), 640, 20], [x, 830, 12]);
  return (
    box(0, 0, 1200, 800, ink.vermilion) +
    spray(slab(0, 0, 1200, 800), ink.brick, 90, 1, 1) +
    disc(640, 400, 350, ink.marigold) +
    spray(ring(640, 400, 350), ink.vermilion, 90, 0.85, 0.8) +
    halftone([280, 60, 720, 300], 20, ink.butter, (u, v) =>
      Math.hypot((u - 0.5) * 720, v * 300 - 340) < 330 ? 0.55 - v * 0.55 : 0,
    ) +
    leg(380) +
    leg(640) +
    leg(860) +
    box(540, 452, 130, 26, ink.navy, 6) +
    arm(ink.navy, [560, 470, 14], [470, 510, 10], [390, 560, 16]) +
    fill("M470 300h270q14 0 14 14v128q0 14-14 14h-270q-14 0-14-14v-128q0-14 14-14Z", ink.navy) +
    disc(530, 196, 112, ink.navy) +
    disc(712, 212, 96, ink.navy) +
    line(ring(530, 196, 84), ink.dusk, 7) +
    line(ring(712, 212, 70), ink.dusk, 7) +
    times(5, (i) => {
      const t = (i * 72 * Math.PI) / 180;
      return (
        disc(530 + Math.cos(t) * 50, 196 + Math.sin(t) * 50, 19, ink.marigold) +
        disc(712 + Math.cos(t + 0.5) * 40, 212 + Math.sin(t + 0.5) * 40, 15, ink.marigold)
      );
    }) +
    disc(530, 196, 12, ink.vermilion) +
    disc(712, 212, 10, ink.vermilion) +
    fill("M752 336h70l22-18v122l-22-18h-70Z", ink.navy) +
    fill("M840 296l92-40v246l-92-40Z", ink.navy) +
    box(846, 330, 12, 100, ink.vermilion) +
    fill("M456 340h-76q-16 0-16 16v40q0 16 16 16h76Z", ink.navy) +
    fill("M366 346l-38-14v88l38-14Z", ink.navy) +
    box(490, 330, 120, 70, ink.dusk, 8) +
    disc(660, 372, 34, ink.dusk) +
    line("M660 372l22-20", ink.marigold, 7, "round") +
    fill(
      hill(
        [
          [0, 760],
          [400, 742],
          [800, 756],
          [1200, 738],
        ],
        800,
      ),
      ink.plum,
    )
  );
}

/** The pictures of films and of those who made them. */
export const filmPictures = [
  scene("satyajit-ray-hundred", rayHundred),
  scene("satyajit-ray-hundred-2", rayCamera),
];
