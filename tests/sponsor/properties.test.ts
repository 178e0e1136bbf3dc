import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Facts, Sponsor } from "../../src/content/facts.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { propsOf, putInHouse } from "../../src/edition/props.ts";
import { houseOf } from "../../src/edition/shell.ts";
import { render } from "../../src/pages/article.11ty.tsx";
import type { Campaign } from "../../src/sponsor/campaign.ts";
import { Chooser, type Sponsorship } from "../../src/sponsor/choose.ts";
import { allProps, article, changed, openOf, routesFor } from "../edition/editions.ts";

/** The day of a number, so that instants are few and meet each other often. */
const day = (number: number) => Date.UTC(2026, 0, 1) + number * 86_400_000;
const today = 10;

const series = ["rivers", "deltas"];
const issues = ["2026-03-08", "2026-04-12"];
const authors = ["asha", "ravi", "mina"];
/** Of two, one has parts; a part of another's name would be a mistake. */
const sections = [
  { id: "news", name: "News", description: "N.", children: ["india", "world"] },
  { id: "opinion", name: "Opinion", description: "O.", children: [] },
];
const places = ["news", "india", "world", "opinion"];
const parents: Record<string, string> = { india: "news", world: "news" };
/** Each is one topic, however it is written; the last is a sensitive one. */
const topics = [["Rivers"], ["Wind power", "wind power", "Wind Power"], ["Deaths", "deaths"]];
const spellings = topics.flat();
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const ids = ["s0", "s1", "s2", "s3", "s4", "s5"];
const sponsor = (id: string): Sponsor => ({
  id,
  name: `Sponsor ${id}`,
  url: `https://${id}.example/`,
  about: `About ${id}.`,
});

const some = (values: readonly string[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });

const anyArticle = (id: string): fc.Arbitrary<Article> =>
  fc
    .record({
      date: fc.integer({ min: 0, max: today + 1 }).map(day),
      kind: fc.constantFrom("report", "report", "opinion", "sponsored"),
      series: fc.option(fc.constantFrom(...series), { nil: undefined }),
      issue: fc.option(fc.constantFrom(...issues), { nil: undefined }),
      // Sensitive ones are rare, or hardly a story would carry anything.
      topics: fc.oneof(
        { weight: 4, arbitrary: some(spellings.slice(0, -2), 2) },
        { weight: 1, arbitrary: some(spellings, 3) },
      ),
      authors: some(authors, 2),
      section: fc.constantFrom(...places),
      sponsorship: fc.constantFrom("any", "any", "any", "none"),
      draft: fc.constantFrom(false, false, false, false, true),
    } satisfies { [Key in keyof Article]?: fc.Arbitrary<Article[Key]> })
    .map((changes) => article(id, changes));

const anyStories = fc.record({
  articles: some(ids, 2),
  series: some(series, 1),
  issues: some(issues, 1),
  topics: some(spellings, 1),
  authors: some(authors, 1),
  sections: some(places, 1),
});

/** Most name one thing or two, so that the distance and the rest decide by turns. */
const anyCampaign = (id: string): fc.Arbitrary<Campaign> =>
  fc
    .record({
      relationship: fc.constantFrom("paid", "sponsored", "supported", "powered"),
      from: fc.oneof(
        { weight: 1, arbitrary: fc.constant(Number.NEGATIVE_INFINITY) },
        { weight: 4, arbitrary: fc.integer({ min: 4, max: today + 1 }).map(day) },
      ),
      until: fc.oneof(
        { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
        { weight: 4, arbitrary: fc.integer({ min: 5, max: today + 3 }).map(day) },
      ),
      targets: fc
        .record({ stories: anyStories, site: fc.constantFrom(false, false, true) })
        .map(({ stories, site }) => ({ ...stories, site, fronts: [] as string[] })),
      exclude: fc.oneof(
        { weight: 3, arbitrary: fc.constant(nothing) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(anyStories, fc.constantFrom(...names))
            .map(([stories, name]) => ({ ...nothing, [name]: stories[name] })),
        },
      ),
      publishedSince: fc.oneof(
        { weight: 3, arbitrary: fc.constant(Number.NEGATIVE_INFINITY) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: today }).map(day) },
      ),
      priority: fc.constantFrom(0, 0, 1, -1),
      atEnd: fc.constantFrom("drop-label", "past-tense"),
      fronts: some(["home", ...places], 1),
    } satisfies Record<string, fc.Arbitrary<unknown>>)
    .filter(({ from, until }) => from < until)
    .map(
      ({ fronts, targets, relationship, atEnd, ...rest }): Campaign => ({
        ...rest,
        id,
        sponsors: [sponsor(`of-${id}`)],
        relationship: relationship as Campaign["relationship"],
        label: relationship === "paid" ? "Advertisement feature" : `${relationship} by`,
        // What `check.ts` allows of what is paid: stories alone, and their end.
        targets: relationship === "paid" ? targets : { ...targets, fronts },
        atEnd: relationship === "paid" ? "gone" : (atEnd as Campaign["atEnd"]),
        message: { text: `Words of ${id}.` },
      }),
    );

