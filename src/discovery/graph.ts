import type {
  BreadcrumbList,
  Graph,
  ImageObject,
  NewsMediaOrganization,
  WebPage,
} from "schema-dts";

/** A page of the site by its path, under the name that its headline or the masthead has. */
export interface Crumb {
  name: string;
  url: string;
}

/** What a page tells of itself and of its magazine. Its canonical address is absolute, all others are paths. */
export interface Page {
  site: { name: string; baseUrl: string; language: string; social: readonly { url: string }[] };
  telegram?: { url: string } | undefined;
  icon?: { large: { url: string; width: number; height: number } } | undefined;
  lang: string;
  title: string;
  description: string;
  canonical: string;
  home: boolean;
  /** The pages between the home page and this one, from the top. */
  trail: readonly Crumb[];
}

/** A thing that a page's graph, or another page, says all of. */
export interface Reference {
  "@id": string;
}

/** One thing of a graph. */
export type Node = Graph["@graph"][number];

/** The magazine as who publishes it, which every page's graph says all of. */
export function publisherOf({ site }: Page): Reference {
  return { "@id": `${site.baseUrl}/#publisher` };
}

/** A picture of the site, absolute (schema.org, ImageObject). */
export function imageOf(
  { site }: Page,
  picture: { url: string; width: number; height: number },
): Exclude<ImageObject, string> {
  const { url, width, height } = picture;
  return {
    "@type": "ImageObject",
    url: site.baseUrl + url,
    // The vocabulary has no number for a length: pixels are text.
    width: String(width),
    height: String(height),
  };
}

/**
 * The graph of a page (JSON-LD 1.1 §4.9): what it is about, the page under its heading and the way to
 * it, then the site and its publisher. Every `@id` in it is in it once, or is an address of the site.
 */
export function graphOf(page: Page, nodes: readonly Node[]): Graph {
  const house = houses.get(page.site) ?? [websiteNode(page), publisherNode(page)];
  houses.set(page.site, house);
  return { "@context": "https://schema.org", "@graph": [...nodes, ...house] };
}

/** The site and its publisher, by the facts of a site, which stand in one house with its channel and mark. */
const houses = new WeakMap<Page["site"], Node[]>();

function websiteNode(page: Page): Node {
  const { site } = page;
  return {
    "@type": "WebSite",
    "@id": `${site.baseUrl}/#website`,
    name: site.name,
    url: `${site.baseUrl}/`,
    inLanguage: site.language,
    publisher: publisherOf(page),
  };
}

/** A kind of page (schema.org, WebPage). */
export type PageType = "WebPage" | "CollectionPage" | "AboutPage" | "ProfilePage";

/** A page and, save for the home page, the way to it from there, which ends at its own heading. */
export function pageNodes(
  page: Page,
  type: PageType,
  heading: string,
  said: Pick<Exclude<WebPage, string>, "about" | "mainEntity"> = {},
): Node[] {
  const { site, canonical } = page;
  const breadcrumb = { "@id": `${canonical}#breadcrumb` };
  const node: Node = {
    "@type": type,
    "@id": canonical,
    name: page.title,
    description: page.description,
    inLanguage: page.lang,
    isPartOf: { "@id": `${site.baseUrl}/#website` },
    breadcrumb: page.home ? undefined : breadcrumb,
    ...said,
  };
  return page.home ? [node] : [node, breadcrumbNode(page, heading)];
}

/** The way from the home page to a page (schema.org, BreadcrumbList); the page itself needs no address. */
export function breadcrumbNode(page: Page, heading: string): BreadcrumbList {
  const { site, canonical, trail } = page;
  const above = [{ name: site.name, url: "/" }, ...trail];
  return {
    "@type": "BreadcrumbList",
    "@id": `${canonical}#breadcrumb`,
    itemListElement: [
      ...above.map(({ name, url }, index) => ({
        "@type": "ListItem" as const,
        position: index + 1,
        name,
        item: site.baseUrl + url,
      })),
      { "@type": "ListItem", position: above.length + 1, name: heading },
    ],
  };
}

/** Who publishes the magazine, with the policies that its page about itself states (schema.org, NewsMediaOrganization). */
function publisherNode(page: Page): Exclude<NewsMediaOrganization, string> {
  const { site, telegram, icon } = page;
  const profiles = [...site.social, ...(telegram ? [telegram] : [])].map(({ url }) => url);
  const about = `${site.baseUrl}/about/`;
  return {
    "@type": "NewsMediaOrganization",
    ...publisherOf(page),
    name: site.name,
    url: `${site.baseUrl}/`,
    logo: icon && imageOf(page, icon.large),
    sameAs: profiles.length > 0 ? profiles : undefined,
    publishingPrinciples: about,
    correctionsPolicy: `${about}#corrections`,
    ownershipFundingInfo: `${about}#money`,
  };
}
