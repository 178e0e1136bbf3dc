import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";
import { monthOf } from "../text/dates.ts";
import { type Change, startOfNextMonth } from "../time/change.ts";
import { monthsOf } from "./routes.ts";

/** Stories that left the feed for an archive of it: of one month, newest first. */
export interface FeedArchive {
  /** `2021-04`, and which part of the month's, from 1. */
  month: string;
  part: number;
  stories: readonly Article[];
}

/** The feed's past, and what is not in it yet. */
export interface History {
  /** From the oldest on. */
  archives: readonly FeedArchive[];
  /** The stories that no archive holds, newest first. */
  open: readonly Article[];
}

/** An archive holds so many stories at most: a document that a reader can fetch at once. */
export const archiveSize = 50;

const kept = new WeakMap<Magazine, History>();

/**
 * Shares the editorial stories out to archives of their feed (RFC 5005 §4). A month's stories fill
 * archives from the oldest on; one is closed when it is full, or the month is over, and then holds what
 * it holds for good, so that a reader may fetch everything ever published, each document once.
 */
export function historyOf(magazine: Magazine): History {
  const known = kept.get(magazine) ?? shareOut(magazine);
  kept.set(magazine, known);
  return known;
}

function shareOut(magazine: Magazine): History {
  const now = monthOf(magazine.now, magazine.facts.site.zone).join("-");
  const archives: FeedArchive[] = [];
  let open: readonly Article[] = [];
  for (const [month, all] of [...monthsOf(magazine)].reverse()) {
    const stories = all.filter(({ kind }) => kind !== "sponsored");
    const full = Math.floor(stories.length / archiveSize);
    const parts = month < now ? Math.ceil(stories.length / archiveSize) : full;
    for (let part = 1; part <= parts; part += 1) {
      const end = stories.length - (part - 1) * archiveSize;
      archives.push({ month, part, stories: stories.slice(Math.max(0, end - archiveSize), end) });
    }
    if (parts === full) open = [...stories.slice(0, stories.length - full * archiveSize), ...open];
  }
  return { archives, open };
}

/** The address of an archive of the feed; it is in RSS, whatever the format of the feed that leads to it. */
export function archiveUrl({ month, part }: Pick<FeedArchive, "month" | "part">): string {
  return `/archive/${month.replace("-", "/")}/feed${part > 1 ? `-${part}` : ""}.xml`;
}

/** The end of the month, where stories of it wait to go into an archive. */
export function* historyChanges(magazine: Magazine): Generator<Change> {
  if (historyOf(magazine).open.length === 0) return;
  const at = startOfNextMonth(magazine.now, magazine.facts.site.zone);
  yield { at, why: "the month is over, and its last stories go into the feed's archive" };
}
