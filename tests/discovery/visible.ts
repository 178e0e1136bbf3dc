import { isDeepStrictEqual } from "node:util";
import { readingMinutes } from "../../src/text/prose.ts";
import { all, classesOf, type Element, is, parse, textOf } from "../sponsor/surfaces.ts";

/** What is known of the site around a page. */
export interface Site {
  /** The origin, without a slash. */
  base: string;
  /** Says whether the site serves an address of its own, and has the fragment that it may end in. */
  serves(url: string): boolean;
}

type Thing = Record<string, unknown>;

/** A page and what its structured data says. */
interface Told {
  page: Element;
  graph: Thing[];
  site: Site;
}

/**
 * Everything that a page tells machines, in structured data and in its head, and does not show its
 * readers in the same words; what is malformed; and addresses that lead nowhere.
 */
export function faultsOf(html: string, site: Site): string[] {
  const page = parse(html);
  const blocks = all(page, is("script")).filter(
    ({ attributes }) => attributes.type === "application/ld+json",
  );
  const hidden = contents(page, "robots").some((content) => /noindex/.test(content));
  if (hidden) return differ("its number of blocks, on a hidden page,", blocks.length, 0);
  if (blocks.length !== 1) return differ("its number of blocks", blocks.length, 1);
  let data: Thing;
  try {
    data = JSON.parse(blocks[0]?.children.join("") ?? "");
  } catch (error) {
    return [`is not JSON: ${(error as Error).message}`];
  }
  const graph = data["@graph"];
  if (!Array.isArray(graph)) return ["has no @graph"];
  const told: Told = { page, graph, site };
  return [
    ...differ("its context", data["@context"], "https://schema.org"),
    ...idFaults(told),
    ...addressFaults(told),
    ...pageFaults(told),
    ...wayFaults(told),
    ...publisherFaults(told),
    ...storyFaults(told),
    ...profileFaults(told),
    ...issueFaults(told),
    ...shareFaults(told),
  ];
}

function differ(what: string, said: unknown, shown: unknown): string[] {
  const same = isDeepStrictEqual(said, shown);
  return same ? [] : [`says ${what} is ${JSON.stringify(said)}, not ${JSON.stringify(shown)}`];
}

/** Every thing in a value, outermost first. */
function* things(value: unknown): Generator<Thing> {
  if (Array.isArray(value)) for (const each of value) yield* things(each);
  else if (typeof value === "object" && value !== null) {
    yield value as Thing;
    for (const each of Object.values(value)) yield* things(each);
  }
}

const isReference = (thing: Thing) => isDeepStrictEqual(Object.keys(thing), ["@id"]);

