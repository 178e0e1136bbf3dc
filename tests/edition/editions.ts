import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../src/content/article.ts";
import type { Facts } from "../../src/content/facts.ts";
import { Magazine } from "../../src/content/magazine.ts";
import { hashOf } from "../../src/content/markdown.ts";
import { Edition, noAssets, openEdition } from "../../src/edition/edition.ts";
import { routesOf } from "../../src/edition/listing.ts";
import { propsOf } from "../../src/edition/props.ts";
import type { RouteKind, RouteOf } from "../../src/edition/routes.ts";
import type { Campaign } from "../../src/sponsor/campaign.ts";
import { backingIn, type Relationship, relationships } from "../../src/sponsor/relationship.ts";
import { type Instant, parseInstant } from "../../src/time/instant.ts";
import { parseNow } from "../../src/time/now.ts";
import { now, smallFacts, Throwaway } from "../throwaway.ts";

/**
 * Opens the edition of a throwaway magazine with the files given, and copies of its one picture under
 * the names in `pictures`. Its folder is gone when this returns.
 */
export async function openOf(
  files: Record<string, string> = {},
  pictures: readonly string[] = [],
): Promise<Edition> {
  const throwaway = new Throwaway(files);
  const folder = join(throwaway.root, "articles/pictures");
  for (const name of pictures) copyFileSync(join(folder, "dot.png"), join(folder, name));
  try {
    return await openEdition({
      root: throwaway.root,
      now: parseNow(now),
      assets: {
        ...noAssets,
        stylesheet: "/assets/site-0a.css",
        preload: ["/assets/serif-0a.woff2"],
        scripts: { ...noAssets.scripts, search: "/assets/search-0a.js" },
      },
    });
  } finally {
    throwaway.remove();
  }
}

/** The file of a fact of the small magazine with `changes` to it. */
export function factFile(name: string, changes: Record<string, unknown> | unknown[]): string {
  const text = smallFacts[`_data/${name}.ts`]?.replace(/^export default |;\n$/g, "") ?? "{}";
  const value = Array.isArray(changes) ? changes : { ...JSON.parse(text), ...changes };
  return `export default ${JSON.stringify(value, null, 2)};\n`;
}

/** What may differ in an edition of the same magazine. */
interface Changes {
  articles?: readonly Article[];
  at?: Instant;
  facts?: Partial<Facts>;
  campaigns?: readonly Campaign[];
}

/** The same magazine with other stories, facts or campaigns, or at another instant. */
export function changed(edition: Edition, changes: Changes): Edition {
  const { magazine, assets } = edition;
  const { articles = [...magazine.all.values()], at = magazine.now } = changes;
  const facts = { ...magazine.facts, ...changes.facts };
  const other = new Magazine(magazine.root, at, facts, articles, magazine.pictures);
  const campaigns = changes.campaigns ?? edition.campaigns;
  return new Edition(other, campaigns, assets, routesOf(other), []);
}

/** A story as a file would give it, in the small magazine's section India. */
export function article(id: string, changes: Partial<Article> = {}): Article {
  return {
    hash: hashOf(JSON.stringify([id, changes])),
    id,
    file: `articles/2026/03/${id}.md`,
    url: `/2026/03/${id}/`,
    title: `Title of ${id}`,
    standfirst: `Standfirst of ${id}.`,
    date: ist("2026-03-01 10:00"),
    section: "india",
    topics: ["Rivers"],
    authors: ["asha"],
    kind: "report",
    corrections: [],
    related: [],
    aliases: [],
    draft: false,
    sponsorship: "any",
    lang: "en-IN",
    body: { hash: `hash-of-${id}`, words: 460, links: [], pictures: [], line: 12 },
    ...changes,
  };
}

/** The targets given, and no others. */
export function targeting(targets: Partial<Campaign["targets"]> = {}): Campaign["targets"] {
  return { ...leavingOut(), site: false, fronts: [], ...targets };
}

/** The stories given, and no others, for a campaign to leave out. */
export function leavingOut(stories: Partial<Campaign["exclude"]> = {}): Campaign["exclude"] {
  return {
    articles: [],
    series: [],
    issues: [],
    topics: [],
    authors: [],
    sections: [],
    ...stories,
  };
}

/** A sponsor by its id, which is its name's too. */
export function sponsor(id: string): Campaign["sponsors"][number] {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return { id, name, url: `https://${id}.example/`, about: `${name}.` };
}

/** A campaign of Acme's that always runs, on the story `a`. */
export function campaign(
  id: string,
  relationship: Relationship,
  changes: Partial<Campaign> = {},
): Campaign {
  const { endings } = relationships[relationship];
  return {
    id,
    sponsors: [sponsor("acme")],
    relationship,
    label: backingIn("en", relationship).wordings[0],
    from: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
    targets: targeting({ articles: ["a"] }),
    exclude: leavingOut(),
    publishedSince: Number.NEGATIVE_INFINITY,
    priority: 0,
    atEnd: endings[0],
    ...changes,
  };
}

/** So many stories, `s000` the oldest, one every six hours from the beginning of 2025. */
export function articles(count: number, changes: Partial<Article> = {}): Article[] {
  const first = ist("2025-01-01");
  return Array.from({ length: count }, (_, index) =>
    article(`s${String(index).padStart(3, "0")}`, {
      date: first + index * 6 * 3_600_000,
      ...changes,
    }),
  );
}

/** An instant as an editor of the small magazine writes it. */
export const ist = (text: string): Instant => parseInstant(text, "Asia/Kolkata");

/** The routes of one kind. */
export function routesFor<Kind extends RouteKind>(edition: Edition, kind: Kind): RouteOf<Kind>[] {
  return edition.routes.filter((route): route is RouteOf<Kind> => route.kind === kind);
}

/** The one route at an address; throws where there is none of that kind. */
export function routeAt<Kind extends RouteKind>(edition: Edition, kind: Kind, url: string) {
  const found = routesFor(edition, kind).find((route) => route.url === url);
  if (!found) throw new Error(`There is no ${kind} at ${url}.`);
  return found;
}

/** What every page of an edition is made from, as JSON by its address. */
export function allProps(edition: Edition): Map<string, string> {
  return new Map(
    edition.routes.map((route) => [route.url, JSON.stringify(propsOf(edition, route))]),
  );
}
