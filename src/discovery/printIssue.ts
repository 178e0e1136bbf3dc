import type { Graph, PublicationIssue } from "schema-dts";
import { graphOf, imageOf, type Page, pageNodes, publisherOf } from "./graph.ts";

/** A print issue, its day as `2026-11-29`. */
export interface PrintIssue {
  url: string;
  number: number;
  title: string;
  day: { iso: string };
  cover?: { url: string; width: number; height: number; credit: string } | undefined;
}

/** A print issue and the magazine that it is one of (schema.org, PublicationIssue). */
export function issueNode(page: Page, issue: PrintIssue): Exclude<PublicationIssue, string> {
  const { site } = page;
  const { url, number, title, day, cover } = issue;
  return {
    "@type": "PublicationIssue",
    "@id": `${site.baseUrl}${url}#issue`,
    name: title,
    issueNumber: number,
    datePublished: day.iso,
    image: cover && { ...imageOf(page, cover), creditText: cover.credit },
    isPartOf: {
      "@type": "Periodical",
      "@id": `${site.baseUrl}/#periodical`,
      name: site.name,
      publisher: publisherOf(page),
    },
  };
}

/** The graph of a print issue's page. */
export function issueGraph(page: Page, issue: PrintIssue): Graph {
  const mainEntity = issueNode(page, issue);
  return graphOf(page, pageNodes(page, "CollectionPage", issue.title, { mainEntity }));
}
