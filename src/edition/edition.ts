import type { Article } from "../content/article.ts";
import { type Fault, FaultsError } from "../content/fault.ts";
import { Magazine } from "../content/magazine.ts";
import { openMagazine } from "../content/open.ts";
import type { Sources } from "../content/sources.ts";
import type { Campaign } from "../sponsor/campaign.ts";
import { openCampaigns } from "../sponsor/check.ts";
import { Chooser, type Sponsorship } from "../sponsor/choose.ts";
import {
  type BriefLabel,
  briefLabelOf,
  labelOf,
  pastOf,
  type SponsorLabel,
} from "../sponsor/label.ts";
import { type Change, selectNextChange } from "../time/change.ts";
import type { Instant } from "../time/instant.ts";
import { checkAddresses } from "./addresses.ts";
import { feedChanges } from "./feeds.ts";
import { historyChanges } from "./history.ts";
import { routesOf } from "./listing.ts";
import type { Route } from "./routes.ts";
import { securityChanges } from "./security.ts";
import { newsChanges } from "./sitemaps.ts";

/** Where the site's own files are served. */
export interface Assets {
  /** The stylesheet of every page. */
  stylesheet: string;
  /** What some pages have besides: those that list stories, and those that a script fills. */
  sheets: { fronts: string; tools: string };
  /** The fonts that a page asks for first. */
  preload: readonly string[];
  /** What runs in browsers, each by its name. */
  scripts: { theme: string; reader: string; search: string };
  /** The code of the service worker, which lacks the facts of the edition. */
  worker: string;
  /** The rules by which browsers fetch ahead. */
  speculation: string;
}

/** The assets of a magazine that has none of its own yet. */
export const noAssets: Assets = {
  stylesheet: "",
  sheets: { fronts: "", tools: "" },
  preload: [],
  scripts: { theme: "", reader: "", search: "" },
  worker: "",
  speculation: "",
};

/** What a page says of its sponsors: the labels that it carries, and sentences on those that it did. */
export interface Sponsors {
  labels: SponsorLabel[];
  past: string[];
}

/** The magazine as it goes to press at an instant: every URL, and what every page is made from. */
export class Edition {
  readonly magazine: Magazine;
  readonly campaigns: readonly Campaign[];
  readonly assets: Assets;
  readonly routes: readonly Route[];
  readonly warnings: readonly Fault[];
  readonly #chooser: Chooser;
  #byUrl: Map<string, Route> | undefined;
  #next: { change: Change | undefined } | undefined;

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
    this.#chooser = new Chooser(magazine, campaigns);
  }

  /** The next instant at which the output may differ, and why; before it, none of it does. */
  get nextChange(): Change | undefined {
    this.#next ??= { change: selectNextChange(this.#changes(), this.magazine.now) };
    return this.#next.change;
  }

  *#changes(): Generator<Change> {
    yield* this.magazine.changes();
    yield* this.#chooser.changes();
    yield* feedChanges(this.magazine);
    yield* historyChanges(this.magazine);
    yield* newsChanges(this.magazine);
    yield* securityChanges(this.magazine);
  }

  /** The same edition with other assets. */
  withAssets(assets: Assets): Edition {
    return new Edition(this.magazine, this.campaigns, assets, this.routes, this.warnings);
  }

  /** The same magazine at another instant. */
  at(now: Instant): Edition {
    const { root, facts, all, pictures } = this.magazine;
    const magazine = new Magazine(root, now, facts, [...all.values()], pictures);
    return new Edition(magazine, this.campaigns, this.assets, routesOf(magazine), this.warnings);
  }

  /** The route of an address. */
  routeAt(url: string): Route | undefined {
    this.#byUrl ??= new Map(this.routes.map((route) => [route.url, route]));
    return this.#byUrl.get(url);
  }

  /** The campaigns that a story carries now, each with why, and those that it did carry. */
  sponsorshipOf(article: Article): Sponsorship {
    return this.#chooser.of(article);
  }

  /** What a story's page says of its sponsors: who powered it, then who paid, then who did. */
  sponsorsOf(article: Article): Sponsors {
    return this.#tell(this.sponsorshipOf(article));
  }

  /** The campaigns that a front carries now: `home`, or a section's id. */
  sponsorshipOfFront(front: string): Sponsorship {
    return this.#chooser.ofFront(front);
  }

  /** What a front says of its sponsors. */
  sponsorsOfFront(front: string): Sponsors {
    return this.#tell(this.sponsorshipOfFront(front));
  }

  /** The labels that a story carries on lists and in feeds. */
  labelsOf(article: Article): BriefLabel[] {
    const { powered, paying } = this.sponsorshipOf(article).running;
    return [powered, paying].flatMap((choice) =>
      choice ? [briefLabelOf(choice.campaign, this.magazine.facts.site.language)] : [],
    );
  }

  #tell({ running, past }: Sponsorship): Sponsors {
    const { facts, pictures } = this.magazine;
    const { zone, language } = facts.site;
    return {
      labels: [running.powered, running.paying].flatMap((choice) =>
        choice ? [labelOf(choice.campaign, pictures, facts.site)] : [],
      ),
      past: [past.powered, past.paying].flatMap((choice) =>
        choice ? [pastOf(choice, { zone, locale: language })] : [],
      ),
    };
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
