import type { WorkerFacts } from "../../../discovery/worker.ts";
import { mark } from "../caches.ts";

/** As much of a service worker's scope as this one uses (W3C, "Service Workers" §4.1). */
interface Scope {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: {
    unregister(): Promise<boolean>;
    navigationPreload?: { enable(): Promise<void> };
  };
  addEventListener(type: "install" | "activate", listener: (event: Work) => void): void;
  addEventListener(type: "fetch", listener: (event: Asked) => void): void;
}

/** An event that lasts until its work is done. */
export interface Work {
  waitUntil(work: Promise<unknown>): void;
}

/** Something that a page of the site asks for. */
export interface Asked extends Work {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

// The browser gives the one, the build writes the other before this code.
declare const self: Scope;
declare const edition: WorkerFacts;

/** The worker's own scope. */
export const scope = self;

/** The facts of the edition. */
const facts = edition;

export { facts as edition };

/** The cache of the pages that stand for others, and their files: one for each version. */
export const shellCache = `${mark}shell-${facts.version}`;
