import type { Article } from "../content/article.ts";
import { hashOf } from "../content/markdown.ts";
import { isStoryLink } from "../markdown/links.ts";
import type { Sponsorship } from "../sponsor/choose.ts";
import { slugOf } from "../text/slug.ts";
import { isYearOld } from "../time/change.ts";
import { shownCorrections, shownUpdate } from "../time/standing.ts";
import type { Edition } from "./edition.ts";
import { archiveAt, feedStories } from "./feeds.ts";
import { archiveUrl } from "./history.ts";
import { windowOf } from "./related.ts";
import {
  type ListSubject,
  monthsOf,
  numberedPages,
  pageOf,
  pageSize,
  type Route,
  type RouteOf,
  storiesOf,
} from "./routes.ts";
import { seriesPlaceOf } from "./series.ts";

/**
 * Tells of a route, in few letters, everything that its props are made from: where the key is the
 * same in two editions, so are the props. It costs a small part of what the props cost. A route whose
 * props are made from all of the magazine (a front, a directory, its own feed) has none: `undefined`.
 */
export function keysOf(edition: Edition): (route: Route) => string | undefined {
  const { magazine } = edition;
  const { zone } = magazine.facts.site;
  const base = hashOf(JSON.stringify([magazine.facts, edition.assets, factPictures(edition)]));
  const versions = new Map<Article, string>();
  const placed = new Map<Article, string>();
  const pages = new Map<readonly Article[], string[]>();

  const pictureUrl = (target: string, from: Article) => magazine.pictureAt(target, from)?.url;

  /** A story as any page may show it: its file, and what the clock and the campaigns make of it. */
  const versionOf = (article: Article): string => {
    const kept = versions.get(article);
    if (kept !== undefined) return kept;
    const { body, picture } = article;
    const version = [
      article.hash,
      article.file,
      magazine.standingOf(article),
      isYearOld(article.date, zone, magazine.now) ? "old" : "",
      shownCorrections(article, magazine.now).length,
      shownUpdate(article, magazine.now) === undefined ? "" : "updated",
      ...carriedBy(edition.sponsorshipOf(article)),
      picture && magazine.pictures.get(picture.src)?.url,
      ...body.pictures.map(({ target }) => pictureUrl(target, article)),
    ].join(" ");
    versions.set(article, version);
    return version;
  };

  /** The stories of each page of a list, by the page's number. */
  const pagesOf = (stories: readonly Article[]): string[] => {
    const kept = pages.get(stories);
    if (kept) return kept;
    const keys = Array.from({ length: numberedPages(stories.length) + 1 }, (_, page) =>
      hashOf(pageOf(stories, page).map(versionOf).join("\n")),
    );
    pages.set(stories, keys);
    return keys;
  };

  /** The pages of a list among whose stories those related to one are chosen. */
  const neighboursOf = (topic: string, article: Article): string[] => {
    const stories = magazine.byTopic.get(topic) ?? [];
    const [from, to] = windowOf(stories, article);
    const keys = pagesOf(stories);
    const pageAt = (place: number) => {
      const page = Math.floor((stories.length - 1 - place) / pageSize) + 1;
      return page < keys.length ? page : 0;
    };
    const last = Math.min(to, stories.length) - 1;
    const between = new Set<number>();
    for (let place = from; place <= last; place += 1) between.add(pageAt(place));
    return [...between].map((page) => keys[page] as string);
  };

  /** A story in full: as any page may show it, and where its links lead. */
  const wholeOf = (article: Article): string => {
    const kept = placed.get(article);
    if (kept !== undefined) return kept;
    const parts = [versionOf(article)];
    for (const { target } of article.body.links) {
      if (!isStoryLink(target)) continue;
      const story = magazine.storyAt(target, article);
      parts.push(story && magazine.outById(story.id) ? story.url : "-");
    }
    const whole = parts.join("\n");
    placed.set(article, whole);
    return whole;
  };

  const articleKey = (article: Article): string => {
    const around = [base, wholeOf(article)];
    for (const id of article.related) {
      const pinned = magazine.outById(id);
      around.push(pinned ? versionOf(pinned) : "-");
    }
    const place = seriesPlaceOf(magazine, article);
    if (place) {
      const { number, count, before, after } = place;
      around.push(
        `${number} ${count}`,
        ...[before, after].map((each) => (each ? versionOf(each) : "-")),
      );
    }
    for (const topic of new Set(article.topics.map(slugOf))) {
      around.push(...neighboursOf(topic, article));
    }
    return hashOf(around.join("\n"));
  };

  const listKey = (subject: ListSubject, page: number): string => {
    const stories = storiesOf(magazine, subject);
    const name = subject.type === "topic" ? magazine.topics.get(subject.id) : "";
    return hashOf([base, name, numberedPages(stories.length), pagesOf(stories)[page]].join("\n"));
  };

  const feedKey = ({ subject }: RouteOf<"feed">): string | undefined => {
    if (/^(site|paid|chosen)$/.test(subject.type)) return undefined;
    const previous = subject.type === "archive" ? archiveAt(magazine, subject).previous : undefined;
    const stories = feedStories(magazine, subject);
    return hashOf(
      [
        base,
        previous && archiveUrl(previous),
        subject.type === "topic" ? magazine.topics.get(subject.id) : "",
        ...stories.map(wholeOf),
      ].join("\n"),
    );
  };

  return (route) => {
    switch (route.kind) {
      case "feed":
        return feedKey(route);
      case "sitemap": {
        if (route.of !== "month") return undefined;
        const stories = monthsOf(magazine).get(route.month) ?? [];
        return hashOf([base, route.from, route.to, ...pagesOf(stories)].join("\n"));
      }
      case "article":
        return articleKey(magazine.all.get(route.id) as Article);
      case "list":
        return listKey(route.subject, route.page);
      case "gone":
      case "redirect":
        return hashOf(`${base}\n${versionOf(magazine.all.get(route.id) as Article)}`);
      case "issue":
        return hashOf([base, ...pagesOf(magazine.byIssue.get(route.id) ?? [])].join("\n"));
      default:
        return undefined;
    }
  };
}

/** The campaigns that a story carries, or tells of, with what chose them. */
function carriedBy({ running, past }: Sponsorship): string[] {
  return [running.powered, running.paying, past.powered, past.paying].map((choice) =>
    choice ? `${choice.campaign.id} ${choice.target}` : "",
  );
}

/** The pictures that facts show, which change while the facts stay as they are. */
function factPictures({ magazine }: Edition): (string | undefined)[] {
  const { authors, issues, sponsors, site } = magazine.facts;
  const names = [
    ...Object.values(site.icon ?? {}),
    ...authors.map(({ portrait }) => portrait),
    ...issues.map(({ cover }) => cover.src),
    ...sponsors.flatMap(({ logo }) => [logo?.src, logo?.dark]),
  ];
  return names.map((name) => (name === undefined ? name : magazine.pictures.get(name)?.url));
}
