import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Facts } from "../../src/content/facts.ts";
import { type Fault, formatReport } from "../../src/content/fault.ts";
import { Magazine } from "../../src/content/magazine.ts";
import { openMagazine } from "../../src/content/open.ts";
import {
  type Campaign,
  campaignChanges,
  chooseSponsorship,
  openCampaigns,
  type Relationship,
} from "../../src/sponsor/campaign.ts";
import { parseInstant } from "../../src/time/instant.ts";
import { parseNow } from "../../src/time/now.ts";
import { now, story, Throwaway } from "../throwaway.ts";

const wind: Article = {
  hash: "",
  id: "wind",
  file: "articles/2026/03/wind.md",
  url: "/2026/03/wind/",
  title: "Wind",
  standfirst: "On wind.",
  date: 0,
  section: "india",
  topics: ["Wind power", "Rivers"],
  authors: ["asha"],
  kind: "report",
  series: "energy",
  corrections: [],
  related: [],
  aliases: [],
  draft: false,
  sponsorship: "any",
  lang: "en-IN",
  body: { hash: "", words: 0, links: [], pictures: [], line: 1 },
};
const targetsOf = {
  article: { articles: ["wind"] },
  series: { series: ["energy"] },
  topic: { topics: ["wind power"] },
  section: { sections: ["india"] },
  parent: { sections: ["news"] },
  elsewhere: { articles: ["rain"], series: ["cities"], topics: ["Rain"], sections: ["opinion"] },
};
type Target = keyof typeof targetsOf;

function campaign(id: string, target: Target, changes: Partial<Campaign> = {}): Campaign {
  return {
    id,
    sponsor: { id: "acme", name: "Acme", url: "https://acme.example/", about: "Acme." },
    relationship: "sponsored",
    from: 0,
    until: 100,
    targets: { articles: [], series: [], topics: [], sections: [], ...targetsOf[target] },
    ...changes,
  };
}
const parentOf = (section: string) => (section === "india" ? "news" : undefined);
const choose = (campaigns: readonly Campaign[], at = 50, article = wind) =>
  chooseSponsorship(article, campaigns, at, parentOf);

