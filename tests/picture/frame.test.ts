import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Frame, frameOf } from "../../src/picture/frame.ts";

const [wide, card, square] = [16 / 9, 4 / 3, 1];

describe("a frame", () => {
  test.each<
    [
      string,
      [number, number],
      number | undefined,
      [number, number],
      [number, number, number, number],
    ]
  >([
    // what, the picture, the ratio, the focus; the frame's left, top, width and height
    [
      "is the whole picture where a shape has no ratio",
      [1600, 1067],
      undefined,
      [0, 1],
      [0, 0, 1600, 1067],
    ],
    [
      "is the whole picture where its shape is the picture's",
      [1600, 1200],
      card,
      [0, 1],
      [0, 0, 1600, 1200],
    ],
    [
      "lies in the middle where nothing matters more",
      [1600, 1200],
      square,
      [0.5, 0.5],
      [200, 0, 1200, 1200],
    ],
    ["goes with the focus", [1600, 1200], square, [0.6, 0.5], [360, 0, 1200, 1200]],
    ["stops at the right side", [1600, 1200], square, [1, 0.5], [400, 0, 1200, 1200]],
    ["stops at the left side", [1600, 1200], square, [0.1, 0.5], [0, 0, 1200, 1200]],
    ["goes up and down in a portrait", [1200, 1600], square, [0.5, 0.4], [0, 40, 1200, 1200]],
    ["stops at the top of a portrait", [1200, 1600], square, [0.5, 0], [0, 0, 1200, 1200]],
    ["stops at the foot of a portrait", [1200, 1600], square, [0.5, 1], [0, 400, 1200, 1200]],
    ["is a small part of a panorama", [8000, 1501], card, [0.25, 0.5], [1000, 0, 2001, 1501]],
    ["is a small part of a tall portrait", [1000, 8000], wide, [0.5, 0.25], [0, 1719, 1000, 563]],
    ["is rounded, half a pixel up", [101, 100], square, [0.5, 0.5], [1, 0, 100, 100]],
    ["has rounded sides", [1000, 999], wide, [0.5, 0.5], [0, 218, 1000, 563]],
    ["is a pixel of a picture of one", [1, 1], wide, [0, 0], [0, 0, 1, 1]],
    ["is never without height", [1, 400], wide, [0.5, 0.5], [0, 200, 1, 1]],
    ["is never without width", [400, 1], square, [0.5, 0.5], [200, 0, 1, 1]],
  ])("%s", (_what, [width, height], ratio, [x, y], [left, top, ...sides]) => {
    const frame: Frame = { left, top, width: sides[0] as number, height: sides[1] as number };
    expect(frameOf({ width, height }, ratio, { x, y })).toEqual(frame);
  });

  const side = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 30_000 }));
  const share = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
  const anything = fc.record({
    size: fc.record({ width: side, height: side }),
    ratio: fc.constantFrom(wide, card, square, 9 / 16, 21 / 9),
    focus: fc.record({ x: share, y: share }),
  });

  test("lies within every picture, is as large as it can be, and keeps its shape within a pixel", () => {
    fc.assert(
      fc.property(anything, ({ size, ratio, focus }) => {
        const { left, top, width, height } = frameOf(size, ratio, focus);
        for (const number of [left, top, width, height]) expect(number).toSatisfy(Number.isInteger);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        expect(left + width).toBeLessThanOrEqual(size.width);
        expect(top + height).toBeLessThanOrEqual(size.height);
        expect(width === size.width || height === size.height).toBe(true);
        const off = Math.min(Math.abs(width - height * ratio), Math.abs(height - width / ratio));
        expect(off).toBeLessThan(1);
      }),
    );
  });

  test("holds the focus, wherever in a picture that is", () => {
    fc.assert(
      fc.property(anything, ({ size, ratio, focus }) => {
        const { left, top, width, height } = frameOf(size, ratio, focus);
        const [x, y] = [focus.x * size.width, focus.y * size.height];
        // To half a pixel, by which corners are rounded.
        expect(x).toBeGreaterThanOrEqual(left - 0.5);
        expect(x).toBeLessThanOrEqual(left + width + 0.5);
        expect(y).toBeGreaterThanOrEqual(top - 0.5);
        expect(y).toBeLessThanOrEqual(top + height + 0.5);
      }),
    );
  });
});
