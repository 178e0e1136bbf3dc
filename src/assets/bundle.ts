import { join } from "node:path";
import { build } from "esbuild";
import { faceFiles } from "./faces.ts";
import { hashed } from "./hashed.ts";
import { bundleScripts, bundleWorker, type Scripts } from "./script.ts";
import { speculationRules } from "./speculation.ts";

/** The site's own files: each address with its bytes, and where the pages find what they ask for. */
export interface Bundle {
  /** Of every page. */
  stylesheet: string;
  /** What some pages have besides: those that list stories, and those that a script fills. */
  sheets: { fronts: string; tools: string };
  /** The fonts that the first screen needs. */
  preload: string[];
  scripts: Scripts;
  /** The code of the service worker. */
  worker: string;
  /** The rules by which browsers fetch ahead, for a host to name in the header `Speculation-Rules`. */
  speculation: string;
  files: { url: string; bytes: Uint8Array }[];
}

const first = ["newsreader", "public-sans"];

/** Bundles the stylesheet, fonts and scripts of the project in `root`; every name carries a hash of the bytes, so that it may be kept for ever. */
export async function bundleAssets(root: string): Promise<Bundle> {
  const [styles, { scripts, files: code }, worker] = await Promise.all([
    bundleStyles(root),
    bundleScripts(root),
    bundleWorker(root),
  ]);
  const urlOf = (name: string) => {
    const file = styles.find(
      ({ url }) => url.startsWith(`/assets/${name}-`) && url.endsWith(".css"),
    );
    if (!file) throw new Error(`The stylesheet src/assets/css/${name}.css gave no CSS.`);
    return file.url;
  };
  const preload = first.flatMap((name) => {
    const face = new RegExp(`/${name}-[A-Z0-9]+\\.woff2$`);
    return styles.find(({ url }) => face.test(url))?.url ?? [];
  });
  const rules = hashed("speculation", "json", Buffer.from(speculationRules()));
  const files = [...styles, ...code, rules];
  return {
    stylesheet: urlOf("site"),
    sheets: { fronts: urlOf("fronts"), tools: urlOf("tools") },
    preload,
    scripts,
    worker,
    speculation: rules.url,
    files,
  };
}

async function bundleStyles(root: string): Promise<Bundle["files"]> {
  const { outputFiles } = await build({
    entryPoints: ["site", "fronts", "tools"].map((name) =>
      join(root, `src/assets/css/${name}.css`),
    ),
    bundle: true,
    minify: true,
    write: false,
    outdir: "/out/assets",
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
    plugins: [faceFiles(root)],
    target: ["chrome100", "firefox100", "safari15.4"],
    logLevel: "silent",
  });
  return outputFiles.map(({ path, contents }) => ({
    url: path.slice(path.indexOf("/assets/")),
    bytes: contents,
  }));
}
