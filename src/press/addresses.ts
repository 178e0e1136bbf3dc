import { readStore, writeStore } from "../archive/store.ts";
import type { Fault } from "../content/fault.ts";
import type { Edition } from "../edition/edition.ts";
import { formatInstant, type Instant } from "../time/instant.ts";

/** Every address of a story that was ever published: since when, and the story's file. */
export type Addresses = Record<string, { since: Instant; file: string }>;

/** Reads the addresses that earlier builds published; none where nothing is remembered. */
export function readAddresses(path: string): Addresses {
  return readStore<Addresses>(path, "addresses") ?? {};
}

/**
 * Finds addresses that readers were given and that would lead nowhere now: a story's file was deleted,
 * renamed or made a draft. A story that ends by its own `expires`, or waits for its `date`, keeps its
 * address; an address before its time (the clock was set back) is not missed.
 */
export function checkVanished(edition: Edition, addresses: Addresses): Fault[] {
  const { magazine } = edition;
  const { now, facts } = magazine;
  const isDraft = (file: string) => magazine.byFile.get(file)?.draft === true;
  return missing(addresses, keptAddresses(edition), { now, zone: facts.site.zone, isDraft });
}

/** Every address that an edition has, and those that wait for their stories. */
export function keptAddresses({ magazine, routes }: Edition): string[] {
  const waiting = magazine.held.flatMap(({ url, aliases }) => [url, ...aliases]);
  return [...routes.map(({ url }) => url), ...waiting];
}

/** The faults of addresses that are not among those kept. */
export function missing(
  addresses: Addresses,
  kept: readonly string[],
  at: { now: Instant; zone: string; isDraft?: (file: string) => boolean },
): Fault[] {
  const all = new Set(kept);
  return Object.entries(addresses)
    .filter(([url, { since }]) => !all.has(url) && since <= at.now)
    .map(([url, { since, file }]): Fault => {
      const begin = `was published at ${url} since ${formatInstant(since, at.zone)}`;
      const message = at.isDraft?.(file)
        ? `${begin}, and is a draft now. Let it end by "expires", or run: npm run retire ${url}`
        : `${begin}, and no story has that address any more. Put it among the "aliases" of the story that took its place, or run: npm run retire ${url}`;
      return { file, message, severity: "error" };
    });
}

/** The addresses of stories that an edition publishes, each since its instant. */
export function addressesOf({ magazine, routes }: Edition): Addresses {
  const addresses: Addresses = {};
  for (const route of routes) {
    if (route.kind !== "article" && route.kind !== "redirect") continue;
    const file = magazine.all.get(route.id)?.file ?? "articles";
    addresses[route.url] = { since: magazine.now, file };
  }
  return addresses;
}

/** The addresses that an edition says are retired. */
export function retiredOf({ magazine }: Edition): string[] {
  return magazine.facts.retired.map(({ url }) => url);
}

/** Notes addresses that were published; those that were retired are forgotten. Gives all that are known. */
export function noteAddresses(
  path: string,
  published: Addresses,
  retired: readonly string[],
): Addresses {
  const known = readAddresses(path);
  const gone = new Set(retired);
  const fresh = Object.keys(published).filter((url) => !known[url] && !gone.has(url));
  const left = retired.filter((url) => known[url]);
  for (const url of fresh) known[url] = published[url] as Addresses[string];
  for (const url of left) delete known[url];
  if (fresh.length > 0 || left.length > 0) writeStore(path, "addresses", known);
  return known;
}

/** The first instant after `now` from which an address is missed where it leads nowhere. */
export function nextMissed(addresses: Addresses, now: Instant): Instant {
  return Object.values(addresses).reduce(
    (first, { since }) => (since > now && since < first ? since : first),
    Number.POSITIVE_INFINITY,
  );
}
