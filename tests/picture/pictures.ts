import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { type Original, readOriginal } from "../../src/picture/original.ts";
import { type Shape, variantsOf } from "../../src/picture/recipe.ts";

/** The pictures of a magazine that has nothing else, in a folder of its own. */
export class Album {
  readonly root = mkdtempSync(join(tmpdir(), "letterpress-pictures-"));
  readonly cache = join(this.root, ".cache/pictures");

  constructor() {
    mkdirSync(join(this.root, "articles/pictures"), { recursive: true });
  }

  /** Where a picture is, or would be. */
  path(name: string): string {
    return join(this.root, "articles/pictures", name);
  }

  /** Puts a picture, or what is not one, under a name. */
  async put(name: string, picture: Sharp | Uint8Array | string): Promise<void> {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    const isBytes = picture instanceof Uint8Array || typeof picture === "string";
    writeFileSync(this.path(name), isBytes ? picture : await picture.toBuffer());
  }

  /** Puts a picture and reads it as the magazine does. */
  async read(name: string, picture?: Sharp | Uint8Array | string): Promise<Original> {
    if (picture !== undefined) await this.put(name, picture);
    return readOriginal(this.root, name);
  }

  /** What is wrong with a picture, in the magazine's words. */
  async fault(name: string, picture?: Sharp | Uint8Array | string): Promise<string> {
    if (picture !== undefined) await this.put(name, picture);
    return readOriginal(this.root, name).then(
      () => "nothing",
      (error: Error) => error.message,
    );
  }

  /** The bytes of a picture as it was put. */
  bytes(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Everything that is wanted of originals, in some shapes. */
export function wantedOf(originals: Original[], shapes: Shape[] = ["full"]) {
  return originals.flatMap((original) =>
    shapes.flatMap((shape) =>
      variantsOf(original, shape).map((variant) => ({ original, variant })),
    ),
  );
}

/** A picture that is nowhere flat: slopes and grain, the same at every drawing, another with each seed. */
export function drawScene(width: number, height: number, seed = 1): Sharp {
  const data = Buffer.alloc(width * height * 3);
  let grain = seed;
  for (let at = 0; at < data.length; at += 1) {
    grain = (Math.imul(grain, 1103515245) + 12345) >>> 0;
    const [x, y] = [(at / 3) % width, at / 3 / width];
    const slope = [x / width, y / height, (x + y) / (width + height)][at % 3] as number;
    data[at] = slope * 220 + (grain >>> 27);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A picture of one colour. */
export function drawPlain(width: number, height: number, background: string): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** The colours of the corners: upper left, upper right, lower left, lower right. */
export const corners = ["#d02020", "#20b020", "#2020d0", "#d0d020"] as const;

/** A picture with a colour in each corner, upright: what a camera saw that was held in some way. */
export async function drawCorners(width: number, height: number): Promise<Buffer> {
  const [w, h] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const quarters = await Promise.all(
    corners.map(async (colour, index) => ({
      input: await drawPlain(w, h, colour).png().toBuffer(),
      left: (index % 2) * Math.floor(width / 2),
      top: Math.floor(index / 2) * Math.floor(height / 2),
    })),
  );
  return drawPlain(width, height, "#ffffff").composite(quarters).removeAlpha().raw().toBuffer();
}

/**
 * The upright picture as a camera stores it that was held so: with an orientation (EXIF, CIPA DC-008 §4.6.4)
 * of 1 to 8, by which its first row and first column are on other sides.
 */
export function storeTurned(
  upright: Buffer,
  width: number,
  height: number,
  orientation: number,
): Sharp {
  const isAcross = orientation >= 5;
  const [across, down] = isAcross ? [height, width] : [width, height];
  const stored = Buffer.alloc(upright.length);
  const fromRight = [2, 3, 6, 7].includes(orientation);
  const fromBelow = [3, 4, 7, 8].includes(orientation);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const [x, y] = isAcross ? [row, column] : [column, row];
      const from = (fromBelow ? height - 1 - y : y) * width + (fromRight ? width - 1 - x : x);
      upright.copy(stored, (row * across + column) * 3, from * 3, from * 3 + 3);
    }
  }
  const raw = { width: across, height: down, channels: 3 as const };
  return sharp(stored, { raw }).withMetadata({ orientation });
}

/** Puts segments into a JPEG, before all others. */
export function inject(jpeg: Buffer, ...segments: Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A segment of a JPEG. */
export function segment(marker: number, label: string, body: Uint8Array | string): Buffer {
  const content = Buffer.concat([Buffer.from(label, "latin1"), Buffer.from(body)]);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A segment of IPTC-IIM with datasets of record 2, said to be UTF-8. */
export function iptcSegment(...datasets: [number: number, text: string][]): Buffer {
  const dataset = (record: number, number: number, value: Buffer) =>
    Buffer.concat([Buffer.from([0x1c, record, number, value.length >> 8, value.length]), value]);
  const records = Buffer.concat([
    dataset(1, 90, Buffer.from("\x1b%G")),
    ...datasets.map(([number, text]) => dataset(2, number, Buffer.from(text))),
  ]);
  const head = Buffer.from("8BIM\x04\x04\0\0\0\0\0\0", "latin1");
  head.writeUInt32BE(records.length, 8);
  return segment(0xed, "Photoshop 3.0\0", Buffer.concat([head, records]));
}

/** An XMP packet with what is given inside its one description. */
export function xmpOf(inside: string): string {
  const spaces = [
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
    'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
    'xmlns:exif="http://ns.adobe.com/exif/1.0/"',
  ].join(" ");
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${spaces}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

/** Text in several languages, as XMP has it. */
export function inLanguages(tag: string, words: Record<string, string>): string {
  const each = Object.entries(words).map(
    ([lang, text]) => `<rdf:li xml:lang="${lang}">${text}</rdf:li>`,
  );
  return `<${tag}><rdf:Alt>${each.join("")}</rdf:Alt></${tag}>`;
}

/** Names in their order, as XMP has them. */
export function inOrder(tag: string, ...names: string[]): string {
  const each = names.map((name) => `<rdf:li>${name}</rdf:li>`);
  return `<${tag}><rdf:Seq>${each.join("")}</rdf:Seq></${tag}>`;
}
