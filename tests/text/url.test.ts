import { expect, test } from "vitest";
import { absolute } from "../../src/text/url.ts";

test.each([
  ["/", "https://test.example/"],
  ["/2026/03/wind/", "https://test.example/2026/03/wind/"],
  ["/feed.xml", "https://test.example/feed.xml"],
  ["/pictures/dot-1a2b3c4d5e.png", "https://test.example/pictures/dot-1a2b3c4d5e.png"],
])("the path %s is absolute on the site's origin", (path, expected) => {
  expect(absolute(path, "https://test.example")).toBe(expected);
  expect(absolute(path, "https://test.example/")).toBe(expected);
});