describe("the campaign that a story is labelled with", () => {
  test.each<[name: string, campaigns: Campaign[], expected: string | undefined]>([
    ["is none where none runs", [], undefined],
    ["is none of those that target others", [campaign("a", "elsewhere")], undefined],
    ["may target the story", [campaign("a", "article")], "a"],
    ["may target its series", [campaign("a", "series")], "a"],
    ["may target a topic of it, however it is written", [campaign("a", "topic")], "a"],
    ["may target its section", [campaign("a", "section")], "a"],
    ["may target the section that its own is part of", [campaign("a", "parent")], "a"],
    [
      "targets the story rather than its series",
      [campaign("a", "series"), campaign("b", "article", { from: 9 })],
      "b",
    ],
    [
      "targets its series rather than a topic",
      [campaign("a", "topic"), campaign("b", "series", { from: 9 })],
      "b",
    ],
    [
      "targets a topic rather than its section",
      [campaign("a", "section"), campaign("b", "topic", { from: 9 })],
      "b",
    ],
    [
      "is as near by its nearest target",
      [
        campaign("a", "series"),
        campaign("b", "section", {
          from: 9,
          targets: { articles: ["wind"], series: [], topics: [], sections: ["india"] },
        }),
      ],
      "b",
    ],
    [
      "began first, of those as near",
      [campaign("a", "series", { from: 9 }), campaign("b", "series", { from: 8 })],
      "b",
    ],
    [
      "has always run, before those that began",
      [campaign("a", "series"), campaign("b", "series", { from: Number.NEGATIVE_INFINITY })],
      "b",
    ],
    [
      "is the first by id, of those that began together",
      [campaign("b", "series"), campaign("a", "series")],
      "a",
    ],
    [
      "runs, though a nearer one is over",
      [campaign("a", "article", { until: 50 }), campaign("b", "section")],
      "b",
    ],
    [
      "runs, though a nearer one is to come",
      [campaign("a", "article", { from: 51 }), campaign("b", "section")],
      "b",
    ],
  ])("%s", (_name, campaigns, expected) => {
    expect(choose(campaigns).paying?.id).toBe(expected);
    expect(choose([...campaigns].reverse()).paying?.id).toBe(expected);
  });

  test("is none for a story that carries no sponsor, whatever targets it", () => {
    const campaigns = [
      campaign("a", "article"),
      campaign("b", "article", { relationship: "powered" }),
    ];
    expect(choose(campaigns, 50, { ...wind, sponsorship: "none" })).toEqual({});
  });

  test.each([
    ["a millisecond before it begins", 9, false],
    ["at the instant it begins", 10, true],
    ["a millisecond before it ends", 19, true],
    ["at the instant it ends", 20, false],
  ])("is shown %s: %s", (_name, at, shown) => {
    const [from, until] = [10, 20];
    expect(choose([campaign("a", "article", { from, until })], at).paying !== undefined).toBe(
      shown,
    );
  });

  test("without an end runs for ever, and without a beginning always has", () => {
    const open = campaign("a", "article", {
      from: Number.NEGATIVE_INFINITY,
      until: Number.POSITIVE_INFINITY,
    });
    for (const at of [Number.MIN_SAFE_INTEGER, 0, Number.MAX_SAFE_INTEGER]) {
      expect(choose([open], at).paying?.id).toBe("a");
    }
  });

  test.each<Relationship>(["paid", "sponsored", "supported"])(
    "of who paid (%s) stands beside that of who powered it, and neither takes the other's place",
    (relationship) => {
      const powered = campaign("powered", "section", { relationship: "powered" });
      const paying = campaign("paying", "article", { relationship });
      const of = (campaigns: readonly Campaign[]) =>
        choose(campaigns, 50, { ...wind, kind: relationship === "paid" ? "sponsored" : "report" });
      expect(of([powered, paying])).toEqual({ powered, paying });
      expect(of([powered])).toEqual({ powered, paying: undefined });
      expect(of([paying])).toEqual({ powered: undefined, paying });
    },
  );

  test("is the advertiser's on a paid story, however near and early another is, and on no other", () => {
    const paid = campaign("paid", "article", { relationship: "paid", from: 9 });
    const earlier = campaign("earlier", "article", { relationship: "supported" });
    expect(choose([earlier, paid], 50, { ...wind, kind: "sponsored" }).paying).toBe(paid);
    expect(choose([earlier, paid]).paying).toBe(earlier);
    expect(choose([paid]).paying).toBeUndefined();
  });

  test("targets a section with its parts, and a part without its section", () => {
    const parent = campaign("a", "parent");
    expect(choose([parent], 50, { ...wind, section: "news" }).paying?.id).toBe("a");
    expect(choose([parent], 50, { ...wind, section: "opinion" }).paying).toBeUndefined();
    const part = campaign("a", "section");
    expect(choose([part], 50, { ...wind, section: "news" }).paying).toBeUndefined();
  });

  test("targets no story by a series, where the story has none", () => {
    const empty = { ...wind, series: undefined, topics: [], section: "arts" };
    const all = (Object.keys(targetsOf) as Target[])
      .filter((target) => target !== "article")
      .map((target) => campaign(target, target));
    expect(choose(all, 50, empty)).toEqual({ powered: undefined, paying: undefined });
  });

  test("is the least by nearness, beginning and id of those that run, in whatever order they come", () => {
    const nearness: Target[] = ["article", "series", "topic", "section", "parent", "elsewhere"];
    const rank = (target: Target) => Math.min(nearness.indexOf(target), 3);
    const drawn = fc.record({
      target: fc.constantFrom(...nearness),
      relationship: fc.constantFrom<Relationship>("paid", "sponsored", "supported", "powered"),
      from: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Number.NEGATIVE_INFINITY)),
      until: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.POSITIVE_INFINITY)),
    });
    const shuffled = fc
      .array(drawn, { maxLength: 9 })
      .map((each) => each.map((one, index) => ({ ...one, id: `c${index}` })))
      .chain((each) =>
        fc.tuple(
          fc.constant(each),
          fc.shuffledSubarray(each, { minLength: each.length, maxLength: each.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 9 }), ([given, other], at) => {
        const make = ({ id, target, ...rest }: (typeof given)[number]) =>
          campaign(id, target, rest);
        const chosen = choose(given.map(make), at);
        expect(choose(other.map(make), at)).toEqual(chosen);
        for (const slot of ["powered", "paying"] as const) {
          const fits = given.filter(
            ({ target, relationship, from, until }) =>
              target !== "elsewhere" &&
              relationship !== "paid" &&
              (relationship === "powered") === (slot === "powered") &&
              from <= at &&
              at < until,
          );
          const best = fits.find((one) =>
            fits.every((two) => {
              if (rank(one.target) !== rank(two.target)) return rank(one.target) < rank(two.target);
              return one.from === two.from ? one.id <= two.id : one.from < two.from;
            }),
          );
          expect(chosen[slot]?.id).toBe(best?.id);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("leaves the list of campaigns as it was", () => {
    const campaigns = [campaign("b", "section"), campaign("a", "article")];
    choose(Object.freeze(campaigns));
    expect(campaigns.map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

test("a campaign changes the magazine when it begins and when it ends, and an open end is no change", () => {
  const [from, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const campaigns = [
    campaign("a", "article", { from: 10, until: 20 }),
    campaign("b", "article", { from, until: 30 }),
    campaign("c", "article", { from: 40, until }),
    campaign("d", "article", { from, until }),
  ];
  const facts: Facts = {
    site: { zone: "utc" } as Facts["site"],
    sections: [],
    authors: [],
    series: [],
    issues: [],
    fronts: { home: [], sections: {} },
    sponsors: [],
    campaigns: [],
    retired: [],
  };
  const magazine = new Magazine("", 50, facts, [wind], new Map());
  const unseen = campaign("e", "elsewhere", { from: 50, until: 60 });
  expect([...campaignChanges([...campaigns, unseen], magazine)]).toEqual([
    { at: 10, why: 'campaign "a" begins' },
    { at: 20, why: 'campaign "a" ends' },
    { at: 30, why: 'campaign "b" ends' },
    { at: 40, why: 'campaign "c" begins' },
  ]);
});

describe("the campaigns of the magazine", () => {
  let throwaway: Throwaway;
  let opened: Magazine;
  beforeAll(async () => {
    throwaway = new Throwaway({ "articles/2026/03/wind.md": story("wind") });
    const { magazine } = await openMagazine({ root: throwaway.root, now: parseNow(now) });
    if (!magazine) throw new Error("The facts could not be read.");
    opened = magazine;
  });
  afterAll(() => throwaway.remove());
  type Written = Facts["campaigns"][number];
  type Changes = Partial<Omit<Written, "targets">> & { targets?: Partial<Written["targets"]> };
  const written = ({ targets = { articles: ["wind"] }, ...changes }: Changes = {}): Written => ({
    id: "acme-wind",
    sponsor: "acme",
    relationship: "sponsored",
    targets: { articles: [], series: [], topics: [], sections: [], ...targets },
    ...changes,
  });
  /** Opens campaigns as the magazine's file of them has them, its story with `changes`. */
  const open = (campaigns: Written[], changes: Partial<Article> = {}) => {
    throwaway.write({
      "_data/campaigns.ts": `export default ${JSON.stringify(campaigns, null, 2)};\n`,
    });
    const articles = [...opened.all.values()].map((article) => ({ ...article, ...changes }));
    const facts = { ...opened.facts, campaigns };
    return openCampaigns(new Magazine(opened.root, opened.now, facts, articles, opened.pictures));
  };
  const message = (faults: Fault[]) => formatReport(faults);

  test("are read with their sponsors, and their times by the magazine's clocks", () => {
    const times = { from: "2026-05-01", until: "2026-07-01 09:30" };
    const { campaigns, faults } = open([written(times), written({ id: "open" })]);
    expect(faults).toEqual([]);
    expect(campaigns.map(({ id, sponsor }) => [id, sponsor.name])).toEqual([
      ["acme-wind", "Acme Boats"],
      ["open", "Acme Boats"],
    ]);
    expect(campaigns[0]?.from).toBe(parseInstant("2026-05-01T00:00+05:30", "utc"));
    expect(campaigns[0]?.until).toBe(parseInstant("2026-07-01T09:30+05:30", "utc"));
    expect(campaigns[1]?.from).toBe(Number.NEGATIVE_INFINITY);
    expect(campaigns[1]?.until).toBe(Number.POSITIVE_INFINITY);
  });

  test.each<[string, Changes, string]>([
    [
      "an article that there is not",
      { targets: { articles: ["wynd"] } },
      'campaign "acme-wind" targets the article "wynd", which there is not. Did you mean "wind"?',
    ],
    [
      "a series that there is not",
      { targets: { series: ["river"] } },
      'campaign "acme-wind" targets the series "river", which there is not. Did you mean "rivers"?',
    ],
    [
      "a section that there is not",
      { targets: { sections: ["indai"] } },
      'campaign "acme-wind" targets the section "indai", which there is not. Did you mean "india"?',
    ],
    [
      "a topic that no story has",
      { targets: { topics: ["Revers"] } },
      'campaign "acme-wind" targets the topic "Revers", which there is not. Did you mean "Rivers"?',
    ],
    [
      "a sponsor that there is not",
      { sponsor: "acne" },
      'campaign "acme-wind" names the sponsor "acne", which there is not. Did you mean "acme"?',
    ],
    [
      "a beginning that is no date",
      { from: "soon" },
      'campaign "acme-wind" has a "from" that is "soon", which is not a date.',
    ],
    [
      "an end that does not exist",
      { until: "2026-02-30" },
      'campaign "acme-wind" has a "until" that is "2026-02-30", a date that does not exist.',
    ],
    [
      "an end before its beginning",
      { from: "2026-05-02", until: "2026-05-01" },
      'campaign "acme-wind" ends before it begins; look at "from" and "until".',
    ],
    [
      "an end at its beginning, so that it never runs",
      { from: "2026-05-01", until: "2026-05-01" },
      'campaign "acme-wind" ends before it begins; look at "from" and "until".',
    ],
  ])("are refused with %s, on the line", (_name, changes, expected) => {
    const { faults } = open([written(changes)]);
    expect(faults).toHaveLength(1);
    expect(message(faults)).toContain(expected);
    expect(message(faults)).toMatch(/^_data\/campaigns\.ts:\d+ .*\n1 error, /);
  });

  test("may target a section with its parts, and a topic in any case", () => {
    const targets = {
      sections: ["news", "india"],
      topics: ["rivers", "RIVERS"],
      series: ["rivers"],
    };
    const { faults } = open([written({ targets })]);
    expect(faults).toEqual([]);
  });

  test("are refused with all their faults at once", () => {
    const { faults } = open([
      written({ sponsor: "nobody", from: "soon", targets: { articles: ["x"], sections: ["y"] } }),
      written({ id: "other", until: "never" }),
    ]);
    expect(faults).toHaveLength(5);
  });

  test("name the advertiser of each paid story: one without is refused", () => {
    const paid = { kind: "sponsored" as const };
    const refusal = 'no paid campaign in _data/campaigns.ts targets "wind"';
    const of = (...args: Parameters<typeof open>) => message(open(...args).faults);
    expect(of([], paid)).toContain(refusal);
    expect(of([written()], paid)).toContain(refusal);
    const bySection = written({ relationship: "paid", targets: { sections: ["india"] } });
    expect(of([bySection], paid)).toContain(refusal);
    expect(open([written({ relationship: "paid" })], paid).faults).toEqual([]);
    expect(open([], { ...paid, draft: true }).faults).toEqual([]);
  });

  test.each<[string, Changes, Partial<Article>]>([
    ["ends before the story", { until: "2026-05-01" }, {}],
    ["begins after the story", { from: "2026-05-01" }, {}],
    ["the story refuses", {}, { sponsorship: "none" }],
  ])(
    "name the advertiser of each paid story for as long as it is out: one that %s is refused",
    (_name, changes, front) => {
      const { faults } = open([written({ relationship: "paid", ...changes })], {
        kind: "sponsored",
        ...front,
      });
      expect(faults.map(({ severity }) => severity)).toContain("error");
    },
  );

  test("put an advertiser's label on nothing but its own stories", async () => {
    const paid = written({ relationship: "paid" });
    expect(message((await open([paid], { kind: "report" })).faults)).toContain(
      'is paid, but targets "wind"',
    );
    const wide = written({ relationship: "paid", targets: { sections: ["india"] } });
    expect(message((await open([wide])).faults)).toContain('is paid, but targets "india"');
  });

  test("may end with the paid story that they name", () => {
    const { faults } = open(
      [written({ relationship: "paid", from: "2026-03-01", until: "2026-07-01" })],
      {
        kind: "sponsored",
        expires: { at: parseInstant("2026-07-01", "Asia/Kolkata"), becomes: "gone" },
      },
    );
    expect(faults).toEqual([]);
  });
});
