import type { Article } from "../content/article.ts";
import type { Feed, FeedCorrection, FeedItem } from "../feed/feed.ts";
import type { BodyContext } from "../markdown/context.ts";
import { dayOf } from "../text/dates.ts";
import { absolute } from "../text/url.ts";
import type { Instant } from "../time/instant.ts";
import { shownCorrections, shownUpdate } from "../time/standing.ts";
import { contextOf } from "./article.ts";
import type { Edition } from "./edition.ts";
import type { RouteOf } from "./routes.ts";

/** A feed's item before its words are rendered: the body is told by its hash. */
export type UnsetItem = Omit<FeedItem, "html"> & {
  body: { file: string; hash: string; context: BodyContext };
  picture?:
    | { url: string; alt: string; caption: string; credit: string; width: number; height: number }
    | undefined;
  corrections: FeedCorrection[];
};

/** All that a feed is made from. */
export type FeedProps = Omit<Feed, "items"> & { items: UnsetItem[] };

/** A feed holds this many stories. */
const newest = 30;

/** The props of a feed: the newest stories, in full, none of them paid; or the paid ones alone. */
export function feedPage(edition: Edition, route: RouteOf<"feed">): FeedProps {
  const { magazine } = edition;
  const { site } = magazine.facts;
  const paid = route.of === "paid";
  const stories = magazine.out.filter(({ kind }) => (kind === "sponsored") === paid);
  return {
    title: paid ? `${site.name}: advertising` : site.name,
    description: paid
      ? `What advertisers say in ${site.name}. The newsroom has no part in it.`
      : site.description,
    language: site.language,
    home: absolute("/", site.baseUrl),
    self: absolute(route.url, site.baseUrl),
    copyright: `Copyright ${site.publisher}`,
    labelling: absolute("/about/sponsorship/", site.baseUrl),
    items: stories.slice(0, newest).map((article) => itemOf(edition, article)),
  };
}

function itemOf(edition: Edition, article: Article): UnsetItem {
  const { magazine } = edition;
  const { site } = magazine.facts;
  const url = absolute(article.url, site.baseUrl);
  const file = article.picture && magazine.pictures.get(article.picture.src);
  const place = magazine.places.get(article.section);
  const style = { zone: site.zone, locale: site.language };
  return {
    id: `tag:${site.idAuthority}:${article.id}`,
    url,
    title: article.title,
    summary: article.standfirst,
    published: article.date,
    updated: changeOf(article, magazine.now),
    authors: (article.kind === "sponsored" ? [] : article.authors).flatMap(
      (id) => magazine.authors.get(id)?.name ?? [],
    ),
    categories: [...(place ? [place.name] : []), ...article.topics],
    lang: article.lang,
    body: {
      file: article.file,
      hash: article.body.hash,
      context: { ...contextOf(article, magazine, article.kind === "sponsored"), absolute: url },
    },
    picture: article.picture &&
      file && {
        url: absolute(file.url, site.baseUrl),
        width: file.width,
        height: file.height,
        alt: article.picture.alt,
        caption: article.picture.caption,
        credit: article.picture.credit,
      },
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

/** When a story last changed in substance, corrections too; `undefined` where it never did. */
function changeOf(article: Article, now: Instant): Instant | undefined {
  const updated = shownUpdate(article, now);
  const changes = shownCorrections(article, now).map(({ date }) => date);
  if (updated !== undefined) changes.push(updated);
  return changes.length === 0 ? undefined : Math.max(...changes);
}
