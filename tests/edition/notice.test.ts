import { beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../src/edition/edition.ts";
import {
  aboutPage,
  gonePage,
  labelsPage,
  missingPage,
  redirectPage,
} from "../../src/edition/notice.ts";
import { article, changed, ist, openOf, routeAt, routesFor } from "./editions.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf();
});
const expires = { at: ist("2026-05-01"), becomes: "gone" as const };
const words = {
  title: "Zanzibar headline",
  standfirst: "Quixotic standfirst.",
  kicker: "Xylophone",
  topics: ["Bandersnatch"],
  aliases: ["/old/a/"],
  picture: { src: "dot.png", alt: "Jabberwock", caption: "Frumious", credit: "Slithy" },
  url: "/2026/03/plain/",
};

describe("the page where a story was", () => {
  const gone = (reason?: string) => {
    const edition = changed(base, {
      articles: [article("wabe", { ...words, expires: { ...expires, reason } })],
    });
    return gonePage(edition, routeAt(edition, "gone", "/2026/03/plain/"));
  };

  test("holds nothing of the story but its section", () => {
    const props = gone();
    expect(props.section).toEqual({ name: "India", url: "/news/india/" });
    const text = JSON.stringify(props);
    expect(text).not.toMatch(
      /Zanzibar|Quixotic|Xylophone|Bandersnatch|Jabberwock|Frumious|Slithy|Asha|wabe/i,
    );
    expect(text).not.toMatch(/dot-|2026-03-01|1 March/);
  });

  test("says why, in its editor's words where there are any", () => {
    expect(gone("The fair is over.").reason).toBe("The fair is over.");
    expect(gone().reason).toBe("It has come to the end of its time.");
  });

  test("is kept out of search engines, and stands where the story did", () => {
    expect(gone().shell).toMatchObject({
      hidden: true,
      canonical: "https://test.example/2026/03/plain/",
      title: "This story is no longer available – The Test",
    });
  });
});

describe("a story's old address", () => {
  test.each([
    ["that is out", {}],
    ["that is gone, to the page that says so", { expires }],
  ])("sends on to the story %s", (_name, changes) => {
    const edition = changed(base, {
      articles: [article("a", { ...changes, aliases: ["/old/a/", "/old.html"] })],
    });
    for (const url of ["/old/a/", "/old.html"]) {
      expect(redirectPage(edition, routeAt(edition, "redirect", url))).toEqual({
        lang: "en-IN",
        title: "Moved – The Test",
        path: "/2026/03/a/",
        canonical: "https://test.example/2026/03/a/",
      });
    }
    expect(edition.routes.map(({ url }) => url)).toContain("/2026/03/a/");
  });

  test("is nowhere while the story is held", () => {
    const held = article("a", { date: ist("2026-07-01"), aliases: ["/old/a/"] });
    expect(routesFor(changed(base, { articles: [held] }), "redirect")).toEqual([]);
  });
});

describe("a page of the magazine about itself", () => {
  test("tells who makes it and where to write to", () => {
    expect(aboutPage(base, routeAt(base, "about", "/about/"))).toMatchObject({
      name: "The Test",
      publisher: "The Test Press",
      email: { editors: "editors@test.example", corrections: "corrections@test.example" },
      shell: {
        hidden: false,
        canonical: "https://test.example/about/",
        title: "About The Test – The Test",
      },
    });
  });

  test("explains the labels of sponsors", () => {
    const { shell } = labelsPage(base, routeAt(base, "labels", "/about/sponsorship/"));
    expect(shell).toMatchObject({
      hidden: false,
      canonical: "https://test.example/about/sponsorship/",
      trail: [{ name: "About The Test", url: "/about/" }],
    });
  });

  test("stands for addresses that lead nowhere, out of search engines", () => {
    const { shell } = missingPage(base, routeAt(base, "missing", "/404.html"));
    expect(shell).toMatchObject({ hidden: true, title: "Page not found – The Test" });
  });
});
