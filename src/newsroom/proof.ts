import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Archive, type Memory } from "../archive/archive.ts";
import type { Stat } from "../archive/inputs.ts";
import { sparingly } from "../archive/reader.ts";
import { type Code, openAssets, type Shelf } from "../assets/shelf.ts";
import { PlainError } from "../content/fault.ts";
import { type BodySource, readBody } from "../content/markdown.ts";
import { type Edition, noAssets, openEdition } from "../edition/edition.ts";
import { shownPictures } from "../edition/pictures.ts";
import { propsOf } from "../edition/props.ts";
import type { Route } from "../edition/routes.ts";
import { searchStories, volumesOf, volumeUrl } from "../edition/search.ts";
import { houseOf } from "../edition/shell.ts";
import { dataOf } from "../eleventy/pages.ts";
import { importTemplates, type Template } from "../eleventy/templates.ts";
import { renderDocument } from "../eleventy/typescript.ts";
import { Darkroom, urlOf, type Wanted } from "../picture/darkroom.ts";
import { Store } from "../picture/store.ts";
import { alone, placesOf } from "../press/build.ts";
import { Pool } from "../press/pool.ts";
import { volumeOf } from "../search/search.ts";
import type { VolumeFile } from "../search/shelf.ts";
import { formatInstant, type Instant } from "../time/instant.ts";

/** What is at an address of a proof. */
export interface Sheet {
  type: string;
  body: string | Buffer;
  /** What a held story's page is shown as. */
  preview?: string | undefined;
}

/** What one proof leaves to the next: plain data, so that it outlives the code that made it. */
export interface Known {
  memory: Memory;
  shelf?: Shelf | undefined;
}

/** Where more files than this are others, all of them are looked at again. */
const few = 50;

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".xml": "text/xml; charset=utf-8",
  ".opml": "text/x-opml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".json": "application/json; charset=utf-8",
};

/**
 * A proof of the magazine: every page as a build would publish it, made when it is asked for. It holds
 * the last edition that had no fault; what has one is told, and changes nothing.
 */
export class Proof {
  readonly #root: string;
  #code: Code;
  readonly #memory: Memory;
  /** Pictures by address: where they stand, or how they are made. They are listed when one is asked for. */
  #pictures: Map<string, string | Wanted> | undefined;
  /** Volumes of the search index that were asked for, by name. */
  readonly #volumes = new Map<string, Promise<VolumeFile[]>>();
  readonly #darkroom: Darkroom;
  readonly #stats = new Map<string, Stat>();
  #templates: Record<string, Template> = {};
  #shelf: Shelf | undefined;
  #edition: Edition | undefined;
  #future: Edition | undefined;

  /** `before` is what an earlier proof knew. */
  constructor(root: string, code: Code, before?: Known) {
    this.#root = root;
    this.#code = code;
    this.#darkroom = new Darkroom(root, new Store(root));
    this.#memory = before?.memory ?? { mark: "", shelves: new Map() };
    this.#shelf = before?.shelf;
  }

