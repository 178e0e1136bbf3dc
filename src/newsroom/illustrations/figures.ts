import type { Point } from "./geometry.ts";
import { limb, num } from "./geometry.ts";
import { arm, fill, group, oval } from "./shapes.ts";

/** The joints of a person on a sheet of their own, feet near y 0, head near y -100. */
export type Pose = {
  readonly head: Point;
  readonly neck: Point;
  readonly hip: Point;
  readonly arms: readonly (readonly [Point, Point])[];
  readonly legs: readonly (readonly [Point, Point])[];
};

/** What a person wears: the inks of skin, top and legs, far limbs darker. */
type Dress = {
  readonly skin: string;
  readonly top: string;
  readonly legs: string;
  readonly far?: string;
  readonly bare?: boolean;
};

/** A person from a pose: sure tapered limbs, an oval head, feet pointing forward (to the right). */
export function person(pose: Pose, dress: Dress, build = 1): string {
  const [hx, hy] = pose.head;
  const [nx, ny] = pose.neck;
  const [px, py] = pose.hip;
  const armOf = ([elbow, hand]: readonly [Point, Point], colour: string): string =>
    arm(
      colour,
      [nx, ny + 4, 8 * build],
      [elbow[0], elbow[1], 6 * build],
      [hand[0], hand[1], 3.6 * build],
    );
  const legOf = ([knee, foot]: readonly [Point, Point], colour: string): string => {
    const [dx, dy] = [foot[0] - knee[0], foot[1] - knee[1]];
    const length = Math.hypot(dx, dy) || 1;
    const toe: Point = [foot[0] + (dy / length) * 10, foot[1] - (dx / length) * 10];
    const shin = dress.bare === true ? dress.skin : colour;
    return (
      arm(shin, [knee[0], knee[1], 8 * build], [foot[0], foot[1], 4 * build]) +
      arm(shin, [foot[0], foot[1], 4.4], [toe[0], toe[1], 2.6]) +
      arm(colour, [px, py, 13 * build], [knee[0], knee[1], 9 * build])
    );
  };
  const far = dress.far ?? dress.legs;
  return (
    (pose.arms[1] === undefined ? "" : armOf(pose.arms[1], dress.far ?? dress.skin)) +
    (pose.legs[1] === undefined ? "" : legOf(pose.legs[1], far)) +
    (pose.legs[0] === undefined ? "" : legOf(pose.legs[0], dress.legs)) +
    arm(dress.skin, [nx, ny + 4, 6], [(nx + hx) / 2, (ny + hy) / 2, 5], [hx, hy, 5]) +
    fill(
      limb([
        [nx, ny + 2, 12 * build],
        [nx + (px - nx) * 0.3, ny + (py - ny) * 0.3, 19 * build],
        [nx + (px - nx) * 0.7, ny + (py - ny) * 0.7, 15 * build],
        [px, py, 15 * build],
      ]),
      dress.top,
    ) +
    oval(hx, hy, 7, 8.6, dress.skin) +
    (pose.arms[0] === undefined ? "" : armOf(pose.arms[0], dress.skin))
  );
}

/** An open hand reaching from a wrist in a direction (degrees), fingers spread, as paths. */
export function openHand(x: number, y: number, turn: number, size: number, colour: string): string {
  const finger = (angle: number, length: number): string => {
    const t = (angle * Math.PI) / 180;
    const [dx, dy] = [Math.cos(t), Math.sin(t)];
    return limb([
      [dx * 6, dy * 6, 9],
      [dx * length * 0.6, dy * length * 0.6, 8.4],
      [dx * length, dy * length, 4],
    ]);
  };
  const fingers = [
    [-24, 40],
    [-8, 46],
    [8, 46],
    [24, 40],
    [66, 26],
  ] as const;
  return group(
    `translate(${num(x)} ${num(y)}) rotate(${num(turn)}) scale(${size / 46})`,
    fill(
      limb([
        [-6, 0, 14],
        [8, 1, 24],
        [20, 0, 20],
      ]),
      colour,
    ),
    ...fingers.map(([angle, length]) => fill(finger(angle, length), colour)),
  );
}
