import { describe, expect, test } from "vitest";
import { graphOf, type Page, pageNodes, publisherOf } from "../../src/discovery/graph.ts";
import { nodeOf, page, written } from "./pages.ts";

const graph = (changes: Partial<Page> = {}) => {
  const given = page(changes);
  return graphOf(given, pageNodes(given, "CollectionPage", "A page"));
};

describe("the graph of a page", () => {
  test("is of the page, the way to it, the site and its publisher, each once", () => {
    const { "@context": context, "@graph": nodes } = written(graph());
    expect(context).toBe("https://schema.org");
    expect(nodes.map((node) => [node["@type"], node["@id"]])).toEqual([
      ["CollectionPage", "https://test.example/news/page/"],
      ["BreadcrumbList", "https://test.example/news/page/#breadcrumb"],
      ["WebSite", "https://test.example/#website"],
      ["NewsMediaOrganization", "https://test.example/#publisher"],
    ]);
  });

  test("says of the page what its head says", () => {
    expect(nodeOf(graph({ lang: "hi" }), "CollectionPage")).toEqual({
      "@type": "CollectionPage",
      "@id": "https://test.example/news/page/",
      name: "A page – The Test",
      description: "What the page is about.",
      inLanguage: "hi",
      isPartOf: { "@id": "https://test.example/#website" },
      breadcrumb: { "@id": "https://test.example/news/page/#breadcrumb" },
    });
  });

  test("leads from the home page over what stands between to the page, which needs no link", () => {
    const trail = [
      { name: "News", url: "/news/" },
      { name: "India", url: "/news/india/" },
    ];
    const { itemListElement } = nodeOf(graph({ trail }), "BreadcrumbList");
    expect(itemListElement).toEqual([
      { "@type": "ListItem", position: 1, name: "The Test", item: "https://test.example/" },
      { "@type": "ListItem", position: 2, name: "News", item: "https://test.example/news/" },
      { "@type": "ListItem", position: 3, name: "India", item: "https://test.example/news/india/" },
      { "@type": "ListItem", position: 4, name: "A page" },
    ]);
  });

  test("of the home page has no way to it", () => {
    const home = graph({ home: true, canonical: "https://test.example/", trail: [] });
    expect(written(home)["@graph"].map((node) => node["@type"])).toEqual([
      "CollectionPage",
      "WebSite",
      "NewsMediaOrganization",
    ]);
    expect(nodeOf(home, "CollectionPage")).not.toHaveProperty("breadcrumb");
  });

  test("says what a page is about, where that is the magazine", () => {
    const given = page();
    const nodes = pageNodes(given, "AboutPage", "About", { about: publisherOf(given) });
    expect(nodeOf(graphOf(given, nodes), "AboutPage").about).toEqual({
      "@id": "https://test.example/#publisher",
    });
  });

  test("names the site in its own language, whatever that of the page is", () => {
    expect(nodeOf(graph({ lang: "hi" }), "WebSite")).toEqual({
      "@type": "WebSite",
      "@id": "https://test.example/#website",
      name: "The Test",
      url: "https://test.example/",
      inLanguage: "en-IN",
      publisher: { "@id": "https://test.example/#publisher" },
    });
  });
});

describe("the publisher", () => {
  const publisher = (changes: Partial<Page> = {}) =>
    nodeOf(graph(changes), "NewsMediaOrganization");

  test("is named with its policies and with its pages elsewhere", () => {
    expect(publisher()).toEqual({
      "@type": "NewsMediaOrganization",
      "@id": "https://test.example/#publisher",
      name: "The Test",
      url: "https://test.example/",
      sameAs: ["https://social.example/@test", "https://t.me/test_example"],
      publishingPrinciples: "https://test.example/about/",
      correctionsPolicy: "https://test.example/about/#corrections",
      ownershipFundingInfo: "https://test.example/about/#money",
    });
  });

  test("has its logo where the magazine has an icon", () => {
    const icon = { large: { url: "/assets/icon-0a.png", width: 512, height: 512 } };
    expect(publisher({ icon }).logo).toEqual({
      "@type": "ImageObject",
      url: "https://test.example/assets/icon-0a.png",
      width: "512",
      height: "512",
    });
  });

  test("is nowhere else where it has no page elsewhere", () => {
    const site = { ...page().site, social: [] };
    expect(publisher({ site, telegram: undefined })).not.toHaveProperty("sameAs");
  });
});