  /** What this proof knows of the articles and assets, for one that other code makes. */
  get known(): Known {
    return { memory: this.#memory, shelf: this.#shelf };
  }

  /** The edition that is shown; `undefined` before the first without a fault. */
  get edition(): Edition | undefined {
    return this.#edition;
  }

  /**
   * Opens the magazine as it is now; throws a `FaultsError` where it has faults. `changed` says which
   * files may be others than when it was opened last; where it is absent, all may.
   */
  async open(now: Instant, changed?: readonly string[]): Promise<Edition> {
    if (changed === undefined || changed.length > few) this.#stats.clear();
    for (const file of changed ?? []) this.#stats.delete(file);
    this.#templates = await importTemplates(this.#code.folder);
    this.#shelf ??= await openAssets(this.#root, this.#code);
    this.#edition = await this.#openAt(now);
    this.#future = undefined;
    this.#pictures = undefined;
    this.#volumes.clear();
    return this.#edition;
  }

  /** Takes the layouts and, where it is given, the styles of other code; what is made of articles stays as it is. */
  async dress(code: Code, shelf = this.#shelf): Promise<void> {
    this.#templates = await importTemplates(code.folder);
    this.#code = code;
    this.#shelf = shelf;
    if (!shelf) return;
    this.#edition = this.#edition?.withAssets(shelf.assets);
    this.#future = undefined;
    this.#pictures = undefined;
  }

  /** Compiles every page in turn, for what goes wrong; leaves the processor to others after each. */
  async compileAll(signal: AbortSignal): Promise<void> {
    const edition = this.#edition;
    for (const route of edition?.routes ?? []) {
      await setImmediate();
      if (signal.aborted) return;
      if (edition) this.#print(edition, route);
    }
  }

  /**
   * What is at an address; `undefined` where nothing is. With `held`, a story that waits for its hour
   * is shown as it will be at that hour.
   */
  async sheetAt(url: string, held: boolean): Promise<Sheet | undefined> {
    const edition = this.#edition;
    if (!edition) return undefined;
    const file = await this.#fileAt(url);
    if (file !== undefined) return { type: typeOf(url), body: readFileSync(file) };
    const route = edition.routeAt(url);
    if (route) return this.#print(edition, route);
    const page = await this.#volumeFile(edition, url);
    if (page !== undefined) {
      const type = types[extname(url)] ?? "application/octet-stream";
      return { type, body: readFileSync(page) };
    }
    const story = edition.magazine.held.find(
      (each) => each.url === url || each.aliases.includes(url),
    );
    if (!held || !story) return undefined;
    if (this.#future?.magazine.now !== story.date) {
      this.#future = await this.#openAt(story.date);
      this.#pictures = undefined;
    }
    const come = this.#future.routeAt(url);
    const hour = formatInstant(story.date, edition.magazine.facts.site.zone);
    return come && { ...this.#print(this.#future, come), preview: `Held until ${hour}` };
  }

  /** The page that a host shows where there is none. */
  missing(): Sheet | undefined {
    const route = this.#edition?.routeAt("/404.html");
    return route && this.#edition ? this.#print(this.#edition, route) : undefined;
  }

  /** Where a file of the search index stands, whose volume is made when one of it is asked for. */
  async #volumeFile({ magazine }: Edition, url: string): Promise<string | undefined> {
    const volume = volumesOf(magazine).find((each) => url.startsWith(volumeUrl(each)));
    if (!volume || !this.#edition) return undefined;
    const { name } = volume;
    const known = this.#volumes.get(name);
    const stories = known ? [] : searchStories(this.#edition, volume);
    const making =
      known ?? volumeOf(this.#root, name, stories, (body) => readBody(this.#root, body));
    this.#volumes.set(name, making);
    making.catch(() => this.#volumes.delete(name));
    const path = url.slice(volumeUrl(volume).length);
    return (await making).find((file) => file.path === path)?.at;
  }

  /** Compiles a page, as Eleventy would, and gives it. */
  #print(edition: Edition, route: Route): Sheet {
    const template = this.#templates[`${route.kind}.11ty.js`];
    if (!template) throw new Error(`There is no template for a page of kind "${route.kind}".`);
    const given = {
      routes: [route],
      propsOf: (each: Route) => propsOf(edition, each),
      house: () => houseOf(edition),
      setOf: (body: BodySource) => readBody(this.#root, body),
    };
    const content = template.render({ route, ...dataOf(() => given) });
    return { type: typeOf(route.url), body: String(renderDocument(content)) };
  }

  /** Where the file of an address stands: the site's own, or a picture's, which is made if need be. */
  async #fileAt(url: string): Promise<string | undefined> {
    const own = this.#shelf?.files.find((file) => file.url === url);
    if (own || !url.startsWith("/pictures/")) return own?.path;
    this.#pictures ??= this.#listPictures();
    const picture = this.#pictures.get(url);
    return typeof picture === "object" ? this.#darkroom.make(picture) : picture;
  }

  #listPictures(): Map<string, string | Wanted> {
    const pictures = new Map<string, string | Wanted>();
    for (const edition of [this.#edition, this.#future]) {
      if (!edition) continue;
      const { files, made } = shownPictures(edition);
      for (const { url, file } of files) pictures.set(url, join(this.#root, file));
      for (const wanted of made) pictures.set(urlOf(wanted), wanted);
    }
    return pictures;
  }

  async #openAt(now: Instant): Promise<Edition> {
    const root = this.#root;
    let pool: Pool | undefined;
    const reader = sparingly(() => {
      pool ??= new Pool(this.#code.folder);
      return pool;
    });
    const archive = new Archive(placesOf(root).press, this.#code.reading, reader, {
      memory: this.#memory,
      stats: this.#stats,
    });
    try {
      const assets = this.#shelf?.assets ?? noAssets;
      return await openEdition({ root, now, assets, sources: archive });
    } finally {
      await pool?.close();
      if (pool) await alone(root, async () => archive.save());
    }
  }
}

function typeOf(url: string): string {
  return types[extname(url)] ?? "text/html; charset=utf-8";
}

/** Writes what went wrong, for the editor: faults as they are told, anything else with its stack. */
export function formatTrouble(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
