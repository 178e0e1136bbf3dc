import type { Instant } from "./instant.ts";

/** What becomes of a story at its expiry: it goes, or stays with a notice. */
export type Ending = "gone" | "notice";

/** What the clock needs to know of a story. */
export interface Dated {
  draft: boolean;
  date: Instant;
  expires?: { at: Instant; becomes: Ending } | undefined;
}

/** How a story stands at an instant. `held` covers embargoes; `noticed` is published with a notice. */
export type Standing = "draft" | "held" | "published" | "noticed" | "gone";

/**
 * The time rule, and the one predicate that every surface asks: how a story stands at `now`. A story
 * is out from its `date` on, that instant included, and ends at its expiry, that instant included.
 */
export function standingOf(story: Dated, now: Instant): Standing {
  if (story.draft) return "draft";
  if (now < story.date) return "held";
  if (!story.expires || now < story.expires.at) return "published";
  return story.expires.becomes === "gone" ? "gone" : "noticed";
}

/** Says whether readers may see a story that stands so. */
export function isOut(standing: Standing): boolean {
  return standing === "published" || standing === "noticed";
}

/** The update that readers may know of at `now`: one to come is not told before its instant. */
export function shownUpdate(
  story: { updated?: Instant | undefined },
  now: Instant,
): Instant | undefined {
  return story.updated !== undefined && story.updated <= now ? story.updated : undefined;
}

/** The corrections that readers may know of at `now`. */
export function shownCorrections<Correction extends { date: Instant }>(
  story: { corrections: readonly Correction[] },
  now: Instant,
): Correction[] {
  return story.corrections.filter(({ date }) => date <= now);
}
