import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import type { House } from "../content/article.ts";
import type { Job, Made, Shop } from "./shard.ts";

/** What a worker is asked: to read articles' files, to compile routes, or to load what that takes. */
export type Task =
  | { kind: "read"; root: string; house: House; files: { file: string; hash?: string }[] }
  | { kind: "compile"; shop: Shop; jobs: Job[] }
  | { kind: "warm" };

/** What a worker answers; an article that is as its hash says is not told again. */
export type Answer = { kind: "read"; files: FileRead[] } | { kind: "compile"; made: Made[] };

/** An article's file as it was read: how it stood on the disk, its hash, and what was read as JSON. */
export interface FileRead {
  file: string;
  size: number;
  mtime: number;
  hash: string;
  read?: string;
}

async function answer(task: Exclude<Task, { kind: "warm" }>): Promise<Answer> {
  switch (task.kind) {
    case "compile": {
      const { compileJobs } = await import("./shard.ts");
      return { kind: "compile", made: await compileJobs(task.shop, task.jobs) };
    }
    case "read":
      return { kind: "read", files: await readFiles(task) };
  }
}

async function readFiles(task: Extract<Task, { kind: "read" }>): Promise<FileRead[]> {
  const [{ readArticle }, { hashOf }] = await Promise.all([
    import("../content/read.ts"),
    import("../content/markdown.ts"),
  ]);
  return task.files.map((known) => {
    const { file } = known;
    // Its size and time are those before it is read: a change meanwhile is then seen by the next build.
    const { size, mtimeMs: mtime } = statSync(join(task.root, file));
    const bytes = readFileSync(join(task.root, file));
    const hash = hashOf(bytes);
    if (hash === known.hash) return { file, size, mtime, hash };
    return { file, size, mtime, hash, read: JSON.stringify(readArticle(file, bytes, task.house)) };
  });
}

parentPort?.on("message", async (task: Task) => {
  try {
    if (task.kind === "warm") await import("./shard.ts");
    else parentPort?.postMessage(await answer(task));
  } catch (error) {
    parentPort?.postMessage({ kind: "error", error });
  }
});
