import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";
import { slugOf } from "../text/slug.ts";
import type { Change } from "../time/change.ts";
import type { Instant } from "../time/instant.ts";
import { type Campaign, isRunning } from "./campaign.ts";
import { type Slot, slotOf } from "./relationship.ts";
import { sensitiveTopicOf, sensitiveTopicsOf } from "./sensitive.ts";

/** A campaign that a page carries, and by which of its targets: why it and no other. */
export interface Choice {
  campaign: Campaign;
  target: Target | "fronts";
  /** Of the target: a series' or topic's, say. */
  id: string;
}

/** What a page carries in each slot: a campaign that runs, or one that is over and told of. */
export interface Sponsorship {
  running: Partial<Record<Slot, Choice>>;
  past: Partial<Record<Slot, Choice>>;
}

const nothing: Sponsorship = { running: {}, past: {} };

/** What a campaign may target of a story, from the nearest to the furthest. */
const nearness = ["articles", "series", "issues", "topics", "authors", "sections", "site"] as const;

type Target = (typeof nearness)[number];

const nouns: Readonly<Record<Choice["target"], string>> = {
  fronts: "this front",
  articles: "the story itself",
  series: "the series",
  issues: "the print issue",
  topics: "the topic",
  authors: "the author",
  sections: "the section",
  site: "the whole site",
};

/** Says why a campaign was chosen: `it targets the series "rivers"`. */
export function whyOf({ target, id }: Choice): string {
  const which = /^(articles|fronts|site)$/.test(target) ? "" : ` "${id}"`;
  return `it targets ${nouns[target]}${which}`;
}

/** A campaign that a story may carry at some time; the nearest are the lowest. */
interface Match extends Choice {
  near: number;
}

/**
 * Finds the campaigns of pages in one magazine. Campaigns are looked up by what they target, so that
 * their number costs a story nothing but those that are for it.
 */
export class Chooser {
  readonly #magazine: Magazine;
  readonly #campaigns: readonly Campaign[];
  readonly #byTarget: Readonly<Record<Target, ReadonlyMap<string, readonly Campaign[]>>>;
  readonly #sensitive: ReadonlySet<string>;
  readonly #chosen = new Map<Article, Sponsorship>();