const names = ["articles", "series", "issues", "topics", "authors", "sections"] as const;
const nothing: Campaign["exclude"] = {
  articles: [],
  series: [],
  issues: [],
  topics: [],
  authors: [],
  sections: [],
};

const anyArticles = fc.tuple(...ids.map(anyArticle));
/** Ids that are not in the order of the file, nor of the alphabet throughout. */
const anyCampaigns = fc
  .uniqueArray(fc.constantFrom("c0", "c1", "c2", "c3", "c4", "c5", "c10"), { maxLength: 7 })
  .chain((given) => fc.tuple(...given.map(anyCampaign)));
const anyNow = fc.integer({ min: 4, max: today + 3 }).map(day);

/** A campaign, and how far its nearest target is from the story: written anew, from the rules alone. */
interface Rival {
  campaign: Campaign;
  distance: number;
}

/** How far a campaign's nearest target is from a story; `undefined` where it is not for it at all. */
function distanceOf(story: Article, { targets }: Campaign): number | undefined {
  if (targets.articles.includes(story.id)) return 1;
  if (story.series !== undefined && targets.series.includes(story.series)) return 2;
  if (story.issue !== undefined && targets.issues.includes(story.issue)) return 3;
  if (targets.topics.some((topic) => story.topics.some((other) => same(topic, other)))) return 4;
  if (targets.authors.some((author) => story.authors.includes(author))) return 5;
  if (targets.sections.some((id) => id === story.section || id === parents[story.section]))
    return 6;
  return targets.site ? 7 : undefined;
}

function isFor(story: Article, campaign: Campaign): boolean {
  const left = { ...campaign, targets: { ...campaign.exclude, site: false, fronts: [] } };
  return (
    distanceOf(story, campaign) !== undefined &&
    distanceOf(story, left) === undefined &&
    story.date >= campaign.publishedSince &&
    (story.kind === "sponsored") === (campaign.relationship === "paid")
  );
}

const neverCarries = (story: Article) =>
  story.sponsorship === "none" || story.topics.some((topic) => same(topic, "Deaths"));
const runs = ({ from, until }: Campaign, now: number) => from <= now && now < until;
const slots = ["powered", "paying"] as const;
const slotOf = ({ relationship }: Campaign) => (relationship === "powered" ? "powered" : "paying");

/** The one of these that no other beats. */
function best(rivals: readonly Rival[]): string | undefined {
  const beats = (a: Rival, b: Rival) => {
    if (a.distance !== b.distance) return a.distance < b.distance;
    if (a.campaign.priority !== b.campaign.priority)
      return a.campaign.priority > b.campaign.priority;
    if (a.campaign.from !== b.campaign.from) return a.campaign.from < b.campaign.from;
    return a.campaign.id < b.campaign.id;
  };
  return rivals.find((one) => rivals.every((other) => other === one || beats(one, other)))?.campaign
    .id;
}

type Chosen = Record<(typeof slots)[number], { running?: string; past?: string }>;

