import { PlainError } from "../content/fault.ts";
import type { Edition } from "../edition/edition.ts";
import { alone, type Order, openForPress } from "../press/build.ts";
import { Pool } from "../press/pool.ts";
import { createProgress } from "../report/progress.ts";
import { type Campaign, isRunning } from "../sponsor/campaign.ts";
import { type Choice, type Sponsorship, whyOf } from "../sponsor/choose.ts";
import { briefLabelOf } from "../sponsor/label.ts";
import { didYouMean } from "../text/nearest.ts";
import { absolute } from "../text/url.ts";
import { formatInstant, type Instant } from "../time/instant.ts";

/** A page that carries a campaign, and why it carries this one. */
interface Carrier {
  url: string;
  title: string;
  /** When the story was published; a front has no such instant. */
  published?: string | undefined;
  why: string;
}

/** What there is to say of a campaign at an instant: plain JSON, instants as RFC 3339. */
export interface CampaignReport {
  id: string;
  label: string;
  sponsors: string;
  relationship: Campaign["relationship"];
  status: "running" | "to come" | "over";
  from: string | null;
  until: string | null;
  /** What becomes of its pages when it ends. */
  atEnd: Campaign["atEnd"];
  /** Where it is now. */
  pages: Carrier[];
  /** Where it will be when it begins, or is for the last time when it ends, where that is within the days asked for. */
  begins?: Carrier[] | undefined;
  ends?: Carrier[] | undefined;
}

/** What a campaign did or does on one page, with a link to each place where it stands. */
interface Placement extends Carrier {
  from: string | null;
  until: string | null;
  places: { name: string; url: string }[];
}

const day = 86_400_000;

/** `sponsors`: which campaigns run, begin and end within some days, and are over; on which pages. */
export async function listSponsors(
  order: Order,
  how: { days: number; json: boolean },
): Promise<void> {
  const edition = await openOnce(order);
  const reports = edition.campaigns.map((campaign) => reportOn(edition, campaign, how.days));
  const asOf = formatInstant(edition.magazine.now, edition.magazine.facts.site.zone);
  console.log(
    how.json
      ? JSON.stringify({ now: asOf, days: how.days, campaigns: reports }, null, 2)
      : formatReports(reports, asOf, how.days),
  );
}

/** `sponsors report`: what an account manager sends of a campaign: its pages, their dates, a link to each placement. */
export async function reportCampaign(order: Order, id: string, json: boolean): Promise<void> {
  const edition = await openOnce(order);
  const campaign = edition.campaigns.find((each) => each.id === id);
  if (!campaign) {
    const near = didYouMean(
      id,
      edition.campaigns.map((each) => each.id),
    );
    throw new PlainError(`There is no campaign "${id}" in _data/campaigns.ts.${near}`);
  }
  const { label, names } = briefLabelOf(campaign, edition.magazine.facts.site.language);
  const placements = placementsOf(edition, campaign);
  const { from, until } = spanOf(edition, campaign);
  const whole = { campaign: id, label, sponsors: names, from, until, placements };
  console.log(json ? JSON.stringify(whole, null, 2) : formatPlacements(whole));
}

function openOnce(order: Order): Promise<Edition> {
  return alone(order.root, async () => {
    const pool = new Pool(order.code.folder);
    const progress = createProgress(process.stderr);
    try {
      return (await openForPress(order, { pool, progress })).edition;
    } finally {
      progress.end();
      await pool.close();
    }
  });
}

function spanOf({ magazine }: Edition, { from, until }: Campaign) {
  const { zone } = magazine.facts.site;
  const write = (instant: Instant) =>
    Number.isFinite(instant) ? formatInstant(instant, zone) : null;
  return { from: write(from), until: write(until) };
}

function reportOn(edition: Edition, campaign: Campaign, days: number): CampaignReport {
  const { now } = edition.magazine;
  const { id, relationship, atEnd, from, until } = campaign;
  const { label, names } = briefLabelOf(campaign, edition.magazine.facts.site.language);
  const isNear = (edge: Instant) => now < edge && edge <= now + days * day;
  const status = isRunning(campaign, now) ? "running" : now < from ? "to come" : "over";
  return {
    id,
    label,
    sponsors: names,
    relationship,
    status,
    ...spanOf(edition, campaign),
    atEnd,
    pages: carriersOf(edition, campaign),
    begins: isNear(from) ? carriersOf(edition.at(from), campaign) : undefined,
    ends: isNear(until) ? carriersOf(edition.at(until - 1), campaign) : undefined,
  };
}

