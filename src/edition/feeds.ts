import type { Article } from "../content/article.ts";
import type { ChosenFeed } from "../content/facts.ts";
import type { Magazine } from "../content/magazine.ts";
import type { FeedFormat } from "../feed/feed.ts";
import { slugOf } from "../text/slug.ts";
import type { Change } from "../time/change.ts";
import { chosenOf, feedUrl } from "./feedSubject.ts";
import { historyOf } from "./history.ts";
import type { FeedSubject, Route } from "./routes.ts";

/** So many of the newest stories are in the magazine's own feed at least, and in another at most. */
const newest = { site: 30, section: 20, subject: 10, issue: 100 };

/** Every feed that has a story, in each of its formats, without archives; the magazine's own is always there. */
export function feedRoutes(magazine: Magazine): Route[] {
  return subjectsOf(magazine).flatMap((subject) =>
    formatsOf(magazine, subject).map((format): Route => {
      return { kind: "feed", url: feedUrl(magazine, subject, format), format, subject };
    }),
  );
}

/** The archives of the magazine's own feed that hold the stories of a month (`2021-04`). */
export function archiveRoutes(magazine: Magazine, month: string): Route[] {
  return historyOf(magazine)
    .archives.filter((archive) => archive.month === month)
    .map(({ part }): Route => {
      const subject = { type: "archive", month, part } as const;
      return { kind: "feed", url: feedUrl(magazine, subject, "rss"), format: "rss", subject };
    });
}

/** What there are feeds of: the magazine, chosen stories, whatever has a page of its own. */
export function subjectsOf(magazine: Magazine): FeedSubject[] {
  const of = (type: "section" | "series" | "author" | "topic" | "issue", ids: Iterable<string>) =>
    Array.from(ids, (id): FeedSubject => ({ type, id }));
  const subjects: FeedSubject[] = [
    { type: "paid" },
    ...magazine.facts.feeds.map(({ id }): FeedSubject => ({ type: "chosen", id })),
    ...of("section", magazine.places.keys()),
    ...of("series", magazine.bySeries.keys()),
    ...of("author", magazine.authors.keys()),
    ...of("topic", magazine.topics.keys()),
    ...of("issue", [...magazine.byIssue.keys()].sort()),
  ];
  return [{ type: "site" }, ...subjects.filter((subject) => hasFeed(magazine, subject))];
}

/** Says whether there is a story for a feed. */
export function hasFeed(magazine: Magazine, subject: FeedSubject): boolean {
  return feedStories(magazine, subject, 1).length > 0;
}

/** The formats of a feed: all three of the magazine's own; of its archives and of others RSS, which every reader takes. */
export function formatsOf(magazine: Magazine, subject: FeedSubject): readonly FeedFormat[] {
  switch (subject.type) {
    case "site":
    case "paid":
      return ["rss", "atom", "json"];
    case "chosen":
      return chosenOf(magazine, subject.id).formats;
    default:
      return ["rss"];
  }
}

/**
 * The stories of a feed, newest first: no advertiser's, but in the feed of them and where a chosen one
 * takes them; the magazine's own has every story that no archive of it holds. At most `most` of them.
 */
export function feedStories(
  magazine: Magazine,
  subject: FeedSubject,
  most = Number.POSITIVE_INFINITY,
): readonly Article[] {
  const editorial = (stories: readonly Article[], count: number) =>
    first(stories, Math.min(count, most), ({ kind }) => kind !== "sponsored");
  switch (subject.type) {
    case "site":
      return editorial(magazine.out, Math.max(newest.site, historyOf(magazine).open.length));
    case "paid":
      return first(magazine.out, Math.min(newest.site, most), ({ kind }) => kind === "sponsored");
    case "archive":
      return archiveAt(magazine, subject).stories;
    case "chosen": {
      const chosen = chosenOf(magazine, subject.id);
      const takes = matcherOf(magazine, chosen);
      const hasWaited = ({ date }: Article) => date + waitOf(chosen) <= magazine.now;
      return first(
        magazine.out,
        Math.min(chosen.count, most),
        (article) => hasWaited(article) && takes(article),
      );
    }
    case "issue":
      return editorial(magazine.byIssue.get(subject.id) ?? [], newest.issue);
    default: {
      const index = {
        section: magazine.bySection,
        series: magazine.bySeries,
        author: magazine.byAuthor,
        topic: magazine.byTopic,
      }[subject.type];
      const count = subject.type === "section" ? newest.section : newest.subject;
      return editorial(index.get(subject.id) ?? [], count);
    }
  }
}

function first(
  stories: readonly Article[],
  count: number,
  takes: (article: Article) => boolean,
): Article[] {
  const found: Article[] = [];
  for (const article of stories) {
    if (found.length >= count) break;
    if (takes(article)) found.push(article);
  }
  return found;
}

/** An archive of the feed. */
export function archiveAt(magazine: Magazine, { month, part }: { month: string; part: number }) {
  const { archives } = historyOf(magazine);
  const place = archives.findIndex((each) => each.month === month && each.part === part);
  const archive = archives[place];
  if (!archive) throw new Error(`There is no part ${part} of ${month} in the feed's archives.`);
  return { ...archive, previous: archives[place - 1] };
}

/** Which stories a chosen feed takes: those that are of all that it names. */
function matcherOf(magazine: Magazine, chosen: ChosenFeed): (article: Article) => boolean {
  const { sections, kinds, paid } = chosen;
  const topics = new Set(chosen.topics.map(slugOf));
  return (article) => {
    const parent = magazine.places.get(article.section)?.parent?.id ?? "";
    return (
      (paid || article.kind !== "sponsored") &&
      (kinds.length === 0 || kinds.includes(article.kind)) &&
      (sections.length === 0 || sections.includes(article.section) || sections.includes(parent)) &&
      (topics.size === 0 || article.topics.some((topic) => topics.has(slugOf(topic))))
    );
  };
}

const waitOf = ({ delay }: ChosenFeed) => delay * 60_000;

/** Every instant to come at which a story that had to wait is in a feed. */
export function* feedChanges(magazine: Magazine): Generator<Change> {
  for (const chosen of magazine.facts.feeds.filter(({ delay }) => delay > 0)) {
    const takes = matcherOf(magazine, chosen);
    for (const article of magazine.all.values()) {
      const at = article.date + waitOf(chosen);
      if (at <= magazine.now || article.draft || !takes(article)) continue;
      yield { at, why: `"${article.title}" has waited for the feed "${chosen.id}"` };
    }
  }
}
