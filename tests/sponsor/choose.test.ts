import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Facts } from "../../src/content/facts.ts";
import { Magazine } from "../../src/content/magazine.ts";
import type { Campaign } from "../../src/sponsor/campaign.ts";
import { type Choice, Chooser, whyOf } from "../../src/sponsor/choose.ts";
import type { Relationship } from "../../src/sponsor/relationship.ts";
import { campaign as campaignOf, leavingOut, targeting } from "../edition/editions.ts";

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
  issue: "2026-03-08",
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
  issue: { issues: ["2026-03-08"] },
  topic: { topics: ["wind power"] },
  author: { authors: ["asha"] },
  section: { sections: ["india"] },
  parent: { sections: ["news"] },
  site: { site: true },
  elsewhere: {
    articles: ["rain"],
    series: ["cities"],
    issues: ["2026-03-15"],
    topics: ["Rain"],
    authors: ["ravi"],
    sections: ["opinion"],
    fronts: ["home", "india"],
  },
};
type Target = keyof typeof targetsOf;
const targetNames = Object.keys(targetsOf) as Target[];

const campaign = (id: string, target: Target, changes: Partial<Campaign> = {}) =>
  campaignOf(id, changes.relationship ?? "sponsored", {
    from: 0,
    until: 100,
    targets: targeting(targetsOf[target]),
    ...changes,
  });
const facts: Facts = {
  site: { zone: "utc", sensitiveTopics: ["Deaths"] } as Facts["site"],
  sections: [
    {
      id: "news",
      name: "News",
      description: "News.",
      tint: "red",
      children: [{ id: "india", name: "India", description: "India." }],
    },
    { id: "opinion", name: "Opinion", description: "Opinion.", tint: "red", children: [] },
  ],
  authors: [],
  series: [],
  issues: [],
  fronts: { home: [], sections: {} },
  sponsors: [],
  campaigns: [],
  feeds: [],
  retired: [],
};
const chooser = (campaigns: readonly Campaign[], at = 50, articles: Article[] = [wind]) =>
  new Chooser(new Magazine("", at, facts, articles, new Map()), campaigns);
const sponsorshipOf = (campaigns: readonly Campaign[], at = 50, article = wind) =>
  chooser(campaigns, at, [article]).of(article);
/** The campaigns that a story carries, without what chose them. */
const choose = (...given: Parameters<typeof sponsorshipOf>) => {
  const { powered, paying } = sponsorshipOf(...given).running;
  return { powered: powered?.campaign, paying: paying?.campaign };
};
const pastOf = (...given: Parameters<typeof sponsorshipOf>) => {
  const { powered, paying } = sponsorshipOf(...given).past;
  return [powered?.campaign.id, paying?.campaign.id];
};

