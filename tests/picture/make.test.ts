import ExifReader from "exifreader";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cut, decode, encode, type Pixels } from "../../src/picture/make.ts";
import type { Format } from "../../src/picture/recipe.ts";
import {
  Album,
  corners,
  drawCorners,
  drawPlain,
  drawScene,
  inject,
  iptcSegment,
  segment,
  storeTurned,
  xmpOf,
} from "./pictures.ts";

let album: Album;
beforeAll(() => {
  album = new Album();
});
afterAll(() => album.remove());

const formats: Format[] = ["avif", "webp", "jpeg", "png"];
const opaque = { hasAlpha: false };

/** The colour of a pixel, `#rrggbb`. */
function colourAt({ data, width, channels }: Pixels, x: number, y: number): string {
  const at = (y * width + x) * channels;
  return `#${data.subarray(at, at + 3).toString("hex")}`;
}

/** The colours of the four corners, a few pixels within. */
function cornersOf(pixels: Pixels): string[] {
  const [right, low] = [pixels.width - 5, pixels.height - 5];
  return [
    [4, 4],
    [right, 4],
    [4, low],
    [right, low],
  ].map(([x = 0, y = 0]) => colourAt(pixels, x, y));
}

/** The greatest distance of a channel between two colours. */
function distance(one: string, two: string): number {
  const channels = (colour: string) => [...Buffer.from(colour.slice(1), "hex")];
  const [a, b] = [channels(one), channels(two)];
  return Math.max(...a.map((channel, index) => Math.abs(channel - (b[index] as number))));
}

/** The bytes of the whole picture in a format, with what they say decoded again. */
async function made(bytes: Buffer, format: Format, imprint = {}): Promise<Buffer> {
  const whole = await decode(bytes, { hasAlpha: format === "png" });
  return encode(whole, format, imprint);
}

describe("a decoded picture", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "stands upright that was stored with orientation %i",
    async (orientation) => {
      const turned = storeTurned(await drawCorners(60, 40), 60, 40, orientation);
      const stored = await turned.png().toBuffer();
      expect((await sharp(stored).metadata()).orientation).toBe(orientation);
      const pixels = await decode(stored, opaque);
      expect(pixels).toMatchObject({ width: 60, height: 40, channels: 3 });
      expect(cornersOf(pixels)).toEqual(corners);
    },
  );

  test.each([
    ["CMYK", () => drawPlain(20, 20, "#c83232").toColourspace("cmyk").jpeg({ quality: 100 }), 25],
    [
      "CMYK with a profile",
      () => drawPlain(20, 20, "#c83232").withIccProfile("cmyk").jpeg({ quality: 100 }),
      25,
    ],
    [
      "a wide gamut",
      () => drawPlain(20, 20, "#c83232").withIccProfile("p3").jpeg({ quality: 100 }),
      3,
    ],
    ["sixteen bits", () => drawPlain(20, 20, "#c83232").toColourspace("rgb16").png(), 1],
    ["a palette", () => drawPlain(20, 20, "#c83232").png({ palette: true }), 1],
  ])("is in sRGB that was in %s", async (_what, draw, off) => {
    const pixels = await decode(await draw().toBuffer(), opaque);
    expect(pixels.data.length).toBe(20 * 20 * 3);
    expect(distance(colourAt(pixels, 10, 10), "#c83232")).toBeLessThanOrEqual(off);
  });

  test("would have other colours if its profile were not read", async () => {
    const wide = await drawPlain(20, 20, "#c83232").withIccProfile("p3").jpeg().toBuffer();
    const stored = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
    expect(distance(`#${stored.subarray(0, 3).toString("hex")}`, "#c83232")).toBeGreaterThan(8);
  });

  test("has three channels that was grey", async () => {
    const grey = await drawPlain(20, 20, "#808080").toColourspace("b-w").png().toBuffer();
    const pixels = await decode(grey, opaque);
    expect(pixels).toMatchObject({ channels: 3 });
    expect(colourAt(pixels, 3, 3)).toBe("#808080");
  });

  test("is none that was cut short", async () => {
    const whole = await drawScene(200, 100).jpeg().toBuffer();
    await expect(decode(whole.subarray(0, 3000), opaque)).rejects.toThrow("premature end");
  });
});

