import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ground, renderManifest } from "../../src/discovery/manifest.ts";
import { renderRobots } from "../../src/discovery/robots.ts";
import { renderSecurityTxt } from "../../src/discovery/securityTxt.ts";

test("robots.txt lets everybody in, and names the sitemaps", () => {
  expect(renderRobots(["https://test.example/sitemap.xml"])).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://test.example/sitemap.xml\n",
  );
});

describe("security.txt", () => {
  const notice = {
    contacts: ["mailto:security@test.example", "https://test.example/security/"],
    expires: "2027-11-01T00:00:00+05:30",
    language: "en-IN",
    self: "https://test.example/.well-known/security.txt",
  };

  test("has the fields of RFC 9116, contacts in their order", () => {
    expect(renderSecurityTxt(notice).split("\n")).toEqual([
      "Contact: mailto:security@test.example",
      "Contact: https://test.example/security/",
      "Expires: 2027-11-01T00:00:00+05:30",
      "Preferred-Languages: en",
      "Canonical: https://test.example/.well-known/security.txt",
      "",
    ]);
  });

  test("says where its policy is, where there is one", () => {
    const policy = "https://test.example/policy/";
    expect(renderSecurityTxt({ ...notice, policy })).toContain(`Policy: ${policy}\n`);
  });
});

describe("the web app manifest", () => {
  const icon = { url: "/pictures/icon.png", type: "image/png", width: 512, height: 512 };
  const given = { name: "The Test", description: "A test.", lang: "ur", dir: "rtl", icons: [icon] };
  const manifest = () => JSON.parse(renderManifest({ ...given, dir: "rtl" }));

  test("names the magazine, its language and its icons", () => {
    expect(manifest()).toMatchObject({
      name: "The Test",
      description: "A test.",
      lang: "ur",
      dir: "rtl",
      start_url: "/",
      icons: [{ src: "/pictures/icon.png", type: "image/png", sizes: "512x512" }],
    });
  });

  test("has the ground of the pages themselves", () => {
    const css = readFileSync(join(import.meta.dirname, "../../src/assets/css/base.css"), "utf8");
    const paper = /--paper: var\(--light, (#\w{6})\) var\(--dark, (#\w{6})\);/;
    expect(paper.exec(css)?.slice(1)).toEqual([ground.light, ground.dark]);
    expect(manifest().theme_color).toBe(ground.light);
  });
});
