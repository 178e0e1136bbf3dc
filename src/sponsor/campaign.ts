import type { Sponsor, WrittenCampaign } from "../content/facts.ts";
import { type Instant, parseInstant } from "../time/instant.ts";
import { backingIn, type Ending, type Relationship, relationships } from "./relationship.ts";

/** A campaign of the magazine: whose it is, what they did, on which stories, and when. Instants may be infinite. */
export interface Campaign {
  id: string;
  sponsors: readonly Sponsor[];
  relationship: Relationship;
  /** The words before the sponsors' names. */
  label: string;
  from: Instant;
  /** The first instant at which it runs no more. */
  until: Instant;
  targets: WrittenCampaign["targets"];
  exclude: WrittenCampaign["exclude"];
  /** Only stories of this instant or later. */
  publishedSince: Instant;
  priority: number;
  atEnd: Ending;
  disclosure?: { text: string; url?: string | undefined } | undefined;
  message?: { text: string; url?: string | undefined } | undefined;
}

/**
 * Makes a campaign from what is written of it, with the defaults of its relationship. An instant that
 * cannot be read, or a sponsor that there is not, is told by `wrong` and left out.
 */
export function makeCampaign(
  written: WrittenCampaign,
  known: { sponsors: ReadonlyMap<string, Sponsor>; zone: string; language: string },
  wrong: {
    instant(name: "from" | "until" | "publishedSince", text: string, reason: string): void;
    sponsor(id: string): void;
  },
): Campaign {
  const { endings } = relationships[written.relationship];
  const edge = (name: "from" | "until" | "publishedSince", open: Instant): Instant => {
    const text = written[name];
    if (text === undefined) return open;
    try {
      return parseInstant(text, known.zone);
    } catch (error) {
      wrong.instant(name, text, (error as Error).message);
      return open;
    }
  };
  const sponsors = written.sponsors.flatMap((id) => {
    const sponsor = known.sponsors.get(id);
    if (!sponsor) wrong.sponsor(id);
    return sponsor ?? [];
  });
  return {
    id: written.id,
    sponsors,
    relationship: written.relationship,
    label: written.label ?? backingIn(known.language, written.relationship).wordings[0],
    from: edge("from", Number.NEGATIVE_INFINITY),
    until: edge("until", Number.POSITIVE_INFINITY),
    targets: written.targets,
    exclude: written.exclude,
    publishedSince: edge("publishedSince", Number.NEGATIVE_INFINITY),
    priority: written.priority,
    atEnd: written.atEnd ?? endings[0],
    disclosure: written.disclosure,
    message: written.message,
  };
}

/** Says whether a campaign runs at an instant. */
export function isRunning({ from, until }: Campaign, now: Instant): boolean {
  return from <= now && now < until;
}
