import { hashOf } from "../content/markdown.ts";
import type { WorkerFacts } from "../discovery/worker.ts";
import { wordsFor } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { offlineUrl, type RouteOf, savedUrl } from "./routes.ts";
import { houseOf, type PageShell, shellOf } from "./shell.ts";

/** A page that a reader's own device fills. */
export interface DeviceProps {
  shell: PageShell;
  title: string;
  language: string;
  /** Says that stories are kept for reading without a network. */
  offline: boolean;
}

/** The props of the page that lists what the reader saved. */
export function savedPage(edition: Edition, { url }: RouteOf<"saved">): DeviceProps {
  return devicePage(edition, url, wordsOf(edition).saved);
}

/** The props of the page that stands for every other where there is no network. */
export function offlinePage(edition: Edition, { url }: RouteOf<"offline">): DeviceProps {
  return devicePage(edition, url, wordsOf(edition).offline);
}

/** The props of the service worker: its code, and the facts that it goes by. */
export function workerPage(edition: Edition): { code: string; facts: WorkerFacts } {
  const { worker, stylesheet, sheets, preload, scripts } = edition.assets;
  const { offline } = edition.magazine.facts.site;
  // The pages are kept anew when what surrounds them is another, though no file of theirs is.
  const version = hashOf(JSON.stringify([worker, edition.assets, houseOf(edition)])).slice(0, 12);
  const pages = [offlineUrl, savedUrl];
  const files = [stylesheet, sheets.tools, ...preload, scripts.theme, scripts.reader];
  return { code: worker, facts: { offline, version, pages, files } };
}

function wordsOf({ magazine }: Edition) {
  return wordsFor(magazine.facts.site.language).reader;
}

function devicePage(
  edition: Edition,
  url: string,
  { title, about }: { title: string; about: string },
): DeviceProps {
  const { language, offline } = edition.magazine.facts.site;
  const shell = shellOf(edition, { url, title, description: about, hidden: true });
  return { shell, title, language, offline };
}
