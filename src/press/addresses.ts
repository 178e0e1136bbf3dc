import type { Fault } from "../content/fault.ts";
import type { Edition } from "../edition/edition.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { readStore, writeStore } from "./store.ts";

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

/** Notes the addresses that an edition publishes, and forgets those that were retired. */
export function noteAddresses(path: string, edition: Edition, addresses: Addresses): void {
  const { magazine, routes } = edition;
  let changed = false;
  for (const route of routes) {
    if (route.kind === "retired" && Object.hasOwn(addresses, route.url)) {
      delete addresses[route.url];
      changed = true;
    }
    if (route.kind !== "article" && route.kind !== "redirect") continue;
    if (Object.hasOwn(addresses, route.url)) continue;
    const file = magazine.all.get(route.id)?.file ?? "articles";
    addresses[route.url] = { since: magazine.now, file };
    changed = true;
  }
  if (changed) writeStore(path, "addresses", addresses);
}
