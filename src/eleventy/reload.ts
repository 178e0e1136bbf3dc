import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { EleventyConfig } from "./config.ts";

const rooms = ["src", "_includes", "_data"];

/**
 * Makes `--serve` see every kind of save. Eleventy follows the imports of JavaScript alone, so each
 * change is given to it as a change of every module of the project, which empties its import cache.
 */
export function reload(config: EleventyConfig): void {
  config.on("eleventy.beforeWatch", (changed) => {
    changed.push(...rooms.flatMap(modulesBelow));
  });
  config.addWatchTarget("./{src,_includes,_data}/**/*.{ts,tsx,css}", { resetConfig: true });
  config.addWatchTarget("./articles/**/*.md");
  config.addWatchTarget("./articles/pictures/*");
  config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 20, pollInterval: 10 } });
}

function modulesBelow(room: string): string[] {
  return readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `./${join(entry.parentPath, entry.name)}`);
}
