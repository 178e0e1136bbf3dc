import { articlePage, type PlacedBody } from "./article.ts";
import { directoryPage } from "./directory.ts";
import type { Edition } from "./edition.ts";
import { feedPage } from "./feed.ts";
import { feedStylePage, feedsPage, opmlPage } from "./feedList.ts";
import { frontPage } from "./front.ts";
import { issuePage, issuesPage } from "./issue.ts";
import { listPage } from "./list.ts";
import { manifestPage, robotsPage, securityPage } from "./machines.ts";
import {
  aboutPage,
  gonePage,
  labelsPage,
  missingPage,
  redirectPage,
  retiredPage,
} from "./notice.ts";
import { offlinePage, savedPage, workerPage } from "./reader.ts";
import type { Route, RouteKind, RouteOf } from "./routes.ts";
import { searchPage } from "./searchPage.ts";
import type { House } from "./shell.ts";
import { sitemapPage } from "./sitemap.ts";

const makers = {
  article: articlePage,
  gone: gonePage,
  redirect: redirectPage,
  retired: retiredPage,
  front: frontPage,
  list: listPage,
  directory: directoryPage,
  issues: issuesPage,
  issue: issuePage,
  about: aboutPage,
  labels: labelsPage,
  missing: missingPage,
  search: searchPage,
  feed: feedPage,
  feedStyle: feedStylePage,
  feeds: feedsPage,
  opml: opmlPage,
  sitemap: sitemapPage,
  robots: robotsPage,
  security: securityPage,
  manifest: manifestPage,
  saved: savedPage,
  offline: offlinePage,
  worker: workerPage,
};

/** The props of a kind of page: plain JSON. */
export type PropsOf<Kind extends RouteKind> = ReturnType<(typeof makers)[Kind]>;

/** Makes the props of a route in this edition: all that its bytes depend on, besides the code. */
export function propsOf<Kind extends RouteKind>(
  edition: Edition,
  route: RouteOf<Kind>,
): PropsOf<Kind> {
  const make = makers[route.kind as Kind] as (edition: Edition, route: Route) => PropsOf<Kind>;
  return make(edition, route);
}

/** The props of a page with the house around it: its shell has all that the HTML document needs. */
export type Housed<Props> = Props extends { shell: infer Shell }
  ? Omit<Props, "shell"> & { shell: House & Shell }
  : Props;

/** Puts the house around the props of a page; a document without a shell stays as it is. */
export function putInHouse<Props extends object>(props: Props, house: House): Housed<Props> {
  const { shell } = props as { shell?: object };
  return (shell ? { ...props, shell: { ...house, ...shell } } : props) as Housed<Props>;
}

/** What a page template is given: its route, the props of any route, and the words of a story as HTML. */
export interface PageData<Kind extends RouteKind> {
  route: RouteOf<Kind>;
  propsOf(route: RouteOf<Kind>): Housed<PropsOf<Kind>>;
  wordsOf(body: PlacedBody): string;
}
