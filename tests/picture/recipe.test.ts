import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameOf } from "../../src/picture/frame.ts";
import {
  type Recipe,
  recipe,
  type Shape,
  type Source,
  type Variant,
  variantsOf,
} from "../../src/picture/recipe.ts";

const hash = "0123456789abcdef".repeat(4);
const photo = (width: number, height: number, more: Partial<Source> = {}): Source => ({
  name: "wind",
  hash,
  width,
  height,
  hasAlpha: false,
  ...more,
});
const shapes: Shape[] = ["full", "wide", "face", "card", "square"];

/** The widths and heights of a shape's variants, by format. */
function sizesOf(source: Source, shape: Shape): string {
  const sizes = new Map<string, string[]>();
  for (const { format, width, height } of variantsOf(source, shape)) {
    sizes.set(format, [...(sizes.get(format) ?? []), `${width}x${height}`]);
  }
  return [...sizes].map(([format, each]) => [format, ...each].join(" ")).join(", ");
}

const hashOf = ({ url }: Variant) => /-([0-9a-f]{10})-\d+\.\w+$/.exec(url)?.[1];
const hashes = (variants: Variant[]) =>
  Object.fromEntries(variants.map((variant) => [variant.format, hashOf(variant)]));

describe("the sizes that are made of a picture", () => {
  test.each<[string, [number, number], Shape, string]>([
    [
      "of a photograph",
      [2400, 1600],
      "full",
      "avif 480x320 600x400 720x480 1200x800 1600x1067, webp 480x320 720x480 1600x1067, jpeg 720x480 1200x800",
    ],
    [
      "end with its own width where a layout asks for more",
      [1100, 800],
      "full",
      "avif 480x349 600x436 720x524 1100x800, webp 480x349 720x524 1100x800, jpeg 720x524 1100x800",
    ],
    [
      "of a portrait",
      [1067, 1600],
      "full",
      "avif 480x720 600x900 720x1080 1067x1600, webp 480x720 720x1080 1067x1600, jpeg 720x1080 1067x1600",
    ],
    [
      "of a wide part",
      [1600, 1067],
      "wide",
      "avif 256x144 480x270 768x432 1200x675, webp 480x270 720x405, jpeg 720x405 1200x675",
    ],
    ["of a card", [2448, 1599], "card", "jpeg 1200x900"],
    ["of a card of a small picture", [600, 450], "card", "jpeg 600x450"],
    ["of a face", [1600, 900], "face", "avif 160x160 320x320, webp 320x320, jpeg 320x320"],
    ["of a square", [1600, 900], "square", "jpeg 900x900"],
    ["of a tiny picture", [120, 80], "full", "avif 120x80, webp 120x80, jpeg 120x80"],
    ["of a tiny picture's face", [120, 80], "face", "avif 80x80, webp 80x80, jpeg 80x80"],
    [
      "of a picture just as wide as the smallest",
      [480, 200],
      "wide",
      "avif 256x144 356x200, webp 356x200, jpeg 356x200",
    ],
    ["of one pixel", [1, 1], "wide", "avif 1x1, webp 1x1, jpeg 1x1"],
    ["of a line", [5000, 1], "card", "jpeg 1x1"],
    [
      "of a column that no WebP could hold",
      [1200, 20_000],
      "full",
      "avif 480x8000 600x10000 720x12000 982x16367, webp 480x8000 720x12000 982x16367, jpeg 720x12000 982x16367",
    ],
    [
      "of a thread that no WebP could hold",
      [2, 40_000],
      "full",
      "avif 1x16383, webp 1x16383, jpeg 1x16383",
    ],
  ])("%s", (_what, [width, height], shape, sizes) => {
    expect(sizesOf(photo(width, height), shape)).toBe(sizes);
  });

  test("keep their shape within a pixel and are never larger than what they show", () => {
    const side = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 20_000 }));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        side,
        side,
        fc.constantFrom(...shapes),
        share,
        share,
        (width, height, shape, x, y) => {
          const source = photo(width, height);
          const { ratio = width / height, widths: asked } = recipe.shapes[shape];
          const widest = Math.max(...Object.values(asked).flat());
          const variants = variantsOf(source, shape, { focus: { x, y } });
          expect(variants.length).toBeGreaterThanOrEqual(1);
          for (const { frame, ...variant } of variants) {
            expect(frame).toEqual(frameOf(source, recipe.shapes[shape].ratio, { x, y }));
            expect(variant.width).toBeLessThanOrEqual(Math.min(frame.width, widest));
            expect(variant.height).toBeLessThanOrEqual(Math.min(frame.height, recipe.highest));
            const high = Math.min(recipe.highest, Math.max(1, variant.width / ratio));
            expect(Math.abs(variant.height - high)).toBeLessThanOrEqual(1);
          }
          const widths = variants
            .filter(({ format }) => format === "webp")
            .map((each) => each.width);
          expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe("the formats that are made of a picture", () => {
  const formats = (hasAlpha: boolean) => [
    ...new Set(variantsOf(photo(700, 700, { hasAlpha }), "full").map(({ format }) => format)),
  ];

  test("are AVIF, WebP and JPEG, with the smallest first", () => {
    expect(formats(false)).toEqual(["avif", "webp", "jpeg"]);
  });

  test("are AVIF, WebP and PNG where something is seen through it", () => {
    expect(formats(true)).toEqual(["avif", "webp", "png"]);
  });

  test("are told to browsers by their names and types", () => {
    const told = [false, true].flatMap((hasAlpha) =>
      variantsOf(photo(40, 30, { hasAlpha }), "full").map(({ url, type }) => [
        url.replace(/[0-9a-f]{10}/, "*"),
        type,
      ]),
    );
    expect(Object.fromEntries(told)).toEqual({
      "/pictures/wind-*-40.avif": "image/avif",
      "/pictures/wind-*-40.webp": "image/webp",
      "/pictures/wind-*-40.jpg": "image/jpeg",
      "/pictures/wind-*-40.png": "image/png",
    });
  });
});

describe("the address of a variant", () => {
  const source = photo(1600, 1067);
  const before = hashes(variantsOf(source, "wide"));
  const changed = (change: Partial<Recipe>) =>
    hashes(variantsOf(source, "wide", { by: { ...recipe, ...change } }));

  test("is the same whenever and wherever it is asked for", () => {
    expect(variantsOf({ ...source }, "wide")).toEqual(variantsOf(source, "wide"));
    // Written out, so that a change of the recipe is seen by whoever makes it: all is encoded anew then.
    expect(variantsOf(source, "full").at(0)?.url).toBe("/pictures/wind-3df9a8ed04-480.avif");
  });

  test("is another for each format, and one for all widths", () => {
    expect(new Set(Object.values(before)).size).toBe(3);
    for (const variant of variantsOf(source, "wide")) {
      expect(hashOf(variant)).toBe(before[variant.format]);
    }
  });

  test("is another when the picture is", () => {
    const after = hashes(variantsOf({ ...source, hash: hash.replace("0", "f") }, "wide"));
    for (const format of Object.keys(before)) expect(after[format]).not.toBe(before[format]);
  });

  test("is another when the focus moves what is shown, and only then", () => {
    const at = (shape: Shape, x: number, y: number) =>
      hashes(variantsOf(source, shape, { focus: { x, y } }));
    expect(at("square", 0.4, 0.5)).not.toEqual(at("square", 0.5, 0.5));
    // The whole picture has no focus; a square of a landscape goes sideways only, and stops at the edge.
    expect(at("full", 0.1, 0.9)).toEqual(at("full", 0.5, 0.5));
    expect(at("square", 0.4, 0.9)).toEqual(at("square", 0.4, 0.1));
    expect(at("square", 0.01, 0.5)).toEqual(at("square", 0, 0.5));
  });

  test("is one for two shapes that show the same", () => {
    const square = photo(900, 900);
    expect(hashes(variantsOf(square, "face"))).toEqual(hashes(variantsOf(square, "full")));
    expect(hashes(variantsOf(square, "card"))).not.toEqual(hashes(variantsOf(square, "full")));
  });

  test.each(["avif", "webp", "jpeg"] as const)(
    "is another when the settings of %s are, in that format alone",
    (format) => {
      const formats = { ...recipe.formats, [format]: { ...recipe.formats[format], quality: 1 } };
      const after = changed({ formats });
      for (const each of Object.keys(before)) {
        expect(after[each] === before[each], each).toBe(each !== format);
      }
    },
  );

  test("is another in all formats with another version of the recipe", () => {
    const after = changed({ version: recipe.version + 1 });
    for (const format of Object.keys(before)) expect(after[format]).not.toBe(before[format]);
  });

  test("stays when the recipe gains widths, other shapes or another limit", () => {
    const { wide } = recipe.shapes;
    const more = { ...wide, widths: { ...wide.widths, avif: [160, 256, 480, 768, 1200] } };
    expect(changed({ shapes: { ...recipe.shapes, wide: more } })).toEqual(before);
    expect(changed({ highest: 5000 })).toEqual(before);
    const card = { ratio: 3 / 2, widths: { jpeg: [100] } };
    expect(changed({ shapes: { ...recipe.shapes, card } })).toEqual(before);
  });

  test("fits into a file system, however long the picture's name is", () => {
    const [first] = variantsOf(photo(640, 480, { name: "w".repeat(250) }), "full");
    expect(first?.url.length).toBeLessThan(120);
  });
});
