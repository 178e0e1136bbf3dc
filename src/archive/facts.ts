import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Sources } from "../content/sources.ts";

/** Compiled facts that are older than the newest by so many milliseconds are taken away. */
const old = 60_000;

/** Compiles the files of `_data/` into `folder`, and reads the facts that they state. */
export async function importFacts(root: string, folder: string): ReturnType<Sources["facts"]> {
  const [{ build }, { loadFacts }] = await Promise.all([
    import("esbuild"),
    import("../content/facts.ts"),
  ]);
  const importModule = async (path: string) => {
    const outfile = join(folder, `${basename(path, ".ts")}.mjs`);
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [path],
      outfile,
      bundle: true,
      metafile: true,
      packages: "external",
      platform: "node",
      format: "esm",
      logLevel: "silent",
    }).catch((error: { errors?: { text: string; location?: { line: number } }[] }) => {
      const [first] = error.errors ?? [];
      throw Object.assign(new Error(first?.text ?? String(error)), { line: first?.location?.line });
    });
    const stranger = Object.keys(metafile.inputs).find((input) => !/^(_data|src)\//.test(input));
    if (stranger) throw new Error(`it imports ${stranger}, and facts stand in _data alone`);
    return import(pathToFileURL(outfile).href) as Promise<unknown>;
  };
  const read = await loadFacts(root, importModule);
  clean(folder);
  return read;
}

/** Takes away what earlier facts were compiled to. */
function clean(folder: string): void {
  if (!existsSync(folder)) return;
  const newest = statSync(folder).mtimeMs;
  for (const name of readdirSync(dirname(folder))) {
    const path = join(dirname(folder), name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && newest - found.mtimeMs > old) rmSync(path, { recursive: true, force: true });
  }
}
