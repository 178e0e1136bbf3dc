import type { Crumb } from "../discovery/graph.ts";
import { feedTypes } from "../feed/feed.ts";
import { directionOf } from "../text/direction.ts";
import { absolute } from "../text/url.ts";
import type { Assets, Edition } from "./edition.ts";
import { aboutFeed, feedUrl } from "./feedSubject.ts";
import { hasFeed } from "./feeds.ts";
import { iconOf } from "./icon.ts";
import { type FeedSubject, workerUrl } from "./routes.ts";

/** What is the same around every page of an edition: the masthead, the sections, the foot, the assets. */
export interface House {
  site: {
    name: string;
    tagline: string;
    publisher: string;
    language: string;
    /** The site's origin, to which any path may be added. */
    baseUrl: string;
    social: { name: string; url: string }[];
  };
  telegram?: { name: string; url: string } | undefined;
  sections: {
    id: string;
    name: string;
    url: string;
    tint: string;
    children: { name: string; url: string }[];
  }[];
  stylesheet: string;
  sheets: { fronts: string; tools: string };
  preload: readonly string[];
  /** What runs in browsers, each by its name. */
  scripts: Assets["scripts"];
  /** The page of search; absent where the magazine does without. */
  search?: string | undefined;
  /** The service worker that pages register; where there is none, the magazine is not kept for reading offline. */
  worker?: string | undefined;
  feeds: { url: string; title: string; type: string }[];
  /** The magazine's mark, large and small. */
  icon?: { large: Icon; small: Icon } | undefined;
}

interface Icon {
  url: string;
  width: number;
  height: number;
}

/** What a page's surroundings are made from besides the house. */
export interface PageShell {
  /** The page's own language and direction. */
  lang: string;
  dir: "ltr" | "rtl";
  /** The whole `<title>`. */
  title: string;
  description: string;
  canonical: string;
  /** Keeps the page out of search engines. */
  hidden: boolean;
  ogType: "article" | "website";
  image?: ShellImage | undefined;
  /** The section of the first level that the page is part of, by id. */
  current?: string | undefined;
  home: boolean;
  /** The feed of what the page is about, before the magazine's own. */
  feed?: { url: string; title: string; type: string } | undefined;
  /** The pages between the home page and this one, from the top. */
  trail: Crumb[];
}

/** The picture that stands for a page where the page is shared. */
export interface ShellImage {
  url: string;
  width: number;
  height: number;
  /** Its MIME type. */
  type: string;
  alt: string;
}

/** What a page says of itself to its shell. */
export interface PageFacts {
  url: string;
  title: string;
  description: string;
  /** The section that the page is part of, for the navigation. */
  section?: string | undefined;
  /** What there may be a feed of. */
  feed?: FeedSubject | undefined;
  lang?: string | undefined;
  hidden?: boolean;
  ogType?: "article" | "website";
  image?: ShellImage | undefined;
  trail?: Crumb[];
}

const houses = new WeakMap<Edition, House>();

/** The house of an edition. */
export function houseOf(edition: Edition): House {
  const kept = houses.get(edition) ?? makeHouse(edition);
  houses.set(edition, kept);
  return kept;
}

function makeHouse({ magazine, assets }: Edition): House {
  const { site, sections } = magazine.facts;
  const { name, tagline, publisher, language, baseUrl, social } = site;
  const icon = iconOf(magazine);
  const faceOf = ({ url, width, height }: Icon) => ({ url, width, height });
  return {
    site: { name, tagline, publisher, language, baseUrl, social },
    telegram: site.telegram,
    sections: sections.map(({ id, name, tint, children }) => ({
      id,
      name,
      tint,
      url: `/${id}/`,
      children: children.map((child) => ({ name: child.name, url: `/${id}/${child.id}/` })),
    })),
    stylesheet: assets.stylesheet,
    sheets: assets.sheets,
    preload: assets.preload,
    scripts: assets.scripts,
    worker: site.offline ? workerUrl : undefined,
    search: site.search ? "/search/" : undefined,
    icon: icon && { large: faceOf(icon.large), small: faceOf(icon.small) },
    feeds: [
      { url: "/feed.xml", title: `${site.name} (RSS)`, type: feedTypes.rss },
      { url: "/atom.xml", title: `${site.name} (Atom)`, type: feedTypes.atom },
      { url: "/feed.json", title: `${site.name} (JSON Feed)`, type: feedTypes.json },
    ],
  };
}

/** The shell of a page of this edition. */
export function shellOf(edition: Edition, page: PageFacts): PageShell {
  const { magazine } = edition;
  const { site } = magazine.facts;
  const lang = page.lang ?? site.language;
  const place = page.section === undefined ? undefined : magazine.places.get(page.section);
  return {
    lang,
    dir: directionOf(lang),
    title: page.url === "/" ? `${site.name} – ${site.tagline}` : `${page.title} – ${site.name}`,
    description: page.description,
    canonical: absolute(page.url, site.baseUrl),
    hidden: page.hidden ?? false,
    ogType: page.ogType ?? "website",
    image: page.image && { ...page.image, url: absolute(page.image.url, site.baseUrl) },
    current: place?.parent?.id ?? place?.id,
    home: page.url === "/",
    feed: page.feed && feedOf(edition, page.feed),
    trail: page.trail ?? [],
  };
}

function feedOf(edition: Edition, subject: FeedSubject): PageShell["feed"] {
  if (!hasFeed(edition.magazine, subject)) return undefined;
  const url = feedUrl(edition.magazine, subject, "rss");
  return { url, title: `${aboutFeed(edition.magazine, subject).title} (RSS)`, type: feedTypes.rss };
}
