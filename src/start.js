#!/usr/bin/env node
// @ts-check
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Where the compiled code of the house stands, and what tells it from any other: `hash`, of every file
 * that a page's bytes may depend on and of the Node that runs it; `reading`, of those alone that decide
 * what is read from an article's file.
 * @typedef {{ hash: string, reading: string, folder: string }} Code
 */

/** What packages of the older module system ask for built-in modules with. */
const requireHere =
  'import { createRequire as createRequireHere } from "node:module"; const require = createRequireHere(import.meta.url);';
const apart = [
  "@11ty/*",
  "esbuild",
  "pagefind",
  "sharp",
  "preact",
  "preact/*",
  "preact-render-to-string",
  "subset-font",
];
const rooms = ["src", "_includes"];
/** The rooms that reading an article takes: they import no other (tests/layers.test.ts). */
const readingRooms = /^src\/(archive|content|disk|markdown|picture|text|time|words)\//;
const files = ["eleventy.config.ts", "package.json", "package-lock.json", "tsconfig.json"];
/** Code that no build has used for so many milliseconds is taken away. */
const old = 7 * 86_400_000;

/**
 * Compiles the TypeScript of the project in `root`, once for each state of it: a command then starts
 * in a twentieth of a second, where compiling in flight takes one. `quick` leaves packages where they
 * are: compiled sooner, loaded more slowly, for who compiles again and again. Throws where it does not
 * compile.
 * @param {string} root
 * @param {boolean} [quick]
 * @returns {Promise<Code>}
 */
export async function compileCode(root, quick = false) {
  const sources = [...rooms.flatMap((room) => filesBelow(root, room)), ...files]
    .filter((file) => existsSync(join(root, file)))
    .map((file) => ({ file, text: readFileSync(join(root, file)) }));
  const hash = hashOf(sources);
  const reading = hashOf(
    sources.filter(({ file }) => readingRooms.test(file) || !file.includes("/")),
  );
  const shelf = join(root, ".cache/code");
  const name = quick ? `${hash}-quick` : hash;
  const folder = join(shelf, name);
  if (existsSync(folder)) {
    const now = new Date();
    utimesSync(folder, now, now);
    return { hash, reading, folder };
  }
  mkdirSync(shelf, { recursive: true });
  const beside = mkdtempSync(join(shelf, "new-"));
  try {
    for (const { path, contents } of await bundle(root, quick)) {
      const place = join(beside, relative(join(root, "out"), path));
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, contents);
    }
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another command may have compiled the same code meanwhile.
    if (!existsSync(folder)) throw error;
  }
  for (const other of readdirSync(shelf)) {
    const path = join(shelf, other);
    if (other !== name && Date.now() - statSync(path).mtimeMs > old) {
      rmSync(path, { recursive: true, force: true });
    }
  }
  return { hash, reading, folder };
}

/** @type {Map<string, import("esbuild").BuildContext>} */
const contexts = new Map();

/**
 * The compiled files, as if they stood in `out`. What a process compiles again, it compiles from what
 * it parsed before.
 * @param {string} root
 * @param {boolean} quick
 */
async function bundle(root, quick) {
  const pages = readdirSync(join(root, "src/pages")).map((page) => `src/pages/${page}`);
  const entryPoints = ["src/cli.ts", "src/press/worker.ts", "src/newsroom/proof.ts", ...pages];
  const { context } = await import("esbuild");
  const key = [root, quick, ...entryPoints].join("\n");
  const kept =
    contexts.get(key) ??
    (await context({
      absWorkingDir: root,
      entryPoints,
      outdir: "out",
      outbase: "src",
      write: false,
      bundle: true,
      splitting: true,
      // One file loads several times as fast as a package's many; these must not be copied: they are
      // binaries, or are told apart by identity.
      ...(quick ? { packages: "external" } : { external: apart }),
      mainFields: ["module", "main"],
      banner: { js: requireHere },
      platform: "node",
      format: "esm",
      target: "node20",
      jsx: "automatic",
      jsxImportSource: "preact",
      logLevel: "silent",
    }));
  contexts.set(key, kept);
  const { outputFiles } = await kept.rebuild();
  return outputFiles ?? [];
}

/** @param {{ file: string, text: Buffer }[]} sources */
function hashOf(sources) {
  const hash = createHash("sha256").update(`${process.version} ${process.versions.icu}`);
  for (const { file, text } of sources) hash.update(`\n${file}\n`).update(text);
  return hash.digest("hex").slice(0, 20);
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    });
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] === here || process.argv[1] === dirname(here)) {
  const code = await compileCode(process.cwd());
  for (const context of contexts.values()) await context.dispose();
  contexts.clear();
  const { run } = await import(pathToFileURL(join(code.folder, "cli.js")).href);
  process.exitCode = await run(process.argv.slice(2), code);
}
