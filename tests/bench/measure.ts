import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Command } from "./site.ts";

/** What a command cost; `cpu` and `peak` are of its whole process tree. */
export interface Cost {
  /** Seconds by the wall. */
  wall: number;
  /** Seconds of processor, user and system; `null` where nothing on this machine tells. */
  cpu: number | null;
  /** Megabytes of resident memory at the highest; pages that processes share count in each. */
  peak: number | null;
}

const proc = existsSync("/proc/self/stat");
const time = "/usr/bin/time";

/** How processor time and memory are measured on this machine, in words. */
export const meter = proc
  ? "/proc (children's user and system time; resident memory of the process tree every 50 ms)"
  : existsSync(time)
    ? `${time} -p for processor time; memory is not measured`
    : "the wall clock alone";

const ticksPerSecond = 100; // Linux shows USER_HZ, which is 100 whatever the kernel's own clock.
/** What is being measured: process groups, which are ended when the benchmark is. */
export const running = new Set<ChildProcess>();

/** Ends whatever is being measured, with all that it started. */
export function stopMeasuring(): void {
  for (const { pid } of running) if (pid !== undefined) process.kill(-pid, "SIGKILL");
}

/** Runs a command in `root` and measures it. Throws with the end of its output where it fails. */
export async function measure(command: Command, root: string): Promise<Cost> {
  const words = proc || !existsSync(time) ? command.words : [time, "-p", ...command.words];
  const cpuBefore = proc ? childrenSeconds() : 0;
  const began = performance.now();
  const child = spawn(words[0] as string, words.slice(1), {
    cwd: root,
    env: { ...process.env, ...command.env },
    detached: true, // A group of its own, so that the whole of it can be ended.
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-6000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const tree = new ProcessTree(child.pid);
  const timer = proc ? setInterval(() => tree.look(), 50) : undefined;
  let wall = 0;
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => {
      wall = (performance.now() - began) / 1000;
    });
    child.on("close", (status, signal) => resolve(status ?? signal));
  }).finally(() => {
    clearInterval(timer);
    running.delete(child);
  });
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code} in ${root}:\n${output}`);
  if (!proc) return { wall, cpu: secondsOf(output), peak: null };
  // The kernel charges a child that its parent waits for. One that is left behind (esbuild's service,
  // which ends when its parent has) is only seen in passing; no count can be above the truth.
  const cpu = Math.max(childrenSeconds() - cpuBefore, tree.seconds());
  return { wall, cpu, peak: tree.peak };
}

/** A process and all below it, as they are seen from time to time. */
class ProcessTree {
  peak = 0;
  private readonly root: number | undefined;
  private readonly used = new Map<number, number>();

  constructor(root: number | undefined) {
    this.root = root;
  }

  /** Looks at every process of the tree once. */
  look(): void {
    let together = 0;
    const walk = (pid: number) => {
      const status = readOrNothing(`/proc/${pid}/status`);
      together += kilobytes(status, "VmRSS");
      this.peak = Math.max(this.peak, kilobytes(status, "VmHWM") / 1024);
      this.used.set(pid, ticks(readOrNothing(`/proc/${pid}/stat`), 11));
      for (const thread of threadsOf(pid)) {
        const children = readOrNothing(`/proc/${pid}/task/${thread}/children`);
        for (const child of children.split(" ").filter(Boolean)) walk(Number(child));
      }
    };
    if (this.root !== undefined) walk(this.root);
    this.peak = Math.max(this.peak, together / 1024);
  }

  /** The processor time that was seen. */
  seconds(): number {
    return [...this.used.values()].reduce((sum, each) => sum + each, 0) / ticksPerSecond;
  }
}

/** The processor time of all children that this process has waited for, and of theirs. */
function childrenSeconds(): number {
  return ticks(readFileSync("/proc/self/stat", "utf8"), 13) / ticksPerSecond;
}

/** The sum of two neighbouring fields of a `stat` file, counted after the name (proc(5)). */
function ticks(stat: string, field: number): number {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[field]) || 0) + (Number(fields[field + 1]) || 0);
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
}

function secondsOf(output: string): number | null {
  const parts = [...output.matchAll(/^(?:user|sys)\s+([\d.]+)$/gm)].slice(-2);
  return parts.length === 2 ? parts.reduce((sum, [, part]) => sum + Number(part), 0) : null;
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return []; // It has ended since.
  }
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // It has ended since.
  }
}