describe("a part of a picture", () => {
  test("is what its frame shows, in the size that is asked for", async () => {
    const turned = storeTurned(await drawCorners(80, 60), 80, 60, 6);
    const whole = await decode(await turned.png().toBuffer(), opaque);
    const right = await cut(
      whole,
      { left: 40, top: 0, width: 40, height: 60 },
      { width: 20, height: 30 },
    );
    expect(right).toMatchObject({ width: 20, height: 30, channels: 3 });
    expect(cornersOf(right)).toEqual([corners[1], corners[1], corners[3], corners[3]]);
    const same = await cut(whole, { left: 0, top: 0, width: 80, height: 60 }, whole);
    expect(same.data.equals(whole.data)).toBe(true);
  });

  test("stays see-through where it was, and is not darkened there", async () => {
    const pixels = Buffer.alloc(40 * 40 * 4);
    for (let at = 0; at < 1600; at += 1)
      pixels.set([255, 255, 255, at % 40 < 20 ? 255 : 0], at * 4);
    const png = await sharp(pixels, { raw: { width: 40, height: 40, channels: 4 } })
      .png()
      .toBuffer();
    const whole = await decode(png, { hasAlpha: true });
    const small = await cut(
      whole,
      { left: 0, top: 0, width: 40, height: 40 },
      { width: 15, height: 15 },
    );
    expect(small.channels).toBe(4);
    const middle = small.data.subarray(7 * 15 * 4, 8 * 15 * 4);
    expect([middle[3], middle[14 * 4 + 3]]).toEqual([255, 0]);
    for (let x = 0; x < 15; x += 1)
      if ((middle[x * 4 + 3] ?? 0) > 0) expect(middle[x * 4]).toBe(255);
  });
});

describe("a variant", () => {
  test.each(formats)("looks like its original in %s", async (format) => {
    const whole = await decode(await drawScene(160, 120).png().toBuffer(), opaque);
    const seen = await decode(await encode(whole, format, {}), opaque);
    const off = seen.data.reduce(
      (sum, value, at) => sum + Math.abs(value - (whole.data[at] ?? 0)),
      0,
    );
    expect(off / whole.data.length).toBeLessThan(12);
    expect(seen).toMatchObject({ width: 160, height: 120 });
  });

  test.each(["avif", "webp", "png"] as const)(
    "is see-through where its original is in %s",
    async (format) => {
      const background = { r: 200, g: 0, b: 0, alpha: 0.25 };
      const glass = sharp({ create: { width: 20, height: 20, channels: 4, background } });
      const whole = await decode(await glass.png().toBuffer(), { hasAlpha: true });
      const seen = await decode(await encode(whole, format, {}), { hasAlpha: true });
      expect(seen.data[3]).toBeGreaterThan(60);
      expect(seen.data[3]).toBeLessThan(68);
    },
  );

  test.each([
    [1, 1],
    [2, 1],
    [1, 300],
    [3, 5],
  ])("may be of %i by %i pixels", async (width, height) => {
    const whole = await decode(await drawPlain(width, height, "#336699").png().toBuffer(), opaque);
    for (const format of formats) {
      const { width: wide, height: high } = await sharp(await encode(whole, format, {})).metadata();
      expect([wide, high], format).toEqual([width, height]);
    }
  });

  test("has the same bytes whenever it is made, and however many threads there are", async () => {
    const bytes = await drawScene(640, 480).jpeg().toBuffer();
    for (const format of formats) {
      const hands = [1, 2, 2, 4];
      const results: string[] = [];
      for (const threads of hands) {
        sharp.concurrency(threads);
        results.push((await made(bytes, format, { credit: "Asha" })).toString("base64"));
      }
      expect(new Set(results).size, format).toBe(1);
    }
  });
});

