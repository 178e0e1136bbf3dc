import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import Eleventy from "@11ty/eleventy";
import { hashOf, readMarkdown } from "../content/markdown.ts";
import type { Route } from "../edition/routes.ts";
import { importTemplates, templates } from "../eleventy/templates.ts";

/** A route to compile: its props as JSON, and what readers have of it, if they have anything. */
export interface Job {
  route: Route;
  props: string;
  was?: { hash: string; mtime: number } | undefined;
}

/** What became of a job: where its bytes stand beside the site, or the time of the same that readers have. */
export interface Made {
  hash: string;
  size: number;
  staged?: string | undefined;
  mtime?: number | undefined;
}

/** Where a shard finds the articles and the compiled page templates, and where it puts what it makes. */
export interface Shop {
  root: string;
  code: string;
  stage: string;
}

let staged = 0;
let room = Buffer.allocUnsafeSlow(1 << 18);

/** The bytes of a page; they are another's at the next call. */
function encode(content: string): Buffer {
  if (room.length < content.length * 3) room = Buffer.allocUnsafeSlow(content.length * 3);
  return room.subarray(0, room.write(content));
}

/** Has Eleventy compile exactly the routes of `jobs`, and gives what became of each, in their order. */
export async function compileJobs(shop: Shop, jobs: readonly Job[]): Promise<Made[]> {
  const byUrl = new Map(jobs.map((job) => [job.route.url, job]));
  const made = new Map<Job, Made>();
  const empty = join(shop.stage, "empty");
  mkdirSync(empty, { recursive: true });
  const pages = await importTemplates(shop.code);
  const eleventy = new Eleventy(empty, empty, {
    quietMode: true,
    source: "script",
    config: (config) =>
      templates(config, pages, {
        routes: jobs.map(({ route }) => route),
        propsOf: ({ url }) => JSON.parse((byUrl.get(url) as Job).props) as unknown,
        markdownOf: (body) => readMarkdown(shop.root, body),
      }),
  });
  eleventy.disableLogger();
  for (const { url, content } of await eleventy.toJSON()) {
    const job = byUrl.get(url);
    if (!job) throw new Error(`Eleventy made ${url}, which nobody asked for.`);
    made.set(job, keep(shop, content, job.was));
  }
  return jobs.map((job) => {
    const one = made.get(job);
    if (!one) throw new Error(`Eleventy made nothing for ${job.route.url}.`);
    return one;
  });
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
