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
  /** The words before the sponsor's name; the first where a campaign says none. */
  wordings: readonly [string, ...string[]];
  /** Why other words mislead, for the editor who wrote them. */
  rule: string;
  /** What may become of its pages; the first where a campaign says nothing. */
  endings: readonly [Ending, ...Ending[]];
  /** What its label says when it is over. */
  past: string;
  /** What readers are told below the story. `names` are the sponsors', `site` the magazine's. */
  disclosure(names: string, site: string): string;
}

/**
 * The rules of every relationship. The wordings are those that regulators of the United States, the
 * United Kingdom and India all accept (FTC Native Advertising Guide; ASA and CAP Code 2.4; ASCI).
 */
export const relationships: Readonly<Record<Relationship, Rules>> = {
  paid: {
    wordings: [
      "Advertisement feature",
      "Advertisement",
      "Advertising",
      "Advert",
      "Ad feature",
      "Ad",
      "Paid advertisement",
    ],
    rule: 'What an advertiser wrote or controlled is headed as advertising (CAP Code 2.4); "Sponsored by", "Presented by" and the like read as mere funding (FTC)',
    endings: ["gone"],
    past: "was an advertisement feature by",
    disclosure: (names, site) =>
      `This is advertising. ${names} paid for its place and decided what it says. The newsroom of ${site} had no part in it.`,
  },
  sponsored: {
    wordings: ["Sponsored by", "Paid for by"],
    rule: 'Who paid for our own words is told as paying; "Powered by" is only for technology or data, where nobody paid for the words, and "In association with" and the like are unclear to readers (ASA)',
    endings: ["drop-label", "past-tense"],
    past: "was sponsored by",
    disclosure: (names, site) =>
      `The journalists of ${site} wrote this and decided what it says. ${names} paid for the work, and did not see it before you did.`,
  },
  supported: {
    wordings: ["Supported by", "Funded by", "With a grant from"],
    rule: 'A grant is told as a grant; "Powered by" is only for technology or data, where nobody paid for the words',
    endings: ["drop-label", "past-tense"],
    past: "was supported by",
    disclosure: (names, site) =>
      `A grant from ${names} paid for this work. The choice of stories and every word of them are those of ${site}.`,
  },
  powered: {
    wordings: ["Powered by", "Data from", "Technology from"],
    rule: "Who gave technology or data paid for no words, so nothing may say that it sponsored or paid for them",
    endings: ["drop-label", "past-tense"],
    past: "was powered by",
    disclosure: (names) =>
      `${names} gave the technology or the data behind this page. Nobody paid for the words.`,
  },
};

/** Where labels stand above a headline: whose technology or data it runs on, and who paid. */
export type Slot = "powered" | "paying";

/** The slot of a relationship. */
export function slotOf(relationship: Relationship): Slot {
  return relationship === "powered" ? "powered" : "paying";
}
