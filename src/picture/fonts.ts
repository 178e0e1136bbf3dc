import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { writeWhole } from "../disk/whole.ts";

/** The packages of the fonts, and the parts of each that are taken. The first that has a letter draws it. */
const packages: readonly [name: string, family: string, parts: readonly string[]][] = [
  ["newsreader", "Newsreader 16pt", ["latin", "latin-ext", "vietnamese"]],
  ["noto-serif-devanagari", "Noto Serif Devanagari", ["devanagari"]],
  ["noto-serif-bengali", "Noto Serif Bengali", ["bengali"]],
  ["noto-serif-gujarati", "Noto Serif Gujarati", ["gujarati"]],
  ["noto-serif-gurmukhi", "Noto Serif Gurmukhi", ["gurmukhi"]],
  ["noto-serif-kannada", "Noto Serif Kannada", ["kannada"]],
  ["noto-serif-malayalam", "Noto Serif Malayalam", ["malayalam"]],
  ["noto-serif-tamil", "Noto Serif Tamil", ["tamil"]],
  ["noto-serif-telugu", "Noto Serif Telugu", ["telugu"]],
  ["noto-naskh-arabic", "Noto Naskh Arabic", ["arabic"]],
];

/** The families that headlines are drawn in, as Pango takes them. */
export const families = packages.map(([, family]) => family).join(", ");

/** Fonts that were opened for drawing. */
export interface Fonts {
  /** The text without the letters that no font has, and what would draw a box in their place. */
  drawable(text: string): string;
}

const opened = new Map<string, Promise<Fonts>>();

/**
 * Opens the magazine's fonts for whoever draws text in this process, and no other: what a machine has
 * besides would make other pictures of the same words. They are unpacked into `folder` once.
 */
export function openFonts(folder: string): Promise<Fonts> {
  const fonts = opened.get(folder) ?? unpack(folder);
  opened.set(folder, fonts);
  return fonts;
}

async function unpack(folder: string): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const ranges: [from: number, to: number][] = [];
  for (const [name, , parts] of packages) {
    const scope = `@fontsource-variable/${name}`;
    const known = JSON.parse(readFileSync(resolve(`${scope}/unicode.json`), "utf8")) as Record<
      string,
      string
    >;
    for (const part of parts) {
      ranges.push(...parseRanges(known[part] ?? ""));
      const file = `${name}-${part}-wght-normal`;
      const path = join(folder, `${file}.ttf`);
      if (existsSync(path)) continue;
      const { default: decompress } = await import("woff2-encoder/decompress");
      const packed = readFileSync(resolve(`${scope}/files/${file}.woff2`));
      writeWhole(path, await decompress(packed));
    }
  }
  const settings = join(folder, "fonts.conf");
  writeWhole(settings, settingsOf(folder));
  // Fontconfig reads it when a process first draws text.
  process.env.FONTCONFIG_FILE = settings;
  return {
    drawable: (text) => {
      const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
      const has = (code: number) => ranges.some(([from, to]) => code >= from && code <= to);
      return (
        letters
          .filter((letter) => [...letter].every((each) => has(each.codePointAt(0) as number)))
          .join("")
          // Marks that turn the direction of what follows; those that join letters stay.
          .replace(/(?![\u200c\u200d])\p{Cf}/gu, "")
          .replace(/[\p{Cc}\s]+/gu, " ")
          .trim()
      );
    },
  };
}

/** Parses `U+0000-00FF,U+0131` (CSS Fonts 4, `unicode-range`). */
function parseRanges(text: string): [number, number][] {
  return text.split(",").flatMap((range): [number, number][] => {
    const [, from = "", to = from] = /^U\+([0-9A-F]+)(?:-([0-9A-F]+))?$/i.exec(range.trim()) ?? [];
    return from ? [[Number.parseInt(from, 16), Number.parseInt(to, 16)]] : [];
  });
}

function settingsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</dir></fontconfig>
`;
}
