import { readdir, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Removes from `folder` every file that is not among `kept` (paths below it, with `/`), and folders
 * that are left empty; gives the paths that it removed. Nothing outside `folder` is touched.
 */
export async function removeStrangers(
  folder: string,
  kept: ReadonlySet<string>,
): Promise<string[]> {
  const removed: string[] = [];
  const walk = async (below: string): Promise<number> => {
    let left = 0;
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if ((await walk(path)) === 0) await rmdir(join(folder, path));
        else left += 1;
      } else if (kept.has(path)) left += 1;
      else {
        await rm(join(folder, path));
        removed.push(path);
      }
    }
    return left;
  };
  await walk("");
  return removed;
}
