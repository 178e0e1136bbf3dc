import type { Article } from "../content/article.ts";
import type { Sponsor } from "../content/facts.ts";
import type { Fault } from "../content/fault.ts";
import { lineAt, lineOfWord } from "../content/line.ts";
import type { Magazine } from "../content/magazine.ts";
import { didYouMean } from "../text/nearest.ts";
import { slugOf } from "../text/slug.ts";
import { type Campaign, makeCampaign } from "./campaign.ts";
import { relationships, slotOf, wordingsOf } from "./relationship.ts";
import { sensitiveTopicOf, sensitiveTopicsOf } from "./sensitive.ts";

const file = "_data/campaigns.ts";

/** Reads the magazine's campaigns and checks them against each other and against its stories; all faults together. */
export function openCampaigns(magazine: Magazine): { campaigns: Campaign[]; faults: Fault[] } {
  const { facts, root } = magazine;
  const faults: Fault[] = [];
  const sponsors = new Map(facts.sponsors.map((sponsor) => [sponsor.id, sponsor]));
  const campaigns = facts.campaigns.map((written) => {
    const add = (message: string, word: string) => {
      const line = lineOfWord(root, file, word) ?? lineOfWord(root, file, written.id);
      faults.push({
        file,
        line,
        message: `campaign "${written.id}" ${message}`,
        severity: "error",
      });
    };
    const campaign = makeCampaign(
      written,
      { sponsors, zone: facts.site.zone, language: facts.site.language },
      {
        instant: (name, text, reason) => add(`has a "${name}" that ${reason}`, text),
        sponsor: (id) =>
          add(
            `names the sponsor "${id}", which there is not.${didYouMean(id, sponsors.keys())}`,
            id,
          ),
      },
    );
    checkNames(magazine, campaign, add);
    checkRules(magazine, campaign, add);
    return campaign;
  });
  faults.push(...checkClashes(magazine, campaigns), ...checkLogos(magazine));
  for (const article of magazine.all.values()) {
    const message = checkPaid(magazine, article, campaigns);
    if (message === undefined) continue;
    const line = lineAt(root, article.file, ["kind"]);
    faults.push({ file: article.file, line, message, severity: "error" });
  }
  return { campaigns, faults };
}

type Add = (message: string, word: string) => void;

/** Whatever a campaign targets or leaves out has to be there. */
function checkNames(magazine: Magazine, { targets, exclude }: Campaign, add: Add): void {
  const known = {
    articles: { noun: "article", ids: magazine.all },
    series: { noun: "series", ids: magazine.series },
    issues: { noun: "print issue", ids: magazine.issues },
    authors: { noun: "author", ids: magazine.authors },
    sections: { noun: "section", ids: magazine.places },
  } as const;
  for (const [verb, stories] of [
    ["targets", targets],
    ["leaves out", exclude],
  ] as const) {
    for (const [name, { noun, ids }] of Object.entries(known)) {
      for (const id of stories[name as keyof typeof known]) {
        if (!ids.has(id)) {
          add(`${verb} the ${noun} "${id}", which there is not.${didYouMean(id, ids.keys())}`, id);
        }
      }
    }
    for (const topic of stories.topics) {
      if (!allTopics(magazine).has(slugOf(topic))) {
        const near = didYouMean(topic, magazine.topics.values());
        add(`${verb} the topic "${topic}", which there is not.${near}`, topic);
      }
    }
  }
  for (const front of targets.fronts) {
    if (front === "home" || magazine.places.has(front)) continue;
    const near = didYouMean(front, ["home", ...magazine.places.keys()]);
    add(`targets the front "${front}", which there is not.${near}`, front);
  }
}

const topics = new WeakMap<Magazine, ReadonlySet<string>>();

/** The slugs of every story's topics, whatever its standing. */
function allTopics(magazine: Magazine): ReadonlySet<string> {
  const kept = topics.get(magazine);
  if (kept) return kept;
  const found = new Set<string>();
  for (const article of magazine.all.values()) {
    for (const topic of article.topics) found.add(slugOf(topic));
  }
  topics.set(magazine, found);
  return found;
}

