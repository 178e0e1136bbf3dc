import type { Article } from "../content/article.ts";
import { formatMonth } from "../text/dates.ts";
import { type CardProps, cardOf } from "./card.ts";
import type { Edition } from "./edition.ts";
import {
  type FeedSubject,
  type ListSubject,
  numberedPages,
  pageOf,
  type RouteOf,
  storiesOf,
} from "./routes.ts";
import { type PageShell, shellOf } from "./shell.ts";

/** What heads a list. */
export interface ListHeading {
  /** What sort of list it is: `Topic`, `Series`, the section's name. */
  kicker: string;
  title: string;
  text?: string | undefined;
  portrait?: { url: string; width: number; height: number } | undefined;
  links: { name: string; url: string }[];
}

/** All that a page of a list is made from. */
export interface ListProps {
  shell: PageShell;
  heading: ListHeading;
  /** The months that the page spans, where the list has several pages: `May 2021 to June 2022`. */
  span?: string | undefined;
  cards: CardProps[];
  pages?:
    | {
        newest?: string | undefined;
        newer?: string | undefined;
        older?: string | undefined;
        oldest?: string | undefined;
      }
    | undefined;
}

/** The props of one page of a list: of a section, author, topic, series or month. */
export function listPage(edition: Edition, route: RouteOf<"list">): ListProps {
  const { magazine } = edition;
  const { site } = magazine.facts;
  const { subject, page } = route;
  const stories = storiesOf(magazine, subject);
  const numbered = numberedPages(stories.length);
  const shown = pageOf(stories, page);
  const base = page === 0 ? route.url : route.url.slice(0, -`${page}/`.length);
  const heading = headingOf(edition, subject);
  const month = (article: Article | undefined) =>
    article ? formatMonth(article.date, { zone: site.zone, locale: site.language }) : "";
  const [from, to] = [month(shown.at(-1)), month(shown[0])];
  const span = from === to ? from : `${from} to ${to}`;
  const name = subject.type === "section" ? `${heading.kicker}: latest` : heading.title;
  return {
    shell: shellOf(edition, {
      url: route.url,
      title: page === 0 ? name : `${name}, ${span}, page ${page}`,
      description: heading.text ?? `${name}: every story in ${site.name}.`,
      section: subject.type === "section" ? subject.id : undefined,
      feed: feedSubjectOf(subject),
    }),
    heading,
    span: numbered > 0 ? span : undefined,
    cards: shown.map((article) => cardOf(edition, article)),
    pages: numbered === 0 ? undefined : neighbours(base, page, numbered),
  };
}

/** What the feed of a list is of; a month has none. */
function feedSubjectOf({ type, id }: ListSubject): FeedSubject | undefined {
  return type === "month" ? undefined : { type, id };
}

/** Numbered pages count from the oldest; page 0 is the newest. Each link is honest: none leads to itself. */
function neighbours(base: string, page: number, numbered: number): ListProps["pages"] {
  if (page === 0) return { older: `${base}${numbered}/`, oldest: `${base}1/` };
  return {
    newest: base,
    newer: page === numbered ? base : `${base}${page + 1}/`,
    older: page > 1 ? `${base}${page - 1}/` : undefined,
    oldest: page > 1 ? `${base}1/` : undefined,
  };
}

function headingOf({ magazine }: Edition, { type, id }: ListSubject): ListHeading {
  switch (type) {
    case "section": {
      const place = magazine.places.get(id);
      return {
        kicker: place?.name ?? "",
        title: "Latest stories",
        text: place?.description,
        links: place ? [{ name: `${place.name} front`, url: place.url }] : [],
      };
    }
    case "author": {
      const author = magazine.authors.get(id);
      const portrait =
        author?.portrait === undefined ? undefined : magazine.pictures.get(author.portrait);
      return {
        kicker: author?.role ?? "",
        title: author?.name ?? "",
        text: author?.biography,
        portrait: portrait && { url: portrait.url, width: portrait.width, height: portrait.height },
        links: author?.links ?? [],
      };
    }
    case "topic":
      return { kicker: "Topic", title: magazine.topics.get(id) ?? "", links: [] };
    case "series": {
      const series = magazine.series.get(id);
      return { kicker: "Series", title: series?.title ?? "", text: series?.description, links: [] };
    }
    case "month": {
      const { language } = magazine.facts.site;
      const title = formatMonth(Date.parse(`${id}-15T00:00:00Z`), {
        zone: "utc",
        locale: language,
      });
      const year = id.slice(0, 4);
      return {
        kicker: "Archive",
        title,
        links: [{ name: `All of ${year}`, url: `/archive/${year}/` }],
      };
    }
  }
}