/** The pages that carry a campaign's label in an edition: fronts first, then stories, newest first. */
function carriersOf(edition: Edition, campaign: Campaign): Carrier[] {
  const { magazine } = edition;
  const { baseUrl, name, zone } = magazine.facts.site;
  const chosen = ({ running }: Sponsorship): Choice | undefined =>
    [running.powered, running.paying].find((choice) => choice?.campaign === campaign);
  const fronts = campaign.targets.fronts.flatMap((front): Carrier[] => {
    const choice = chosen(edition.sponsorshipOfFront(front));
    const place = magazine.places.get(front);
    const url = absolute(place?.url ?? "/", baseUrl);
    return choice ? [{ url, title: place?.name ?? name, why: whyOf(choice) }] : [];
  });
  const stories = magazine.out.flatMap((article): Carrier[] => {
    const choice = chosen(edition.sponsorshipOf(article));
    if (!choice) return [];
    const published = formatInstant(article.date, zone);
    const url = absolute(article.url, baseUrl);
    return [{ url, title: article.title, published, why: whyOf(choice) }];
  });
  return [...fronts, ...stories];
}

/** The placements of a campaign now; of one that is over, as it ended; of one to come, as it will begin. */
function placementsOf(edition: Edition, campaign: Campaign): Placement[] {
  const { now, facts } = edition.magazine;
  const at = Math.min(Math.max(now, campaign.from), campaign.until - 1);
  const { relationship, message } = campaign;
  const { from, until } = spanOf(edition, campaign);
  const start = from === null ? Number.NEGATIVE_INFINITY : campaign.from;
  return carriersOf(edition.at(at), campaign).map((carrier) => {
    const published = carrier.published === undefined ? start : Date.parse(carrier.published);
    const inside = message && carrier.published !== undefined;
    return {
      ...carrier,
      from: published > start ? formatInstant(published, facts.site.zone) : from,
      until,
      places: [
        { name: "above the headline", url: `${carrier.url}#page-sponsor-${relationship}` },
        ...(inside ? [{ name: "in the story", url: `${carrier.url}#page-sponsor-message` }] : []),
        { name: "at the foot", url: `${carrier.url}#page-about-${relationship}` },
      ],
    };
  });
}

function formatReports(reports: readonly CampaignReport[], asOf: string, days: number): string {
  if (reports.length === 0) return "There are no campaigns in _data/campaigns.ts.";
  const width = Math.max(...reports.map(({ id }) => id.length));
  const count = ({ length }: readonly Carrier[]) => `${length} page${length === 1 ? "" : "s"}`;
  const line = ({ id, label, sponsors, from, until, pages, begins, ends }: CampaignReport) => {
    const span = `${from ?? "always"} to ${until ?? "no end"}`;
    return [
      `  ${id.padEnd(width)}  ${count(pages)}  ${span}  ${label} ${sponsors}`,
      ...(begins ? [`    begins within ${days} days, on ${count(begins)}`] : []),
      ...(ends ? [`    ends within ${days} days, on ${count(ends)}`] : []),
      ...pages.map(({ url, why }) => `    ${url}  (${why})`),
    ];
  };
  const group = (status: CampaignReport["status"], title: string) => {
    const those = reports.filter((report) => report.status === status);
    return those.length === 0 ? [] : [title, ...those.flatMap(line)];
  };
  return [
    `Campaigns as of ${asOf}`,
    ...group("running", "Running"),
    ...group("to come", "To come"),
    ...group("over", "Over"),
  ].join("\n");
}

function formatPlacements(report: {
  campaign: string;
  label: string;
  sponsors: string;
  from: string | null;
  until: string | null;
  placements: readonly Placement[];
}): string {
  const { campaign, label, sponsors, placements } = report;
  const span = (from: string | null, until: string | null) =>
    `from ${from ?? "the beginning"} until ${until ?? "further notice"}`;
  return [
    `Campaign "${campaign}": ${label} ${sponsors}, ${span(report.from, report.until)}`,
    ...(placements.length === 0 ? ["It is on no page."] : []),
    ...placements.flatMap(({ title, url, published, from, until, why, places }) => [
      "",
      `${title}${published === undefined ? "" : `, published ${published}`}`,
      `  ${url}`,
      `  carried ${span(from, until)}: ${why}`,
      ...places.map((place) => `  ${place.name}: ${place.url}`),
    ]),
  ].join("\n");
}