describe("the campaign that a story is labelled with", () => {
  test.each<[name: string, campaigns: Campaign[], expected: string | undefined]>([
    ["is none where none runs", [], undefined],
    ["is none of those that target others", [campaign("a", "elsewhere")], undefined],
    ["may target the story", [campaign("a", "article")], "a"],
    ["may target its series", [campaign("a", "series")], "a"],
    ["may target a topic of it, however it is written", [campaign("a", "topic")], "a"],
    ["may target its print issue", [campaign("a", "issue")], "a"],
    ["may target a writer of it", [campaign("a", "author")], "a"],
    ["may target the whole site", [campaign("a", "site")], "a"],
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
      "targets its series rather than its print issue",
      [campaign("a", "issue"), campaign("b", "series", { from: 9 })],
      "b",
    ],
    [
      "targets its print issue rather than a topic",
      [campaign("a", "topic"), campaign("b", "issue", { from: 9 })],
      "b",
    ],
    [
      "targets a topic rather than a writer",
      [campaign("a", "author"), campaign("b", "topic", { from: 9 })],
      "b",
    ],
    [
      "targets a writer rather than its section",
      [campaign("a", "section"), campaign("b", "author", { from: 9 })],
      "b",
    ],
    [
      "targets a topic rather than its section",
      [campaign("a", "section"), campaign("b", "topic", { from: 9 })],
      "b",
    ],
    [
      "targets its section, or that which it is part of, rather than the whole site",
      [campaign("a", "site"), campaign("b", "parent", { from: 9 })],
      "b",
    ],
    [
      "is as near by its nearest target",
      [
        campaign("a", "series"),
        campaign("b", "section", {
          from: 9,
          targets: targeting({ articles: ["wind"], sections: ["india"] }),
        }),
      ],
      "b",
    ],
    [
      "has the highest priority, of those as near, whichever began first",
      [campaign("a", "series"), campaign("b", "series", { from: 9, priority: 1 })],
      "b",
    ],
    [
      "has the least negative priority, where none is above none",
      [campaign("a", "series", { priority: -2 }), campaign("b", "series", { priority: -1 })],
      "b",
    ],
    [
      "is the nearest, whatever the priority of one further away",
      [campaign("a", "section", { priority: 99 }), campaign("b", "series", { from: 9 })],
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
    const none = { running: {}, past: {} };
    const refusing: Article = { ...wind, sponsorship: "none" };
    expect(sponsorshipOf(campaigns, 50, refusing)).toEqual(none);
    const over = campaign("c", "site", { until: 50, atEnd: "past-tense" });
    expect(sponsorshipOf([...campaigns, over], 50, refusing)).toEqual(none);
  });

  test.each([
    [["Deaths"], false],
    [["Wind power", "deaths"], false],
    [["DEATHS"], false],
    [["Wind power"], true],
    [["Death"], true],
  ])(
    "is none for a story with a sensitive topic, whatever targets it: %j, %s",
    (topics, carries) => {
      const campaigns = [
        campaign("a", "article"),
        campaign("b", "site", { relationship: "powered" }),
        campaign("c", "series", { relationship: "supported", until: 9, atEnd: "past-tense" }),
      ];
      const { running, past } = sponsorshipOf(campaigns, 50, { ...wind, topics });
      expect([running.paying, running.powered].map(Boolean)).toEqual([carries, carries]);
      expect(past).toEqual({});
      const later = sponsorshipOf([campaigns[2] as Campaign], 50, { ...wind, topics });
      expect(later.past.paying !== undefined).toBe(carries);
    },
  );

  const { fronts: _fronts, ...others } = targetsOf.elsewhere;
  test.each<[name: string, exclude: Partial<Campaign["exclude"]>, carried: boolean]>([
    ["the story itself", { articles: ["wind"] }, false],
    ["its series", { series: ["energy"] }, false],
    ["its print issue", { issues: ["2026-03-08"] }, false],
    ["a topic of it, however it is written", { topics: ["wind POWER"] }, false],
    ["a writer of it", { authors: ["asha"] }, false],
    ["its section", { sections: ["india"] }, false],
    ["the section that its own is part of", { sections: ["news"] }, false],
    ["others", others, true],
    ["nothing", {}, true],
  ])("is not one that leaves out %s", (_name, stories, carried) => {
    const exclude = leavingOut(stories);
    for (const target of ["article", "site"] as const) {
      const chosen = choose([
        campaign("a", target, { exclude }),
        campaign("b", "site", { from: 9 }),
      ]);
      expect(chosen.paying?.id).toBe(carried ? "a" : "b");
    }
  });

  test.each([
    ["a millisecond before the story", -1, true],
    ["at the story's instant", 0, true],
    ["a millisecond after the story", 1, false],
  ])("is one for stories since %s: %s", (_name, publishedSince, carried) => {
    expect(choose([campaign("a", "article", { publishedSince })]).paying !== undefined).toBe(
      carried,
    );
  });

  test("is told with which of its targets chose it, and why", () => {
    const why = (target: Target) =>
      whyOf(sponsorshipOf([campaign("a", target)]).running.paying as Choice);
    expect(targetNames.filter((target) => target !== "elsewhere").map(why)).toEqual([
      "it targets the story itself",
      'it targets the series "energy"',
      'it targets the print issue "2026-03-08"',
      'it targets the topic "wind-power"',
      'it targets the author "asha"',
      'it targets the section "india"',
      'it targets the section "news"',
      "it targets the whole site",
    ]);
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

  test.each<Relationship>(["sponsored", "supported"])(
    "of who paid (%s) stands beside that of who powered it, and neither takes the other's place",
    (relationship) => {
      const powered = campaign("powered", "section", { relationship: "powered" });
      const paying = campaign("paying", "article", { relationship });
      const of = (campaigns: readonly Campaign[]) => choose(campaigns);
      expect(of([powered, paying])).toEqual({ powered, paying });
      expect(of([powered])).toEqual({ powered, paying: undefined });
      expect(of([paying])).toEqual({ powered: undefined, paying });
    },
  );

  test("is the advertiser's alone on a paid story: nobody's technology stands beside it", () => {
    const powered = campaign("powered", "article", { relationship: "powered" });
    const paid = campaign("paid", "article", { relationship: "paid" });
    const of = (campaigns: readonly Campaign[]) =>
      choose(campaigns, 50, { ...wind, kind: "sponsored" });
    expect(of([powered, paid])).toEqual({ powered: undefined, paying: paid });
    expect(of([powered])).toEqual({ powered: undefined, paying: undefined });
  });

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

  test("targets no story by a series or anything else, where the story has none", () => {
    const empty: Article = {
      ...wind,
      series: undefined,
      issue: undefined,
      topics: [],
      authors: [],
      section: "arts",
    };
    const all = targetNames
      .filter((target) => !/^(article|site)$/.test(target))
      .map((target) => campaign(target, target));
    expect(choose(all, 50, empty)).toEqual({ powered: undefined, paying: undefined });
  });

  test("is the least by nearness, priority, beginning and id of those that run, in whatever order they come", () => {
    const ranks: Record<Target, number> = {
      article: 0,
      series: 1,
      issue: 2,
      topic: 3,
      author: 4,
      section: 5,
      parent: 5,
      site: 6,
      elsewhere: 7,
    };
    const rank = (target: Target) => ranks[target];
    const drawn = fc.record({
      target: fc.constantFrom(...targetNames),
      relationship: fc.constantFrom<Relationship>("paid", "sponsored", "supported", "powered"),
      from: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Number.NEGATIVE_INFINITY)),
      until: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.POSITIVE_INFINITY)),
      priority: fc.integer({ min: -1, max: 1 }),
      publishedSince: fc.constantFrom(Number.NEGATIVE_INFINITY, 0, 1),
      exclude: fc.constantFrom(leavingOut(), leavingOut({ authors: ["asha"] })),
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
            ({ target, relationship, from, until, publishedSince, exclude }) =>
              target !== "elsewhere" &&
              publishedSince <= wind.date &&
              exclude.authors.length === 0 &&
              relationship !== "paid" &&
              (relationship === "powered") === (slot === "powered") &&
              from <= at &&
              at < until,
          );
          const best = fits.find((one) =>
            fits.every((two) => {
              if (rank(one.target) !== rank(two.target)) return rank(one.target) < rank(two.target);
              if (one.priority !== two.priority) return one.priority > two.priority;
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
  const unseen = campaign("e", "elsewhere", {
    from: 50,
    until: 60,
    targets: targeting({ ...targetsOf.elsewhere, fronts: [] }),
  });
  const late = campaign("f", "article", { from: 51, until: 61, publishedSince: 1 });
  const leaving = campaign("g", "site", {
    from: 52,
    until: 62,
    exclude: leavingOut({ sections: ["news"] }),
  });
  expect([...chooser([...campaigns, unseen, late, leaving]).changes()]).toEqual([
    { at: 10, why: 'campaign "a" begins' },
    { at: 20, why: 'campaign "a" ends' },
    { at: 30, why: 'campaign "b" ends' },
    { at: 40, why: 'campaign "c" begins' },
  ]);
});

test("a campaign of a front changes the magazine though no story carries it", () => {
  const home = campaign("home", "elsewhere", {
    from: 10,
    until: 20,
    targets: targeting({ fronts: ["home"] }),
  });
  expect([...chooser([home], 50, []).changes()].map(({ at }) => at)).toEqual([10, 20]);
});

describe("a campaign that is over", () => {
  const over = (id: string, changes: Partial<Campaign> = {}) =>
    campaign(id, "series", { until: 20, atEnd: "past-tense", ...changes });

  test.each([
    ["a millisecond before it ends", 19, []],
    ["at the instant it ends", 20, ["a"]],
    ["long after", 1e15, ["a"]],
  ])("is told of from its end on: %s", (_name, at, expected) => {
    expect(pastOf([over("a")], at).filter(Boolean)).toEqual(expected);
    expect(choose([over("a")], at).paying?.id).toBe(at < 20 ? "a" : undefined);
  });

  test("is not told of where its label is to go without a word, nor before it began", () => {
    expect(pastOf([over("a", { atEnd: "drop-label" })])).toEqual([undefined, undefined]);
    expect(pastOf([over("a", { from: 60, until: 70 })])).toEqual([undefined, undefined]);
  });

  test("gives way to one that runs in its slot, and to none in the other", () => {
    expect(pastOf([over("a"), campaign("b", "site")])).toEqual([undefined, undefined]);
    const powered = campaign("b", "site", { relationship: "powered" });
    expect(pastOf([over("a"), powered])).toEqual([undefined, "a"]);
    expect(pastOf([over("a"), over("b", { relationship: "powered" })])).toEqual(["b", "a"]);
  });

  test("is the nearest of those that are over", () => {
    const near = over("b", { targets: targeting(targetsOf.article) });
    expect(pastOf([over("a"), near])).toEqual([undefined, "b"]);
  });

  test("is not told of on a story that came out when it was over: that never carried it", () => {
    expect(pastOf([over("a")], 50, { ...wind, date: 19 })).toEqual([undefined, "a"]);
    expect(pastOf([over("a")], 50, { ...wind, date: 20 })).toEqual([undefined, undefined]);
  });
});

describe("the campaign of a front", () => {
  const fronts = (ids: string[], changes: Partial<Campaign> = {}) =>
    campaign(ids.join("-"), "elsewhere", { targets: targeting({ fronts: ids }), ...changes });
  const chosen = (campaigns: Campaign[], front: string, at = 50) =>
    chooser(campaigns, at).ofFront(front);

  test("targets it by name, home or a section; no target of stories does", () => {
    const campaigns = [
      fronts(["home", "india"]),
      campaign("wide", "site"),
      campaign("section", "parent"),
    ];
    const ids = ["home", "india", "news", "opinion"].map(
      (front) => chosen(campaigns, front).running.paying?.campaign.id,
    );
    expect(ids).toEqual(["home-india", "home-india", undefined, undefined]);
    expect(whyOf(chosen(campaigns, "home").running.paying as Choice)).toBe("it targets this front");
  });

  test("has the highest priority, then began first, and runs", () => {
    const campaigns = [
      fronts(["home"], { id: "a" }),
      fronts(["home"], { id: "b", from: 9, priority: 1 }),
      fronts(["home"], { id: "c", from: 51, priority: 2 }),
      fronts(["home"], { id: "d", relationship: "powered" }),
    ];
    const { running } = chosen(campaigns, "home");
    expect(running.paying?.campaign.id).toBe("b");
    expect(running.powered?.campaign.id).toBe("d");
  });

  test("is told of when it is over, where it is to be", () => {
    const over = fronts(["home"], { until: 20, atEnd: "past-tense" });
    expect(chosen([over], "home", 19).past.paying).toBeUndefined();
    expect(chosen([over], "home", 20).past.paying?.campaign).toBe(over);
    expect(chosen([over], "home", 20).running).toEqual({});
  });

  test("is carried by no story", () => {
    expect(sponsorshipOf([fronts(["home", "india"])])).toEqual({ running: {}, past: {} });
  });
});
