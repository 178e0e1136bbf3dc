import { parentPort } from "node:worker_threads";
import type { FileRead, Reading } from "../archive/read.ts";
import type { SiteLook } from "./manifest.ts";
import type { Packed } from "./parcel.ts";
import type { Job, Made, Shop } from "./shard.ts";
import type { MadeFile, VolumeJob } from "./volume.ts";

/** What a worker is asked: to read articles' files, to compile routes, to make a volume of the search index, to look at the site, or to load what that takes. */
export type Task =
  | Reading
  | { kind: "compile"; shop: Shop; jobs: Job[]; props: Packed }
  | { kind: "volume"; job: VolumeJob }
  | { kind: "look"; site: string; manifest: string }
  | { kind: "warm"; to: "read" | "compile" };

/** What a worker answers; an article that is as its hash says is not told again. */
export type Answer =
  | { kind: "read"; files: FileRead[] }
  | { kind: "compile"; made: Made[] }
  | { kind: "volume"; files: MadeFile[] }
  | { kind: "look"; look: SiteLook };

async function answer(task: Exclude<Task, { kind: "warm" }>): Promise<Answer> {
  switch (task.kind) {
    case "compile": {
      const { compileJobs } = await import("./shard.ts");
      return { kind: "compile", made: await compileJobs(task.shop, task.jobs, task.props) };
    }
    case "volume": {
      const { makeVolume } = await import("./volume.ts");
      return { kind: "volume", files: await makeVolume(task.job) };
    }
    case "look": {
      const { lookAtSite } = await import("./manifest.ts");
      return { kind: "look", look: lookAtSite(task.site, task.manifest) };
    }
    case "read": {
      const { readFiles } = await import("../archive/read.ts");
      return { kind: "read", files: readFiles(task) };
    }
  }
}

async function work(task: Task): Promise<void> {
  try {
    if (task.kind === "warm")
      await (task.to === "read" ? import("../archive/read.ts") : import("./shard.ts"));
    else parentPort?.postMessage(await answer(task));
  } catch (error) {
    parentPort?.postMessage({ kind: "error", error });
  }
}

// One after the other: answers come in the order of the tasks, and Eleventy runs once at a time.
let last = Promise.resolve();
parentPort?.on("message", (task: Task) => {
  last = last.then(() => work(task));
});
