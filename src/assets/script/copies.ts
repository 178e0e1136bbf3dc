import { pathsIn, savedCache } from "./caches.ts";

/** Keeps the page at this address with its files for reading without a network; says whether that could be done. */
export async function keepCopy(path: string): Promise<boolean> {
  try {
    const cache = await caches.open(savedCache);
    await keepFiles(cache);
    await cache.add(path);
    return true;
  } catch {
    return false;
  }
}

/** Keeps the files that a saved story needs since it was saved, such as another stylesheet. */
export async function keepUp(): Promise<void> {
  if ("caches" in window) await keepFiles(await caches.open(savedCache)).catch(() => {});
}

/** Drops the copy of a saved story, and the files that no other saved story needs. */
export async function dropCopy(path: string): Promise<void> {
  if (!("caches" in window)) return;
  const cache = await caches.open(savedCache);
  await cache.delete(path);
  const kept = await pathsIn(cache);
  const pages = kept.filter((each) => each.endsWith("/"));
  const texts = await Promise.all(pages.map(async (page) => (await cache.match(page))?.text()));
  const asked = texts.join();
  // Fonts are asked for by the stylesheet.
  const isNeeded = (file: string) =>
    asked.includes(file) || (pages.length > 0 && file.endsWith(".woff2"));
  for (const file of kept) {
    if (!file.endsWith("/") && !isNeeded(file)) await cache.delete(file);
  }
}

async function keepFiles(cache: Cache): Promise<void> {
  const files = [...new Set([...assetsHere(), ...(await picturesHere())])];
  const kept = await pathsIn(cache);
  await cache.addAll(files.filter((file) => !kept.includes(file)));
}

/** The stylesheet, scripts and fonts that this page came with. */
function assetsHere(): string[] {
  return performance
    .getEntriesByType("resource")
    .flatMap(({ name }) => ownPath(name, "/assets/") ?? []);
}

/** The pictures of this page's story, each as it is shown; those that wait to be scrolled to are fetched. */
async function picturesHere(): Promise<string[]> {
  const pictures = document.querySelector("main article")?.querySelectorAll("img") ?? [];
  const paths = await Promise.all(
    [...pictures].map(async (picture) => {
      picture.loading = "eager";
      const shown = await picture.decode().then(
        () => true,
        () => false,
      );
      return (shown && ownPath(picture.currentSrc, "/pictures/")) || [];
    }),
  );
  return paths.flat();
}

function ownPath(address: string, folder: string): string | undefined {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin && pathname.startsWith(folder) ? pathname : undefined;
}
