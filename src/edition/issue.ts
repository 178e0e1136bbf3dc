import type { Issue } from "../content/facts.ts";
import type { Magazine } from "../content/magazine.ts";
import type { Rendition } from "../picture/markup.ts";
import type { Moment } from "../text/dates.ts";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";
import { type CardProps, cardOf } from "./card.ts";
import type { Edition } from "./edition.ts";
import { issueDay } from "./front.ts";
import { sharedOf, shown } from "./pictures.ts";
import { issueUrl, type RouteOf } from "./routes.ts";
import { type PageShell, shellOf } from "./shell.ts";

/** A print issue's face: what its page and the list of issues both show. */
export interface IssueFace {
  url: string;
  number: number;
  title: string;
  day: Moment;
  cover?: (Rendition & { alt: string; credit: string }) | undefined;
}

/** All that a print issue's page is made from; contents in the order of the printed pages. */
export interface IssueProps extends IssueFace {
  shell: PageShell;
  contents: CardProps[];
}

/** All that the list of print issues is made from, newest first. */
export interface IssuesProps {
  shell: PageShell;
  issues: IssueFace[];
}

/** The props of a print issue's page. */
export function issuePage(edition: Edition, route: RouteOf<"issue">): IssueProps {
  const { magazine } = edition;
  const issue = magazine.issues.get(route.id) as Issue;
  const stories = magazine.byIssue.get(route.id) ?? [];
  const place = new Map(issue.contents.map((id, index) => [id, index]));
  const printed = [...stories].sort(
    (a, b) =>
      (place.get(a.id) ?? Number.MAX_SAFE_INTEGER) - (place.get(b.id) ?? Number.MAX_SAFE_INTEGER),
  );
  const face = faceOf(magazine, issue);
  const cover = magazine.pictures.get(issue.cover.src);
  const words = wordsFor(magazine.facts.site.language);
  return {
    shell: shellOf(edition, {
      url: route.url,
      title: say(words.issue.of, { title: issue.title, day: face.day.words }),
      description: say(words.issue.contents, {
        number: issue.number,
        site: magazine.facts.site.name,
        day: face.day.words,
      }),
      image: cover && { ...sharedOf(cover, "card"), alt: issue.cover.alt },
      trail: [{ name: words.place.issues, url: "/issues/" }],
      feed: { type: "issue", id: issue.id },
    }),
    ...face,
    contents: printed.map((article) => cardOf(edition, article)),
  };
}

/** The props of the list of print issues. */
export function issuesPage(edition: Edition, route: RouteOf<"issues">): IssuesProps {
  const { magazine } = edition;
  const { name, language } = magazine.facts.site;
  const words = wordsFor(language);
  return {
    shell: shellOf(edition, {
      url: route.url,
      title: words.place.issues,
      description: say(words.issue.list, { site: name }),
    }),
    issues: [...magazine.byIssue.keys()]
      .sort()
      .reverse()
      .flatMap((id) => magazine.issues.get(id) ?? [])
      .map((issue) => faceOf(magazine, issue)),
  };
}

function faceOf(magazine: Magazine, issue: Issue): IssueFace {
  const cover = magazine.pictures.get(issue.cover.src);
  return {
    url: issueUrl(issue.id),
    number: issue.number,
    title: issue.title,
    day: issueDay(issue.id, magazine),
    cover: cover && {
      ...shown(cover, "full"),
      alt: issue.cover.alt,
      credit: issue.cover.credit,
    },
  };
}
