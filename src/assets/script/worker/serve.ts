import { mark, pathsIn, recentCache, savedCache } from "../caches.ts";
import { fileCaches, openFile } from "./files.ts";
import { openPage } from "./pages.ts";
import { edition, scope, shellCache } from "./scope.ts";

/** Stands between the site's pages and the network, and keeps what readers may want without one. */
export function serve(): void {
  scope.addEventListener("install", (event) => event.waitUntil(install()));
  scope.addEventListener("activate", (event) => event.waitUntil(activate()));
  scope.addEventListener("fetch", (event) => {
    const { method, url, headers, mode } = event.request;
    const { origin, pathname } = new URL(url);
    if (method !== "GET" || origin !== location.origin || headers.has("range")) return;
    if (mode === "navigate") event.respondWith(openPage(event, pathname));
    else if (/^\/(assets|pictures)\//.test(pathname)) event.respondWith(openFile(event, pathname));
  });
}

async function install(): Promise<void> {
  const cache = await caches.open(shellCache);
  const pages = edition.pages.map((page) => new Request(page, { cache: "no-cache" }));
  await cache.addAll([...pages, ...edition.files]);
  await scope.skipWaiting();
}

/** Takes away what earlier versions kept, save what readers did, and the files that it needs. */
async function activate(): Promise<void> {
  const lasting = [shellCache, savedCache, recentCache, ...fileCaches];
  for (const name of await caches.keys()) {
    if (!name.startsWith(mark) || lasting.includes(name)) continue;
    await handOn(await caches.open(name));
    await caches.delete(name);
  }
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

/** Keeps the stylesheet, scripts and fonts of an earlier version for the stories that were read with them. */
async function handOn(shell: Cache): Promise<void> {
  const assets = await caches.open(`${mark}assets`);
  for (const path of await pathsIn(shell)) {
    const file = path.startsWith("/assets/") ? await shell.match(path) : undefined;
    if (file && !edition.files.includes(path)) await assets.put(path, file);
  }
}
