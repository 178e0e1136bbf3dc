import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Article, lineIn } from "../content/article.ts";
import { type Fault, FaultsError } from "../content/fault.ts";
import type { Magazine } from "../content/magazine.ts";
import { openMagazine } from "../content/open.ts";
import type { PictureFile } from "../content/picture.ts";
import {
  type Campaign,
  campaignChanges,
  chooseSponsorship,
  openCampaigns,
} from "../sponsor/campaign.ts";
import { labelOf, type SponsorLabel } from "../sponsor/label.ts";
import { didYouMean } from "../text/nearest.ts";
import { shorten } from "../text/prose.ts";
import { type Change, selectNextChange } from "../time/change.ts";
import type { Instant } from "../time/instant.ts";
import { fileOf, type Route, routesOf } from "./routes.ts";

/** Where the site's own files are served. */
export interface Assets {
  stylesheet: string;
  /** The fonts that a page asks for first. */
  preload: readonly string[];
}

/** The magazine as it goes to press at an instant: every URL, and what every page is made from. */
export class Edition {
  readonly magazine: Magazine;
  readonly campaigns: readonly Campaign[];
  readonly assets: Assets;
  readonly routes: readonly Route[];
  readonly warnings: readonly Fault[];
  /** The next instant at which any byte of the output differs, and why. */
  readonly nextChange: Change | undefined;

  constructor(
    magazine: Magazine,
    campaigns: readonly Campaign[],
    assets: Assets,
    routes: readonly Route[],
    warnings: readonly Fault[],
  ) {
    this.magazine = magazine;
    this.campaigns = campaigns;
    this.assets = assets;
    this.routes = routes;
    this.warnings = warnings;
    const changes = [...magazine.changes(), ...campaignChanges(campaigns, magazine)];
    this.nextChange = selectNextChange(changes, magazine.now);
  }

  /** The labels that a story carries now: who powered it, then who paid. */
  labelsOf(article: Article): SponsorLabel[] {
    const { campaigns, magazine } = this;
    const parentOf = (section: string) => magazine.places.get(section)?.parent?.id;
    const { powered, paying } = chooseSponsorship(article, campaigns, magazine.now, parentOf);
    return [powered, paying].flatMap((campaign) =>
      campaign ? [labelOf(campaign, magazine.pictures)] : [],
    );
  }

  /** The pictures that pages of this edition show: none of a story that is not out. */
  pictures(): PictureFile[] {
    const { magazine } = this;
    const { facts, pictures } = magazine;
    const names = [
      ...facts.authors.map(({ portrait }) => portrait),
      ...[...magazine.byIssue.keys()].map((id) => magazine.issues.get(id)?.cover.src),
    ];
    const shown = names.map((name) => (name === undefined ? undefined : pictures.get(name)));
    for (const article of magazine.out) {
      for (const { logo } of this.labelsOf(article)) shown.push(logo?.light, logo?.dark);
      if (article.picture) shown.push(pictures.get(article.picture.src));
      for (const { target } of article.body.pictures)
        shown.push(magazine.pictureAt(target, article));
    }
    const unique = new Map(shown.flatMap((picture) => (picture ? [[picture.url, picture]] : [])));
    return [...unique.values()];
  }
}

/**
 * Opens the magazine under `root` as it is at `now`, checks it whole, and lists what goes to press.
 * Throws a `FaultsError` with every fault of every file where any of them is an error.
 */
export async function openEdition(options: {
  root: string;
  now: Instant;
  assets: Assets;
}): Promise<Edition> {
  const { magazine, faults } = await openMagazine(options);
  if (!magazine) throw new FaultsError(faults);
  const { campaigns, faults: campaignFaults } = openCampaigns(magazine);
  const routes = routesOf(magazine);
  const found = [...faults, ...campaignFaults, ...checkAddresses(magazine, routes)];
  if (found.some(({ severity }) => severity === "error")) throw new FaultsError(found);
  return new Edition(magazine, campaigns, options.assets, routes, found);
}

/** Checks that no two routes share a file, and that none is a folder where another is a file. */
function checkClashes(magazine: Magazine, routes: readonly Route[]): Fault[] {
  const faults: Fault[] = [];
  const files = new Map<string, Route>();
  const folders = new Map<string, Route>();
  for (const route of routes) {
    const file = fileOf(route.url);
    const pieces = file.split("/");
    const above = pieces.map((_, index) => pieces.slice(0, index).join("/")).slice(1);
    const other =
      files.get(file) ?? folders.get(file) ?? above.map((each) => files.get(each)).find(Boolean);
    if (other) faults.push(clashOf(magazine, [route, other]));
    files.set(file, other ?? route);
    for (const folder of above) if (!folders.has(folder)) folders.set(folder, route);
  }
  return faults;
}

function clashOf(magazine: Magazine, routes: readonly [Route, Route]): Fault {
  const route =
    routes.find(({ kind }) => kind === "redirect") ?? routes.find(({ kind }) => kind === "article");
  const other = routes.find((each) => each !== route) ?? routes[0];
  const own = route?.url ?? other.url;
  const place = own === other.url ? "which is another page's too" : `where ${other.url} stands`;
  const message = `has the address ${own}, ${place}. Give it another.`;
  const article = route && "id" in route ? magazine.all.get(route.id) : undefined;
  if (!route || !article) return { file: "_data/sections.ts", message, severity: "error" };
  const path = route.kind === "redirect" ? ["aliases", article.aliases.indexOf(route.url)] : [];
  const line = lineIn(readFileSync(join(magazine.root, article.file), "utf8"), path);
  return { file: article.file, line, message, severity: "error" };
}

/** Checks that no two routes clash, and that links to addresses of the site lead somewhere. */
function checkAddresses(magazine: Magazine, routes: readonly Route[]): Fault[] {
  // What is held takes its address some day, without anybody there to mend it: it is checked now.
  const toCome = magazine.held.flatMap(({ id, url, aliases }): Route[] => [
    { kind: "article", url, id },
    ...aliases.map((alias): Route => ({ kind: "redirect", url: alias, id })),
  ]);
  const faults = checkClashes(magazine, [...routes, ...toCome]);
  const { site } = magazine.facts;
  const urls = new Set(routes.map(({ url }) => url));
  for (const article of magazine.all.values()) {
    if (magazine.standingOf(article) === "gone") continue;
    for (const { target, line } of article.body.links) {
      const path = target.startsWith(`${site.baseUrl}/`)
        ? target.slice(site.baseUrl.length)
        : target;
      if (!path.startsWith("/") || path.startsWith("//") || /\.md(#|$)/.test(path)) continue;
      const address = path.replace(/[?#].*$/, "");
      if (urls.has(address)) continue;
      const message = `links to "${shorten(target)}", which is no page of the site.${didYouMean(address, urls)} A story is linked by its id: article:the-id.`;
      const severity = isForgiven(magazine, article) ? "warning" : "error";
      faults.push({ file: article.file, line: line + article.body.line - 1, message, severity });
    }
  }
  return faults;
}

function isForgiven(magazine: Magazine, article: Article): boolean {
  return article.draft || magazine.isArchived(article);
}