/** What these rivals leave in each slot at an instant, for something published then. */
function judge(rivals: readonly Rival[], now: number, published: number): Chosen {
  const inSlot = (slot: string) => {
    const own = rivals.filter(({ campaign }) => slotOf(campaign) === slot);
    const running = best(own.filter(({ campaign }) => runs(campaign, now)));
    const over = own.filter(
      ({ campaign: { until, atEnd } }) =>
        until <= now && published < until && atEnd === "past-tense",
    );
    return { running, past: running === undefined ? best(over) : undefined };
  };
  return { powered: inSlot("powered"), paying: inSlot("paying") };
}

function expected(story: Article, campaigns: readonly Campaign[], now: number): Chosen {
  const rivals = campaigns
    .filter((campaign) => !neverCarries(story) && isFor(story, campaign))
    .map((campaign) => ({ campaign, distance: distanceOf(story, campaign) ?? 0 }));
  return judge(rivals, now, story.date);
}

function expectedOfFront(front: string, campaigns: readonly Campaign[], now: number): Chosen {
  const rivals = campaigns
    .filter(({ targets }) => targets.fronts.includes(front))
    .map((campaign) => ({ campaign, distance: 0 }));
  return judge(rivals, now, Number.NEGATIVE_INFINITY);
}

const told = ({ running, past }: Sponsorship): Chosen => ({
  powered: { running: running.powered?.campaign.id, past: past.powered?.campaign.id },
  paying: { running: running.paying?.campaign.id, past: past.paying?.campaign.id },
});

/** Every page of an edition as JSON by its address, and those of stories as HTML. */
function bytesOf(edition: Edition): Map<string, string> {
  const bytes = allProps(edition);
  for (const route of routesFor(edition, "article")) {
    const page = render({
      route,
      propsOf: (other) => putInHouse(propsOf(edition, other), houseOf(edition)),
      wordsOf: () => "<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p><p>Five.</p>",
    });
    bytes.set(`${route.url}index.html`, renderToString(page));
  }
  return bytes;
}

let small: Edition;
let facts: Partial<Facts>;
beforeAll(async () => {
  small = await openOf();
  const { magazine } = small;
  facts = {
    sections: sections.map(({ children, ...section }) => ({
      ...section,
      tint: "red",
      children: children.map((id) => ({ id, name: id, description: id })),
    })),
    authors: authors.map((id) => ({ id, name: id, role: "Writer", biography: id, links: [] })),
    series: series.map((id) => ({ id, title: id, description: id })),
    issues: issues.map((id, index) => ({
      ...(magazine.facts.issues[0] as Facts["issues"][number]),
      id,
      number: index + 1,
    })),
  };
});

const editionOf = (articles: readonly Article[], campaigns: readonly Campaign[], at: number) =>
  changed(small, { articles, campaigns, at, facts });

/** Holds it for so many cases, the same ones every time. */
const hold = <Values extends [unknown, ...unknown[]]>(
  numRuns: number,
  property: fc.IPropertyWithHooks<Values>,
) => fc.assert(property, { numRuns, seed: 20261129 });

