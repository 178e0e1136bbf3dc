// The package has no types of its own.
declare module "subset-font" {
  /** The bytes of a font with some letters alone, and some of its weights (harfbuzz, hb-subset). */
  export default function subset(
    font: Uint8Array,
    letters: string,
    options: {
      targetFormat: "woff2";
      variationAxes?: Record<string, { min: number; max: number } | number>;
    },
  ): Promise<Buffer>;
}
