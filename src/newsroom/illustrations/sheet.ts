import { grain } from "./texture.ts";

/** One picture to draw: its file name, its size in pixels and what is on the sheet. */
export type Picture = {
  readonly name: string;
  readonly kind: "illustration" | "portrait" | "cover" | "logo";
  readonly width: number;
  readonly height: number;
  /** The sheet's own size in drawing units. */
  readonly sheet: readonly [number, number];
  readonly body: () => string;
};

/** A landscape illustration on a 1200 by 800 sheet, printed 1600 pixels wide. */
export function scene(name: string, body: () => string): Picture {
  return { name, kind: "illustration", width: 1600, height: 1067, sheet: [1200, 800], body };
}

/** A landscape illustration on a 1200 by 800 sheet, printed 2400 pixels wide. */
export function largeScene(name: string, body: () => string): Picture {
  return { name, kind: "illustration", width: 2400, height: 1600, sheet: [1200, 800], body };
}

/** The finished SVG of a picture, grain and all (logos go without grain). */
export function svgOf(picture: Picture): string {
  const [width, height] = picture.sheet;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}" ` +
    `viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">` +
    `${picture.body()}${picture.kind === "logo" ? "" : grain(width, height)}</svg>`
  );
}
