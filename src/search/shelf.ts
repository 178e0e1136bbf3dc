import {
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
import { hashOf } from "../content/markdown.ts";
import { isAlive } from "../disk/alive.ts";
import { writeWhole } from "../disk/whole.ts";

/** A file of a volume: its path below the volume's address, where its bytes stand, and what they are. */
export interface VolumeFile {
  path: string;
  at: string;
  hash: string;
  size: number;
}

/** What another build may still be reading is younger than so many milliseconds. */
const resting = 10 * 60_000;

/** The list of a volume's files, and the file whose time says when it was last asked for: none of them themselves. */
const list = "files.json";
const asked = "asked";

type Row = [path: string, hash: string, size: number];

/**
 * The volumes of the index that were made, in `.cache/search/<name>-<key>/`, where the key is the hash of
 * all that a volume is made from. A folder is renamed into place when all of it is there, so that builds
 * beside each other and builds that are killed leave whole volumes or none.
 */
export class SearchShelf {
  readonly #folder: string;

  /** Opens the shelf of a project; nothing is read. */
  constructor(root: string) {
    this.#folder = join(root, ".cache/search");
  }

  /** The files of a volume where it is there and as it was made: what shows a reader where to begin comes last. */
  find(name: string, key: string): VolumeFile[] | undefined {
    const folder = join(this.#folder, `${name}-${key}`);
    const rows = readRows(join(folder, list));
    const files = rows?.map(([path, hash, size]) => ({ path, at: join(folder, path), hash, size }));
    if (!files?.every(isWhole)) return undefined;
    writeFileSync(join(folder, asked), "");
    return files;
  }

  /** Puts a volume on the shelf, which `make` writes into a folder; takes older ones of its name away. */
  async keep(
    name: string,
    key: string,
    make: (folder: string) => Promise<void>,
  ): Promise<VolumeFile[]> {
    const place = join(this.#folder, `${name}-${key}`);
    const beside = `${place}.${process.pid}.part`;
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside, { recursive: true });
    try {
      await make(beside);
      writeWhole(join(beside, list), JSON.stringify(rowsOf(beside)));
      rmSync(place, { recursive: true, force: true }); // It is there only where it was damaged.
      renameSync(beside, place);
    } catch (error) {
      rmSync(beside, { recursive: true, force: true });
      // Another build may have made the same meanwhile.
      if (!this.find(name, key)) throw error;
    }
    const files = this.find(name, key);
    if (!files) throw new Error(`${place} was damaged while it was made. Build again.`);
    this.#clear(name, timeOf(place));
    return files;
  }

  #clear(name: string, now: number): void {
    for (const entry of readdirSync(this.#folder)) {
      const [, of, pid] = /^(.*)-[0-9a-f]+(?:\.(\d+)\.part)?$/.exec(entry) ?? [];
      const path = join(this.#folder, entry);
      const isLeft = pid !== undefined && !isAlive(Number(pid));
      const isOld = pid === undefined && of === name && timeOf(path) < now - resting;
      if (isLeft || isOld) rmSync(path, { recursive: true, force: true });
    }
  }
}

function readRows(file: string): Row[] | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Row[];
  } catch {
    return undefined; // It is not there, or not whole.
  }
}

function isWhole({ at, hash }: VolumeFile): boolean {
  return existsSync(at) && hashOf(readFileSync(at)) === hash;
}

function rowsOf(folder: string): Row[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const rows = entries
    .filter((entry) => entry.isFile())
    .map((entry): Row => {
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      return [file.slice(folder.length + 1), hashOf(bytes), bytes.length];
    });
  const isEntry = ([path]: Row) => Number(path === "pagefind-entry.json");
  return rows.sort((a, b) => isEntry(a) - isEntry(b) || (a[0] < b[0] ? -1 : 1));
}

/** When a volume was last asked for, by the clock of the disk: in milliseconds. */
function timeOf(folder: string): number {
  return statSync(join(folder, asked), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
