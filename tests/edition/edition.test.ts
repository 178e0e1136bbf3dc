import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import { FaultsError } from "../../src/content/fault.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { shownPictures } from "../../src/edition/pictures.ts";
import { fileOf } from "../../src/edition/routes.ts";
import type { Campaign } from "../../src/sponsor/campaign.ts";
import { story } from "../throwaway.ts";
import {
  allProps,
  article,
  articles,
  campaign,
  changed,
  factFile,
  ist,
  openOf,
  sponsor,
  targeting,
} from "./editions.ts";

const a = "articles/2026/03/a.md";
const b = "articles/2026/03/b.md";
let base: Edition;
beforeAll(async () => {
  base = await openOf();
});
const refusal = async (files: Record<string, string>) => {
  const error = await openOf(files).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(FaultsError);
  return (error as FaultsError).message;
};

describe("an edition", () => {
  test("opens with every page it goes to press with", async () => {
    const edition = await openOf({ [a]: story("a"), [b]: story("b", { aliases: ["/old/b/"] }) });
    expect(edition.warnings).toEqual([]);
    expect(allProps(edition).size).toBe(edition.routes.length);
    expect(edition.magazine.out.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("is the same, page for page, however often it is opened", async () => {
    const files = {
      [a]: story("a", { picture: { src: "dot.png", alt: "A dot.", credit: "Asha" } }),
      [b]: story("b", { related: ["a"], series: "rivers", issue: "2026-03-08" }),
      "_data/campaigns.ts": factFile("campaigns", [
        {
          id: "acme",
          sponsors: ["acme"],
          relationship: "sponsored",
          targets: { topics: ["Rivers"], fronts: ["home"] },
        },
      ]),
    };
    const [one, other] = [await openOf(files), await openOf(files)];
    expect([...allProps(one)]).toEqual([...allProps(other)]);
  });

  test("names a held story on no page, whatever leads to it", async () => {
    const held = {
      title: "Zanzibar headline",
      standfirst: "Quixotic standfirst.",
      date: "2026-07-01 10:00",
      topics: ["Bandersnatch", "Rivers"],
      series: "rivers",
      issue: "2026-03-08",
      aliases: ["/old/jabberwock/"],
    };
    const edition = await openOf({
      [a]: story("a", { related: ["frumious"] }, "See [it](article:frumious).\n"),
      "articles/2026/03/slithy.md": story("frumious", held),
      "_data/fronts.ts": factFile("fronts", {
        home: [{ shape: "lead", count: 5, pins: ["frumious"] }],
        sections: { news: [{ shape: "list", count: 5, pins: ["frumious"] }] },
      }),
      "_data/issues.ts": factFile("issues", [
        {
          id: "2026-03-08",
          number: 1,
          title: "First issue",
          cover: { src: "dot.png", alt: "A dot.", credit: "The Test" },
          contents: ["frumious"],
        },
      ]),
    });
    // A link to it is known by the name its writer gave it, and leads nowhere.
    const all = [...allProps(edition)].flat().join("\n").replaceAll('"article:frumious":null', "");
    expect(all).not.toMatch(/Zanzibar|Quixotic|Bandersnatch|Jabberwock|Slithy|Frumious/i);
    const later = changed(edition, { at: ist("2026-07-01 10:00") });
    expect([...allProps(later)].flat().join("\n")).toMatch(/Zanzibar/);
  });

  test("has the faults of articles, facts, campaigns and addresses in one report", async () => {
    const report = await refusal({
      [a]: story("a", { section: "indai" }, "A [link](/nowhere/).\n"),
      "_data/campaigns.ts": factFile("campaigns", [
        { id: "x", sponsors: ["nobody"], relationship: "sponsored", targets: { articles: ["a"] } },
      ]),
    });
    expect(report).toContain('"section" is "indai"');
    expect(report).toContain('campaign "x" names the sponsor "nobody"');
    expect(report).toContain('links to "/nowhere/", which is no page of the site.');
    expect(report).toMatch(/3 errors, 0 warnings\. Nothing was published\.$/);
  });
});

describe("a story that is held", () => {
  test("is refused now, where it would take another page's address when it comes out", async () => {
    const report = await refusal({
      [a]: story("a"),
      "articles/about.md": story("b", { date: "2026-12-25" }),
    });
    expect(report).toContain(
      "articles/about.md:1 has the address /about/, which is another page's too.",
    );
  });
});

describe("two pages at one address", () => {
  test("are refused, each with its file", async () => {
    const report = await refusal({
      "articles/news/india.md": story("a"),
      "articles/about.md": story("b"),
      [a]: story("c", { aliases: ["/topics/rivers/"] }),
      [b]: story("d", { aliases: ["/404.html"] }),
    });
    for (const [file, url] of [
      ["articles/news/india.md", "/news/india/"],
      ["articles/about.md", "/about/"],
      [a, "/topics/rivers/"],
      [b, "/404.html"],
    ]) {
      expect(report).toMatch(
        new RegExp(`^${file}:\\d+ has the address ${url}, which is another page's too\\.`, "m"),
      );
    }
    expect(report).toContain("4 errors");
  });

  test("are refused though they are written otherwise: an old address that is another page's file", async () => {
    const aliases = ["/index.html", "/2026/03/a/index.html", "/news/index.html"];
    const report = await refusal({ [a]: story("a", { aliases }) });
    for (const alias of aliases) expect(report).toContain(alias);
  });

  test("are never in an edition that opens, nor two in one file", async () => {
    const { routes } = await openOf({ [a]: story("a", { aliases: ["/old/", "/old.html"] }) });
    expect(new Set(routes.map(({ url }) => url)).size).toBe(routes.length);
    expect(new Set(routes.map(({ url }) => fileOf(url))).size).toBe(routes.length);
  });
});

describe("a link to an address of the site", () => {
  const linking = (targets: string[], changes = {}) => ({
    [a]: story("a", changes, targets.map((target) => `A [link](${target}).\n`).join("")),
    "articles/2026/07/held.md": story("held", { date: "2026-07-01 10:00" }),
  });

  test("may be to a page that there is, or elsewhere", async () => {
    const targets = [
      "/",
      "/about/",
      "/feed.xml",
      "/2026/03/a/",
      "/news/?x=1#top",
      "/topics/rivers/",
      "https://test.example/about/",
      "https://elsewhere.example/nowhere/",
      "//elsewhere.example/nowhere/",
      "mailto:a@test.example",
    ];
    expect((await openOf(linking(targets))).warnings).toEqual([]);
  });

  test("is refused where there is no such page, or none yet, with its line and the nearest", async () => {
    const targets = [
      "/abut/",
      "https://test.example/abut/",
      "/nowhere-at-all/",
      "/about/?x=1",
      "/2026/07/held/",
      "/nowhere-at-all/#top",
    ];
    const report = await refusal(linking(targets));
    const told = (line: number, target: string, hint: string) =>
      expect(report).toContain(
        `${a}:${line} links to "${target}", which is no page of the site.${hint} A story is linked by its id: article:the-id.`,
      );
    told(11, "/abut/", ' Did you mean "/about/"?');
    told(12, "https://test.example/abut/", ' Did you mean "/about/"?');
    told(13, "/nowhere-at-all/", "");
    expect(report).toContain(`${a}:15 links to "/2026/07/held/"`);
    told(16, "/nowhere-at-all/#top", "");
    expect(report).toContain("5 errors");
  });

  test("that leads nowhere is forgiven a draft and the archive, and told", async () => {
    const body = "A [link](/nowhere-at-all/).\n";
    const { warnings } = await openOf({
      [a]: story("a", { draft: true }, body),
      [b]: story("b", { date: "2014-12-31 10:00" }, body),
    });
    expect(warnings.map(({ severity, file }) => [severity, file])).toEqual([
      ["warning", a],
      ["warning", b],
    ]);
  });
});

describe("the labels of a story", () => {
  test("are of who powered it, then of who paid, and of nobody else", () => {
    const campaigns = [
      campaign("p", "supported"),
      campaign("q", "powered"),
      campaign("r", "sponsored"),
      campaign("s", "powered"),
    ];
    const edition = changed(base, { articles: [article("a")], campaigns });
    const labels = edition.labelsOf(edition.magazine.all.get("a") as Article);
    expect(labels.map(({ relationship }) => relationship)).toEqual(["powered", "supported"]);
  });

  test("come from its section and the section that is part of", () => {
    const targets = targeting({ sections: ["news"] });
    const edition = changed(base, {
      articles: [article("a"), article("b", { section: "opinion" })],
      campaigns: [campaign("p", "supported", { targets })],
    });
    const count = (id: string) => edition.labelsOf(edition.magazine.all.get(id) as Article).length;
    expect([count("a"), count("b")]).toEqual([1, 0]);
  });

  test("are the brief of what its page says, and none of what it did carry", () => {
    const at = ist("2026-06-01");
    const campaigns = [
      campaign("p", "powered", { sponsors: [sponsor("acme"), sponsor("tarang")] }),
      campaign("q", "supported", { until: at, atEnd: "past-tense" }),
    ];
    const edition = changed(base, { articles: [article("a")], campaigns, at });
    const story = edition.magazine.all.get("a") as Article;
    const { labels, past } = edition.sponsorsOf(story);
    const brief = { relationship: "powered", label: "Powered by", names: "Acme and Tarang" };
    expect(edition.labelsOf(story)).toEqual([brief]);
    expect(labels).toMatchObject([brief]);
    expect(past).toEqual(["This story was supported by Acme until 1 June 2026."]);
  });
});

describe("the labels of a front", () => {
  test("are of the campaigns that target it, and of none that target its stories", () => {
    const campaigns = [
      campaign("home", "sponsored", { targets: targeting({ fronts: ["home"] }) }),
      campaign("india", "supported", { targets: targeting({ fronts: ["india"] }) }),
      campaign("section", "powered", { targets: targeting({ sections: ["news"], site: true }) }),
    ];
    const edition = changed(base, { articles: [article("a")], campaigns });
    const labels = (front: string) =>
      edition.sponsorsOfFront(front).labels.map(({ relationship }) => relationship);
    expect(["home", "news", "india", "opinion"].map(labels)).toEqual([
      ["sponsored"],
      [],
      ["supported"],
      [],
    ]);
  });

  test("become a sentence on the page, where that is how the campaign ends", () => {
    const until = ist("2026-06-01");
    const targets = targeting({ fronts: ["news"] });
    const campaigns = [campaign("n", "sponsored", { targets, until, atEnd: "past-tense" })];
    const told = (at: number) => changed(base, { campaigns, at }).sponsorsOfFront("news");
    expect(told(until - 1)).toMatchObject({ labels: [{ label: "Sponsored by" }], past: [] });
    expect(told(until)).toEqual({
      labels: [],
      past: ["This page was sponsored by Acme until 1 June 2026."],
    });
  });
});

describe("the pictures of an edition", () => {
  test("are those that its pages show, each once, and none of a story that is not out", async () => {
    const shown = (name: string) => ({
      picture: { src: `${name}.png`, alt: "A dot.", credit: "Asha" },
    });
    const issue = (id: string, number: number, name: string) => ({
      id,
      number,
      title: id,
      cover: { src: `${name}.png`, alt: "A dot.", credit: "The Test" },
    });
    const names = [
      "out",
      "body",
      "held",
      "draft",
      "gone",
      "cover",
      "heldcover",
      "face",
      "logo",
      "dark",
      "secret",
      "partner",
      "front",
    ];
    const edition = await openOf(
      {
        [a]: story(
          "a",
          { ...shown("out"), issue: "2026-03-08" },
          '![A dot.](body.png "One | Asha")\n\n![Again.](body.png "Two | Asha")\n',
        ),
        [b]: story("b", shown("out")),
        "articles/2026/03/held.md": story("held", {
          ...shown("held"),
          date: "2026-07-01",
          issue: "2026-08-01",
        }),
        "articles/2026/03/draft.md": story("draft", { ...shown("draft"), draft: true }),
        "articles/2026/03/gone.md": story("gone", {
          ...shown("gone"),
          expires: { at: "2026-05-01", becomes: "gone" },
        }),
        "_data/issues.ts": factFile("issues", [
          issue("2026-03-08", 1, "cover"),
          issue("2026-08-01", 2, "heldcover"),
        ]),
        "_data/authors.ts": factFile("authors", [
          { id: "asha", name: "Asha", role: "R", biography: "A.", portrait: "face.png" },
        ]),
        "_data/sponsors.ts": factFile("sponsors", [
          {
            id: "acme",
            name: "Acme",
            url: "https://acme.example/",
            about: "A.",
            logo: { src: "logo.png", dark: "dark.png", width: 3, height: 2, alt: "Acme" },
          },
          {
            id: "partner",
            name: "Partner",
            url: "https://partner.example/",
            about: "P.",
            logo: { src: "partner.png", width: 3, height: 2, alt: "Partner" },
          },
          {
            id: "front",
            name: "Front",
            url: "https://front.example/",
            about: "F.",
            logo: { src: "front.png", width: 3, height: 2, alt: "Front" },
          },
          {
            id: "secret",
            name: "Secret",
            url: "https://secret.example/",
            about: "S.",
            logo: { src: "secret.png", width: 3, height: 2, alt: "Secret" },
          },
        ]),
        "_data/campaigns.ts": factFile("campaigns", [
          {
            id: "now",
            sponsors: ["acme", "partner"],
            relationship: "sponsored",
            targets: { articles: ["a"] },
          },
          {
            id: "front",
            sponsors: ["front"],
            relationship: "supported",
            targets: { fronts: ["opinion"] },
          },
          {
            id: "later",
            sponsors: ["secret"],
            relationship: "sponsored",
            from: "2027-01-01",
            targets: { articles: ["b"] },
          },
        ]),
      },
      names.map((name) => `${name}.png`),
    );
    const { files, made } = shownPictures(edition);
    const found = [
      ...files,
      ...made.flatMap((each) => ("original" in each ? each.original : [])),
    ].map(({ file }) => file.replace("articles/pictures/", ""));
    expect([...new Set(found)].sort()).toEqual([
      "body.png",
      "cover.png",
      "dark.png",
      "face.png",
      "front.png",
      "logo.png",
      "out.png",
      "partner.png",
    ]);
  });
});

describe("the next change of an edition", () => {
  const at = (text: string) => ist(text);
  const next = (articles: Article[], campaigns: Campaign[] = []) =>
    changed(base, { articles, campaigns }).nextChange;
  const old = { date: at("2020-01-01") };

  test.each<[name: string, changes: Partial<Article>, when: string, why: string]>([
    [
      "a story comes out",
      { date: at("2026-07-01 10:00") },
      "2026-07-01 10:00",
      '"Title of a" is published',
    ],
    [
      "a story expires",
      { ...old, expires: { at: at("2026-07-02"), becomes: "gone" } },
      "2026-07-02",
      '"Title of a" expires',
    ],
    [
      "a story takes a notice",
      { ...old, expires: { at: at("2026-07-02"), becomes: "notice" } },
      "2026-07-02",
      '"Title of a" expires',
    ],
    [
      "an update is shown",
      { ...old, updated: at("2026-07-03") },
      "2026-07-03",
      '"Title of a" shows its update',
    ],
    [
      "a correction is shown",
      { ...old, corrections: [{ date: at("2026-07-04"), text: "Wrong." }] },
      "2026-07-04",
      '"Title of a" shows a correction',
    ],
    ["a story is a year old", {}, "2027-03-01 10:00", '"Title of a" is a year old, and says so'],
  ])("is when %s", (_name, changes, when, why) => {
    expect(next([article("a", changes)])).toEqual({ at: at(when), why });
  });

  test("is when a campaign begins or ends", () => {
    const run = { from: at("2026-07-01"), until: at("2026-08-01") };
    const campaigns = [campaign("acme", "sponsored", run)];
    expect(next([article("a")], campaigns)).toEqual({
      at: run.from,
      why: 'campaign "acme" begins',
    });
    const during = changed(base, { articles: [article("a")], campaigns, at: run.from });
    expect(during.nextChange).toEqual({ at: run.until, why: 'campaign "acme" ends' });
  });

  test.each<[name: string, changes: Partial<Article>]>([
    ["no story has anything before it", old],
    ["a draft is all that has", { draft: true, date: at("2026-07-01") }],
  ])("is none where %s", (_name, changes) => {
    expect(next([article("a", changes)])).toBeUndefined();
  });

  test.each<[name: string, changes: Partial<Article>]>([
    ["its birthday", {}],
    ["its update", { ...old, updated: at("2026-07-03") }],
    ["its correction", { ...old, corrections: [{ date: at("2026-07-04"), text: "Wrong." }] }],
  ])("is nothing of a story that has gone: %s", (_name, changes) => {
    const expires = { at: at("2026-05-01"), becomes: "gone" as const };
    expect(next([article("a", { ...changes, expires })])).toBeUndefined();
  });

  test("is nothing of a campaign that no story on the site carries", () => {
    const run = { from: at("2026-07-01"), until: at("2026-08-01") };
    const campaigns = [campaign("acme", "sponsored", run)];
    expect(next([article("a", { ...old, sponsorship: "none" })], campaigns)).toBeUndefined();
  });

  test("is when a campaign of a front begins or ends, though no story carries it", () => {
    const run = { from: at("2026-07-01"), until: at("2026-08-01") };
    const campaigns = [
      campaign("acme", "sponsored", { ...run, targets: targeting({ fronts: ["home"] }) }),
    ];
    expect(next([article("a", old)], campaigns)).toEqual({
      at: run.from,
      why: 'campaign "acme" begins',
    });
  });

  test("is the first instant at which any page differs, and so is the one after it, to the last", () => {
    const given = [
      ...articles(50),
      article("a", {
        updated: at("2026-07-03"),
        corrections: [
          { date: at("2026-07-04"), text: "One." },
          { date: at("2026-07-05"), text: "Two." },
        ],
      }),
      article("b", {
        date: at("2026-07-01"),
        section: "opinion",
        kind: "opinion",
        series: "rivers",
      }),
      article("c", {
        date: at("2026-07-01"),
        topics: ["Rain"],
        expires: { at: at("2026-07-10"), becomes: "notice" },
      }),
      article("d", {
        ...old,
        aliases: ["/old/d/"],
        expires: { at: at("2026-07-11"), becomes: "gone" },
      }),
    ];
    const campaigns = [
      campaign("e", "sponsored", { from: at("2026-07-03"), until: at("2026-07-20 09:00") }),
      campaign("f", "powered", { until: at("2026-07-02"), atEnd: "past-tense" }),
      campaign("g", "supported", {
        from: at("2026-07-21"),
        until: at("2026-07-22"),
        targets: targeting({ fronts: ["opinion"] }),
      }),
    ];
    let edition = changed(base, { articles: given, campaigns, at: at("2026-06-30") });
    const seen: number[] = [];
    while (edition.nextChange && edition.nextChange.at < at("2027-09-01")) {
      const when = edition.nextChange.at;
      expect(when).toBeGreaterThan(edition.magazine.now);
      const now = [...allProps(edition)];
      const before = changed(edition, { at: when - 1 });
      expect([...allProps(before)]).toEqual(now);
      edition = changed(edition, { at: when });
      expect([...allProps(edition)]).not.toEqual(now);
      seen.push(when);
    }
    expect(seen).toEqual(
      [
        "2026-07-01",
        "2026-07-02",
        "2026-07-03",
        "2026-07-04",
        "2026-07-05",
        "2026-07-10",
        "2026-07-11",
        "2026-07-20 09:00",
        "2026-07-21",
        "2026-07-22",
        "2026-08-01", // The feed's archive of July is closed.
        "2027-03-01 10:00",
        "2027-07-01",
      ].map(at),
    );
    expect(edition.nextChange).toBeUndefined();
  });
});