describe("what a variant says of itself", () => {
  /** A JPEG that says all that a camera and an agency could have it say, and all of it PLANTED. */
  async function talkative(): Promise<Buffer> {
    const jpeg = await drawScene(48, 32)
      .withIccProfile("p3")
      .withExif({
        IFD0: {
          Make: "PLANTED",
          Software: "PLANTED",
          Artist: "PLANTED",
          ImageDescription: "PLANTED",
        },
        IFD2: {
          BodySerialNumber: "PLANTED",
          UserComment: "PLANTED",
          DateTimeOriginal: "2026:03:01 10:00:00",
        },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "28/1 36/1 50/1", GPSAreaInformation: "PLANTED" },
      })
      .withXmp(xmpOf("<photoshop:City>PLANTED</photoshop:City>"))
      .jpeg()
      .toBuffer();
    // A comment, the place in IPTC-IIM, and a second picture for previews behind the first.
    const preview = segment(0xe2, "MPF\0", "PLANTED");
    return Buffer.concat([
      inject(jpeg, segment(0xfe, "", "PLANTED"), iptcSegment([90, "PLANTED"]), preview),
      Buffer.from("PLANTED"),
    ]);
  }

  /** All tags of a file, by block, without what it says of its own format. */
  function tagsOf(bytes: Buffer) {
    const { exif = {}, iptc, gps, icc, xmp = {} } = ExifReader.load(bytes, { expanded: true });
    return { exif: Object.keys(exif), iptc, gps, icc, xmp: Object.keys(xmp) };
  }

  test.each(formats)("is nothing in %s where nobody is to be named", async (format) => {
    const bytes = await talkative();
    expect(bytes.toString("latin1").match(/PLANTED/g)?.length).toBeGreaterThan(8);
    const file = await made(bytes, format);
    expect(file.toString("latin1")).not.toMatch(/PLANTED|Exif|2026:03|Photoshop|xmp/i);
    expect(tagsOf(file)).toEqual({
      exif: [],
      iptc: undefined,
      gps: undefined,
      icc: undefined,
      xmp: [],
    });
  });

  test.each(formats)("is the credit and the copyright in %s, and no more", async (format) => {
    const imprint = {
      credit: "Asha Rao",
      copyright: "© 2026 The Week",
      caption: "A ferry",
      alt: "A",
    };
    const file = await made(await talkative(), format, imprint);
    const { exif = {} } = ExifReader.load(file, { expanded: true });
    expect(exif.Artist?.description).toBe("Asha Rao");
    expect(exif.Copyright?.description).toBe("(c) 2026 The Week");
    expect(exif.Orientation?.value).toBe(1);
    expect(exif.ColorSpace?.description).toBe("sRGB");
    expect(file.toString("latin1")).not.toMatch(/PLANTED|ferry|xmp/i);
    const { gps, iptc, icc, exif: names } = tagsOf(file);
    expect({ gps, iptc, icc }).toEqual({ gps: undefined, iptc: undefined, icc: undefined });
    expect(names.filter((name) => /GPS|Serial|Make|Model|Date|Description/.test(name))).toEqual([]);
  });

  test.each(formats)("has the letters of all languages in %s", async (format) => {
    const imprint = { credit: "आशा <राव> & Zoë", copyright: "© द वीक" };
    const file = await made(await talkative(), format, imprint);
    const { xmpAsString = "", exif } = await sharp(file).metadata();
    expect(exif).toBeUndefined();
    // As readers of metadata see it, whatever the file around it.
    const around = inject(
      await drawPlain(8, 8, "#ffffff").jpeg().toBuffer(),
      segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", xmpAsString),
    );
    const { xmp } = ExifReader.load(around, { expanded: true });
    expect(xmp?.Credit?.description).toBe(imprint.credit);
    expect(xmp?.rights?.description).toBe(imprint.copyright);
  });

  test("is in EXIF what EXIF can hold, and in XMP all, where one is in other letters", async () => {
    const file = await made(await talkative(), "jpeg", { credit: "Zoë", copyright: "© The Week" });
    const { exif, xmp } = ExifReader.load(file, { expanded: true });
    expect(exif?.Artist).toBeUndefined();
    expect(exif?.Copyright?.description).toBe("(c) The Week");
    expect([xmp?.Credit?.description, xmp?.rights?.description]).toEqual(["Zoë", "© The Week"]);
  });

  test("is read again by the magazine as it was", async () => {
    for (const credit of ["Asha Rao", "आशा राव"]) {
      const file = await made(await drawScene(20, 20).png().toBuffer(), "jpeg", { credit });
      expect((await album.read("again.jpg", file)).imprint).toEqual({ credit });
    }
  });
});
