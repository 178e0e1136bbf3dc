import { describe, expect, test } from "vitest";
import { changeOf, type Story, storyGraph } from "../../src/discovery/story.ts";
import { nodeOf, storyOf, written } from "./pages.ts";

const story = (changes: Partial<Story> = {}) => nodeOf(storyGraph(storyOf(changes)), "Article");
const home = (name: string) => `https://${name.toLowerCase()}.example/`;
const label = (relationship: string, ...names: string[]) => ({
  relationship,
  sponsors: names.map((name) => ({ name, url: home(name) })),
});
const organizations = (...names: string[]) =>
  names.map((name) => ({ "@type": "Organization", name, url: home(name) }));
const asha = {
  "@type": "Person",
  "@id": "https://test.example/authors/asha/#person",
  name: "Asha Rao",
  url: "https://test.example/authors/asha/",
};

describe("a story to machines", () => {
  test.each<[Story["kind"], string]>([
    ["report", "NewsArticle"],
    ["analysis", "AnalysisNewsArticle"],
    ["opinion", "OpinionNewsArticle"],
    ["interview", "NewsArticle"],
    ["review", "ReviewNewsArticle"],
    ["explainer", "BackgroundNewsArticle"],
    ["briefing", "NewsArticle"],
    ["sponsored", "AdvertiserContentArticle"],
  ])("of the kind %s is a %s", (kind, type) => {
    expect(story({ kind })["@type"]).toBe(type);
  });

  test("that has the least says no more than that", () => {
    expect(story()).toEqual({
      "@type": "NewsArticle",
      "@id": "https://test.example/2026/03/a/#story",
      mainEntityOfPage: { "@id": "https://test.example/2026/03/a/" },
      headline: "Title of a",
      description: "Standfirst of a.",
      inLanguage: "en-IN",
      articleSection: "News",
      wordCount: 460,
      datePublished: "2026-03-01T10:00:00+05:30",
      dateModified: "2026-03-01T10:00:00+05:30",
      author: [asha],
      publisher: { "@id": "https://test.example/#publisher" },
      isAccessibleForFree: true,
    });
  });

  test("stands on its page, which says how to come to it, and tells of its publisher once", () => {
    const { "@graph": nodes } = written(storyGraph(storyOf()));
    expect(nodes.map((node) => node["@type"])).toEqual([
      "NewsArticle",
      "WebPage",
      "BreadcrumbList",
      "WebSite",
      "NewsMediaOrganization",
    ]);
    expect(nodes[1]).toEqual({
      "@type": "WebPage",
      "@id": "https://test.example/2026/03/a/",
      isPartOf: { "@id": "https://test.example/#website" },
      breadcrumb: { "@id": "https://test.example/2026/03/a/#breadcrumb" },
    });
    expect(nodes[2]?.itemListElement).toMatchObject([
      { name: "The Test" },
      { name: "News" },
      { name: "Title of a" },
    ]);
  });

  test("names each writer, in order, by the name alone", () => {
    const writers = [
      { name: "Ravi Menon", url: "/authors/ravi/", role: "Editor" },
      { name: "Asha Rao", url: "/authors/asha/", role: "Reporter" },
    ];
    expect(story({ writers }).author).toEqual([
      {
        "@type": "Person",
        "@id": "https://test.example/authors/ravi/#person",
        name: "Ravi Menon",
        url: "https://test.example/authors/ravi/",
      },
      asha,
    ]);
  });

  test("has its topics as keywords", () => {
    const topics = [{ name: "Rivers" }, { name: "Rain" }];
    expect(story({ topics }).keywords).toEqual(["Rivers", "Rain"]);
  });

  test.each([
    [
      { caption: "The dot.", credit: "Asha" },
      { caption: "The dot.", creditText: "Asha" },
    ],
    [{ caption: "", credit: "" }, {}],
    [
      { caption: "", credit: "Asha", creditUrl: "https://asha.example/" },
      { creditText: "Asha", citation: "https://asha.example/" },
    ],
    [
      {
        caption: "",
        credit: "Asha",
        licence: "https://licence.example/by/",
      },
      { creditText: "Asha", license: "https://licence.example/by/" },
    ],
  ])("has its picture, with the words under it: %j", (words, expected) => {
    const size = { width: 1600, height: 900 };
    const cuts = [{ url: "/pictures/dot-0b.jpg", width: 1200, height: 900 }];
    const picture = { url: "/pictures/dot-0a.jpg", ...size, ...words, cuts };
    expect(story({ picture }).image).toEqual([
      {
        "@type": "ImageObject",
        url: "https://test.example/pictures/dot-0a.jpg",
        width: "1600",
        height: "900",
        ...expected,
      },
      {
        "@type": "ImageObject",
        url: "https://test.example/pictures/dot-0b.jpg",
        width: "1200",
        height: "900",
        creditText: words.credit || undefined,
      },
    ]);
  });

  test("is part of the print issue that it stands in", () => {
    const issue = {
      title: "First issue",
      url: "/issues/2026-03-08/",
      number: 1,
      day: { iso: "2026-03-08" },
    };
    expect(story({ issue }).isPartOf).toMatchObject({
      "@type": "PublicationIssue",
      "@id": "https://test.example/issues/2026-03-08/#issue",
      name: "First issue",
      issueNumber: 1,
      datePublished: "2026-03-08",
      isPartOf: { "@type": "Periodical", name: "The Test" },
    });
  });

  test("says what was wrong, and when it said so", () => {
    const corrections = [
      { on: { iso: "2026-03-02T09:00:00+05:30" }, text: "One." },
      { on: { iso: "2026-03-03T09:00:00+05:30" }, text: "Two." },
    ];
    expect(story({ corrections }).correction).toEqual([
      { "@type": "CorrectionComment", datePublished: "2026-03-02T09:00:00+05:30", text: "One." },
      { "@type": "CorrectionComment", datePublished: "2026-03-03T09:00:00+05:30", text: "Two." },
    ]);
  });
});