/** Each thing has a type, is told once, and is told where another refers to it. */
function idFaults({ graph, site }: Told): string[] {
  const told = [...things(graph)].filter((thing) => !isReference(thing));
  const ids = told.flatMap((thing) => thing["@id"] ?? []);
  const untyped = told.filter((thing) => typeof thing["@type"] !== "string");
  const unnamed = graph.filter((thing) => typeof thing["@id"] !== "string" || isReference(thing));
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  const lost = [...things(graph)]
    .filter(isReference)
    .map((thing) => String(thing["@id"]))
    .filter((id) => !ids.includes(id) && !site.serves(id.replace(/#.*/, "")));
  return [
    ...untyped.map((thing) => `has a thing without a type: ${JSON.stringify(thing)}`),
    ...unnamed.map((thing) => `has a thing of its graph without an @id: ${JSON.stringify(thing)}`),
    ...twice.map((id) => `tells of ${id} twice`),
    ...lost.map((id) => `refers to ${id}, of which nothing is told`),
  ];
}

const addressKeys = new Set(
  "@id url item sameAs citation publishingPrinciples correctionsPolicy ownershipFundingInfo".split(
    " ",
  ),
);

/** Addresses are absolute and https, and those of the site lead somewhere. */
function addressFaults({ graph, site }: Told): string[] {
  return [...things(graph)].flatMap((thing) =>
    Object.entries(thing).flatMap(([key, value]) =>
      [value].flat().flatMap((text) => {
        if (typeof text !== "string") return [];
        if (!addressKeys.has(key) && !/^(?:\.{0,2}\/|https?:)/.test(text)) return [];
        if (!/^https:\/\/[^/]+\//.test(text)) return [`has ${key} ${text}, which is not absolute`];
        // An @id names a thing, and need not be an element of the page.
        const address = key === "@id" ? text.replace(/#.*/, "") : text;
        const ours = address.startsWith(`${site.base}/`);
        return ours && !site.serves(address) ? [`has ${key} ${text}, which leads nowhere`] : [];
      }),
    ),
  );
}

const within = (page: Element, ...path: string[]) =>
  path.reduce((found, what) => found.flatMap((each) => all(each, is(what))), [page]);
const words = (page: Element, ...path: string[]) => within(page, ...path).map(textOf);
const hrefs = (page: Element, base: string, ...path: string[]) =>
  within(page, ...path).map(({ attributes }) => new URL(attributes.href ?? "", base).href);
const times = (page: Element, ...path: string[]) =>
  within(page, ...path, "time").map(({ attributes }) => attributes.datetime ?? "");
const contents = (page: Element, key: string) =>
  all(page, is("meta"))
    .filter(({ attributes }) => (attributes.property ?? attributes.name) === key)
    .map(({ attributes }) => attributes.content ?? "");
const canonicalOf = (page: Element) =>
  all(page, is("link")).find(({ attributes }) => attributes.rel === "canonical")?.attributes.href;
const kindOf = (page: Element) =>
  within(page, "body").flatMap(classesOf)[0]?.replace("page-", "") ?? "";
const typed = (graph: Thing[], type: RegExp) =>
  graph.filter((thing) => type.test(String(thing["@type"])));
/** What is left of a list where it is empty: nothing is said of it. */
const some = <Item>(list: Item[]) => (list.length > 0 ? list : undefined);

/** The page is what its head says. */
function pageFaults({ page, graph }: Told): string[] {
  const canonical = canonicalOf(page);
  const [own = {}, ...others] = graph.filter((thing) => thing["@id"] === canonical);
  const kind = kindOf(page);
  const profile = /\/authors\/[^/]+\/$/.test(canonical ?? "");
  const house = /\/about\/$/.test(canonical ?? "") ? "AboutPage" : "WebPage";
  const types: Record<string, string> = { article: "WebPage", house };
  const type = kind === "list" && profile ? "ProfilePage" : (types[kind] ?? "CollectionPage");
  const named = kind !== "article";
  return [
    ...differ("its number of pages", others.length, 0),
    ...differ("the type of its page", own["@type"], type),
    ...differ("its name", own.name, named ? words(page, "title")[0] : undefined),
    ...differ(
      "its description",
      own.description,
      named ? contents(page, "description")[0] : undefined,
    ),
    ...differ(
      "its language",
      own.inLanguage,
      named ? within(page, "html")[0]?.attributes.lang : undefined,
    ),
  ];
}

/** The way to the page is that of its masthead, its trail and its headline. */
function wayFaults({ page, graph, site }: Told): string[] {
  const said = typed(graph, /^BreadcrumbList$/).flatMap((list) => list.itemListElement as Thing[]);
  if (kindOf(page) === "home") return differ("its way", said, []);
  const links = [...within(page, ".masthead-name", "a"), ...within(page, "nav.trail", "a")];
  const shown = links.map((link, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: textOf(link),
    item: new URL(link.attributes.href ?? "", site.base).href,
  }));
  const last = { "@type": "ListItem", position: shown.length + 1, name: words(page, "h1")[0] };
  return differ("its way", said, [...shown, last]);
}

/** The publisher is who the masthead and the foot say. */
function publisherFaults({ page, graph, site }: Told): string[] {
  const [publisher = {}] = typed(graph, /^NewsMediaOrganization$/);
  const foot = hrefs(page, site.base, "footer.colophon", "a");
  return [
    ...differ("its publisher", publisher.name, words(page, ".masthead-name")[0]),
    ...[publisher.sameAs ?? []]
      .flat()
      .filter((url) => !foot.includes(String(url)))
      .map((url) => `says that the publisher is at ${url}, which the foot does not`),
  ];
}

/** All that may be said of a story: what is not held against its page has no place in it. */
const storyKeys = new Set(
  (
    "@type @id mainEntityOfPage headline description inLanguage articleSection keywords wordCount " +
    "datePublished dateModified author publisher image isAccessibleForFree isPartOf correction sponsor funder"
  ).split(" "),
);

/** A story is what its page shows. */
function storyFaults({ page, graph, site }: Told): string[] {
  const stories = typed(graph, /Article$/);
  const isStory = kindOf(page) === "article";
  if (stories.length !== Number(isStory)) return differ("its number of stories", stories.length, 1);
  const [story] = stories;
  if (!story) return [];
  const changed = [...times(page, ".dates"), ...times(page, ".corrections")];
  const latest = changed.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  const sponsors = (...kinds: string[]) =>
    some(
      kinds.flatMap((kind) =>
        within(page, `aside.sponsor-${kind}`, "a.sponsor-name").map((link) => ({
          "@type": "Organization",
          name: textOf(link),
          url: link.attributes.href,
        })),
      ),
    );
  const paid = within(page, "body").flatMap(classesOf).includes("paid");
  const writers = within(page, ".byline", "a").map((link) => {
    const url = new URL(link.attributes.href ?? "", site.base).href;
    return { "@type": "Person", "@id": `${url}#person`, name: textOf(link), url };
  });
  const section = words(page, "nav.trail", "a").at(-1);
  const minutes = /(\d+) (?:min read|मिनट में पढ़ें)/.exec(words(page, ".dates")[0] ?? "")?.[1];
  return [
    ...Object.keys(story)
      .filter((key) => !storyKeys.has(key))
      .map((key) => `says ${key} of a story, which is held against nothing`),
    ...differ("its name to machines", story["@id"], `${canonicalOf(page)}#story`),
    ...differ("that it costs nothing", story.isAccessibleForFree, true),
    ...differ("its publisher", story.publisher, { "@id": `${site.base}/#publisher` }),
    ...differ("that it is paid for", story["@type"] === "AdvertiserContentArticle", paid),
    ...differ("its headline", story.headline, words(page, "h1")[0]),
    ...differ("its standfirst", story.description, words(page, ".standfirst")[0]),
    ...differ("its language", story.inLanguage, within(page, "html")[0]?.attributes.lang),
    ...differ("its section", story.articleSection, section),
    ...differ("its topics", story.keywords, some(words(page, "nav.topics", "li"))),
    ...differ("its minutes", String(readingMinutes(Number(story.wordCount))), minutes),
    ...differ("its date", story.datePublished, times(page, ".dates")[0]),
    ...differ("its last change", story.dateModified, latest),
    ...differ("its authors", story.author, paid ? sponsors("paid") : writers),
    ...differ("its sponsor", story.sponsor, sponsors("paid", "sponsored")),
    ...differ("its funder", story.funder, sponsors("supported")),
    ...differ("its address", story.mainEntityOfPage, { "@id": canonicalOf(page) }),
    ...pictureFaults(page, site, story.image),
    ...differ("its corrections", story.correction, correctionsOf(page)),
    ...differ("its issue", issueIn(story), issueOf(page, site)),
  ];
}

/** The picture as the page shows it comes first; those after it are parts of it, of the same maker. */
function pictureFaults(page: Element, site: Site, images: unknown): string[] {
  const [whole, ...parts] = (images ?? []) as Thing[];
  return [
    ...differ("its picture", whole, pictureOf(page, site, "figure.story-picture")),
    ...parts.flatMap((part) => [
      ...differ("a part's picture", stemOf(String(part.url)), stemOf(String(whole?.url))),
      ...differ("a part's credit", part.creditText, whole?.creditText),
    ]),
  ];
}

/** A figure's picture with the words under it, as structured data has it. */
function pictureOf(page: Element, site: Site, figure: string): Thing | undefined {
  const [image] = within(page, figure, "img");
  if (!image) return undefined;
  const { src = "", width, height } = image.attributes;
  const url = new URL(src, site.base).href;
  const caption = words(page, figure, ".caption")[0];
  const creditText = words(page, figure, ".credit")[0];
  const citation = within(page, figure, ".credit", "a")[0]?.attributes.href;
  const license = within(page, figure, ".licence", "a")[0]?.attributes.href;
  return known({
    "@type": "ImageObject",
    url,
    width,
    height,
    caption,
    creditText,
    citation,
    license,
  });
}

/** A thing without what is not known of it. */
function known(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined));
}

function correctionsOf(page: Element): Thing[] | undefined {
  return some(
    within(page, ".corrections", "p").map((paragraph) => {
      const [time] = within(paragraph, "time");
      return {
        "@type": "CorrectionComment",
        datePublished: time?.attributes.datetime,
        text: textOf(paragraph).slice(time ? textOf(time).length + 1 : 0),
      };
    }),
  );
}

function issueIn({ isPartOf }: Thing): Thing | undefined {
  if (!isPartOf) return undefined;
  const { "@id": id, name, issueNumber, datePublished } = isPartOf as Thing;
  return { id, name, issueNumber, datePublished };
}

function issueOf(page: Element, site: Site): Thing | undefined {
  const line = within(page, ".story-foot", "p").find((each) => /^Printed in/.test(textOf(each)));
  if (!line) return undefined;
  return {
    id: `${hrefs(line, site.base, "a")[0]}#issue`,
    name: words(line, "a")[0],
    issueNumber: Number(/No\. (\d+)/.exec(textOf(line))?.[1]),
    datePublished: times(line)[0],
  };
}

/** A writer is who the head of the page shows. */
function profileFaults({ page, graph, site }: Told): string[] {
  const own = `${canonicalOf(page)}`.replace(/\d+\/$/, "");
  if (!/\/authors\/[^/]+\/$/.test(own)) return [];
  const people = [...things(graph)].filter((thing) => thing["@type"] === "Person");
  const image = pictureOf(page, site, ".page-portrait");
  const shown = known({
    "@type": "Person",
    "@id": `${own}#person`,
    name: words(page, "h1")[0],
    url: own,
    jobTitle: words(page, ".page-head", ".kicker")[0],
    description: words(page, ".page-head", ".page-text")[0],
    image,
    sameAs: some(within(page, ".page-links", "a").map(({ attributes }) => attributes.href)),
    worksFor: { "@id": `${site.base}/#publisher` },
  });
  return differ("its writer", people, [shown]);
}

/** A print issue is what its page shows. */
function issueFaults({ page, graph, site }: Told): string[] {
  if (kindOf(page) !== "issue") return [];
  const [issue = {}] = [...things(graph)].filter((thing) => thing["@type"] === "PublicationIssue");
  const number = /No\. (\d+)/.exec(words(page, ".page-head", ".page-text")[0] ?? "")?.[1];
  return [
    ...differ("its issue", issue.name, words(page, "h1")[0]),
    ...differ("its number", issue.issueNumber, Number(number)),
    ...differ("its day", issue.datePublished, times(page, ".page-head")[0]),
    ...differ("its cover", issue.image, pictureOf(page, site, "figure.cover")),
  ];
}

/** The picture that a variant is of. */
const stemOf = (url: string | undefined) => url?.replace(/-[0-9a-f]{10}-\d+\.\w+$/, "");

/** The head says to those who share the page what the page says. */
function shareFaults({ page, graph, site }: Told): string[] {
  const [story = {}] = typed(graph, /Article$/);
  const one = (key: string) => contents(page, key)[0];
  const isStory = kindOf(page) === "article";
  const published = times(page, ".dates")[0];
  const [image] = within(page, isStory ? "figure.story-picture" : "figure.cover", "img");
  const { src, width, height, alt } = image?.attributes ?? {};
  // A story without a picture has a card drawn of its headline.
  const card = isStory ? `${site.base}/pictures/card` : undefined;
  const headline = isStory ? words(page, "h1")[0] : undefined;
  const large = isStory || (Number(width) >= 300 && Number(height) >= 157);
  const changed = story.dateModified === published ? undefined : story.dateModified;
  const authors = hrefs(page, site.base, ".byline", "a");
  const section = words(page, "nav.trail", "a").slice(-1);
  const tags = words(page, "nav.topics", "li");
  return [
    ...differ("og:title", one("og:title"), words(page, "title")[0]),
    ...differ("og:type", one("og:type"), isStory ? "article" : "website"),
    ...differ("og:url", one("og:url"), canonicalOf(page)),
    ...differ("og:site_name", one("og:site_name"), words(page, ".masthead-name")[0]),
    ...differ("og:description", one("og:description"), one("description")),
    ...differ(
      "og:image",
      stemOf(one("og:image")),
      src ? stemOf(new URL(src, site.base).href) : card,
    ),
    ...differ("og:image:width", one("og:image:width"), src ? width : isStory ? "1200" : undefined),
    ...differ("og:image:alt", one("og:image:alt"), src ? alt || undefined : headline),
    ...differ("its card", contents(page, "twitter:card"), [
      large ? "summary_large_image" : "summary",
    ]),
    ...differ("its time", one("article:published_time"), isStory ? published : undefined),
    ...differ("its change", one("article:modified_time"), changed),
    ...differ("its authors", contents(page, "article:author"), isStory ? authors : []),
    ...differ("its section", contents(page, "article:section"), isStory ? section : []),
    ...differ("its tags", contents(page, "article:tag"), isStory ? tags : []),
  ];
}
