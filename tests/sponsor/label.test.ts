import { describe, expect, test } from "vitest";
import type { PictureFile } from "../../src/content/picture.ts";
import type { Campaign, Relationship } from "../../src/sponsor/campaign.ts";
import { labelOf, labels } from "../../src/sponsor/label.ts";

const picture = (name: string): PictureFile => ({
  file: `articles/pictures/${name}`,
  url: `/pictures/${name}`,
  width: 3,
  height: 2,
});
const pictures = new Map([
  ["light.png", picture("light.png")],
  ["dark.png", picture("dark.png")],
]);
const campaign = (relationship: Relationship, logo?: Campaign["sponsor"]["logo"]): Campaign => ({
  id: "a",
  sponsor: { id: "acme", name: "Acme & Söhne", url: "https://acme.example/", about: "Acme.", logo },
  relationship,
  from: Number.NEGATIVE_INFINITY,
  until: Number.POSITIVE_INFINITY,
  targets: { articles: [], series: [], topics: [], sections: [] },
});

describe("a sponsor's label", () => {
  test.each<[Relationship, string]>([
    ["paid", "Advertisement feature"],
    ["sponsored", "Sponsored by"],
    ["supported", "Supported by"],
    ["powered", "Powered by"],
  ])("says what a sponsor did that is %s", (relationship, words) => {
    expect(labelOf(campaign(relationship), pictures)).toEqual({
      relationship,
      label: words,
      name: "Acme & Söhne",
      url: "https://acme.example/",
      logo: undefined,
    });
  });

  test("never calls paid content anything but an advertisement", () => {
    expect(labels.paid).toMatch(/^Advertisement/);
    expect(new Set(Object.values(labels)).size).toBe(4);
  });

  test("shows the sponsor's logo, with another for the dark where there is one", () => {
    const both = { src: "light.png", dark: "dark.png", alt: "Acme" };
    expect(labelOf(campaign("paid", both), pictures).logo).toEqual({
      light: picture("light.png"),
      dark: picture("dark.png"),
      alt: "Acme",
    });
    const one = { src: "light.png", alt: "Acme" };
    expect(labelOf(campaign("paid", one), pictures).logo).toEqual({
      light: picture("light.png"),
      dark: undefined,
      alt: "Acme",
    });
  });

  test("shows no logo that there is no picture of", () => {
    const missing = { src: "gone.png", dark: "dark.png", alt: "Acme" };
    expect(labelOf(campaign("paid", missing), pictures).logo).toBeUndefined();
  });

  test("is plain JSON and holds nothing of the campaign's times", () => {
    const label = labelOf(campaign("paid", { src: "light.png", alt: "Acme" }), pictures);
    expect(JSON.parse(JSON.stringify(label))).toEqual(label);
    expect(Object.keys(label).sort()).toEqual(["label", "logo", "name", "relationship", "url"]);
  });
});