describe("who paid for a story, to machines,", () => {
  test.each<[string, ReturnType<typeof label>[], { sponsor?: unknown; funder?: unknown }]>([
    ["nobody", [], {}],
    ["a sponsor", [label("sponsored", "Quay", "Vale")], { sponsor: organizations("Quay", "Vale") }],
    ["a grant", [label("supported", "Glen")], { funder: organizations("Glen") }],
    ["nobody, though somebody powered it", [label("powered", "Isle")], {}],
    [
      "a sponsor, where another powered it",
      [label("powered", "Isle"), label("sponsored", "Quay")],
      { sponsor: organizations("Quay") },
    ],
  ])("is %s", (_name, labels, expected) => {
    const { sponsor, funder, author, "@type": type } = story({ sponsors: { labels } });
    expect({ sponsor, funder }).toEqual({ sponsor: undefined, funder: undefined, ...expected });
    expect([type, author]).toEqual(["NewsArticle", [asha]]);
  });

  test("is its author too where the advertiser wrote it, and nobody of ours is", () => {
    const labels = [label("powered", "Isle"), label("paid", "Quay")];
    const paid = story({ kind: "sponsored", writers: [], sponsors: { labels } });
    expect(paid).toMatchObject({
      "@type": "AdvertiserContentArticle",
      author: organizations("Quay"),
      sponsor: organizations("Quay"),
    });
    expect(paid).not.toHaveProperty("funder");
  });
});

describe("when a story last changed", () => {
  const corrected = (...times: string[]) => times.map((iso) => ({ on: { iso }, text: "Wrong." }));
  const [first, second, third] = [2, 3, 4].map((day) => `2026-03-0${day}T09:00:00+05:30`) as [
    string,
    string,
    string,
  ];
  test.each([
    ["never", undefined, [], undefined],
    ["at its update", first, [], first],
    ["at a correction", undefined, corrected(first, second), second],
    ["at a correction after its update", second, corrected(first, third), third],
    ["at its update after a correction", third, corrected(first, second), third],
    [
      "at the later of two in a night when clocks go back",
      "2026-10-25T02:30:00+02:00",
      corrected("2026-10-25T02:10:00+01:00"),
      "2026-10-25T02:10:00+01:00",
    ],
  ])("is %s", (_name, updated, corrections, expected) => {
    const given = { updated: updated === undefined ? undefined : { iso: updated }, corrections };
    expect(changeOf(given)).toBe(expected);
    expect(story(given).dateModified).toBe(expected ?? "2026-03-01T10:00:00+05:30");
  });
});
