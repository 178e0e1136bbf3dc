import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Facts } from "../../src/content/facts.ts";
import { Magazine } from "../../src/content/magazine.ts";
import { articlePage, contextOf } from "../../src/edition/article.ts";
import { Edition } from "../../src/edition/edition.ts";
import { routesOf } from "../../src/edition/listing.ts";
import type { Campaign } from "../../src/sponsor/campaign.ts";
import type { Relationship } from "../../src/sponsor/relationship.ts";
import { pictureFile } from "../picture/file.ts";
import { story } from "../throwaway.ts";
import {
  article,
  campaign as campaignOf,
  changed,
  ist,
  openOf,
  routeAt,
  sponsor,
} from "./editions.ts";

let base: Edition;
beforeAll(async () => {
  base = await openOf();
});
const page = (
  changes: Partial<Article> = {},
  { at, campaigns = [] }: { at?: number; campaigns?: Campaign[] } = {},
) => {
  const edition = changed(base, { articles: [article("a", changes)], at, campaigns });
  return articlePage(edition, routeAt(edition, "article", "/2026/03/a/"));
};
const campaign = (relationship: Relationship, changes: Partial<Campaign> = {}) =>
  campaignOf(relationship, relationship, { sponsors: [sponsor(relationship)], ...changes });

describe("a story's page", () => {
  test("is made from the story and the facts that it names", () => {
    const words = { alt: "A dot.", caption: "The dot.", credit: "Asha" };
    const props = page({
      series: "rivers",
      issue: "2026-03-08",
      authors: ["ravi", "asha"],
      picture: { src: "dot.png", ...words },
    });
    expect(props).toMatchObject({
      id: "a",
      section: { name: "India", url: "/news/india/" },
      title: "Title of a",
      standfirst: "Standfirst of a.",
      writers: [
        { name: "Ravi Menon", url: "/authors/ravi/", role: "Editor" },
        { name: "Asha Rao", url: "/authors/asha/", role: "Reporter" },
      ],
      published: { iso: "2026-03-01T10:00:00+05:30", words: "1 March 2026, 10:00 IST" },
      kind: "report",
      words: 460,
      minutes: 2,
      topics: [{ name: "Rivers", url: "/topics/rivers/" }],
      series: { title: "Rivers", url: "/series/rivers/" },
      issue: {
        title: "First issue",
        url: "/issues/2026-03-08/",
        number: 1,
        day: { iso: "2026-03-08", words: "8 March 2026" },
      },
      picture: {
        ...words,
        width: 3,
        height: 2,
        cuts: [
          { width: 3, height: 2 },
          { width: 3, height: 2 },
          { width: 2, height: 2 },
        ],
      },
      telegram: { url: "https://t.me/test_example" },
      shell: {
        ogType: "article",
        image: {
          url: expect.stringMatching(/^https:\/\/test\.example\/pictures\/dot-\w+-3\.jpg$/),
          width: 3,
          height: 2,
          type: "image/jpeg",
          alt: "A dot.",
        },
        trail: [
          { name: "News", url: "/news/" },
          { name: "India", url: "/news/india/" },
        ],
      },
    });
    expect(props.body.hash).toBe("hash-of-a");
  });

  test("stands under its section alone where that is of the first level", () => {
    expect(page({ section: "opinion" }).shell.trail).toEqual([
      { name: "Opinion", url: "/opinion/" },
    ]);
  });

  test("says when it expires, with the magazine's offset, before and after", () => {
    const at = ist("2026-05-01");
    for (const now of [at - 1, at]) {
      expect(page({ expires: { at, becomes: "notice" } }, { at: now }).expires).toBe(
        "2026-05-01T00:00:00+05:30",
      );
    }
    expect(page().expires).toBeUndefined();
  });

  test("gives the handles of those who have one", () => {
    const { facts } = base.magazine;
    const authors = facts.authors.map((author) =>
      author.id === "asha" ? { ...author, fediverse: "@asha@news.example" } : author,
    );
    const edition = changed(base, {
      facts: { authors },
      articles: [article("a", { authors: ["ravi", "asha"] })],
    });
    const { writers } = articlePage(edition, routeAt(edition, "article", "/2026/03/a/"));
    expect(writers.map(({ fediverse }) => fediverse)).toEqual([undefined, "@asha@news.example"]);
  });

  test("is made from plain JSON, so that a hash of it is a hash of the page", () => {
    const props = page(
      { series: "rivers", corrections: [{ date: ist("2026-03-02"), text: "Wrong." }] },
      { campaigns: [campaign("paid"), campaign("powered")] },
    );
    expect(JSON.parse(JSON.stringify(props))).toEqual(
      JSON.parse(JSON.stringify(structuredClone(props))),
    );
    expect(JSON.parse(JSON.stringify(props))).toEqual(props);
  });

  test.each([
    ["a millisecond before its birthday", ist("2027-03-01 10:00") - 1, false],
    ["on its birthday", ist("2027-03-01 10:00"), true],
  ])("says that it is old %s: %s", (_name, at, old) => {
    expect(page({}, { at }).old).toBe(old);
  });

  test("shows its update from the instant of the update on", () => {
    const updated = ist("2026-05-01 09:00");
    expect(page({ updated }, { at: updated - 1 }).updated).toBeUndefined();
    expect(page({ updated }, { at: updated }).updated?.words).toBe("1 May 2026, 09:00 IST");
  });

  test("shows each correction from its own instant on", () => {
    const [one, two] = [ist("2026-05-01"), ist("2026-05-02")];
    const corrections = [
      { date: one, text: "One." },
      { date: two, text: "Two." },
    ];
    const shown = (at: number) => page({ corrections }, { at }).corrections.map(({ text }) => text);
    expect(shown(one - 1)).toEqual([]);
    expect(shown(one)).toEqual(["One."]);
    expect(shown(two - 1)).toEqual(["One."]);
    expect(shown(two)).toEqual(["One.", "Two."]);
    expect(page({ corrections }).corrections[0]?.on.words).toBe("1 May 2026");
  });

  test("bears a notice from its expiry on, in its editor's words where there are any", () => {
    const at = ist("2026-05-01");
    const expires = { at, becomes: "notice" as const };
    expect(page({ expires }, { at: at - 1 }).notice).toBeUndefined();
    expect(page({ expires }, { at }).notice).toMatch(/no longer kept up to date/);
    expect(page({ expires: { ...expires, reason: "The fair is over." } }, { at }).notice).toBe(
      "The fair is over.",
    );
  });

  test("that is paid for says so in its title, wherever that is shown", () => {
    const { shell, title, sponsors } = page(
      { kind: "sponsored" },
      { campaigns: [campaign("paid")] },
    );
    expect(shell.title).toBe("Advertisement feature: Title of a – The Test");
    expect(title).toBe("Title of a");
    expect(sponsors.labels.map(({ label, names }) => `${label} ${names}`)).toEqual([
      "Advertisement feature Paid",
    ]);
    expect(sponsors.past).toEqual([]);
  });

  test("that is paid for says so in the words of its campaign", () => {
    const campaigns = [campaign("paid", { label: "Advertisement" })];
    expect(page({ kind: "sponsored" }, { campaigns }).shell.title).toBe(
      "Advertisement: Title of a – The Test",
    );
  });

  test("names every sponsor of a campaign, with what each is and what all of them did", () => {
    const campaigns = [
      campaign("supported", { sponsors: ["acme", "tarang", "grid"].map(sponsor) }),
    ];
    const [label] = page({}, { campaigns }).sponsors.labels;
    expect(label).toMatchObject({
      relationship: "supported",
      label: "Supported by",
      names: "Acme, Tarang and Grid",
      sponsors: [
        { name: "Acme", url: "https://acme.example/", about: "Acme." },
        { name: "Tarang", url: "https://tarang.example/" },
        { name: "Grid", url: "https://grid.example/" },
      ],
    });
    expect(label?.disclosure.text).toMatch(/^A grant from Acme, Tarang and Grid .* The Test\.$/);
  });

  test("says who did sponsor it, once the campaign is over, where that is to be told", () => {
    const until = ist("2026-05-01");
    const told = (atEnd: Campaign["atEnd"], at: number) =>
      page({}, { at, campaigns: [campaign("sponsored", { until, atEnd })] }).sponsors;
    expect(told("past-tense", until - 1)).toMatchObject({
      labels: [{ names: "Sponsored" }],
      past: [],
    });
    expect(told("past-tense", until)).toEqual({
      labels: [],
      past: ["This story was sponsored by Sponsored until 1 May 2026."],
    });
    expect(told("drop-label", until)).toEqual({ labels: [], past: [] });
  });

  test.each<Relationship>(["sponsored", "supported", "powered"])(
    "that staff wrote is called no advertisement, though a sponsor %s it",
    (relationship) => {
      const props = page({}, { campaigns: [campaign(relationship)] });
      expect(props.shell.title).toBe("Title of a – The Test");
      expect(props.sponsors.labels).toHaveLength(1);
    },
  );

  test("marks its links as paid where it is paid for, and only there", () => {
    expect(page({ kind: "sponsored" }, { campaigns: [campaign("paid")] }).body.context.paid).toBe(
      true,
    );
    expect(page().body.context.paid).toBe(false);
  });

  test.each<[Relationship, string[] | false]>([
    ["sponsored", ["acme.example", "grid.example"]],
    ["supported", ["acme.example", "grid.example"]],
    ["powered", false],
  ])(
    "marks the links in our words to who pays for them while they do: %s",
    (relationship, paid) => {
      const until = ist("2026-05-01");
      const sponsors = ["acme", "grid"].map(sponsor);
      const campaigns = [campaign(relationship, { sponsors, until, atEnd: "past-tense" })];
      expect(page({}, { at: until - 1, campaigns }).body.context.paid).toEqual(paid);
      expect(page({}, { at: until, campaigns }).body.context.paid).toBe(false);
    },
  );

  test("shows who powered it before who paid", () => {
    const { labels } = page(
      {},
      { campaigns: [campaign("sponsored"), campaign("powered")] },
    ).sponsors;
    expect(labels.map(({ relationship }) => relationship)).toEqual(["powered", "sponsored"]);
  });

  test("that carries no sponsor has no label", () => {
    const none = { labels: [], past: [] };
    const over = campaign("supported", { until: ist("2026-05-01"), atEnd: "past-tense" });
    for (const campaigns of [[campaign("sponsored")], [over]]) {
      expect(page({ sponsorship: "none" }, { campaigns }).sponsors).toEqual(none);
    }
    expect(page().sponsors).toEqual(none);
  });

  test.each<[Partial<Article>, string]>([
    [{ kicker: "Floods", kind: "analysis" }, "Floods"],
    [{ kind: "analysis" }, "Analysis"],
    [{ kind: "report" }, ""],
  ])("has its kicker, or its kind in a word: %j", (changes, expected) => {
    expect(page(changes).kicker).toBe(expected);
  });
});

