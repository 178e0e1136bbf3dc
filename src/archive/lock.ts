import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isAlive } from "../disk/alive.ts";

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
    if (holder !== undefined && !told) {
      waiting(holder);
      told = true;
    }
    await setTimeout(holder === undefined ? 5 : 100);
  }
  try {
    return await work();
  } finally {
    if (read(file) === String(process.pid)) rmSync(file, { force: true });
  }
}

/** Takes a lock that nobody holds. It comes into being with its holder's number in it, by a link. */
function take(file: string): boolean {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, String(process.pid));
  try {
    linkSync(beside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** The process that holds a lock; one that is nobody's is taken away, and the answer `undefined`. */
function holderOf(file: string): number | undefined {
  const text = read(file);
  if (text === undefined) return undefined;
  const holder = Number(text);
  if (holder > 0 && holder !== process.pid && isAlive(holder)) return holder;
  // Who else saw the dead holder may have taken the lock since: then it is given back.
  const away = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, away);
    if (read(away) !== text) linkSync(away, file);
  } catch (error) {
    if (!/^(ENOENT|EEXIST)$/.test((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  rmSync(away, { force: true });
  return undefined;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
