import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Saves that come within so many milliseconds of each other are told together. */
const quiet = 10;

/**
 * Tells of every file that changes below the folders given, by its path under `root`, until the
 * function that it returns is called. Folders are watched, not files: 100,000 stories are in some
 * hundreds of folders, and systems are niggardly with watchers.
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  told: (files: string[]) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const note = (file: string) => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed].sort();
      changed.clear();
      told(files);
    }, quiet);
  };
  const forget = (folder: string) => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const look = (folder: string, tell: boolean) => {
    if (watchers.has(folder)) return;
    let entries: ReturnType<typeof list>;
    try {
      const watcher = watch(join(root, folder), (event, name) => {
        if (name === null) return;
        const file = `${folder}/${name}`;
        note(file);
        if (event !== "rename") return;
        forget(file); // It came, went, or is another than it was.
        look(file, true);
      });
      watcher.on("error", () => forget(folder));
      watchers.set(folder, watcher);
      entries = list(join(root, folder));
    } catch {
      forget(folder); // It is a file, or gone.
      return;
    }
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) look(path, tell);
      else if (tell) note(path);
    }
  };
  for (const folder of folders) look(folder, false);
  return () => {
    clearTimeout(timer);
    for (const folder of folders) forget(folder);
  };
}

function list(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
