import { join } from "node:path";
import { build } from "esbuild";

/** The site's own files: each address with its bytes, and where the pages find what they ask for. */
export interface Bundle {
  stylesheet: string;
  /** The fonts that the first screen needs. */
  preload: string[];
  /** Each script by the name of its file in `src/assets/script/`. */
  scripts: Record<string, string>;
  files: { url: string; bytes: Uint8Array }[];
}

/** The scripts that pages ask for, each a module of its own. */
const scriptNames = ["search"];

const first = ["newsreader-latin-wght-normal", "public-sans-latin-wght-normal"];

/** Bundles the stylesheet of the project in `root`, its fonts and its scripts; every name carries a hash of the bytes, so that it may be kept for ever. */
export async function bundleAssets(root: string): Promise<Bundle> {
  const out = "/out/assets";
  const result = await build({
    entryPoints: [
      join(root, "src/assets/css/site.css"),
      ...scriptNames.map((name) => join(root, `src/assets/script/${name}.ts`)),
    ],
    format: "esm",
    bundle: true,
    minify: true,
    write: false,
    outdir: out,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
    target: ["chrome100", "firefox100", "safari15.4"],
    logLevel: "silent",
  });
  const files = result.outputFiles.map(({ path, contents }) => ({
    url: path.slice(path.indexOf("/assets/")),
    bytes: contents,
  }));
  const stylesheet = files.find(({ url }) => url.endsWith(".css"))?.url;
  if (stylesheet === undefined)
    throw new Error("The stylesheet src/assets/css/site.css gave no CSS.");
  const preload = first.flatMap(
    (name) => files.find(({ url }) => url.includes(`/${name}-`))?.url ?? [],
  );
  const scripts = Object.fromEntries(
    scriptNames.map((name) => {
      const pattern = new RegExp(`/${name}-[A-Z0-9]+\\.js$`);
      return [name, files.find(({ url }) => pattern.test(url))?.url ?? ""];
    }),
  );
  return { stylesheet, preload, scripts, files };
}