describe("whatever campaigns and stories there are,", () => {
  test("each story and front carries what a plain reading of the rules says, and nothing else", () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    hold(
      1500,
      fc.property(anyArticles, anyCampaigns, anyNow, (articles, campaigns, now) => {
        const edition = editionOf(articles, campaigns, now);
        const chooser = new Chooser(edition.magazine, campaigns);
        for (const story of articles) {
          const carried = chooser.of(story);
          expect(told(carried)).toEqual(expected(story, campaigns, now));
          const running = Object.entries(carried.running);
          const past = Object.entries(carried.past);
          for (const [slot, { campaign }] of running) {
            expect(slotOf(campaign)).toBe(slot);
            expect(campaign.from <= now && now < campaign.until).toBe(true);
          }
          for (const [slot, { campaign }] of past) {
            expect(slotOf(campaign)).toBe(slot);
            expect(campaign.until <= now && campaign.atEnd === "past-tense").toBe(true);
          }
          const labels = edition.sponsorsOf(story);
          expect(labels.labels).toHaveLength(running.length);
          expect(labels.past).toHaveLength(past.length);
          expect(new Set([...running, ...past].map(([slot]) => slot)).size).toBe(
            running.length + past.length,
          );
          if (neverCarries(story)) expect(labels).toEqual({ labels: [], past: [] });
          for (const choice of running.map(([, each]) => each)) count(`runs for ${choice.target}`);
          if (past.length > 0) count("is told of in the past");
          if (running.length === 2) count("stands beside another");
        }
        for (const front of ["home", ...places]) {
          expect(told(chooser.ofFront(front))).toEqual(expectedOfFront(front, campaigns, now));
        }
      }),
    );
    // The cases are of every sort, and many of each: a property of nothing holds of anything.
    for (const target of [...names, "site"]) {
      expect(seen.get(`runs for ${target}`), target).toBeGreaterThan(100);
    }
    expect(seen.get("is told of in the past")).toBeGreaterThan(100);
    expect(seen.get("stands beside another")).toBeGreaterThan(100);
  });

  test("their order in the file changes nothing", () => {
    hold(
      400,
      fc.property(
        anyArticles,
        anyCampaigns.chain((campaigns) =>
          fc.tuple(
            fc.constant(campaigns),
            fc.shuffledSubarray(campaigns, { minLength: campaigns.length }),
          ),
        ),
        anyNow,
        (articles, [campaigns, shuffled], now) => {
          const pages = allProps(editionOf(articles, campaigns, now));
          expect(allProps(editionOf(articles, shuffled, now))).toEqual(pages);
        },
      ),
    );
  });

  test("one that is over and drops its label changes no byte of any page", () => {
    hold(
      300,
      fc.property(
        anyArticles,
        anyCampaigns,
        anyCampaign("c7"),
        anyNow,
        fc.integer({ min: 0, max: 3 }),
        (articles, campaigns, given, now, ago) => {
          const until = now - ago * 86_400_000;
          const from = Math.min(given.from, until - 1);
          const over: Campaign = { ...given, from, until, atEnd: "drop-label" };
          const pages = bytesOf(editionOf(articles, campaigns, now));
          for (const other of [
            [over, ...campaigns],
            [...campaigns, over],
          ]) {
            expect(bytesOf(editionOf(articles, other, now))).toEqual(pages);
          }
        },
      ),
    );
  });

  test("one that ends leaves every page as it is where there never was one", () => {
    let labelled = 0;
    hold(
      300,
      fc.property(
        anyArticles,
        anyCampaigns,
        anyCampaign("c7"),
        anyNow,
        (articles, campaigns, given, now) => {
          // Alone it is seen; among others it may be.
          const site = { ...given.targets, site: true };
          const base = { ...given, targets: site, exclude: nothing, priority: 9 };
          const running: Campaign = {
            ...base,
            publishedSince: Number.NEGATIVE_INFINITY,
            from: now - 1,
            until: now + 1,
            atEnd: "drop-label",
          };
          const without = bytesOf(editionOf(articles, [], now));
          const alone = bytesOf(editionOf(articles, [running], now));
          const mayCarry = editionOf(articles, [], now).magazine.out.some(
            (story) =>
              !neverCarries(story) &&
              (story.kind === "sponsored") === (running.relationship === "paid"),
          );
          const named = [...alone].filter(([, text]) => text.includes("Sponsor of-c7"));
          expect(named.some(([url]) => url.endsWith("index.html"))).toBe(mayCarry);
          if (mayCarry) labelled += 1;
          const ended = { ...running, until: now };
          expect(bytesOf(editionOf(articles, [ended], now))).toEqual(without);
          // Time itself may pass: the same campaign, one instant later.
          const edition = editionOf(articles, [running], now).at(now + 1);
          expect(bytesOf(edition)).toEqual(bytesOf(editionOf(articles, [], now + 1)));
          const others = bytesOf(editionOf(articles, campaigns, now));
          expect(bytesOf(editionOf(articles, [ended, ...campaigns], now))).toEqual(others);
        },
      ),
    );
    expect(labelled).toBeGreaterThan(100);
  });
});
