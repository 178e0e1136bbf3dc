import { beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../src/edition/edition.ts";
import { issuePage, issuesPage } from "../../src/edition/issue.ts";
import { article, changed, factFile, ist, openOf, routeAt, routesFor } from "./editions.ts";

const cover = { src: "dot.png", alt: "A dot.", credit: "The Test" };
const first = { issue: "2026-03-08" };
let edition: Edition;
beforeAll(async () => {
  const base = await openOf({
    "_data/issues.ts": factFile("issues", [
      { id: "2026-03-15", number: 2, title: "Second issue", cover },
      { id: "2026-03-08", number: 1, title: "First issue", cover },
      { id: "2026-08-01", number: 3, title: "Secret issue", cover },
      { id: "2026-03-01", number: 4, title: "Empty issue", cover },
    ]),
  });
  const { issues } = base.magazine.facts;
  const withContents = issues.map((issue) =>
    issue.id === "2026-03-08" ? { ...issue, contents: ["c", "held", "a"] } : issue,
  );
  edition = changed(base, {
    facts: { issues: withContents },
    articles: [
      article("a", first),
      article("b", { ...first, date: ist("2026-03-03") }),
      article("c", first),
      article("d", { ...first, date: ist("2026-03-04") }),
      article("held", { ...first, date: ist("2026-07-01") }),
      article("other", { issue: "2026-03-15" }),
      article("secret", { issue: "2026-08-01", date: ist("2026-08-01") }),
      article("none"),
    ],
  });
});
const issue = (id: string) => issuePage(edition, routeAt(edition, "issue", `/issues/${id}/`));

describe("a print issue", () => {
  test("has its stories in the order of its pages, then the others, newest first, and none that is held", () => {
    const titles = issue("2026-03-08").contents.map(({ title }) => title);
    expect(titles).toEqual(["Title of c", "Title of a", "Title of d", "Title of b"]);
  });

  test("has the stories that name it and no others", () => {
    expect(issue("2026-03-15").contents.map(({ title }) => title)).toEqual(["Title of other"]);
  });

  test("shows its number, title, day and cover", () => {
    expect(issue("2026-03-08")).toMatchObject({
      url: "/issues/2026-03-08/",
      number: 1,
      title: "First issue",
      day: { iso: "2026-03-08", words: "8 March 2026" },
      cover: { width: 3, height: 2, alt: "A dot.", credit: "The Test" },
      shell: {
        canonical: "https://test.example/issues/2026-03-08/",
        image: {
          url: expect.stringMatching(/^https:\/\/test\.example\/pictures\/dot-/),
          type: "image/jpeg",
          alt: "A dot.",
        },
        trail: [{ name: "Print issues", url: "/issues/" }],
      },
    });
  });

  test("has a page only where a story of it is out", () => {
    expect(routesFor(edition, "issue").map(({ id }) => id)).toEqual(["2026-03-08", "2026-03-15"]);
  });
});

test("the list of print issues has those of which a story is out, newest first", () => {
  const { issues } = issuesPage(edition, routeAt(edition, "issues", "/issues/"));
  expect(issues.map(({ title, url }) => [title, url])).toEqual([
    ["Second issue", "/issues/2026-03-15/"],
    ["First issue", "/issues/2026-03-08/"],
  ]);
});
