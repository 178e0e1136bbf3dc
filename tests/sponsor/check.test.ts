import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Facts } from "../../src/content/facts.ts";
import { type Fault, formatReport } from "../../src/content/fault.ts";
import { Magazine } from "../../src/content/magazine.ts";
import { openMagazine } from "../../src/content/open.ts";
import { openCampaigns } from "../../src/sponsor/check.ts";
import {
  type Ending,
  type Relationship,
  relationships,
  wordingsOf,
} from "../../src/sponsor/relationship.ts";
import { parseInstant } from "../../src/time/instant.ts";
import { parseNow } from "../../src/time/now.ts";
import { leavingOut, targeting } from "../edition/editions.ts";
import { now, story, Throwaway } from "../throwaway.ts";

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
  type Changes = Partial<Omit<Written, "targets" | "exclude">> & {
    targets?: Partial<Written["targets"]>;
    exclude?: Partial<Written["exclude"]>;
  };
  const written = ({
    targets = { articles: ["wind"] },
    exclude = {},
    ...changes
  }: Changes = {}): Written => ({
    id: "acme-wind",
    sponsors: ["acme"],
    relationship: "sponsored",
    targets: targeting(targets),
    exclude: leavingOut(exclude),
    priority: 0,
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
    const { campaigns, faults } = open([written(times), written({ id: "open", priority: 1 })]);
    expect(faults).toEqual([]);
    expect(campaigns.map(({ id, sponsors }) => [id, ...sponsors.map(({ name }) => name)])).toEqual([
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
      "a print issue that there is not",
      { targets: { issues: ["2026-03-09"] } },
      'campaign "acme-wind" targets the print issue "2026-03-09", which there is not. Did you mean "2026-03-08"?',
    ],
    [
      "an author that there is not",
      { targets: { authors: ["ashha"] } },
      'campaign "acme-wind" targets the author "ashha", which there is not. Did you mean "asha"?',
    ],
    [
      "a front that there is not",
      { targets: { fronts: ["hom"] } },
      'campaign "acme-wind" targets the front "hom", which there is not. Did you mean "home"?',
    ],
    [
      "an article left out that there is not",
      { exclude: { articles: ["wynd"] } },
      'campaign "acme-wind" leaves out the article "wynd", which there is not. Did you mean "wind"?',
    ],
    [
      "a print issue left out that there is not",
      { exclude: { issues: ["2026-03-09"] } },
      'campaign "acme-wind" leaves out the print issue "2026-03-09", which there is not.',
    ],
    [
      "a topic left out that no story has",
      { exclude: { topics: ["Revers"] } },
      'campaign "acme-wind" leaves out the topic "Revers", which there is not. Did you mean "Rivers"?',
    ],
    [
      "no target at all",
      { targets: {} },
      'campaign "acme-wind" targets nothing; say which articles, series, topics, sections ... it is for.',
    ],
    [
      "a day since which its stories are that is no date",
      { publishedSince: "lately" },
      'campaign "acme-wind" has a "publishedSince" that is "lately", which is not a date.',
    ],
    [
      "a sponsor that there is not",
      { sponsors: ["acme", "acne"] },
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
      written({
        sponsors: ["nobody"],
        from: "soon",
        targets: { articles: ["x"], sections: ["y"] },
      }),
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

  const wordings: [Relationship, string][] = [
    ["paid", "Sponsored by"],
    ["paid", "Presented by"],
    ["paid", "advertisement"],
    ["sponsored", "In association with"],
    ["sponsored", "Powered by"],
    ["sponsored", "Advertisement feature"],
    ["supported", "Sponsored by"],
    ["supported", "Powered by"],
    ["powered", "Sponsored by"],
    ["powered", "Paid for by"],
  ];
  test.each(wordings)(
    "are refused where they are %s and say %j, with the rule and the words that may be said",
    (relationship, label) => {
      const kind = relationship === "paid" ? "sponsored" : "report";
      const { faults } = open([written({ relationship, label })], { kind });
      const { rule } = relationships[relationship];
      const allowed = wordingsOf(relationship);
      expect(faults.map(({ message: told }) => told)).toEqual([
        `campaign "acme-wind" is ${relationship} and says "${label}", which misleads. ${rule}. Write one of ${allowed.map((each) => `"${each}"`).join(", ")}.`,
      ]);
      expect(faults[0]?.line).toBeGreaterThan(1);
    },
  );

  test.each(
    (Object.keys(relationships) as Relationship[]).flatMap((relationship) =>
      wordingsOf(relationship).map((label): [string, string] => [relationship, label]),
    ),
  )("may be %s and say %j", (relationship, label) => {
    const kind = relationship === "paid" ? "sponsored" : "report";
    const made = open([written({ relationship: relationship as Relationship, label })], { kind });
    expect(made.faults).toEqual([]);
    expect(made.campaigns[0]?.label).toBe(label);
  });

  test.each<[Relationship, string, Ending]>([
    ["paid", "Advertisement feature", "gone"],
    ["sponsored", "Sponsored by", "drop-label"],
    ["supported", "Supported by", "drop-label"],
    ["powered", "Powered by", "drop-label"],
  ])(
    "that are %s say %j and end by %s, where nothing else is written",
    (relationship, ...expected) => {
      const kind = relationship === "paid" ? "sponsored" : "report";
      const [made] = open([written({ relationship })], { kind }).campaigns;
      expect([made?.label, made?.atEnd]).toEqual(expected);
      expect([made?.publishedSince, made?.priority]).toEqual([Number.NEGATIVE_INFINITY, 0]);
    },
  );

  test.each<[Relationship, Ending, string | undefined]>([
    [
      "paid",
      "drop-label",
      'is paid and says atEnd "drop-label"; an advertiser\'s words cannot stay without its name. Write "gone".',
    ],
    [
      "paid",
      "past-tense",
      'is paid and says atEnd "past-tense"; an advertiser\'s words cannot stay without its name. Write "gone".',
    ],
    ["paid", "gone", undefined],
    [
      "sponsored",
      "gone",
      'is sponsored and says atEnd "gone"; the words are ours, and stay. Write "drop-label", "past-tense".',
    ],
    ["sponsored", "past-tense", undefined],
    [
      "supported",
      "gone",
      'is supported and says atEnd "gone"; the words are ours, and stay. Write "drop-label", "past-tense".',
    ],
    [
      "powered",
      "gone",
      'is powered and says atEnd "gone"; the words are ours, and stay. Write "drop-label", "past-tense".',
    ],
    ["powered", "past-tense", undefined],
  ])("that are %s, and end by %s: %j", (relationship, atEnd, expected) => {
    const kind = relationship === "paid" ? "sponsored" : "report";
    const { faults } = open([written({ relationship, atEnd })], { kind });
    const found = faults.map((fault) => fault.message);
    expect(found).toEqual(expected === undefined ? [] : [`campaign "acme-wind" ${expected}`]);
  });

  test("read the day since which their stories are by the magazine's clocks", () => {
    const [made] = open([written({ publishedSince: "2026-01-01" })]).campaigns;
    expect(made?.publishedSince).toBe(parseInstant("2026-01-01", "Asia/Kolkata"));
  });

  test("are refused with a sensitive topic as a target, though a story has it", () => {
    const { faults } = open([written({ targets: { topics: ["Rivers", "deaths"] } })], {
      topics: ["Rivers", "Deaths"],
    });
    expect(message(faults)).toContain(
      'campaign "acme-wind" targets the topic "deaths", whose stories never carry a sponsor (sensitiveTopics of _data/site.ts).',
    );
    expect(faults).toHaveLength(1);
  });

  test.each<[name: string, Partial<Article>, Changes, RegExp]>([
    [
      "refuses sponsors",
      { sponsorship: "none" },
      {},
      /targets "wind", whose "sponsorship" is "none"\. Take one of them out\.$/,
    ],
    [
      "has a sensitive topic",
      { topics: ["elections"] },
      {},
      /targets "wind", whose topic "elections" never carries a sponsor \(sensitiveTopics of _data\/site\.ts\)\.$/,
    ],
  ])("are refused where a story that they target %s", (_name, front, changes, expected) => {
    const { faults } = open([written(changes)], front);
    expect(faults.map((fault) => fault.message)).toEqual([expect.stringMatching(expected)]);
    expect(open([written({ targets: { site: true } })], front).faults).toEqual([]);
  });

  test("that are paid may not stand on a story of a sensitive topic, which says so itself", () => {
    const { faults } = open([written({ relationship: "paid" })], {
      kind: "sponsored",
      topics: ["Disasters"],
    });
    expect(faults).toMatchObject([
      {
        file: "articles/2026/03/wind.md",
        message: expect.stringContaining('its topic "Disasters"'),
      },
    ]);
  });

  test.each<[string, Partial<Written["targets"]>, string]>([
    ["the whole site", { site: true }, "site"],
    ["a front", { fronts: ["home"] }, "home"],
    ["an author", { authors: ["asha"] }, "asha"],
    ["a print issue", { issues: ["2026-03-08"] }, "2026-03-08"],
    ["a series", { series: ["rivers"] }, "rivers"],
    ["a topic", { topics: ["Rivers"] }, "Rivers"],
  ])("put an advertiser's label on nothing so wide as %s", (_name, targets, told) => {
    const { faults } = open(
      [written({ relationship: "paid", targets: { articles: ["wind"], ...targets } })],
      { kind: "sponsored" },
    );
    expect(faults.map((fault) => fault.message)).toEqual([
      `campaign "acme-wind" is paid, but targets "${told}"; an advertiser's label stands only on its own stories ("kind: sponsored"). For words of ours write "sponsored".`,
    ]);
  });

  describe("two of one slot, target and time", () => {
    const clash = (one: Changes, other: Changes, front: Partial<Article> = {}) =>
      open([written({ id: "one", ...one }), written({ id: "other", ...other })], front).faults;
    const told = (where: string) =>
      `campaign "other" and campaign "one" would both stand in the ${where} at one time. Part them by "from" and "until", or give one a higher "priority".`;

    test.each<[name: string, Changes, Changes, where: RegExp]>([
      ["a story", {}, {}, /the paying slot of \w+ "wind"/],
      [
        "a story, though one paid and one gave a grant",
        {},
        { relationship: "supported" },
        /paying/,
      ],
      [
        "whose technology it is",
        { relationship: "powered" },
        { relationship: "powered" },
        /the powered slot of \w+ "wind"/,
      ],
      [
        "a topic, however it is written",
        { targets: { topics: ["Rivers"] } },
        { targets: { topics: ["RIVERS"] } },
        /"rivers"/,
      ],
      ["the site", { targets: { site: true } }, { targets: { site: true } }, /of the whole site /],
      [
        "a front",
        { targets: { fronts: ["home"] } },
        { targets: { fronts: ["india", "home"] } },
        /\w+ "home"/,
      ],
      [
        "a minute that both run in",
        { until: "2026-05-01 10:01" },
        { from: "2026-05-01 10:00" },
        /"wind"/,
      ],
      ["one priority", { priority: 3 }, { priority: 3 }, /"wind"/],
    ])("are refused, both by name: %s", (_name, one, other, where) => {
      const faults = clash(one, other);
      expect(faults).toHaveLength(1);
      const [slot] =
        /the \w+ slot of (the whole site|\w+ "[^"]*")/.exec(faults[0]?.message ?? "") ?? [];
      expect(faults[0]?.message).toBe(told((slot ?? "").replace(/^the /, "")));
      expect(faults[0]?.message).toMatch(where);
      expect(faults[0]).toMatchObject({ file: "_data/campaigns.ts", severity: "error" });
      expect(faults[0]?.line).toBeGreaterThan(2);
    });

    test("are refused once, however many targets they share", () => {
      const targets = { articles: ["wind"], topics: ["Rivers"], sections: ["india"] };
      expect(clash({ targets }, { targets })).toHaveLength(1);
    });

    test("are refused in every pair of three", () => {
      const three = ["a", "b", "c"].map((id) => written({ id }));
      const names = open(three).faults.map((fault) => fault.message.match(/"[abc]"/g));
      expect(names).toEqual([
        ['"b"', '"a"'],
        ['"c"', '"a"'],
        ['"c"', '"b"'],
      ]);
    });

    test("are refused on a paid story: two advertisers", () => {
      const paid: Changes = { relationship: "paid" };
      const faults = clash(paid, paid, { kind: "sponsored" });
      expect(faults.map((fault) => fault.message)).toEqual([told('paid slot of articles "wind"')]);
    });

    test.each<[name: string, Changes, Changes]>([
      ["one ends as the other begins", { until: "2026-05-01" }, { from: "2026-05-01" }],
      ["the other has a priority", {}, { priority: 1 }],
      ["one paid, and the other gave technology", {}, { relationship: "powered" }],
      [
        "one is for the story, and the other for its topic",
        {},
        { targets: { topics: ["Rivers"] } },
      ],
      [
        "one is for a section, and the other for its front",
        { targets: { sections: ["india"] } },
        { targets: { fronts: ["india"] } },
      ],
      [
        "one is for a section, and the other for that which it is part of",
        { targets: { sections: ["india"] } },
        { targets: { sections: ["news"] } },
      ],
    ])("are no such two where %s", (_name, one, other) => {
      expect(clash(one, other)).toEqual([]);
      expect(clash(other, one)).toEqual([]);
    });
  });

  describe("a sponsor's logo", () => {
    const logoOf = (width: number, height: number, dark?: string) => {
      const logo = { src: "dot.png", dark, width, height, alt: "Acme Boats" };
      const sponsors = opened.facts.sponsors.map((each) => ({ ...each, logo }));
      throwaway.write({ "_data/campaigns.ts": "export default [];\n" });
      const facts = { ...opened.facts, sponsors };
      const pictures = new Map(opened.pictures);
      const dot = pictures.get("dot.png");
      if (dot) pictures.set("dark.png", { ...dot, width: 4 });
      return openCampaigns(new Magazine(opened.root, opened.now, facts, [], pictures)).faults;
    };

    test("is as large as its file, and then no fault", () => {
      expect(logoOf(3, 2)).toEqual([]);
    });

    test.each([
      [6, 4],
      [3, 3],
      [2, 3],
    ])("is refused where it says another size: %d × %d", (width, height) => {
      const [fault, ...more] = logoOf(width, height);
      expect(more).toEqual([]);
      expect(fault).toMatchObject({
        file: "_data/sponsors.ts",
        severity: "error",
        message: `sponsor "acme" says that its logo "dot.png" is ${width} × ${height} pixels; the file is 3 × 2. Write its true size, or bring the right file.`,
      });
      expect(fault?.line).toBeGreaterThan(1);
    });

    test("is refused where that for the dark is of another size", () => {
      expect(logoOf(3, 2, "dark.png").map((fault) => fault.message)).toEqual([
        expect.stringContaining('its logo "dark.png" is 3 × 2 pixels; the file is 4 × 2.'),
      ]);
    });
  });
});
