import { beforeAll, describe, expect, test } from "vitest";
import type { Assets, Edition } from "../../src/edition/edition.ts";
import { noAssets } from "../../src/edition/edition.ts";
import { offlinePage, savedPage, workerPage } from "../../src/edition/reader.ts";
import { houseOf } from "../../src/edition/shell.ts";
import { article, changed, openOf, routeAt } from "./editions.ts";

let edition: Edition;
beforeAll(async () => {
  edition = await openOf();
});
const withSite = (site: object) =>
  changed(edition, { facts: { site: { ...edition.magazine.facts.site, ...site } } });
const withAssets = (assets: Partial<Assets>) =>
  edition.withAssets({ ...edition.assets, ...assets });
const versionOf = (given: Edition) => workerPage(given).facts.version;

describe("the pages that a reader's device fills", () => {
  test("are kept from search engines, and speak the magazine's language", () => {
    const saved = savedPage(edition, routeAt(edition, "saved", "/saved/"));
    expect(saved).toMatchObject({ title: "Saved stories", shell: { hidden: true }, offline: true });
    const hindi = withSite({ language: "hi" });
    expect(offlinePage(hindi, routeAt(hindi, "offline", "/offline/"))).toMatchObject({
      title: "नेटवर्क नहीं है",
      shell: { hidden: true, lang: "hi" },
    });
  });
});

describe("the service worker", () => {
  test("keeps its two pages, their stylesheet, first fonts and scripts, and nothing of any story", () => {
    const scripts = {
      ...noAssets.scripts,
      theme: "/assets/theme-0a.js",
      reader: "/assets/reader-0a.js",
    };
    const { code, facts } = workerPage(
      withAssets({
        sheets: { fronts: "", tools: "/assets/tools-0a.css" },
        scripts,
        worker: "code",
      }),
    );
    expect(code).toBe("code");
    expect(facts).toMatchObject({
      offline: true,
      pages: ["/offline/", "/saved/"],
      files: [
        "/assets/site-0a.css",
        "/assets/tools-0a.css",
        "/assets/serif-0a.woff2",
        "/assets/theme-0a.js",
        "/assets/reader-0a.js",
      ],
    });
  });

  test("is another where its code, a file or what surrounds its pages is, and not for a story more", () => {
    const version = versionOf(edition);
    expect(versionOf(changed(edition, { articles: [article("a"), article("b")] }))).toBe(version);
    expect(versionOf(withAssets({ worker: "other" }))).not.toBe(version);
    expect(versionOf(withAssets({ stylesheet: "/assets/site-1b.css" }))).not.toBe(version);
    expect(versionOf(withSite({ name: "Another" }))).not.toBe(version);
  });

  test("is served where the magazine does without it, to take itself away, and no page registers it", () => {
    const without = withSite({ offline: false });
    expect(workerPage(without).facts.offline).toBe(false);
    expect(houseOf(without).worker).toBeUndefined();
    expect(houseOf(edition).worker).toBe("/sw.js");
    expect(routeAt(without, "worker", "/sw.js")).toBeDefined();
  });
});
