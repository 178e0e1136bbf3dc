/** What all caches of the magazine's begin with: no other is touched. */
export const mark = "press-";

/** The caches that outlive every version of the worker: saved stories with their files, and those read last. */
export const savedCache = `${mark}saved`;
export const recentCache = `${mark}recent`;

/** The paths of what a cache holds, what was put there first before what was put there later. */
export async function pathsIn(cache: Cache): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => new URL(url).pathname);
}
