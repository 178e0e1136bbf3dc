import { readdir, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Removes from `folder` every file that is not among `kept` (paths below it, with `/`), and folders
 * that are left empty; gives the paths that it removed, pages before what they point to. Nothing outside
 * `folder` is touched.
 */
export async function removeStrangers(
  folder: string,
  kept: ReadonlySet<string>,
): Promise<string[]> {
  const strangers: string[] = [];
  const folders: string[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        await walk(path);
        folders.push(path);
      } else if (!kept.has(path)) strangers.push(path);
    }
  };
  await walk("");
  const ordered = pagesFirst(strangers);
  for (const path of ordered) await rm(join(folder, path));
  // Deeper folders come before those that hold them.
  for (const path of folders) {
    await rmdir(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
      if (!/^(ENOTEMPTY|EEXIST)$/.test(error.code ?? "")) throw error;
    });
  }
  return ordered;
}

/** Files of a site in the order in which they may go: what points before what is pointed to. */
export function pagesFirst(files: Iterable<string>): string[] {
  const isPointedTo = (file: string) =>
    Number(/^(?:assets|pictures|search)\/.*(?<!\.html)$/.test(file));
  return [...files].sort((a, b) => isPointedTo(a) - isPointedTo(b));
}