test("a story's picture is credited with what its maker did, and tells its licence", () => {
  const picture = {
    src: "dot.png",
    alt: "A dot.",
    caption: "",
    credit: "Ritu Shah",
    role: "Photograph",
    licence: "https://licence.example/by/",
  };
  expect(page({ picture }).picture).toMatchObject({
    credit: "Photograph: Ritu Shah",
    licence: "https://licence.example/by/",
  });
});

describe("what stands for a story where it is shared", () => {
  const imageOf = (changes: Partial<Article>, facts: Partial<Facts["site"]> = {}) => {
    const { magazine, assets } = base;
    const given = {
      ...magazine.facts,
      site: { ...magazine.facts.site, shareCardsFrom: undefined, ...facts },
    };
    const pictures = new Map([
      ["wide.jpg", pictureFile("wide.jpg", { width: 2400, height: 1600 })],
      ["small.jpg", pictureFile("small.jpg", { width: 599, height: 400 })],
    ]);
    const stories = [article("a", changes)];
    const other = new Magazine(magazine.root, magazine.now, given, stories, pictures);
    const edition = new Edition(other, [], assets, routesOf(other), []);
    return articlePage(edition, routeAt(edition, "article", "/2026/03/a/")).shell.image;
  };
  const words = { alt: "A boat.", caption: "", credit: "" };
  const card = { width: 1200, height: 630, type: "image/png", alt: "Title of a" };

  test("is its picture, cut to 16 by 9 about its focus", () => {
    const at = (y: number) =>
      imageOf({ picture: { src: "wide.jpg", ...words, focus: { x: 0.5, y } } });
    expect(at(0.5)).toMatchObject({ width: 1200, height: 675, type: "image/jpeg", alt: "A boat." });
    expect(at(0.1)?.url).not.toBe(at(0.5)?.url);
  });

  test("is a card where it has none, or one that is too small", () => {
    expect(imageOf({})).toMatchObject(card);
    expect(imageOf({ picture: { src: "small.jpg", ...words } })).toMatchObject(card);
  });

  test("is nothing for a story from before the day on which the magazine begins with cards", () => {
    expect(imageOf({}, { shareCardsFrom: "2026-03-01" })).toMatchObject(card);
    expect(imageOf({}, { shareCardsFrom: "2026-03-02" })).toBeUndefined();
  });
});