/** What a relationship allows, and what no campaign may be. */
function checkRules(magazine: Magazine, campaign: Campaign, add: Add): void {
  const { id, relationship, label, targets, exclude, from, until, atEnd } = campaign;
  const { endings, rule } = relationships[relationship];
  const wordings = wordingsOf(relationship);
  const one = (words: readonly string[]) => words.map((word) => `"${word}"`).join(", ");
  if (until <= from) add('ends before it begins; look at "from" and "until".', id);
  if (!wordings.includes(label)) {
    add(
      `is ${relationship} and says "${label}", which misleads. ${rule}. Write one of ${one(wordings)}.`,
      label,
    );
  }
  if (!endings.includes(atEnd)) {
    const reason =
      relationship === "paid"
        ? "an advertiser's words cannot stay without its name"
        : "the words are ours, and stay";
    add(`is ${relationship} and says atEnd "${atEnd}"; ${reason}. Write ${one(endings)}.`, atEnd);
  }
  const { site, ...lists } = targets;
  if (!site && Object.values(lists).every((ids) => ids.length === 0)) {
    add("targets nothing; say which articles, series, topics, sections ... it is for.", id);
  }
  const sensitive = sensitiveTopicsOf(magazine.facts.site);
  for (const topic of targets.topics) {
    if (!sensitive.has(slugOf(topic))) continue;
    add(
      `targets the topic "${topic}", whose stories never carry a sponsor (sensitiveTopics of _data/site.ts).`,
      topic,
    );
  }
  for (const target of targets.articles) {
    const article = magazine.all.get(target);
    const topic = article && sensitiveTopicOf(article, sensitive);
    if (article?.sponsorship === "none" && article.kind !== "sponsored") {
      add(`targets "${target}", whose "sponsorship" is "none". Take one of them out.`, target);
    } else if (topic !== undefined && article?.kind !== "sponsored") {
      add(
        `targets "${target}", whose topic "${topic}" never carries a sponsor (sensitiveTopics of _data/site.ts).`,
        target,
      );
    }
  }
  if (relationship !== "paid") return;
  if (campaign.publishedSince > -Infinity || Object.values(exclude).some((ids) => ids.length > 0)) {
    add(
      'is paid and leaves stories out ("exclude", "publishedSince"), which would stand without their advertiser\'s name. Name its stories in "targets", and only them.',
      id,
    );
  }
  const ours = targets.articles.filter((each) => magazine.all.get(each)?.kind !== "sponsored");
  const { articles: _articles, ...wide } = lists;
  for (const target of [...ours, ...Object.values(wide).flat(), ...(site ? ["site"] : [])]) {
    add(
      `is paid, but targets "${target}"; an advertiser's label stands only on its own stories ("kind: sponsored"). For words of ours write "sponsored".`,
      target,
    );
  }
}

/** Two campaigns of one slot, target, time and priority: nobody has said which of them is shown. */
function checkClashes({ root }: Magazine, campaigns: readonly Campaign[]): Fault[] {
  const faults: Fault[] = [];
  const runs = new Map<string, Campaign[]>();
  for (const campaign of campaigns) {
    const { relationship, targets, priority } = campaign;
    const slot = relationship === "paid" ? "paid" : slotOf(relationship);
    const named = Object.entries({ ...targets, site: targets.site ? ["site"] : [] });
    const all = named.flatMap(([name, ids]) =>
      ids.map((id) => `${name} ${name === "topics" ? slugOf(id) : id}`),
    );
    const told = new Set<Campaign>();
    for (const target of new Set(all)) {
      const key = `${slot} ${priority} ${target}`;
      const others = runs.get(key) ?? [];
      runs.set(key, [...others, campaign]);
      for (const other of others) {
        if (other.until <= campaign.from || campaign.until <= other.from || told.has(other))
          continue;
        told.add(other);
        const [noun = "", ...name] = target.split(" ");
        const what = noun === "site" ? "the whole site" : `${noun} "${name.join(" ")}"`;
        faults.push({
          file,
          line: lineOfWord(root, file, campaign.id),
          message: `campaign "${campaign.id}" and campaign "${other.id}" would both stand in the ${slot} slot of ${what} at one time. Part them by "from" and "until", or give one a higher "priority".`,
          severity: "error",
        });
      }
    }
  }
  return faults;
}

/** A logo is as large as it says, so that its place is reserved and it is never drawn out of shape. */
function checkLogos({ facts, pictures, root }: Magazine): Fault[] {
  const checkLogo = ({ id, logo }: Sponsor): Fault[] =>
    [logo?.src, logo?.dark].flatMap((src = "") => {
      const found = pictures.get(src);
      if (!logo || !found || (found.width === logo.width && found.height === logo.height))
        return [];
      const message = `sponsor "${id}" says that its logo "${src}" is ${logo.width} × ${logo.height} pixels; the file is ${found.width} × ${found.height}. Write its true size, or bring the right file.`;
      const sponsors = "_data/sponsors.ts";
      const line = lineOfWord(root, sponsors, src);
      return [{ file: sponsors, line, message, severity: "error" }];
    });
  return facts.sponsors.flatMap(checkLogo);
}

/** A paid story names its advertiser for as long as it is out; says what is wrong where it would not. */
function checkPaid(
  { facts }: Magazine,
  article: Article,
  campaigns: readonly Campaign[],
): string | undefined {
  if (article.kind !== "sponsored" || article.draft) return undefined;
  const begin = '"kind" is "sponsored", paid content, but';
  if (article.sponsorship === "none") {
    return `${begin} "sponsorship" is "none", so its advertiser would not be named. Take one of them out.`;
  }
  const topic = sensitiveTopicOf(article, sensitiveTopicsOf(facts.site));
  if (topic !== undefined) {
    return `${begin} its topic "${topic}" never carries a sponsor (sensitiveTopics of _data/site.ts). Such a story cannot be paid.`;
  }
  const paid = campaigns.filter(
    ({ relationship, targets }) => relationship === "paid" && targets.articles.includes(article.id),
  );
  if (paid.length === 0) {
    return `${begin} no paid campaign in ${file} targets "${article.id}", so nobody would be named as its advertiser. Add one.`;
  }
  const { at: end } =
    article.expires?.becomes === "gone" ? article.expires : { at: Number.POSITIVE_INFINITY };
  // Several may follow each other without a gap.
  let covered = article.date;
  for (const { from, until } of paid.sort((one, other) => one.from - other.from)) {
    if (from <= covered) covered = Math.max(covered, until);
  }
  if (covered >= end && covered > article.date) return undefined;
  return `${begin} campaign "${paid[0]?.id}" does not run from the day that it is published until it ends, so its advertiser would not be named. Begin the campaign by then.`;
}
