import { changeOf, type Story } from "./story.ts";

/** A `<meta>` of a page's head. */
export interface Tag {
  property?: string;
  name?: string;
  content: string;
}

/** A page as those who share it are shown it. */
export interface SharedPage {
  site: { name: string; baseUrl: string; language: string };
  lang: string;
  title: string;
  description: string;
  canonical: string;
  ogType: "article" | "website";
  /** Its address is absolute. */
  image?: { url: string; width: number; height: number; type: string; alt: string } | undefined;
}

/** What those who share a story's page are shown besides. */
export interface SharedStory
  extends Pick<Story, "published" | "updated" | "corrections" | "section" | "topics"> {
  /** When it goes, or is no longer kept up to date. */
  expires?: string | undefined;
  /** Those who sign it, with their handles in the Fediverse; nobody where an advertiser wrote it. */
  writers: readonly { url: string; fediverse?: string | undefined }[];
}

/** The least that a picture measures to be shown large (X, "Summary Card with Large Image"). */
const large = { width: 300, height: 157 };

/** What a page's card says where the page is shared (ogp.me; X's cards; `fediverse:creator` of Mastodon). */
export function shareTags(page: SharedPage, story?: SharedStory): Tag[] {
  const { image } = page;
  const isLarge = image && image.width >= large.width && image.height >= large.height;
  return [
    ...properties("og:title", page.title),
    ...properties("og:description", page.description),
    ...properties("og:type", page.ogType),
    ...properties("og:url", page.canonical),
    ...properties("og:site_name", page.site.name),
    ...properties("og:locale", localeOf(page)),
    ...(image
      ? [
          ...properties("og:image", image.url),
          ...properties("og:image:type", image.type),
          ...properties("og:image:width", String(image.width)),
          ...properties("og:image:height", String(image.height)),
          ...properties("og:image:alt", image.alt || undefined),
        ]
      : []),
    ...(story ? storyTags(page, story) : []),
    { name: "twitter:card", content: isLarge ? "summary_large_image" : "summary" },
  ];
}

/** What is said of a story (ogp.me, `article`). */
function storyTags({ site }: SharedPage, story: SharedStory): Tag[] {
  const { writers, topics } = story;
  return [
    ...properties("article:published_time", story.published.iso),
    ...properties("article:modified_time", changeOf(story)),
    ...properties("article:expiration_time", story.expires),
    ...properties("article:author", ...writers.map(({ url }) => site.baseUrl + url)),
    ...properties("article:section", story.section.name),
    ...properties("article:tag", ...topics.map(({ name }) => name)),
    ...writers.flatMap(({ fediverse }) =>
      fediverse === undefined ? [] : [{ name: "fediverse:creator", content: fediverse }],
    ),
  ];
}

/** A property once for each value; for one that is not known, not at all. */
function properties(property: string, ...values: (string | undefined)[]): Tag[] {
  return values.flatMap((content) => (content === undefined ? [] : [{ property, content }]));
}

/**
 * The page's language and territory as `hi_IN`; the territory is the magazine's where the page's own
 * tag has none. `undefined` where neither has.
 */
function localeOf({ lang, site }: SharedPage): string | undefined {
  const territory = territoryOf(lang) ?? territoryOf(site.language);
  return territory && `${lang.split("-")[0]}_${territory}`;
}

/** The territory of a language tag (BCP 47, RFC 5646 §2.2.4), where it is two letters. */
function territoryOf(tag: string): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z]{3})?(?:-[a-z]{4})?-([a-z]{2})(?=-|$)/i.exec(tag)?.[1]?.toUpperCase();
}
