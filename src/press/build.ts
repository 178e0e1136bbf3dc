import { rm } from "node:fs/promises";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Edition } from "../edition/edition.ts";
import { openHere } from "../eleventy/edition.ts";
import { site } from "../eleventy/site.ts";
import { type Published, publish } from "./publish.ts";

/** What a build made, for its report. */
export interface Built {
  edition: Edition;
  published: Published;
  milliseconds: number;
}

/**
 * Builds the magazine of the working folder into `_site`: opens the edition, has Eleventy compile
 * every route beside the site, and publishes the result file by file. Throws a `FaultsError`, with the
 * site untouched, where an editor's mistake stops it.
 */
export async function buildSite(): Promise<Built> {
  const began = performance.now();
  const opened = await openHere();
  const beside = join(".cache", `site-${process.pid}`);
  try {
    const eleventy = new Eleventy(undefined, beside, {
      quietMode: true,
      source: "script",
      config: (config) => site(config, async () => opened),
    });
    eleventy.disableLogger();
    await eleventy.write();
    const published = await publish(beside, "_site");
    return { edition: opened.edition, published, milliseconds: performance.now() - began };
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
