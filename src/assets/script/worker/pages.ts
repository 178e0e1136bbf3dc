import { recentCache, savedCache } from "../caches.ts";
import { note, touch } from "./notes.ts";
import { type Asked, edition, shellCache } from "./scope.ts";

/** So long the network may take where there is a copy, in milliseconds. */
const patience = 4000;

/**
 * Gives a page: always the network's, where there is one. Stories that are kept stand in for it where it
 * fails or takes too long; for any other page stands the one that says so.
 */
export async function openPage(event: Asked, path: string): Promise<Response> {
  let seen: Response | undefined;
  const fresh = ask(event).then((response) => {
    seen = response.clone();
    return response;
  });
  event.waitUntil(fresh.then(() => seen && note(path, seen)).catch(() => {}));
  const kept = await keptCopy(path);
  if (!kept) return fresh.catch(() => standIn(path));
  const late = new Promise<Response>((resolve) => setTimeout(resolve, patience, kept));
  const answer = await Promise.race([fresh, late]).catch(() => kept);
  if (answer !== kept && answer.status < 500) return answer;
  event.waitUntil(touch(path));
  return kept;
}

async function ask({ request, preloadResponse }: Asked): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

async function keptCopy(path: string): Promise<Response | undefined> {
  for (const name of [savedCache, recentCache]) {
    const copy = await (await caches.open(name)).match(path, { ignoreVary: true });
    if (copy) return copy;
  }
  return undefined;
}

/** The page as it was kept from the first, or the one that says that there is no network. */
async function standIn(path: string): Promise<Response> {
  const shell = await caches.open(shellCache);
  const page = (await shell.match(path)) ?? (await shell.match(edition.pages[0] ?? ""));
  return page ?? Response.error();
}
