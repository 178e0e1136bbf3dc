import { element, renderXml, type Xml } from "../text/xml.ts";

/** A page as a sitemap names it; every URL is absolute, and instants are written with their offset. */
export interface SitemapPage {
  url: string;
  /** When it last changed in substance; absent where nothing true can be said. */
  changed?: string | undefined;
  pictures?: string[] | undefined;
  /** What Google News is told, while the story is new. */
  news?: SitemapNews | undefined;
}

/** A new story as Google News asks for it: `published` is its first publication, `title` as on its page. */
export interface SitemapNews {
  publication: string;
  /** An ISO 639 language, or `zh-cn` or `zh-tw`. */
  language: string;
  published: string;
  title: string;
}

/** What a sitemap holds at most (sitemaps.org, "Sitemaps XML format"). */
export interface SitemapSize {
  pages: number;
  bytes: number;
}

/** The format's own limits: 50,000 pages, and 50 MB less what stands around them. */
export const sitemapSize: SitemapSize = { pages: 50_000, bytes: 50 * 1024 * 1024 - 1024 };

/** A page names so many pictures at most (Google, "Image sitemaps"). */
const mostPictures = 1000;

// With its markup, and as long an origin and a file's name as there can be, a picture is never longer.
const longestPicture = 600;
const markup = 100;

/** The most bytes that a page may take in a sitemap; its URL is in ASCII. */
export function sitemapBytes(url: string, pictures: number): number {
  return markup + url.length + Math.min(pictures, mostPictures) * longestPicture;
}

/**
 * Writes a sitemap (sitemaps.org 0.9, Google's extensions for pictures and news). The format knows no
 * empty one.
 */
export function renderSitemap(pages: readonly SitemapPage[]): string {
  return renderXml(
    element(
      "urlset",
      {
        xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:image": pages.some(({ pictures }) => pictures?.length)
          ? "http://www.google.com/schemas/sitemap-image/1.1"
          : undefined,
        "xmlns:news": pages.some(({ news }) => news)
          ? "http://www.google.com/schemas/sitemap-news/0.9"
          : undefined,
      },
      ...pages.map(renderPage),
    ),
  );
}

function renderPage({ url, changed, pictures = [], news }: SitemapPage): Xml {
  return element(
    "url",
    {},
    element("loc", {}, url),
    changed === undefined ? undefined : element("lastmod", {}, changed),
    ...pictures
      .slice(0, mostPictures)
      .map((picture) => element("image:image", {}, element("image:loc", {}, picture))),
    news &&
      element(
        "news:news",
        {},
        element(
          "news:publication",
          {},
          element("news:name", {}, news.publication),
          element("news:language", {}, news.language),
        ),
        element("news:publication_date", {}, news.published),
        element("news:title", {}, news.title),
      ),
  );
}

/** Writes the index of sitemaps (sitemaps.org 0.9, "Using Sitemap index files"). */
export function renderSitemapIndex(sitemaps: readonly SitemapPage[]): string {
  return renderXml(
    element(
      "sitemapindex",
      { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" },
      ...sitemaps.map(({ url, changed }) =>
        element(
          "sitemap",
          {},
          element("loc", {}, url),
          changed === undefined ? undefined : element("lastmod", {}, changed),
        ),
      ),
    ),
  );
}

/** The language of a tag as Google News names it. */
export function newsLanguageOf(tag: string): string {
  const [language = "", ...rest] = tag.toLowerCase().split("-");
  if (language !== "zh") return language;
  return rest.some((part) => /^(tw|hk|mo|hant)$/.test(part)) ? "zh-tw" : "zh-cn";
}

/** The name of a publication as Google News has it: without what stands in brackets behind it. */
export function publicationOf(name: string): string {
  return name.replace(/(\S)\s*\([^()]*\)$/, "$1");
}
