import { pathsIn, recentCache, savedCache } from "../caches.ts";

/** So many stories are kept of those that were read, the last ones. */
const most = 30;

/** Keeps a story that the network gave, and drops one of which it says that it is withdrawn. */
export async function note(path: string, response: Response): Promise<void> {
  const { status, headers, redirected } = response;
  if (status === 404 || status === 410) return drop(path);
  if (status !== 200 || redirected || !headers.get("content-type")?.startsWith("text/html")) return;
  const copy = response.clone();
  const [head = ""] = (await response.text()).split("</head>", 1);
  if (head.includes('<meta name="robots" content="noindex"')) return drop(path);
  if (head.includes('<meta property="og:type" content="article"')) await keep(path, copy);
}

/** Puts a kept story last among those that leave. */
export async function touch(path: string): Promise<void> {
  const recent = await caches.open(recentCache);
  const copy = await recent.match(path, { ignoreVary: true });
  if (copy && (await recent.delete(path, { ignoreVary: true }))) await recent.put(path, copy);
}

async function keep(path: string, page: Response): Promise<void> {
  const saved = await caches.open(savedCache);
  if (await saved.match(path, { ignoreVary: true })) await saved.put(path, page.clone());
  const recent = await caches.open(recentCache);
  await recent.delete(path, { ignoreVary: true });
  await recent.put(path, page);
  const paths = await pathsIn(recent);
  const over = paths.slice(0, Math.max(0, paths.length - most));
  await Promise.all(over.map((each) => recent.delete(each, { ignoreVary: true })));
}

async function drop(path: string): Promise<void> {
  for (const name of [savedCache, recentCache]) {
    await (await caches.open(name)).delete(path, { ignoreVary: true });
  }
}
