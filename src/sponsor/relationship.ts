import type { Backing } from "../words/english.ts";
import { allWords, wordsFor } from "../words/words.ts";

/**
 * What a sponsor did: `paid`, it wrote or controlled the words; `sponsored`, it paid for what staff
 * wrote; `supported`, it gave a grant; `powered`, it gave technology or data.
 */
export type Relationship = "paid" | "sponsored" | "supported" | "powered";

/**
 * What becomes of a campaign's pages when it ends: the label goes; the label says that it was; or the
 * pages themselves go, and a notice stays.
 */
export type Ending = "drop-label" | "past-tense" | "gone";

/** What holds for a relationship, whoever the sponsor is. */
interface Rules {
  /** Why other words than its wordings mislead, for the editor who wrote them. */
  rule: string;
  /** What may become of its pages; the first where a campaign says nothing. */
  endings: readonly [Ending, ...Ending[]];
}

/** The rules of every relationship. */
export const relationships: Readonly<Record<Relationship, Rules>> = {
  paid: {
    rule: 'What an advertiser wrote or controlled is headed as advertising (CAP Code 2.4); "Sponsored by", "Presented by" and the like read as mere funding (FTC)',
    endings: ["gone"],
  },
  sponsored: {
    rule: 'Who paid for our own words is told as paying; "Powered by" is only for technology or data, where nobody paid for the words, and "In association with" and the like are unclear to readers (ASA)',
    endings: ["drop-label", "past-tense"],
  },
  supported: {
    rule: 'A grant is told as a grant; "Powered by" is only for technology or data, where nobody paid for the words',
    endings: ["drop-label", "past-tense"],
  },
  powered: {
    rule: "Who gave technology or data paid for no words, so nothing may say that it sponsored or paid for them",
    endings: ["drop-label", "past-tense"],
  },
};

/** What is said of a relationship in a language. */
export function backingIn(language: string, relationship: Relationship): Backing {
  return wordsFor(language).sponsor.backing[relationship];
}

/**
 * The words that a label may have, in any language of the interface. The English ones are those that
 * regulators of the United States, the United Kingdom and India all accept (FTC Native Advertising
 * Guide; ASA and CAP Code 2.4; ASCI).
 */
export function wordingsOf(relationship: Relationship): string[] {
  return allWords().flatMap(({ sponsor }) => sponsor.backing[relationship].wordings);
}

/** Where labels stand above a headline: whose technology or data it runs on, and who paid. */
export type Slot = "powered" | "paying";

/** The slot of a relationship. */
export function slotOf(relationship: Relationship): Slot {
  return relationship === "powered" ? "powered" : "paying";
}
