import type { ChosenFeed } from "../content/facts.ts";
import type { Magazine } from "../content/magazine.ts";
import type { FeedFormat } from "../feed/feed.ts";
import { formatMonth } from "../text/dates.ts";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";
import { archiveUrl } from "./history.ts";
import { authorUrl, type FeedSubject, issueUrl, seriesUrl, topicUrl } from "./routes.ts";

/** A feed as readers are told of it. */
export interface FeedFace {
  /** What it is of: the section's name, the writer's. */
  name: string;
  /** That, and whose it is. */
  title: string;
  description: string;
  /** The path of the page that it is of. */
  home: string;
}

/** What a feed is called, and the page that it is of. */
export function aboutFeed(magazine: Magazine, subject: FeedSubject): FeedFace {
  const { site } = magazine.facts;
  if (subject.type === "site") {
    return { name: site.name, title: site.name, description: site.description, home: "/" };
  }
  const { name, ...about } = aboutPart(magazine, subject);
  return { name, title: `${site.name}: ${name}`, ...about };
}

function aboutPart(
  magazine: Magazine,
  subject: Exclude<FeedSubject, { type: "site" }>,
): Omit<FeedFace, "title"> {
  const { site } = magazine.facts;
  const { feeds } = wordsFor(site.language);
  const told = (phrase: string, name: string) => say(phrase, { site: site.name, name });
  switch (subject.type) {
    case "archive": {
      const style = { zone: "utc", locale: site.language };
      const name = formatMonth(Date.parse(`${subject.month}-15T00:00:00Z`), style);
      const home = `/archive/${subject.month.replace("-", "/")}/`;
      return { name, description: told(feeds.archive, name), home };
    }
    case "paid":
      return {
        name: feeds.paid,
        description: told(feeds.paidText, ""),
        home: "/about/sponsorship/",
      };
    case "chosen": {
      const { title: name, description } = chosenOf(magazine, subject.id);
      return { name, description, home: "/" };
    }
    case "section": {
      const {
        name = "",
        description = "",
        url: home = "/",
      } = magazine.places.get(subject.id) ?? {};
      return { name, description, home };
    }
    case "series": {
      const { title: name = "", description = "" } = magazine.series.get(subject.id) ?? {};
      return { name, description, home: seriesUrl(subject.id) };
    }
    case "author": {
      const name = magazine.authors.get(subject.id)?.name ?? "";
      return { name, description: told(feeds.by, name), home: authorUrl(subject.id) };
    }
    case "topic": {
      const name = magazine.topics.get(subject.id) ?? "";
      return { name, description: told(feeds.on, name), home: topicUrl(subject.id) };
    }
    case "issue": {
      const name = magazine.issues.get(subject.id)?.title ?? "";
      const description = told(feeds.issue, name);
      return { name, description, home: issueUrl(subject.id) };
    }
  }
}

/** What tells a feed from every other, whatever its address; the archives are of the magazine's own. */
export function feedName(subject: FeedSubject): string {
  if (subject.type === "archive") return "site";
  return "id" in subject ? `${subject.type}/${subject.id}` : subject.type;
}

/** The address of a feed in a format: beside the page that it is of. */
export function feedUrl(magazine: Magazine, subject: FeedSubject, format: FeedFormat): string {
  if (subject.type === "archive") return archiveUrl(subject);
  const name = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" }[format];
  return `${folderOf(magazine, subject)}${name}`;
}

function folderOf(magazine: Magazine, subject: Exclude<FeedSubject, { type: "archive" }>): string {
  switch (subject.type) {
    case "site":
      return "/";
    case "paid":
      return "/advertising/";
    case "chosen":
      return `/feeds/${subject.id}/`;
    case "section":
      return magazine.places.get(subject.id)?.url ?? "/";
    case "series":
      return seriesUrl(subject.id);
    case "author":
      return authorUrl(subject.id);
    case "topic":
      return topicUrl(subject.id);
    case "issue":
      return issueUrl(subject.id);
  }
}

/** A feed of `_data/feeds.ts`. */
export function chosenOf(magazine: Magazine, id: string): ChosenFeed {
  const chosen = magazine.facts.feeds.find((each) => each.id === id);
  if (!chosen) throw new Error(`There is no feed "${id}" in _data/feeds.ts.`);
  return chosen;
}
