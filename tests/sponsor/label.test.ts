import { describe, expect, test } from "vitest";
import type { Campaign } from "../../src/sponsor/campaign.ts";
import type { Choice } from "../../src/sponsor/choose.ts";
import { briefLabelOf, labelOf, pastOf } from "../../src/sponsor/label.ts";
import {
  type Relationship,
  relationships,
  slotOf,
  wordingsOf,
} from "../../src/sponsor/relationship.ts";
import { campaign as campaignOf, ist, sponsor } from "../edition/editions.ts";
import { pictureFile } from "../picture/file.ts";

const pictures = new Map([
  ["light.png", pictureFile("light.png")],
  ["dark.png", pictureFile("dark.png")],
]);
const face = (name: string) => ({ url: `/pictures/${name}-0.png`, width: 3, height: 2 });
type Sponsor = Campaign["sponsors"][number];
const size = { width: 3, height: 2 };
const acme = { ...sponsor("acme"), name: "Acme & Söhne" };
const campaign = (
  relationship: Relationship,
  logo?: Sponsor["logo"],
  changes: Partial<Campaign> = {},
) => campaignOf("a", relationship, { sponsors: [{ ...acme, logo }], ...changes });
const label = (...given: Parameters<typeof campaign>) =>
  labelOf(campaign(...given), pictures, { name: "The Test", language: "en-IN" });

describe("a sponsor's label", () => {
  test.each<[Relationship, string, RegExp]>([
    [
      "paid",
      "Advertisement feature",
      /^This is advertising\. Acme & Söhne paid .* The newsroom of The Test had no part in it\.$/,
    ],
    [
      "sponsored",
      "Sponsored by",
      /^The journalists of The Test wrote this .* Acme & Söhne paid for/,
    ],
    ["supported", "Supported by", /^A grant from Acme & Söhne .* those of The Test\.$/],
    ["powered", "Powered by", /^Acme & Söhne gave the technology .* Nobody paid for the words\.$/],
  ])("says what a sponsor did that is %s", (relationship, words, disclosure) => {
    const brief = { relationship, label: words, names: "Acme & Söhne" };
    expect(label(relationship)).toEqual({
      ...brief,
      sponsors: [
        {
          name: "Acme & Söhne",
          url: "https://acme.example/",
          about: "Acme.",
          logo: undefined,
        },
      ],
      disclosure: { text: expect.stringMatching(disclosure) },
      message: undefined,
    });
    expect(briefLabelOf(campaign(relationship), "en")).toEqual(brief);
  });

  test("never calls paid content anything but an advertisement", () => {
    const advertising = /\bad(vert)?|विज्ञापन/i;
    expect(wordingsOf("paid")[0]).toMatch(/^Advertisement/);
    for (const words of wordingsOf("paid")) expect(words).toMatch(advertising);
    const names = Object.keys(relationships) as Relationship[];
    const all = names.flatMap(wordingsOf);
    expect(new Set(all).size).toBe(all.length);
    for (const name of names) {
      if (name !== "paid") expect(wordingsOf(name).join()).not.toMatch(advertising);
    }
  });

  test("is of who paid, save that of who gave technology or data", () => {
    const names = Object.keys(relationships) as Relationship[];
    expect(names.map((name) => [name, slotOf(name)])).toEqual([
      ["paid", "paying"],
      ["sponsored", "paying"],
      ["supported", "paying"],
      ["powered", "powered"],
    ]);
  });

  test("says the words and the disclosure of its campaign, in place of the house's", () => {
    const disclosure = { text: "They pay for a desk.", url: "https://test.example/desk" };
    const message = { text: "Row with us.", url: "https://acme.example/row" };
    const changes = { label: "Funded by", disclosure, message };
    expect(label("supported", undefined, changes)).toMatchObject(changes);
  });

  test("names two sponsors of one campaign, each with its own logo", () => {
    const logo = { src: "light.png", ...size, alt: "Acme" };
    const sponsors = [{ ...sponsor("acme"), logo }, sponsor("grid")];
    const both = label("sponsored", undefined, { sponsors });
    expect(both.names).toBe("Acme and Grid");
    expect(both.disclosure.text).toContain("Acme and Grid paid for the work");
    expect(both.sponsors.map(({ name, logo: shown }) => [name, shown?.alt])).toEqual([
      ["Acme", "Acme"],
      ["Grid", undefined],
    ]);
  });

  test("shows the sponsor's logo, with another for the dark where there is one", () => {
    const both = { src: "light.png", dark: "dark.png", ...size, alt: "Acme" };
    expect(label("paid", both).sponsors[0]?.logo).toEqual({
      light: face("light"),
      dark: face("dark"),
      alt: "Acme",
    });
    const one = { src: "light.png", ...size, alt: "Acme" };
    expect(label("paid", one).sponsors[0]?.logo).toEqual({
      light: face("light"),
      dark: undefined,
      alt: "Acme",
    });
  });

  test("shows no logo that there is no picture of", () => {
    const missing = { src: "gone.png", dark: "dark.png", ...size, alt: "Acme" };
    expect(label("paid", missing).sponsors[0]?.logo).toBeUndefined();
  });

  test("is plain JSON and holds nothing of the campaign's times", () => {
    const given = label("paid", { src: "light.png", ...size, alt: "Acme" });
    expect(JSON.parse(JSON.stringify(given))).toEqual(given);
    expect(Object.keys(given).sort()).toEqual([
      "disclosure",
      "label",
      "message",
      "names",
      "relationship",
      "sponsors",
    ]);
  });
});

describe("what a campaign leaves when it is over", () => {
  const style = { zone: "Asia/Kolkata", locale: "en-IN" };
  const past = (relationship: Relationship, target: Choice["target"], changes = {}) => {
    const until = ist("2026-03-01");
    const over = campaign(relationship, undefined, { until, ...changes });
    return pastOf({ campaign: over, target, id: "x" }, style);
  };

  test.each<[Relationship, Choice["target"], string]>([
    ["supported", "series", "This series was supported by Acme & Söhne until 1 March 2026."],
    ["sponsored", "articles", "This story was sponsored by Acme & Söhne until 1 March 2026."],
    ["powered", "fronts", "This page was powered by Acme & Söhne until 1 March 2026."],
    ["sponsored", "topics", "This story was sponsored by Acme & Söhne until 1 March 2026."],
    ["sponsored", "site", "This story was sponsored by Acme & Söhne until 1 March 2026."],
  ])("says in the past tense what was %s, of %s", (relationship, target, expected) => {
    expect(past(relationship, target)).toBe(expected);
  });

  test("says the day by the magazine's clocks, and every sponsor", () => {
    const sponsors = [sponsor("acme"), sponsor("grid")];
    const until = Date.parse("2026-03-01T20:00:00Z");
    expect(past("supported", "articles", { sponsors, until })).toBe(
      "This story was supported by Acme and Grid until 2 March 2026.",
    );
  });
});
