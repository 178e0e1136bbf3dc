import { readdirSync, readFileSync, rmSync, type Stats, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { House, ReadArticle } from "../content/article.ts";
import { hashOf } from "../content/markdown.ts";
import type { PictureFile, ReadPictures } from "../content/picture.ts";
import type { Sources } from "../content/sources.ts";
import { importFacts } from "./facts.ts";
import { type Stat, statOf } from "./inputs.ts";
import type { FileRead, Reading } from "./read.ts";
import { readStore, writeStore } from "./store.ts";

/** An article's file as it was when it was last read: its size, time and hash, and what was read. */
interface Entry {
  size: number;
  mtime: number;
  hash: string;
  read: ReadArticle;
}

/** The articles of one folder, by file. */
interface Shelf {
  entries: Map<string, Entry>;
  changed: boolean;
}

/** Who reads files that are not known: the worker threads of a build, or the process itself. */
export interface Reader {
  run(task: Reading): Promise<{ files: FileRead[] }>;
}

/** What is known of articles, by folder; plain data, so that it outlives the code that made it. */
export interface Memory {
  mark: string;
  shelves: Map<string, Shelf>;
}

type Row = [file: string, size: number, mtime: number, hash: string, read: ReadArticle];
type PictureRow = [name: string, size: number, mtime: number, picture: PictureFile];

/** So many articles are read by a worker at a time. */
const batch = 100;

/**
 * The parts of a magazine as they were read before, kept from build to build, a file for each folder
 * of articles: what is as it was is neither read nor parsed again. Size and time are compared first,
 * then the hash. What other code wrote, or what has been damaged, is read anew.
 */
export class Archive implements Sources {
  readonly #folder: string;
  readonly #code: string;
  readonly #reader: Reader;
  readonly #told: (done: number, of: number) => void;
  readonly #memory: Memory;
  readonly #stats: Map<string, Stat>;
  readonly #bodies: string | undefined;
  /** Says that the facts had no fault. */
  #known = true;

  /**
   * `folder` is where it is kept, `code` the hash of the code that reads. `told` hears how reading
   * goes on; `memory` is an earlier archive's, in the same process; `stats` is how files stand, as
   * far as that is known, and is added to; `bodies` is a folder where what is read leaves its set body.
   */
  constructor(
    folder: string,
    code: string,
    reader: Reader,
    known: {
      told?: (done: number, of: number) => void;
      memory?: Memory;
      stats?: Map<string, Stat> | undefined;
      bodies?: string;
    } = {},
  ) {
    this.#folder = folder;
    this.#code = code;
    this.#reader = reader;
    this.#told = known.told ?? (() => {});
    this.#memory = known.memory ?? { mark: "", shelves: new Map() };
    this.#stats = known.stats ?? new Map();
    this.#bodies = known.bodies;
  }

  /** The facts of `_data/`, imported again where any file of it is another. */
  async facts(root: string): ReturnType<Sources["facts"]> {
    const texts = filesBelow(join(root, "_data")).map(
      (path) => `${path.slice(root.length)}\n${readFileSync(path, "utf8")}`,
    );
    const hash = hashOf(texts.join("\n"));
    const file = join(this.#folder, "facts.json");
    const mark = `facts ${this.#code} ${hash}`;
    const kept = readStore<Awaited<ReturnType<Sources["facts"]>>>(file, mark);
    this.#known = kept !== undefined;
    if (kept) return kept;
    const read = await importFacts(root, join(this.#folder, "facts", hash.slice(0, 16)));
    this.#known = read.faults.length === 0;
    if (this.#known) writeStore(file, mark, read);
    return read;
  }

  async articles(root: string, files: readonly string[], house: House): Promise<ReadArticle[]> {
    const mark = `articles ${this.#code} ${hashOf(JSON.stringify(house))}`;
    if (mark !== this.#memory.mark) this.#memory.shelves.clear();
    this.#memory.mark = mark;
    const unread: { file: string; hash?: string }[] = [];
    const found = new Set(files);
    const shelves = [...new Set(files.map(folderOf))].map((folder) => this.#shelfOf(folder));
    for (const { entries } of shelves) {
      for (const file of entries.keys()) if (!found.has(file)) this.#forget(file);
    }
    for (const file of files) {
      const entry = this.#entryOf(file);
      const { size, mtime } = this.#stats.get(file) ?? this.#lookAt(root, file);
      if (entry?.size !== size || entry.mtime !== mtime) unread.push({ file, hash: entry?.hash });
    }
    await this.#readAnew(root, unread, house);
    return files.map((file) => (this.#entryOf(file) as Entry).read);
  }

  async pictures(root: string, names: readonly string[]): Promise<ReadPictures> {
    const file = join(this.#folder, "pictures.json");
    const rows = readStore<PictureRow[]>(file, `pictures ${this.#code}`) ?? [];
    const known = new Map(rows.map((row) => [row[0], row]));
    const kept: PictureRow[] = [];
    // As they stand before they are read: a change meanwhile is then seen by the next build.
    const unread = new Map<string, Stats | undefined>();
    for (const name of names) {
      const row = known.get(name);
      const path = join(root, "articles/pictures", name);
      const found = statSync(path, { throwIfNoEntry: false });
      if (row && found?.size === row[1] && found.mtimeMs === row[2]) kept.push(row);
      else unread.set(name, found);
    }
    let problems = new Map<string, string>();
    if (unread.size > 0) {
      const { readPictures } = await import("../content/picture.ts");
      const read = await readPictures(root, [...unread.keys()]);
      problems = read.problems;
      for (const [name, picture] of read.pictures) {
        const found = unread.get(name);
        kept.push([name, found?.size ?? -1, found?.mtimeMs ?? -1, picture]);
      }
    }
    if (unread.size > 0 || kept.length !== rows.length) {
      writeStore(file, `pictures ${this.#code}`, kept);
    }
    return { pictures: new Map(kept.map(([name, , , picture]) => [name, picture])), problems };
  }

  /** Keeps what was read since, for the next build; not where facts had faults, against which all was read. */
  save(): void {
    if (!this.#known) return;
    const names = new Set<string>();
    for (const [folder, shelf] of this.#memory.shelves) {
      const path = this.#pathOf(folder);
      names.add(basename(path));
      if (!shelf.changed) continue;
      const rows = Array.from(shelf.entries, ([file, { size, mtime, hash, read }]): Row => {
        return [file, size, mtime, hash, read];
      });
      writeStore(path, `${this.#memory.mark} ${folder}`, rows);
      shelf.changed = false;
    }
    for (const path of filesBelow(join(this.#folder, "articles"))) {
      if (!names.has(basename(path))) rmSync(path, { force: true });
    }
  }

  #shelfOf(folder: string): Shelf {
    const open = this.#memory.shelves.get(folder);
    if (open) return open;
    const rows = readStore<Row[]>(this.#pathOf(folder), `${this.#memory.mark} ${folder}`) ?? [];
    const entries = new Map(
      rows.map(([file, size, mtime, hash, read]) => [file, { size, mtime, hash, read }]),
    );
    const shelf = { entries, changed: false };
    this.#memory.shelves.set(folder, shelf);
    return shelf;
  }

  #entryOf(file: string): Entry | undefined {
    return this.#shelfOf(folderOf(file)).entries.get(file);
  }

  #lookAt(root: string, file: string): Stat {
    const stat = statOf(root, file);
    this.#stats.set(file, stat);
    return stat;
  }

  #pathOf(folder: string): string {
    return join(this.#folder, "articles", `${hashOf(folder).slice(0, 16)}.json`);
  }

  #forget(file: string): void {
    const shelf = this.#shelfOf(folderOf(file));
    shelf.entries.delete(file);
    shelf.changed = true;
  }

  async #readAnew(root: string, unread: { file: string; hash?: string }[], house: House) {
    let done = 0;
    const keep = ({ file, size, mtime, hash, read }: FileRead) => {
      const shelf = this.#shelfOf(folderOf(file));
      const before = shelf.entries.get(file) as Entry;
      const now = read === undefined ? before.read : (JSON.parse(read) as ReadArticle);
      shelf.entries.set(file, { size, mtime, hash, read: now });
      shelf.changed = true;
      done += 1;
    };
    const batches = Array.from({ length: Math.ceil(unread.length / batch) }, (_, index) =>
      unread.slice(index * batch, (index + 1) * batch),
    );
    await Promise.all(
      batches.map(async (files) => {
        const bodies = this.#bodies;
        const { files: read } = await this.#reader.run({
          kind: "read",
          root,
          house,
          files,
          bodies,
        });
        read.forEach(keep);
        this.#told(done, unread.length);
      }),
    );
  }
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}

function filesBelow(folder: string): string[] {
  let entries: ReturnType<typeof readEntries>;
  try {
    entries = readEntries(folder);
  } catch {
    return [];
  }
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .sort();
}

function readEntries(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true });
}
