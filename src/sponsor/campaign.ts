import type { Article } from "../content/article.ts";
import type { Facts, Sponsor } from "../content/facts.ts";
import type { Fault } from "../content/fault.ts";
import { lineAt, lineOfWord } from "../content/line.ts";
import type { Magazine } from "../content/magazine.ts";
import { didYouMean } from "../text/nearest.ts";
import { slugOf } from "../text/slug.ts";
import type { Change } from "../time/change.ts";
import { type Instant, parseInstant } from "../time/instant.ts";

/**
 * What a sponsor did: `paid`, it wrote or controlled the words; `sponsored`, it paid for what staff
 * wrote; `supported`, it gave a grant; `powered`, it gave technology or data.
 */
export type Relationship = Facts["campaigns"][number]["relationship"];

/** A sponsor's run on certain stories, from an instant until another. */
export interface Campaign {
  id: string;
  sponsor: Sponsor;
  relationship: Relationship;
  from: Instant;
  until: Instant;
  targets: Facts["campaigns"][number]["targets"];
}

/** Reads the magazine's campaigns and checks what they name; all faults together. */
export function openCampaigns(magazine: Magazine): { campaigns: Campaign[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const campaigns: Campaign[] = [];
  const file = "_data/campaigns.ts";
  const { facts, root } = magazine;
  const sponsors = new Map(facts.sponsors.map((sponsor) => [sponsor.id, sponsor]));
  const topics = new Set(
    [...magazine.all.values()].flatMap((article) => article.topics.map(slugOf)),
  );
  for (const written of facts.campaigns) {
    const add = (message: string, word: string) =>
      faults.push({
        file,
        line: lineOfWord(root, file, word),
        message: `campaign "${written.id}" ${message}`,
        severity: "error",
      });
    const check = (
      noun: string,
      words: readonly string[],
      has: (word: string) => boolean,
      all: Iterable<string>,
    ) => {
      for (const word of words) {
        if (!has(word))
          add(`targets the ${noun} "${word}", which there is not.${didYouMean(word, all)}`, word);
      }
    };
    const { targets } = written;
    check("article", targets.articles, (id) => magazine.all.has(id), magazine.all.keys());
    check("series", targets.series, (id) => magazine.series.has(id), magazine.series.keys());
    check("section", targets.sections, (id) => magazine.places.has(id), magazine.places.keys());
    check("topic", targets.topics, (topic) => topics.has(slugOf(topic)), magazine.topics.values());
    if (written.relationship === "paid") {
      const ours = targets.articles.filter((id) => magazine.all.get(id)?.kind !== "sponsored");
      const wide = [...targets.series, ...targets.topics, ...targets.sections];
      for (const target of [...ours, ...wide]) {
        add(
          `is paid, but targets "${target}"; an advertiser's label stands only on its own stories ("kind: sponsored"). For words of ours write "sponsored".`,
          target,
        );
      }
    }
    const edge = (name: "from" | "until", open: Instant) => {
      const text = written[name];
      if (text === undefined) return open;
      try {
        return parseInstant(text, facts.site.zone);
      } catch (error) {
        add(`has a "${name}" that ${(error as Error).message}`, text);
        return open;
      }
    };
    const from = edge("from", Number.NEGATIVE_INFINITY);
    const until = edge("until", Number.POSITIVE_INFINITY);
    if (until <= from) add('ends before it begins; look at "from" and "until".', written.id);
    const sponsor = sponsors.get(written.sponsor);
    if (!sponsor) {
      add(
        `names the sponsor "${written.sponsor}", which there is not.${didYouMean(written.sponsor, sponsors.keys())}`,
        written.sponsor,
      );
      continue;
    }
    campaigns.push({
      id: written.id,
      sponsor,
      relationship: written.relationship,
      from,
      until,
      targets,
    });
  }
  for (const article of magazine.all.values()) {
    const message = checkPaid(article, campaigns);
    const line = message && lineAt(root, article.file, ["kind"]);
    if (line) faults.push({ file: article.file, line, message, severity: "error" });
  }
  return { campaigns, faults };
}

/** A paid story names its advertiser for as long as it is out; says what is wrong where it would not. */
function checkPaid(article: Article, campaigns: readonly Campaign[]): string | undefined {
  if (article.kind !== "sponsored" || article.draft) return undefined;
  const begin = '"kind" is "sponsored", paid content, but';
  if (article.sponsorship === "none") {
    return `${begin} "sponsorship" is "none", so its advertiser would not be named. Take one of them out.`;
  }
  const paid = campaigns.filter(
    ({ relationship, targets }) => relationship === "paid" && targets.articles.includes(article.id),
  );
  if (paid.length === 0) {
    return `${begin} no paid campaign in _data/campaigns.ts targets "${article.id}", so nobody would be named as its advertiser. Add one.`;
  }
  const end = article.expires?.at ?? Number.POSITIVE_INFINITY;
  if (paid.some(({ from, until }) => from <= article.date && end <= until)) return undefined;
  return `${begin} campaign "${paid[0]?.id}" does not run for as long as it is out, so its advertiser would not be named. Begin it by then, and let the story expire when it ends.`;
}

/** The slots above the headline: technology or data on one line, whoever paid on the other. */
export interface Sponsorship {
  powered?: Campaign;
  paying?: Campaign;
}

/**
 * Chooses the campaigns whose labels a story carries at `now`: the nearest target wins (article, then
 * series, topic, section), then the campaign that began first, then the id. A story with
 * `sponsorship: none` carries none.
 */
export function chooseSponsorship(
  article: Article,
  campaigns: readonly Campaign[],
  now: Instant,
  parentOf: (section: string) => string | undefined,
): Sponsorship {
  if (article.sponsorship === "none") return {};
  const running = campaigns
    .filter((campaign) => campaign.from <= now && now < campaign.until)
    .map((campaign) => ({ campaign, near: nearnessOf(campaign, article, parentOf) }))
    .filter(({ near }) => Number.isFinite(near))
    .sort(
      (a, b) =>
        a.near - b.near ||
        compare(a.campaign.from, b.campaign.from) ||
        compare(a.campaign.id, b.campaign.id),
    );
  return {
    powered: running.find(({ campaign }) => campaign.relationship === "powered")?.campaign,
    paying: running.find(({ campaign }) => mayPay(campaign, article))?.campaign,
  };
}

/** Paid words name their advertiser and nobody else; words of our own have no advertiser. */
function mayPay({ relationship }: Campaign, { kind }: Article): boolean {
  return kind === "sponsored"
    ? relationship === "paid"
    : /^(sponsored|supported)$/.test(relationship);
}

/** Every instant at which a campaign that some story may carry begins or ends. */
export function* campaignChanges(
  campaigns: readonly Campaign[],
  magazine: Magazine,
): Generator<Change> {
  const stories = [...magazine.all.values()].filter(
    (story) => story.sponsorship !== "none" && !/^(draft|gone)$/.test(magazine.standingOf(story)),
  );
  const parentOf = (section: string) => magazine.places.get(section)?.parent?.id;
  for (const campaign of campaigns) {
    const { id, from, until } = campaign;
    if (!stories.some((story) => Number.isFinite(nearnessOf(campaign, story, parentOf)))) continue;
    if (Number.isFinite(from)) yield { at: from, why: `campaign "${id}" begins` };
    if (Number.isFinite(until)) yield { at: until, why: `campaign "${id}" ends` };
  }
}

/** How near a campaign's targets come to a story: 0 the story itself to 3 its section; infinite, not at all. */
function nearnessOf(
  { targets }: Campaign,
  article: Article,
  parentOf: (section: string) => string | undefined,
): number {
  if (targets.articles.includes(article.id)) return 0;
  if (article.series !== undefined && targets.series.includes(article.series)) return 1;
  const topics = new Set(article.topics.map(slugOf));
  if (targets.topics.some((topic) => topics.has(slugOf(topic)))) return 2;
  const sections = [article.section, parentOf(article.section)];
  if (targets.sections.some((section) => sections.includes(section))) return 3;
  return Number.POSITIVE_INFINITY;
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
