import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "esbuild";
import { readStore, writeStore } from "../archive/store.ts";

/** A face that is cut from a package's file: the letters that are left in it, and the weights, or the one weight. */
interface Face {
  from: string;
  letters: string;
  weights?: { min: number; max: number } | number;
}

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** Western Europe's letters, punctuation and a few signs: the `unicode-range` of fonts.css. */
const latin =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  range(0x2010, 0x2027) +
  range(0x2030, 0x203a) +
  "\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2044\u20ac\u2122\u2191\u2193\u2212\u2215";

/** Letters with what joins and parts them, and the circle that bears a mark alone. */
const joined = (first: number, last: number) => `${range(first, last)}\u200c\u200d\u25cc `;
const devanagari = {
  from: "@fontsource-variable/noto-serif-devanagari/files/noto-serif-devanagari-devanagari-wght-normal.woff2",
  letters: joined(0x0900, 0x097f),
};
const naskh = {
  from: "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
  letters: joined(0x0600, 0x06ff),
};

/** The faces that pages are set in, by the name that fonts.css has for them (`face:<name>`). */
const faces: Readonly<Record<string, Face>> = {
  "newsreader.woff2": {
    from: "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
    letters: latin,
    weights: { min: 400, max: 800 },
  },
  // One weight, for italics are a few words, or a headline.
  "newsreader-italic.woff2": {
    from: "@fontsource/newsreader/files/newsreader-latin-500-italic.woff2",
    letters: latin,
  },
  "public-sans.woff2": {
    from: "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
    letters: latin,
    weights: { min: 400, max: 800 },
  },
  // For pages in the script, and for a headline in it amid another.
  "devanagari.woff2": { ...devanagari, weights: { min: 400, max: 700 } },
  "devanagari-words.woff2": { ...devanagari, weights: 600 },
  "naskh.woff2": { ...naskh, weights: { min: 400, max: 700 } },
  "naskh-words.woff2": { ...naskh, weights: 600 },
  // The rupee's sign is in no package's Latin, and should not cost a second alphabet.
  "newsreader-rupee.woff2": {
    from: "@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2",
    letters: "₹",
    weights: { min: 400, max: 800 },
  },
  "public-sans-rupee.woff2": {
    from: "@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2",
    letters: "₹",
    weights: { min: 400, max: 800 },
  },
};

/** Lets stylesheets ask for `face:<name>`, which is cut once and kept in `.cache/faces` of the project in `root`. */
export function faceFiles(root: string): Plugin {
  return {
    name: "faces",
    setup(build) {
      build.onResolve({ filter: /^face:/ }, ({ path }) => ({
        path: path.slice("face:".length),
        namespace: "face",
      }));
      build.onLoad({ filter: /./, namespace: "face" }, async ({ path }) => {
        const face = faces[path];
        if (!face) return { errors: [{ text: `There is no face "${path}" in faces.ts.` }] };
        return { contents: await cutFace(root, face), loader: "file" };
      });
    },
  };
}

const requireHere = createRequire(import.meta.url);

async function cutFace(root: string, { from, letters, weights }: Face): Promise<Uint8Array> {
  const whole = readFileSync(requireHere.resolve(from));
  const { version } = requireHere("subset-font/package.json") as { version: string };
  const hash = createHash("sha256")
    .update(whole)
    .update(JSON.stringify([version, letters, weights]));
  const file = join(root, ".cache/faces", hash.digest("hex").slice(0, 20));
  const kept = readStore<string>(file, "face");
  if (kept !== undefined) return Buffer.from(kept, "base64");
  const { default: subset } = await import("subset-font");
  const bytes = await subset(whole, letters, {
    targetFormat: "woff2",
    ...(weights && { variationAxes: { wght: weights } }),
  });
  writeStore(file, "face", bytes.toString("base64"));
  return bytes;
}