describe("the links and pictures of a story's words", () => {
  const body =
    "[out](article:out), [part](article:out#part), [held](article:held), [file](../03/out.md#x), " +
    '[held file](held.md), [gone](article:gone), [web](https://web.example/)\n\n![A dot.](dot.png "A dot. | Asha")\n';
  const files = {
    "articles/2026/03/a.md": story("a", {}, body),
    "articles/2026/03/out.md": story("out", {}, "## Part {#part}\n\n## X {#x}\n\nWords.\n"),
    "articles/2026/03/held.md": story("held", { date: "2026-07-01 10:00" }),
    "articles/2026/03/gone.md": story("gone", { expires: { at: "2026-05-01", becomes: "gone" } }),
  };

  test("lead to stories that are out, and nowhere where they are not", async () => {
    const edition = await openOf(files);
    const { magazine } = edition;
    const { links, pictures } = contextOf(edition, magazine.all.get("a") as Article);
    expect(links).toEqual({
      "article:out": "/2026/03/out/",
      "article:out#part": "/2026/03/out/#part",
      "article:held": null,
      "../03/out.md#x": "/2026/03/out/#x",
      "held.md": null,
      "article:gone": null,
    });
    expect(pictures).toEqual({
      "dot.png": expect.objectContaining({
        url: expect.stringMatching(/^\/pictures\/dot-\w{10}-3\.jpg$/),
        width: 3,
        height: 2,
      }),
    });
  });
});
