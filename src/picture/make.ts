import type { Exif, Sharp } from "sharp";
import { element, renderXml } from "../text/xml.ts";
import type { Frame, Size } from "./frame.ts";
import type { Imprint } from "./imprint.ts";
import { mostPixels, patience } from "./limits.ts";
import { type Format, recipe } from "./recipe.ts";

/** Pixels by rows: upright, in sRGB, a byte a channel; the fourth channel, where there is one, is alpha. */
export interface Pixels extends Size {
  data: Buffer;
  channels: 3 | 4;
}

/**
 * Decodes an original: turned upright as its EXIF says, with its colours brought into sRGB by its profile,
 * or as its kind has it. Throws where it is cut short or damaged.
 */
export async function decode(bytes: Buffer, { hasAlpha }: { hasAlpha: boolean }): Promise<Pixels> {
  const sharp = await openSharp();
  const upright = sharp(bytes, { autoOrient: true, limitInputPixels: mostPixels });
  return rawOf((hasAlpha ? upright : upright.removeAlpha()).toColourspace("srgb"));
}

/** Cuts a frame out of pixels and makes it smaller; it is never made larger. */
export async function cut(pixels: Pixels, frame: Frame, { width, height }: Size): Promise<Pixels> {
  const cropped = await open(pixels);
  return rawOf(cropped.extract(frame).resize(width, height, { fit: "fill" }));
}

/**
 * Writes pixels in a format of the recipe, with credit and copyright and nothing else of what the original
 * said of itself. The same pixels and words give the same bytes.
 */
export async function encode(pixels: Pixels, format: Format, imprint: Imprint): Promise<Buffer> {
  const { exif, xmp } = stampOf(imprint);
  let picture = await open(pixels);
  if (exif) picture = picture.withExif(exif);
  if (xmp) picture = picture.withXmp(xmp);
  return picture.toFormat(format, recipe.formats[format]).toBuffer();
}

async function rawOf(picture: Sharp): Promise<Pixels> {
  const raw = picture.timeout({ seconds: patience }).raw();
  const { data, info } = await raw.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels as 3 | 4 };
}

async function open({ data, width, height, channels }: Pixels): Promise<Sharp> {
  const sharp = await openSharp();
  return sharp(data, { raw: { width, height, channels } }).timeout({ seconds: patience });
}

/** sharp, with one thread a picture: an AVIF is divided by the number of threads, and its bytes are other ones. */
export async function openSharp() {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  return sharp;
}

/**
 * What says whose a variant is: credit and copyright in EXIF, whose text is ASCII (CIPA DC-008 §4.6.2),
 * and where they have other letters, in XMP; nothing where neither is known.
 */
function stampOf({ credit = "", copyright = "" }: Imprint): { exif?: Exif; xmp?: string } {
  if (!credit && !copyright) return {};
  const [artist, notice] = [credit, copyright].map(inAscii);
  const tags = { ...(artist && { Artist: artist }), ...(notice && { Copyright: notice }) };
  const said = artist !== undefined && notice !== undefined;
  return {
    // Colour space 1 is sRGB (§4.6.5); what writes the tags would say that it is not known.
    exif: artist || notice ? { IFD0: tags, IFD2: { ColorSpace: "1" } } : undefined,
    xmp: said ? undefined : xmpOf(credit, copyright),
  };
}

/** Text as EXIF can hold it, the copyright sign in letters; `undefined` where letters would be lost. */
function inAscii(text: string): string | undefined {
  const written = text.replaceAll("\u00a9", "(c)");
  return /^[ -~]*$/.test(written) ? written : undefined;
}

/** An XMP packet (ISO 16684-1 §7.3). */
function xmpOf(credit: string, copyright: string): string {
  const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  const rights = element("rdf:li", { "xml:lang": "x-default" }, copyright);
  const description = element(
    "rdf:Description",
    {
      "rdf:about": "",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:photoshop": "http://ns.adobe.com/photoshop/1.0/",
    },
    credit ? element("photoshop:Credit", {}, credit) : undefined,
    copyright ? element("dc:rights", {}, element("rdf:Alt", {}, rights)) : undefined,
  );
  const root = element("rdf:RDF", { "xmlns:rdf": rdf }, description);
  const packet = renderXml(element("x:xmpmeta", { "xmlns:x": "adobe:ns:meta/" }, root));
  const [begin, end] = ['begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"', 'end="r"'];
  // In a packet stands no XML declaration.
  return `<?xpacket ${begin}?>\n${packet.replace(/^<\?xml.*\n/, "")}<?xpacket ${end}?>`;
}
