import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";
import type { PlainPicture } from "../content/picture.ts";
import type { Feed, FeedCorrection, FeedImage, FeedItem } from "../feed/feed.ts";
import { dayOf } from "../text/dates.ts";
import { absolute } from "../text/url.ts";
import { shownCorrections } from "../time/standing.ts";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";
import { changeOf, contextOf, creditOf, type PlacedBody } from "./article.ts";
import { dateStyleOf } from "./dateStyle.ts";
import type { Edition } from "./edition.ts";
import { aboutFeed, chosenOf, feedName, feedUrl } from "./feedSubject.ts";
import { archiveAt, feedStories } from "./feeds.ts";
import { archiveUrl, historyOf } from "./history.ts";
import { iconOf } from "./icon.ts";
import { shown } from "./pictures.ts";
import { authorUrl, type FeedSubject, type RouteOf } from "./routes.ts";

/** A feed's item before its words are rendered: the body is told by its hash. */
export type UnsetItem = Omit<FeedItem, "html"> & {
  /** Absent where the feed holds no full text. */
  body?: PlacedBody | undefined;
  corrections: FeedCorrection[];
};

/** All that a feed is made from. */
export type FeedProps = Omit<Feed, "items"> & { items: UnsetItem[] };

/** How much of its stories a feed holds. */
interface Measure {
  text: "full" | "summary" | "headlines";
  pictures: boolean;
}

/** The props of a feed. */
export function feedPage(edition: Edition, route: RouteOf<"feed">): FeedProps {
  const { magazine } = edition;
  const { site } = magazine.facts;
  const { subject, format } = route;
  const { title, description, home } = aboutFeed(magazine, subject);
  const measure = subject.type === "chosen" ? chosenOf(magazine, subject.id) : whole;
  return {
    id: `tag:${site.idAuthority}:feed/${feedName(subject)}`,
    title,
    description,
    language: site.language,
    home: absolute(home, site.baseUrl),
    self: absolute(route.url, site.baseUrl),
    copyright: say(wordsFor(site.language).feeds.copyright, { publisher: site.publisher }),
    editors: { email: site.email.editors, name: site.name },
    publisher: { name: site.name, url: absolute("/", site.baseUrl) },
    labelling: absolute("/about/sponsorship/", site.baseUrl),
    stylesheet: absolute("/feeds/feed.css", site.baseUrl),
    guide: absolute("/feeds/", site.baseUrl),
    icon: feedIcon(edition),
    hub: site.hub,
    history: historyAt(edition, subject, format),
    items: feedStories(magazine, subject).map((article) => itemOf(edition, article, measure)),
  };
}

const whole: Measure = { text: "full", pictures: true };

/** Where the past of the magazine's own feed is (RFC 5005 §4); the formats of feeds that have one are XML. */
function historyAt(
  { magazine }: Edition,
  subject: FeedSubject,
  format: RouteOf<"feed">["format"],
): Feed["history"] {
  const url = (path: string) => absolute(path, magazine.facts.site.baseUrl);
  if (format === "json" || (subject.type !== "site" && subject.type !== "archive"))
    return undefined;
  const archive = subject.type === "archive";
  const previous = archive
    ? archiveAt(magazine, subject).previous
    : historyOf(magazine).archives.at(-1);
  return {
    archive,
    current: url(feedUrl(magazine, { type: "site" }, "rss")),
    previous: previous && url(archiveUrl(previous)),
  };
}

function itemOf(edition: Edition, article: Article, { text, pictures }: Measure): UnsetItem {
  const { magazine } = edition;
  const { site } = magazine.facts;
  const url = absolute(article.url, site.baseUrl);
  const place = magazine.places.get(article.section);
  const style = dateStyleOf(edition, article);
  const sponsored = article.kind === "sponsored";
  const context = contextOf(edition, article);
  return {
    id: `tag:${site.idAuthority}:${article.id}`,
    url,
    title: article.title,
    summary: text === "headlines" ? undefined : article.standfirst,
    published: article.date,
    updated: changeOf(article, magazine.now),
    authors: (sponsored ? [] : article.authors).flatMap((id) => {
      const author = magazine.authors.get(id);
      if (!author) return [];
      const portrait = author.portrait && magazine.pictures.get(author.portrait);
      return {
        name: author.name,
        url: absolute(authorUrl(id), site.baseUrl),
        portrait: portrait && absolute(shown(portrait, "face").url, site.baseUrl),
      };
    }),
    categories: [...new Set([...(place ? [place.name] : []), ...article.topics])],
    lang: article.lang,
    body:
      text === "full"
        ? {
            file: article.file,
            hash: article.body.hash,
            context: { ...context, pictures: pictures ? context.pictures : {}, absolute: url },
          }
        : undefined,
    picture: pictures ? pictureOf(edition, article) : undefined,
    labels: edition.sponsorsOf(article).labels.map(({ relationship, label, names, sponsors }) => ({
      relationship,
      label,
      names,
      sponsors: sponsors.map(({ name, url }) => ({ name, url })),
    })),
    corrections: shownCorrections(article, magazine.now).map(({ date, text }) => ({
      on: dayOf(date, style),
      text,
    })),
  };
}

function pictureOf({ magazine }: Edition, { picture }: Article): FeedItem["picture"] {
  const file = picture && magazine.pictures.get(picture.src);
  if (!picture || !file) return undefined;
  const { alt, caption } = picture;
  return { ...feedImage(magazine, file.plain), alt, caption, credit: creditOf(picture) };
}

function feedIcon({ magazine }: Edition): Feed["icon"] {
  const icon = iconOf(magazine);
  return icon && { large: feedImage(magazine, icon.large), small: feedImage(magazine, icon.small) };
}

/** A picture as a feed tells it. */
function feedImage({ facts }: Magazine, file: PlainPicture): FeedImage {
  const { type, bytes, width, height } = file;
  return { url: absolute(file.url, facts.site.baseUrl), type, bytes, width, height };
}
