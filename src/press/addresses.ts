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
  const { magazine, routes } = edition;
  const kept = new Set(routes.map(({ url }) => url));
  for (const story of magazine.held) for (const url of [story.url, ...story.aliases]) kept.add(url);
  const { zone } = magazine.facts.site;
  return Object.entries(addresses)
    .filter(([url, { since }]) => !kept.has(url) && since <= magazine.now)
    .map(([url, { since, file }]): Fault => {
      const draft = magazine.byFile.get(file)?.draft;
      const begin = `was published at ${url} since ${formatInstant(since, zone)}`;
      const message = draft
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

/** Notes addresses that were published; those that were retired are forgotten. */
export function noteAddresses(
  path: string,
  published: Addresses,
  retired: readonly string[],
): void {
  const known = readAddresses(path);
  const all = { ...published, ...known };
  for (const url of retired) delete all[url];
  if (Object.keys(all).length === Object.keys(known).length && retired.every((url) => !known[url]))
    return;
  writeStore(path, "addresses", all);
}
