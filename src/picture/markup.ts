import type { Focus, Size } from "./frame.ts";
import { type Shape, type Source, variantsOf } from "./recipe.ts";

/** One format of a picture on a page: the addresses of its widths are `stem-width.ending`. */
export interface Track {
  type: string;
  stem: string;
  ending: string;
  /** Pixels, rising. */
  widths: number[];
}

/** A picture as a page shows it: plain JSON, small, for a page may have many. */
export interface Rendition extends Size {
  /** The widest of the last format, whose size this is. */
  url: string;
  /** The colour that stands where it will be; absent where it is seen through. */
  colour?: string | undefined;
  /** The smallest files' format first; the last is one that every browser and feed reader shows. */
  tracks: Track[];
}

/** The rendition of a picture in a shape. */
export function renditionOf(
  source: Source & { colour: string },
  shape: Shape,
  focus?: Focus,
): Rendition {
  const tracks = new Map<string, Track>();
  const variants = variantsOf(source, shape, { focus });
  for (const { url, type, width } of variants) {
    const [, stem = "", ending = ""] = /^(.*)-\d+\.(\w+)$/.exec(url) ?? [];
    const track = tracks.get(type) ?? { type, stem, ending, widths: [] };
    track.widths.push(width);
    tracks.set(type, track);
  }
  const { url = "", width = 1, height = 1 } = variants.at(-1) ?? {};
  return {
    url,
    width,
    height,
    colour: source.hasAlpha ? undefined : source.colour,
    tracks: [...tracks.values()],
  };
}

/** How a picture stands on a page. */
export interface Place {
  /** What is to be seen, for those who do not see it. */
  alt: string;
  /** How wide the layout makes it (HTML, `sizes`). */
  sizes: string;
  /** The one that a reader sees first: it loads at once and before others, which wait until they come near. */
  lead?: boolean;
}

/**
 * Writes a picture as HTML: every format with its widths, its room known before it loads, and its colour
 * in that room meanwhile. The colour is an SVG's attribute: no style stands in the page, so that the
 * strictest policy holds (CSP 3, `style-src`).
 */
export function renderRendition(rendition: Rendition, place: Place): string {
  return `<span class="${plateOf(rendition)}">${renderInside(rendition, place)}</span>`;
}

/** The class of the element around a picture. */
export function plateOf({ width, height }: Rendition): string {
  return height > width ? "plate plate-portrait" : "plate";
}

/** Writes what stands in that element. */
export function renderInside(rendition: Rendition, { alt, sizes, lead = false }: Place): string {
  const { url, width, height, colour, tracks } = rendition;
  // Where a browser can wait for the layout, that says how wide the picture is (HTML, `sizes=auto`).
  const room = lead ? sizes : `auto, ${sizes}`;
  const [sets, last = ""] = [tracks.slice(0, -1), setOf(tracks.at(-1))];
  const sources = sets.map(
    (track) => `<source type="${track.type}" srcset="${setOf(track)}" sizes="${room}" />`,
  );
  const loading = lead ? 'fetchpriority="high"' : 'loading="lazy"';
  const ground = colour
    ? `<svg aria-hidden="true"><rect width="100%" height="100%" fill="${colour}" /></svg>`
    : "";
  return `${ground}<picture>${sources.join("")}<img src="${url}" srcset="${last}" sizes="${room}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" ${loading} decoding="async" /></picture>`;
}

/** Text as an attribute's value. */
function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function setOf(track: Track | undefined): string {
  if (!track) return "";
  const { stem, ending, widths } = track;
  return widths.map((width) => `${stem}-${width}.${ending} ${width}w`).join(", ");
}
