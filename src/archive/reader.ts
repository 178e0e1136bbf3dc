import type { Reader } from "./archive.ts";

/** So many files are read sooner by the process itself than a worker wakes. */
const few = 20;

/** A reader that reads a few files itself and has workers read more, whom it asks for when there are more. */
export function sparingly(workers: () => Reader): Reader {
  return {
    run: async (task) => {
      if (task.files.length > few) return workers().run(task);
      const { readFiles } = await import("./read.ts");
      return { files: readFiles(task) };
    },
  };
}
