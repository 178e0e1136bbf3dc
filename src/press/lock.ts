import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";

/**
 * Does `work` while no other process of this machine that asks for the same lock does its own; waits
 * for one that does, and says so by `waiting`. A lock whose holder has died is taken over.
 */
export async function withLock<Result>(
  file: string,
  work: () => Promise<Result>,
  waiting: (holder: number) => void,
): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    const holder = holderOf(file);
    if (holder === undefined) continue;
    if (!told) waiting(holder);
    told = true;
    await setTimeout(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The process that holds a lock; a lock of nobody's is taken away, and `undefined`. */
function holderOf(file: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  const holder = Number(text);
  if (holder > 0 && holder !== process.pid && isAlive(holder)) return holder;
  // Written, but not yet with a number: its holder is at it this moment, or died there long ago.
  rmSync(file, { force: true });
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
