import { expect, test } from "vitest";
import { issueGraph } from "../../src/discovery/printIssue.ts";
import { nodeOf, page } from "./pages.ts";

const issue = {
  url: "/issues/2026-03-08/",
  number: 1,
  title: "First issue",
  day: { iso: "2026-03-08" },
};
const own = page({ canonical: "https://test.example/issues/2026-03-08/" });
const mainEntity = {
  "@type": "PublicationIssue",
  "@id": "https://test.example/issues/2026-03-08/#issue",
  name: "First issue",
  issueNumber: 1,
  datePublished: "2026-03-08",
  isPartOf: {
    "@type": "Periodical",
    "@id": "https://test.example/#periodical",
    name: "The Test",
    publisher: { "@id": "https://test.example/#publisher" },
  },
};

test("a print issue's page is of the issue, which is one of the magazine's", () => {
  const node = nodeOf(issueGraph(own, issue), "CollectionPage");
  expect(node.mainEntity).toEqual(mainEntity);
});

test("a print issue has its cover, with who made it", () => {
  const cover = { url: "/pictures/cover-0a.jpg", width: 1200, height: 1600, credit: "Asha" };
  const node = nodeOf(issueGraph(own, { ...issue, cover }), "CollectionPage");
  expect(node.mainEntity).toEqual({
    ...mainEntity,
    image: {
      "@type": "ImageObject",
      url: "https://test.example/pictures/cover-0a.jpg",
      width: "1200",
      height: "1600",
      creditText: "Asha",
    },
  });
});
