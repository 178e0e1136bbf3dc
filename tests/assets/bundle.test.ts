import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { type Bundle, bundleAssets } from "../../src/assets/bundle.ts";

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleAssets(join(import.meta.dirname, "../.."));
});
const bytesOf = (url: string) => {
  const file = bundle.files.find((each) => each.url === url);
  if (!file) throw new Error(`There is no ${url}.`);
  return Buffer.from(file.bytes);
};

describe("what browsers run", () => {
  test("is small: a page's script at most 3.5 KB on the way, what holds up its first paint 300 bytes", () => {
    expect(gzipSync(bytesOf(bundle.scripts.reader)).length).toBeLessThanOrEqual(3500);
    expect(bytesOf(bundle.scripts.theme).length).toBeLessThanOrEqual(300);
    expect(gzipSync(bundle.worker).length).toBeLessThanOrEqual(3000);
  });

  test("has names that tell its bytes, and all of it is published", () => {
    for (const [name, url] of Object.entries(bundle.scripts)) {
      expect(url).toMatch(new RegExp(`^/assets/${name}-[0-9A-Z]{8}\\.js$`));
      expect(bytesOf(url).length).toBeGreaterThan(0);
    }
    expect(bundle.files.some(({ url }) => url.includes("worker"))).toBe(false);
  });

  test("runs nothing that a strict policy refuses", () => {
    const code = Object.values(bundle.scripts).map((url) => bytesOf(url).toString());
    for (const text of [...code, bundle.worker]) {
      expect(text).not.toMatch(/\beval\b|new Function|innerHTML|setAttribute\("(style|on)/);
    }
  });
});

test("browsers fetch ahead stories alone, and none that is paid for or not vouched for", () => {
  const text = bytesOf(bundle.speculation).toString();
  const [rule, ...others] = JSON.parse(text).prefetch;
  expect(others).toEqual([]);
  expect(rule).toMatchObject({ source: "document", eagerness: "moderate" });
  const [{ href_matches: pattern }, { not }] = rule.where.and;
  expect(not.selector_matches).toContain("[rel~=sponsored]");
  expect(not.selector_matches).toContain("[rel~=nofollow]");
  expect(pattern).toBe("/:year(\\d{4})/*/");
});

test("both palettes have a value for each colour, side by side, and none is said twice", () => {
  const css = bytesOf(bundle.stylesheet).toString();
  const root = /:root\{[^}]*--paper:[^}]*\}/.exec(css)?.[0] ?? "";
  const colours = [...root.matchAll(/--[\w-]+: ?var\(--light, ?#\w+\) ?var\(--dark, ?#\w+\)/g)];
  expect(colours.length).toBeGreaterThanOrEqual(10);
  expect(css).toMatch(/--dark: ?;/);
});
