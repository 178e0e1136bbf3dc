import { join } from "node:path";
import { build } from "esbuild";

/** The site's own files: each address with its bytes, and where the pages find what they ask for. */
export interface Bundle {
  stylesheet: string;
  /** The fonts that the first screen needs. */
  preload: string[];
  files: { url: string; bytes: Uint8Array }[];
}

const first = ["newsreader-latin-wght-normal", "public-sans-latin-wght-normal"];

/** Bundles the stylesheet of the project in `root` and its fonts; every name carries a hash of the bytes, so that it may be kept for ever. */
export async function bundleAssets(root: string): Promise<Bundle> {
  const out = "/out/assets";
  const result = await build({
    entryPoints: [join(root, "src/assets/css/site.css")],
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
  return { stylesheet, preload, files };
}
