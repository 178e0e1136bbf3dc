import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { isAlive } from "../disk/alive.ts";
import { writeWhole } from "../disk/whole.ts";

/** What is known of a variant that was written: its bytes' number and sum, and when that was. */
interface Entry {
  bytes: number;
  sum: string;
  /** Milliseconds since 1970, as the file itself says. */
  time: number;
}

/** What was taken away: so many files with so many bytes. */
export interface Pruned {
  count: number;
  bytes: number;
}

/** The ledger's name, which is no variant's. */
const ledger = "ledger";

/**
 * The variants that were made, in `.cache/pictures/`, by the names of their files, which say what they are
 * made from. A ledger beside them tells how each was when it was written. A file that is since another in
 * length or time is read and summed before it is believed; one that is not what was written, or that the
 * ledger does not know, is not there.
 */
export class Store {
  readonly folder: string;
  #entries: Map<string, Entry>;

  /** Opens the store of a project; of what is in it, only the ledger is read. */
  constructor(root: string) {
    this.folder = join(root, ".cache/pictures");
    this.#entries = readLedger(join(this.folder, ledger));
  }

  /** The path of a variant's file, where it is there and whole. */
  find(name: string): string | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const path = join(this.folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.size !== entry.bytes) return undefined;
    const time = Math.floor(stat.mtimeMs);
    if (time === entry.time) return path;
    // A copied folder has other times; what is found to be right is not summed again.
    if (sumOf(readFileSync(path)) !== entry.sum) return undefined;
    this.#enter(name, { ...entry, time });
    return path;
  }

  /** Writes a variant's file, whole or not at all, and gives its path. */
  keep(name: string, bytes: Uint8Array): string {
    const path = join(this.folder, name);
    const beside = `${path}.${process.pid}.part`;
    mkdirSync(this.folder, { recursive: true });
    try {
      writeFileSync(beside, bytes);
      const time = Math.floor(statSync(beside).mtimeMs);
      // Before it is there: nobody then finds a file that the ledger does not know.
      this.#enter(name, { bytes: bytes.length, sum: sumOf(bytes), time });
      renameSync(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
    return path;
  }

  /**
   * Takes away every variant whose address (`/pictures/...`) is not in `keep`, and what killed processes left
   * half written. A variant that another process makes meanwhile may go too, and is then made again.
   */
  prune(keep: ReadonlySet<string>): Pruned {
    const pruned: Pruned = { count: 0, bytes: 0 };
    for (const name of filesOf(this.folder)) {
      const isKept = !isVariant(name) || keep.has(`/pictures/${name}`);
      if (isKept && !isLeft(name)) continue;
      const path = join(this.folder, name);
      pruned.count += 1;
      pruned.bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      rmSync(path, { force: true });
    }
    if (pruned.count > 0) this.#prune(keep);
    return pruned;
  }

  #enter(name: string, entry: Entry): void {
    this.#entries.set(name, entry);
    appendFileSync(join(this.folder, ledger), lineOf(name, entry));
  }

  /** Writes the ledger anew, with the lines of other processes that are to be kept. */
  #prune(keep: ReadonlySet<string>): void {
    const file = join(this.folder, ledger);
    const lines = [...readLedger(file)].filter(([name]) => keep.has(`/pictures/${name}`));
    writeWhole(file, lines.map(([name, entry]) => lineOf(name, entry)).join(""));
    this.#entries = new Map(lines);
  }
}

/** What a ledger says, the later of two lines; a line that is broken says nothing. */
function readLedger(file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  for (const line of text.split("\n")) {
    const [, name, bytes, sum, time] = /^([\w.-]+) (\d+) ([0-9a-f]{8}) (\d+)$/.exec(line) ?? [];
    if (name && sum) entries.set(name, { bytes: Number(bytes), sum, time: Number(time) });
  }
  return entries;
}

function lineOf(name: string, { bytes, sum, time }: Entry): string {
  return `${name} ${bytes} ${sum} ${time}\n`;
}

function sumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

function isVariant(name: string): boolean {
  return /-[0-9a-f]{10}-\d+\.(?:avif|webp|jpg|png)$/.test(name);
}

/** Says whether a file is what a process that is no more began to write. */
function isLeft(name: string): boolean {
  const pid = Number(/\.(\d+)\.part$/.exec(name)?.[1] ?? 0);
  return pid > 0 && (pid === process.pid || !isAlive(pid));
}
