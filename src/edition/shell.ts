import { absolute } from "../text/url.ts";
import type { Edition } from "./edition.ts";

/** What surrounds every page: the head, the masthead, the sections, the foot. */
export interface ShellProps {
  site: {
    name: string;
    tagline: string;
    publisher: string;
    social: { name: string; url: string }[];
  };
  telegram?: { name: string; url: string } | undefined;
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
  image?: { url: string; width: number; height: number; alt: string } | undefined;
  sections: {
    name: string;
    url: string;
    current: boolean;
    children: { name: string; url: string }[];
  }[];
  home: boolean;
  stylesheet: string;
  preload: readonly string[];
  feeds: { url: string; title: string; type: string }[];
}

/** What a page says of itself to its shell. */
export interface PageFacts {
  url: string;
  title: string;
  description: string;
  /** The section that the page is part of, for the navigation. */
  section?: string | undefined;
  lang?: string | undefined;
  hidden?: boolean;
  ogType?: "article" | "website";
  image?: { url: string; width: number; height: number; alt: string } | undefined;
}

const rightToLeft = new Set(["ar", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** The shell of a page of this edition. */
export function shellOf(edition: Edition, page: PageFacts): ShellProps {
  const { magazine, assets } = edition;
  const { site, sections } = magazine.facts;
  const lang = page.lang ?? site.language;
  const place = page.section === undefined ? undefined : magazine.places.get(page.section);
  const current = place?.parent?.id ?? place?.id;
  return {
    site: {
      name: site.name,
      tagline: site.tagline,
      publisher: site.publisher,
      social: site.social,
    },
    telegram: site.telegram,
    lang,
    dir: rightToLeft.has(lang.split("-")[0] ?? "") ? "rtl" : "ltr",
    title: page.url === "/" ? `${site.name} – ${site.tagline}` : `${page.title} – ${site.name}`,
    description: page.description,
    canonical: absolute(page.url, site.baseUrl),
    hidden: page.hidden ?? false,
    ogType: page.ogType ?? "website",
    image: page.image && { ...page.image, url: absolute(page.image.url, site.baseUrl) },
    sections: sections.map(({ id, name, children }) => ({
      name,
      url: `/${id}/`,
      current: id === current,
      children: children.map((child) => ({ name: child.name, url: `/${id}/${child.id}/` })),
    })),
    home: page.url === "/",
    stylesheet: assets.stylesheet,
    preload: assets.preload,
    feeds: [
      { url: "/feed.xml", title: `${site.name} (RSS)`, type: "application/rss+xml" },
      { url: "/atom.xml", title: `${site.name} (Atom)`, type: "application/atom+xml" },
      { url: "/feed.json", title: `${site.name} (JSON Feed)`, type: "application/feed+json" },
    ],
  };
}
