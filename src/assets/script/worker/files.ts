import { mark, pathsIn, savedCache } from "../caches.ts";
import type { Asked } from "./scope.ts";

/** How many files of each folder are kept; what was kept first leaves first. */
const most: Record<string, number> = { assets: 60, pictures: 240 };

/** The caches of files that pages ask for. */
export const fileCaches = Object.keys(most).map((folder) => mark + folder);

/** Gives a file whose name carries its hash: the kept one, which is the same as any, or the network's. */
export async function openFile(event: Asked, path: string): Promise<Response> {
  // A host that tells compressions apart (`Vary`) means the same bytes.
  const kept = await caches.match(path, { ignoreVary: true });
  if (kept) return kept;
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(keep(path, response.clone()));
    return response;
  } catch (error) {
    const other = await otherWidth(path);
    if (other) return other;
    throw error;
  }
}

async function keep(path: string, file: Response): Promise<void> {
  const folder = path.split("/", 2)[1] ?? "";
  const cache = await caches.open(mark + folder);
  try {
    await cache.put(path, file);
  } catch {
    return; // There is no room: the next visit asks the network again.
  }
  const paths = await pathsIn(cache);
  const over = paths.slice(0, Math.max(0, paths.length - (most[folder] ?? 0)));
  await Promise.all(over.map((each) => cache.delete(each)));
}

/** The same picture as it was kept for a window of another width. */
async function otherWidth(path: string): Promise<Response | undefined> {
  const stem = path.replace(/-\d+\.\w+$/, "-");
  if (stem === path) return undefined;
  for (const name of [savedCache, `${mark}pictures`]) {
    const cache = await caches.open(name);
    const other = (await pathsIn(cache)).find((each) => each.startsWith(stem));
    if (other) return cache.match(other);
  }
  return undefined;
}
