import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import Eleventy from "@11ty/eleventy";
import { KeptBodies } from "../archive/bodies.ts";
import { type BodySource, hashOf, readBody } from "../content/markdown.ts";
import type { Route } from "../edition/routes.ts";
import type { House } from "../edition/shell.ts";
import { importTemplates, templates } from "../eleventy/templates.ts";
import { type Packed, textAt } from "./parcel.ts";

/** A route to compile, and what readers have of it, if they have anything. */
export interface Job {
  route: Route;
  was?: { hash: string; mtime: number } | undefined;
}

/** What became of a job: where its bytes stand beside the site, or the time of the same that readers have. */
export interface Made {
  hash: string;
  size: number;
  staged?: string | undefined;
  mtime?: number | undefined;
}

/** Where a shard finds articles, set bodies, compiled page templates and the house, and where it puts what it makes. */
export interface Shop {
  root: string;
  code: string;
  stage: string;
  bodies: string;
  house: House;
}

let staged = 0;
let room = Buffer.allocUnsafeSlow(1 << 18);

/** The bytes of a page; they are another's at the next call. */
function encode(content: string): Buffer {
  if (room.length < content.length * 3) room = Buffer.allocUnsafeSlow(content.length * 3);
  return room.subarray(0, room.write(content));
}

/**
 * Has Eleventy compile exactly the routes of `jobs`, from the props that stand in a parcel in the same
 * order, and gives what became of each.
 */
export async function compileJobs(
  shop: Shop,
  jobs: readonly Job[],
  parcel: Packed,
): Promise<Made[]> {
  const places = new Map(jobs.map(({ route }, place) => [route.url, place]));
  const made: (Made | undefined)[] = [];
  const empty = join(shop.stage, "empty");
  mkdirSync(empty, { recursive: true });
  const pages = await importTemplates(shop.code);
  const eleventy = new Eleventy(empty, empty, {
    quietMode: true,
    source: "script",
    config: (config) =>
      templates(
        config,
        pages,
        {
          routes: jobs.map(({ route }) => route),
          propsOf: ({ url }) => JSON.parse(textAt(parcel, places.get(url) as number)) as object,
          house: () => shop.house,
          setOf: (body) => setOf(shop, body),
        },
        ({ url }, document) => {
          const place = places.get(url) as number;
          made[place] = keep(shop, document, jobs[place]?.was);
        },
      ),
  });
  eleventy.disableLogger();
  for (const { url } of await eleventy.toJSON()) {
    if (!places.has(url)) throw new Error(`Eleventy made ${url}, which nobody asked for.`);
  }
  return jobs.map(({ route }, place) => {
    const one = made[place];
    if (!one) throw new Error(`Eleventy made nothing for ${route.url}.`);
    return one;
  });
}

let bodies: KeptBodies | undefined;
const recent = new Map<string, string>();

/** A set body: as it was kept where it was read, or from its file; of several formats of one feed, once. */
function setOf(shop: Shop, body: BodySource): string {
  bodies ??= new KeptBodies(shop.bodies);
  const name = `${body.hash} ${body.lang}`;
  const html = recent.get(name) ?? bodies.htmlOf(body) ?? readBody(shop.root, body);
  if (recent.size >= 200) recent.clear();
  recent.set(name, html);
  return html;
}

function keep(shop: Shop, content: string, was: Job["was"]): Made {
  const bytes = encode(content);
  const hash = hashOf(bytes);
  if (hash === was?.hash) return { hash, size: bytes.length, mtime: was.mtime };
  staged += 1;
  const file = join(shop.stage, `${process.pid}-${threadId}-${staged}`);
  writeFileSync(file, bytes);
  return { hash, size: bytes.length, staged: file };
}
