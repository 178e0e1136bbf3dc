import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../src/assets/css/${name}.css`), "utf8");

/** The two colours of every custom property of a stylesheet, by day and by night. */
function coloursOf(name: string): Record<string, [light: string, dark: string]> {
  const found = css(name).matchAll(
    /(?:\.(tint-\w+) \{\s*)?(--[\w-]+): var\(--light, (#\w{6})\) var\(--dark, (#\w{6})\)/g,
  );
  return Object.fromEntries(
    [...found].map(([, tint, property, light = "", dark = ""]) => [
      tint ?? property,
      [light, dark],
    ]),
  );
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const base = coloursOf("base");
const tints = coloursOf("tints");
const grounds = ["--paper", "--paper-deep", "--paid"] as const;
const inks = ["--ink", "--ink-soft", "--accent", "--link", "--paid-ink"] as const;

describe("the colours of the magazine", () => {
  test("are measured as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  test("have a tint for every word that a section may say", () => {
    const facts = readFileSync(join(import.meta.dirname, "../../src/content/facts.ts"), "utf8");
    const words = /tint: z\.enum\(\[([^\]]+)\]/.exec(facts)?.[1]?.match(/\w+/g) ?? [];
    expect(words.length).toBeGreaterThan(5);
    expect(Object.keys(tints).sort()).toEqual(words.map((word) => `tint-${word}`).sort());
  });

  test.each(
    [...inks.map((ink) => [ink, base[ink]] as const), ...Object.entries(tints)].flatMap(
      ([ink, pair]) => grounds.map((ground) => [ink, ground, pair] as const),
    ),
  )("%s is read on %s by day and by night", (_ink, ground, pair) => {
    for (const scheme of [0, 1] as const) {
      expect(contrast(pair?.[scheme] ?? "", base[ground]?.[scheme] ?? "")).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  });
});
