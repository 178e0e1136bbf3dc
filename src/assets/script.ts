import { join } from "node:path";
import { build, type Format } from "esbuild";
import { hashed } from "./hashed.ts";

/** What browsers run: each script of `src/assets/script` that a page may ask for, and how it is loaded. */
const entries = {
  /** Runs before the first paint. */
  theme: "iife",
  reader: "esm",
  search: "esm",
} as const satisfies Record<string, Format>;

/** Where pages find each script. */
export type Scripts = Record<keyof typeof entries, string>;

/** The scripts of the project in `root`; every name carries a hash of the bytes. */
export async function bundleScripts(
  root: string,
): Promise<{ scripts: Scripts; files: ReturnType<typeof hashed>[] }> {
  const bundled = Object.entries(entries).map(async ([name, format]) => {
    const file = hashed(name, "js", await bundleScript(root, name, format));
    return { name, ...file };
  });
  const files = await Promise.all(bundled);
  const scripts = Object.fromEntries(files.map(({ name, url }) => [name, url])) as Scripts;
  return { scripts, files };
}

/** The code of the service worker, which lacks the facts of the edition (`src/discovery/worker.ts`). */
export async function bundleWorker(root: string): Promise<string> {
  return Buffer.from(await bundleScript(root, "worker", "iife")).toString("utf8");
}

async function bundleScript(root: string, name: string, format: Format): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(root, `src/assets/script/${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format,
    charset: "utf8",
    target: ["chrome100", "firefox100", "safari15.4"],
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`The script src/assets/script/${name}.ts gave no JavaScript.`);
  return file.contents;
}
