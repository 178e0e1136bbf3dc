/** Whole pixels of an upright picture. */
export interface Size {
  width: number;
  height: number;
}

/** A part of a picture, in whole pixels from its upper left corner. */
export interface Frame extends Size {
  left: number;
  top: number;
}

/** The place in a picture that matters most: from its left and from its top, each 0 to 1. */
export interface Focus {
  x: number;
  y: number;
}

/**
 * The largest frame of a ratio (width by height; the whole picture where there is none) that lies within
 * a picture, its middle as near to the focus as that allows. Sides and corners are rounded to the nearest
 * pixel, halves up; no side is less than one.
 */
export function frameOf(size: Size, ratio: number | undefined, focus: Focus): Frame {
  if (ratio === undefined) return { left: 0, top: 0, width: size.width, height: size.height };
  const width = Math.min(size.width, Math.max(1, Math.round(size.height * ratio)));
  const height = Math.min(size.height, Math.max(1, Math.round(size.width / ratio)));
  return {
    left: begin(size.width, width, focus.x),
    top: begin(size.height, height, focus.y),
    width,
    height,
  };
}

/** Where a part of a side begins, so that its middle is near `at` and it ends within the side. */
function begin(side: number, part: number, at: number): number {
  return Math.min(side - part, Math.max(0, Math.round(side * at - part / 2)));
}
