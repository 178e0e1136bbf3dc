import type { Article } from "../content/article.ts";
import { absolute } from "../text/url.ts";
import type { Words } from "../words/english.ts";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import type { RouteOf } from "./routes.ts";
import { type PageFacts, type PageShell, shellOf } from "./shell.ts";

/** A page of the magazine about itself: its shell and a few facts of the house. */
export interface HouseProps {
  shell: PageShell;
  name: string;
  description: string;
  publisher: string;
  email: { editors: string; corrections: string };
  /** Topics whose stories never carry a sponsor. */
  sensitiveTopics: string[];
}

/** The page where a story was, which says why it is not there any more. */
export interface GoneProps {
  shell: PageShell;
  reason: string;
  section?: { name: string; url: string } | undefined;
}

/** A page that sends on to a story's new address. */
export interface RedirectProps {
  lang: string;
  title: string;
  path: string;
  canonical: string;
}

/** The props of the page about the magazine. */
export function aboutPage(edition: Edition, route: RouteOf<"about">): HouseProps {
  return housePage(edition, route.url, aboutName(edition));
}

/** The props of the page that explains the labels of sponsors. */
export function labelsPage(edition: Edition, route: RouteOf<"labels">): HouseProps {
  return housePage(edition, route.url, wordsOf(edition).labels.title, {
    trail: [{ name: aboutName(edition), url: "/about/" }],
  });
}

function wordsOf({ magazine }: Edition): Words {
  return wordsFor(magazine.facts.site.language);
}

function aboutName(edition: Edition): string {
  return say(wordsOf(edition).place.aboutName, { name: edition.magazine.facts.site.name });
}

/** The props of the page for addresses that lead nowhere. */
export function missingPage(edition: Edition, route: RouteOf<"missing">): HouseProps {
  return housePage(edition, route.url, wordsOf(edition).missing.name, { hidden: true });
}

function housePage(
  edition: Edition,
  url: string,
  title: string,
  more: Pick<PageFacts, "hidden" | "trail"> = {},
): HouseProps {
  const { name, description, publisher, email, sensitiveTopics } = edition.magazine.facts.site;
  const shell = shellOf(edition, { url, title, description: `${title}. ${description}`, ...more });
  return { shell, name, description, publisher, email, sensitiveTopics };
}

/** The props of the page left where a story has expired: nothing of the story but its section. */
export function gonePage(edition: Edition, route: RouteOf<"gone">): GoneProps {
  const { magazine } = edition;
  const article = magazine.all.get(route.id) as Article;
  const place = magazine.places.get(article.section);
  return {
    shell: goneShell(edition, route.url),
    reason: article.expires?.reason ?? wordsOf(edition).gone.over,
    section: place && { name: place.name, url: place.url },
  };
}

/** The props of the page left at an address that was retired. */
export function retiredPage(edition: Edition, route: RouteOf<"retired">): GoneProps {
  const { retired } = edition.magazine.facts;
  const reason = retired.find(({ url }) => url === route.url)?.reason ?? "";
  return { shell: goneShell(edition, route.url), reason };
}

function goneShell(edition: Edition, url: string): PageShell {
  const { title } = wordsOf(edition).gone;
  return shellOf(edition, { url, title, description: `${title}.`, hidden: true });
}

/** The props of a page that stands at a story's old address. */
export function redirectPage(edition: Edition, route: RouteOf<"redirect">): RedirectProps {
  const { magazine } = edition;
  const article = magazine.all.get(route.id) as Article;
  const { baseUrl, name } = magazine.facts.site;
  return {
    lang: magazine.facts.site.language,
    title: `${wordsOf(edition).place.moved} – ${name}`,
    path: article.url,
    canonical: absolute(article.url, baseUrl),
  };
}
