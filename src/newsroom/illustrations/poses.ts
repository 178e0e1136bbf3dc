import type { Pose } from "./figures.ts";

/** Running flat out, to the right. */
export const running: Pose = {
  head: [20, -100],
  neck: [14, -88],
  hip: [0, -52],
  arms: [
    [
      [30, -70],
      [44, -82],
    ],
    [
      [-10, -76],
      [-18, -56],
    ],
  ],
  legs: [
    [
      [24, -44],
      [28, -12],
    ],
    [
      [-12, -28],
      [-42, -30],
    ],
  ],
};

/** Walking to the right, arms easy. */
export const walking: Pose = {
  head: [5, -102],
  neck: [3, -89],
  hip: [0, -50],
  arms: [
    [
      [-4, -68],
      [2, -50],
    ],
    [
      [8, -70],
      [16, -54],
    ],
  ],
  legs: [
    [
      [9, -27],
      [14, -2],
    ],
    [
      [-3, -26],
      [-16, -3],
    ],
  ],
};

/** Standing at rest, facing right. */
export const standing: Pose = {
  head: [2, -103],
  neck: [0, -90],
  hip: [0, -50],
  arms: [
    [
      [-3, -70],
      [2, -50],
    ],
  ],
  legs: [
    [
      [2, -26],
      [1, -2],
    ],
    [
      [-2, -26],
      [-4, -2],
    ],
  ],
};

/** Seated and pedalling, to the right. */
export const cycling: Pose = {
  head: [26, -118],
  neck: [18, -106],
  hip: [-8, -74],
  arms: [
    [
      [26, -84],
      [46, -76],
    ],
    [
      [28, -84],
      [48, -78],
    ],
  ],
  legs: [
    [
      [20, -62],
      [8, -32],
    ],
    [
      [16, -50],
      [-2, -18],
    ],
  ],
};