  constructor(magazine: Magazine, campaigns: readonly Campaign[]) {
    this.#magazine = magazine;
    this.#campaigns = campaigns;
    this.#sensitive = sensitiveTopicsOf(magazine.facts.site);
    this.#byTarget = {
      articles: indexBy(campaigns, ({ targets }) => targets.articles),
      series: indexBy(campaigns, ({ targets }) => targets.series),
      issues: indexBy(campaigns, ({ targets }) => targets.issues),
      topics: indexBy(campaigns, ({ targets }) => targets.topics.map(slugOf)),
      authors: indexBy(campaigns, ({ targets }) => targets.authors),
      sections: indexBy(campaigns, ({ targets }) => targets.sections),
      site: indexBy(campaigns, ({ targets }) => (targets.site ? ["site"] : [])),
    };
  }

  /**
   * What a story carries at the magazine's instant: in each slot, of the campaigns that run, the one
   * with the nearest target (story, series, issue, topic, author, section, site), then the highest
   * priority, then the one that began first, then the first id. Where none runs, one that is over and
   * told of in the past tense. A story with `sponsorship: none` or a sensitive topic carries none.
   */
  of(article: Article): Sponsorship {
    if (this.#campaigns.length === 0) return nothing;
    const kept = this.#chosen.get(article);
    if (kept) return kept;
    const chosen = this.#choose(this.#matches(article), article.date);
    this.#chosen.set(article, chosen);
    return chosen;
  }

  /** What a front carries: `home`, or a section's. */
  ofFront(front: string): Sponsorship {
    const matches = this.#campaigns
      .filter(({ targets }) => targets.fronts.includes(front))
      .map((campaign): Match => ({ campaign, near: 0, target: "fronts", id: front }));
    return this.#choose(matches.sort(compareMatches), Number.NEGATIVE_INFINITY);
  }

  /** Every instant at which a campaign that some page may carry begins or ends. */
  *changes(): Generator<Change> {
    const carried = new Set(this.#campaigns.filter(({ targets }) => targets.fronts.length > 0));
    for (const article of this.#magazine.all.values()) {
      if (carried.size === this.#campaigns.length) break;
      if (/^(draft|gone)$/.test(this.#magazine.standingOf(article))) continue;
      for (const { campaign } of this.#matches(article)) carried.add(campaign);
    }
    for (const campaign of this.#campaigns) {
      if (!carried.has(campaign)) continue;
      const { id, from, until } = campaign;
      if (Number.isFinite(from)) yield { at: from, why: `campaign "${id}" begins` };
      if (Number.isFinite(until)) yield { at: until, why: `campaign "${id}" ends` };
    }
  }

  #choose(matches: readonly Match[], published: Instant): Sponsorship {
    if (matches.length === 0) return nothing;
    const { now } = this.#magazine;
    const chosen: Sponsorship = { running: {}, past: {} };
    for (const match of matches) {
      if (isRunning(match.campaign, now)) {
        chosen.running[slotOf(match.campaign.relationship)] ??= match;
      }
    }
    for (const match of matches) {
      const { relationship, until, atEnd } = match.campaign;
      const slot = slotOf(relationship);
      const over = until <= now && published < until;
      if (over && atEnd === "past-tense" && !chosen.running[slot]) chosen.past[slot] ??= match;
    }
    return chosen;
  }

  /** The campaigns that a story may carry at some time, in the order in which they are chosen. */
  #matches(article: Article): Match[] {
    if (article.sponsorship === "none" || sensitiveTopicOf(article, this.#sensitive)) return [];
    const matches = new Map<Campaign, Match>();
    const ids = this.#targetsOf(article);
    for (const [near, target] of nearness.entries()) {
      const byId = this.#byTarget[target];
      if (byId.size === 0) continue;
      for (const id of ids[target]) {
        for (const campaign of byId.get(id) ?? []) {
          if (matches.has(campaign) || !this.#mayCarry(article, campaign, ids)) continue;
          matches.set(campaign, { campaign, near, target, id });
        }
      }
    }
    return matches.size < 2 ? [...matches.values()] : [...matches.values()].sort(compareMatches);
  }

  #targetsOf({
    id,
    series,
    issue,
    topics,
    authors,
    section,
  }: Article): Record<Target, readonly string[]> {
    const parent = this.#magazine.places.get(section)?.parent?.id;
    return {
      articles: [id],
      series: series === undefined ? [] : [series],
      issues: issue === undefined ? [] : [issue],
      topics: topics.map(slugOf),
      authors,
      sections: parent === undefined ? [section] : [section, parent],
      site: ["site"],
    };
  }

  /** Paid words name their advertiser and nobody else; words of our own have no advertiser. */
  #mayCarry(
    article: Article,
    { relationship, publishedSince, exclude }: Campaign,
    ids: Record<Target, readonly string[]>,
  ): boolean {
    if ((article.kind === "sponsored") !== (relationship === "paid")) return false;
    if (article.date < publishedSince) return false;
    const { topics, ...others } = exclude;
    const names = Object.keys(others) as (keyof typeof others)[];
    return (
      !topics.some((topic) => ids.topics.includes(slugOf(topic))) &&
      !names.some((name) => others[name].some((id) => ids[name].includes(id)))
    );
  }
}

function compareMatches(a: Match, b: Match): number {
  return (
    a.near - b.near ||
    b.campaign.priority - a.campaign.priority ||
    compare(a.campaign.from, b.campaign.from) ||
    compare(a.campaign.id, b.campaign.id)
  );
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function indexBy(
  campaigns: readonly Campaign[],
  keysOf: (campaign: Campaign) => readonly string[],
): Map<string, Campaign[]> {
  const index = new Map<string, Campaign[]>();
  for (const campaign of campaigns) {
    for (const key of new Set(keysOf(campaign))) {
      index.set(key, [...(index.get(key) ?? []), campaign]);
    }
  }
  return index;
}
