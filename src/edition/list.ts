import type { Article } from "../content/article.ts";
import type { Place } from "../content/magazine.ts";
import type { Crumb } from "../discovery/graph.ts";
import type { Rendition } from "../picture/markup.ts";
import { formatMonth } from "../text/dates.ts";
import type { Words } from "../words/english.ts";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";
import { type CardProps, cardOf } from "./card.ts";
import type { Edition } from "./edition.ts";
import { shown } from "./pictures.ts";
import {
  type FeedSubject,
  type ListSubject,
  numberedPages,
  pageOf,
  type RouteOf,
  storiesOf,
} from "./routes.ts";
import { type PageShell, shellOf } from "./shell.ts";
import { sectionTrail } from "./trail.ts";

/** What heads a list. */
export interface ListHeading {
  /** A writer's role. */
  kicker?: string | undefined;
  title: string;
  text?: string | undefined;
  portrait?: Rendition | undefined;
  links: { name: string; url: string }[];
}

/** All that a page of a list is made from. */
export interface ListProps {
  shell: PageShell;
  heading: ListHeading;
  /** The address of the writer whose stories these are. */
  writer?: string | undefined;
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
  const { list } = wordsFor(site.language);
  const span = from === to ? from : say(list.span, { from, to });
  const place = subject.type === "section" ? magazine.places.get(subject.id) : undefined;
  const name = place ? say(list.name, { name: place.name }) : heading.title;
  return {
    shell: shellOf(edition, {
      url: route.url,
      title: page === 0 ? name : say(list.page, { name, span, page }),
      description: heading.text ?? say(list.every, { name, site: site.name }),
      section: place?.id,
      trail: trailOf(subject, place, wordsFor(site.language)),
      feed: feedSubjectOf(subject),
    }),
    heading,
    writer: subject.type === "author" ? base : undefined,
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

/** Where a list stands: under its section, the directory of its kind, or the archive and its year. */
function trailOf(
  { type, id }: ListSubject,
  place: Place | undefined,
  { place: names }: Words,
): Crumb[] {
  switch (type) {
    case "section":
      return sectionTrail(place);
    case "author":
      return [{ name: names.writers, url: "/authors/" }];
    case "topic":
      return [{ name: names.topics, url: "/topics/" }];
    case "series":
      return [{ name: names.series, url: "/series/" }];
    case "month": {
      const year = id.slice(0, 4);
      return [
        { name: names.archive, url: "/archive/" },
        { name: year, url: `/archive/${year}/` },
      ];
    }
  }
}

function headingOf({ magazine }: Edition, { type, id }: ListSubject): ListHeading {
  const words = wordsFor(magazine.facts.site.language);
  switch (type) {
    case "section": {
      const place = magazine.places.get(id);
      return {
        title: words.place.latest,
        text: place?.description,
        links: place ? [{ name: say(words.list.front, { name: place.name }), url: place.url }] : [],
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
        portrait: portrait && shown(portrait, "face"),
        links: author?.links ?? [],
      };
    }
    case "topic":
      return { title: magazine.topics.get(id) ?? "", links: [] };
    case "series": {
      const series = magazine.series.get(id);
      return { title: series?.title ?? "", text: series?.description, links: [] };
    }
    case "month": {
      const { language } = magazine.facts.site;
      const title = formatMonth(Date.parse(`${id}-15T00:00:00Z`), {
        zone: "utc",
        locale: language,
      });
      return { title, links: [] };
    }
  }
}
