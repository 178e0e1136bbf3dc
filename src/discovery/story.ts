import type { Article, Graph, ImageObject, Organization, Person } from "schema-dts";
import { breadcrumbNode, graphOf, imageOf, type Page, publisherOf } from "./graph.ts";
import { issueNode, type PrintIssue } from "./printIssue.ts";
import { personOf } from "./profile.ts";

/**
 * What each kind of story is (schema.org, NewsArticle and AdvertiserContentArticle). A report is no
 * `ReportageNewsArticle`: that is the long inquiry from many sources, which only some reports are.
 */
const types = {
  report: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  interview: "NewsArticle",
  review: "ReviewNewsArticle",
  explainer: "BackgroundNewsArticle",
  briefing: "NewsArticle",
  sponsored: "AdvertiserContentArticle",
} as const;

/** A story as its page shows it. */
export interface Story {
  shell: Page;
  kind: keyof typeof types;
  section: { name: string };
  title: string;
  standfirst: string;
  /** Those who sign it; nobody where an advertiser wrote it. */
  writers: readonly { name: string; url: string }[];
  published: { iso: string };
  updated?: { iso: string } | undefined;
  corrections: readonly { on: { iso: string }; text: string }[];
  words: number;
  picture?:
    | {
        url: string;
        width: number;
        height: number;
        caption: string;
        credit: string;
        creditUrl?: string | undefined;
        licence?: string | undefined;
        /** Parts of it in the ratios that search engines ask for. */
        cuts: readonly { url: string; width: number; height: number }[];
      }
    | undefined;
  topics: readonly { name: string }[];
  issue?: PrintIssue | undefined;
  sponsors: {
    labels: readonly {
      relationship: string;
      sponsors: readonly { name: string; url: string }[];
    }[];
  };
}

/**
 * The graph of a story's page: the story, who wrote it, who paid for it (its `sponsor`) or gave a
 * grant (its `funder`), and the way to it. It says what the page shows, in the same words and dates.
 */
export function storyGraph(story: Story): Graph {
  const { shell, kind, picture, corrections, topics, issue } = story;
  const { canonical } = shell;
  const article: Exclude<Article, string> = {
    "@type": types[kind],
    "@id": `${canonical}#story`,
    mainEntityOfPage: { "@id": canonical },
    headline: story.title,
    description: story.standfirst,
    inLanguage: shell.lang,
    articleSection: story.section.name,
    keywords: topics.length > 0 ? topics.map(({ name }) => name) : undefined,
    wordCount: story.words,
    datePublished: story.published.iso,
    dateModified: changeOf(story) ?? story.published.iso,
    author: kind === "sponsored" ? backersOf(story, "paid") : story.writers.map(writerIn(shell)),
    publisher: publisherOf(shell),
    image: picture && pictureNodes(shell, picture),
    isAccessibleForFree: true,
    isPartOf: issue && issueNode(shell, issue),
    correction:
      corrections.length > 0
        ? corrections.map(({ on, text }) => ({
            "@type": "CorrectionComment" as const,
            datePublished: on.iso,
            text,
          }))
        : undefined,
    sponsor: backersOf(story, "paid", "sponsored"),
    funder: backersOf(story, "supported"),
  };
  const page = {
    "@type": "WebPage" as const,
    "@id": canonical,
    isPartOf: { "@id": `${shell.site.baseUrl}/#website` },
    breadcrumb: { "@id": `${canonical}#breadcrumb` },
  };
  return graphOf(shell, [article, page, breadcrumbNode(shell, story.title)]);
}

/** When a story last changed before its readers' eyes: its update or its last correction, whichever is later. */
export function changeOf({
  updated,
  corrections,
}: Pick<Story, "updated" | "corrections">): string | undefined {
  const changes = corrections.map(({ on }) => on.iso);
  if (updated) changes.push(updated.iso);
  // Offsets may differ: moments are held against each other, not their letters.
  return changes.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

/** A writer by name alone, with the page that says the rest. */
const writerIn =
  (page: Page) =>
  ({ name, url }: { name: string; url: string }): Exclude<Person, string> => ({
    "@type": "Person",
    ...personOf(page, url),
    name,
    url: page.site.baseUrl + url,
  });

/** The picture as the page shows it, with whose it is, then its parts in other ratios (Google, Article). */
function pictureNodes(page: Page, picture: NonNullable<Story["picture"]>): ImageObject[] {
  const { caption, credit, creditUrl, licence, cuts } = picture;
  const whole = imageOf(page, picture);
  whole.caption = caption || undefined;
  whole.creditText = credit || undefined;
  // Where the credit leads; what is there (a page, a person) is not known.
  whole.citation = creditUrl;
  whole.license = licence;
  const nodes = [whole];
  for (const cut of cuts) {
    if (cut.url === picture.url) continue;
    const part = imageOf(page, cut);
    part.creditText = credit || undefined;
    nodes.push(part);
  }
  return nodes;
}

/** The sponsors of these relationships; `undefined` where there are none. */
function backersOf(
  { sponsors }: Story,
  ...relationships: string[]
): Exclude<Organization, string>[] | undefined {
  const backers = sponsors.labels
    .filter(({ relationship }) => relationships.includes(relationship))
    .flatMap((label) => label.sponsors)
    .map(({ name, url }) => ({ "@type": "Organization" as const, name, url }));
  return backers.length > 0 ? backers : undefined;
}
