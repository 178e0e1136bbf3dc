import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundleAssets } from "../assets/bundle.ts";
import { FaultsError } from "../content/fault.ts";
import { readBody } from "../content/markdown.ts";
import { type Edition, openEdition } from "../edition/edition.ts";
import { shownPictures } from "../edition/pictures.ts";
import { propsOf } from "../edition/props.ts";
import { fileOf } from "../edition/routes.ts";
import { searchStories, volumesOf, volumeUrl } from "../edition/search.ts";
import { houseOf } from "../edition/shell.ts";
import { Darkroom, urlOf } from "../picture/darkroom.ts";
import { Store } from "../picture/store.ts";
import { volumeOf } from "../search/search.ts";
import type { VolumeFile } from "../search/shelf.ts";
import { readNow } from "../time/now.ts";
import type { EleventyConfig } from "./config.ts";
import { pages } from "./pages.ts";
import { removeStrangers } from "./strangers.ts";

/** An edition with the bytes of its own files. */
export interface Opened {
  edition: Edition;
  files: { url: string; bytes: Uint8Array }[];
}

/** Opens the edition of the project in the working folder, at the instant of the environment. */
export async function openHere(): Promise<Opened> {
  const { files, ...assets } = await bundleAssets(process.cwd());
  const edition = await openEdition({ root: process.cwd(), now: readNow(process.env), assets });
  return { edition, files };
}

/**
 * A plugin that gives pages the routes of an edition and their props. Writes the pictures and
 * assets that pages point to before the pages, and takes away what an earlier build left and this one
 * does not have. A fault stops a build before anything is written; while serving, it is reported and
 * the site stays as it was.
 */
export function editionOf(open: () => Promise<Opened>): (config: EleventyConfig) => void {
  return (config) => {
    let current: Opened | undefined;
    let index = new Map<string, VolumeFile>();

    config.on("eleventy.before", async ({ directories, outputMode, runMode }) => {
      try {
        current = await open();
      } catch (error) {
        if (runMode === "build" || !current || !(error instanceof FaultsError)) throw error;
        console.error(error.message);
      }
      if (outputMode !== "fs") return;
      index = await searchFiles(current.edition);
      await writeFiles(directories.output, current);
      for (const [url, { at }] of index) {
        const place = join(directories.output, url.slice(1));
        await mkdir(dirname(place), { recursive: true });
        await copyFile(at, place);
      }
    });

    config.on("eleventy.after", async ({ directories, outputMode }) => {
      if (outputMode === "fs" && current) {
        const paths = [...index.keys()].map((url) => url.slice(1));
        await removeStrangers(directories.output, new Set([...pathsOf(current), ...paths]));
      }
    });

    pages(config, () => {
      if (!current) throw new Error("The edition is opened before its pages are asked for.");
      const { edition } = current;
      return {
        routes: edition.routes,
        propsOf: (route) => propsOf(edition, route),
        house: () => houseOf(edition),
        setOf: (body) => readBody(edition.magazine.root, body),
      };
    });
  };
}

/** The files of the search index, by their addresses. */
async function searchFiles(edition: Edition): Promise<Map<string, VolumeFile>> {
  const { root } = edition.magazine;
  const found = new Map<string, VolumeFile>();
  for (const volume of volumesOf(edition.magazine)) {
    const stories = searchStories(edition, volume);
    const files = await volumeOf(root, volume.name, stories, (body) => readBody(root, body));
    for (const file of files) found.set(volumeUrl(volume) + file.path, file);
  }
  return found;
}

async function writeFiles(output: string, { edition, files }: Opened): Promise<void> {
  const path = (url: string) => join(output, url.slice(1));
  const { root } = edition.magazine;
  const { files: marks, made } = shownPictures(edition);
  const paths = await new Darkroom(root, new Store(root)).makeAll(made);
  await mkdir(path("/assets"), { recursive: true });
  await mkdir(path("/pictures"), { recursive: true });
  for (const { url, bytes } of files) await writeFile(path(url), bytes);
  for (const { file, url } of marks) await copyFile(join(root, file), path(url));
  for (const [url, file] of paths) await copyFile(file, path(url));
}

function pathsOf({ edition, files }: Opened): Set<string> {
  const { files: marks, made } = shownPictures(edition);
  const urls = [...[...files, ...marks].map(({ url }) => url), ...made.map(urlOf)];
  return new Set([
    ...urls.map((url) => url.slice(1)),
    ...edition.routes.map(({ url }) => fileOf(url)),
  ]);
}
