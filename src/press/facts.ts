import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Sources } from "../content/sources.ts";

/** Compiles the files of `_data/` into `folder`, and reads the facts that they state. */
export async function importFacts(root: string, folder: string): ReturnType<Sources["facts"]> {
  const [{ build }, { loadFacts }] = await Promise.all([
    import("esbuild"),
    import("../content/facts.ts"),
  ]);
  const importModule = async (path: string) => {
    const outfile = join(folder, `${basename(path, ".ts")}.mjs`);
    await build({
      absWorkingDir: root,
      entryPoints: [path],
      outfile,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      logLevel: "silent",
    }).catch((error: { errors?: { text: string; location?: { line: number } }[] }) => {
      const [first] = error.errors ?? [];
      throw Object.assign(new Error(first?.text ?? String(error)), { line: first?.location?.line });
    });
    return import(pathToFileURL(outfile).href) as Promise<unknown>;
  };
  const read = await loadFacts(root, importModule);
  // What earlier facts were compiled to is of no more use.
  for (const name of existsSync(dirname(folder)) ? readdirSync(dirname(folder)) : []) {
    if (name !== basename(folder)) rmSync(join(dirname(folder), name), { recursive: true });
  }
  return read;
}
