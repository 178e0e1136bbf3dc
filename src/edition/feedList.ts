import type { FeedGroup, ListedFeed } from "../feed/opml.ts";
import { absolute } from "../text/url.ts";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { aboutFeed, chosenOf, feedUrl } from "./feedSubject.ts";
import { formatsOf, subjectsOf } from "./feeds.ts";
import type { FeedSubject, RouteOf } from "./routes.ts";
import { type PageShell, shellOf } from "./shell.ts";

/** All that the page about feeds is made from; addresses are absolute, to be copied. */
export interface FeedsProps {
  shell: PageShell;
  name: string;
  /** The magazine's own feed in every format. */
  formats: { name: string; url: string }[];
  opml: string;
  groups: FeedGroup[];
}

/** All that the list of feeds for readers to take in at once is made from. */
export interface OpmlProps {
  title: string;
  language: string;
  groups: FeedGroup[];
}

/** The props of the page about feeds. */
export function feedsPage(edition: Edition, route: RouteOf<"feeds">): FeedsProps {
  const { site } = edition.magazine.facts;
  const own = { type: "site" } as const;
  const names = { rss: "RSS", atom: "Atom", json: "JSON Feed" };
  const words = wordsFor(site.language);
  const description = say(words.feeds.description, { site: site.name });
  return {
    shell: shellOf(edition, { url: route.url, title: words.place.feeds, description }),
    name: site.name,
    formats: formatsOf(edition.magazine, own).map((format) => ({
      name: names[format],
      url: absolute(feedUrl(edition.magazine, own, format), site.baseUrl),
    })),
    opml: "/feeds/feeds.opml",
    groups: groupsOf(edition).slice(1), // The magazine's own stands above them in every format.
  };
}

/** The props of the stylesheet of feeds: the language of its note. */
export function feedStylePage(edition: Edition): { language: string } {
  return { language: edition.magazine.facts.site.language };
}

/** The props of the list of feeds. */
export function opmlPage(edition: Edition): OpmlProps {
  const { name, language } = edition.magazine.facts.site;
  return {
    title: say(wordsFor(language).feeds.list, { site: name }),
    language,
    groups: groupsOf(edition),
  };
}

const sorts = ["site", "chosen", "section", "series", "author", "topic", "paid"] as const;

/** Every feed that readers are told of, in RSS, by sort; print issues' are found on their pages. */
function groupsOf(edition: Edition): FeedGroup[] {
  const { magazine } = edition;
  const isListed = (subject: FeedSubject) =>
    subject.type !== "chosen" || chosenOf(magazine, subject.id).listed;
  const listed = subjectsOf(magazine).filter(isListed);
  const { groups } = wordsFor(magazine.facts.site.language).feeds;
  return sorts
    .map((type) => ({
      title: groups[type],
      feeds: listed
        .filter((subject) => subject.type === type)
        .map((subject) => listedOf(edition, subject)),
    }))
    .filter(({ feeds }) => feeds.length > 0);
}

function listedOf(edition: Edition, subject: FeedSubject): ListedFeed {
  const { magazine } = edition;
  const { baseUrl } = magazine.facts.site;
  const { home, ...about } = aboutFeed(magazine, subject);
  const formats = formatsOf(magazine, subject);
  const format = formats.find((each) => each === "rss") ?? formats[0] ?? "rss";
  const url = absolute(feedUrl(magazine, subject, format), baseUrl);
  return { ...about, url, home: absolute(home, baseUrl), format };
}
