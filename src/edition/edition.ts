import type { Article } from "../content/article.ts";
import { type Fault, FaultsError } from "../content/fault.ts";
import type { Magazine } from "../content/magazine.ts";
import { openMagazine } from "../content/open.ts";
import type { PictureFile } from "../content/picture.ts";
import type { Sources } from "../content/sources.ts";
import {
  type Campaign,
  campaignChanges,
  chooseSponsorship,
  openCampaigns,
} from "../sponsor/campaign.ts";
import { labelOf, type SponsorLabel } from "../sponsor/label.ts";
import { type Change, selectNextChange } from "../time/change.ts";
import type { Instant } from "../time/instant.ts";
import { checkAddresses } from "./addresses.ts";
import { type Route, routesOf } from "./routes.ts";

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
  /** The next instant at which the output may differ, and why; before it, none of it does. */
  readonly nextChange: Change | undefined;
  #byUrl: Map<string, Route> | undefined;

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

  /** The same edition with other assets. */
  withAssets(assets: Assets): Edition {
    return new Edition(this.magazine, this.campaigns, assets, this.routes, this.warnings);
  }

  /** The route of an address. */
  routeAt(url: string): Route | undefined {
    this.#byUrl ??= new Map(this.routes.map((route) => [route.url, route]));
    return this.#byUrl.get(url);
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
  sources?: Sources | undefined;
}): Promise<Edition> {
  const { magazine, faults } = await openMagazine(options);
  if (!magazine) throw new FaultsError(faults);
  const { campaigns, faults: campaignFaults } = openCampaigns(magazine);
  const routes = routesOf(magazine);
  const found = [...faults, ...campaignFaults, ...checkAddresses(magazine, routes)];
  if (found.some(({ severity }) => severity === "error")) throw new FaultsError(found);
  return new Edition(magazine, campaigns, options.assets, routes, found);
}
