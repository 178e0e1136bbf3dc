import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { colourOf } from "../../src/picture/look.ts";
import { Album, drawCorners, drawPlain, drawScene, storeTurned } from "./pictures.ts";

let album: Album;
beforeAll(() => {
  album = new Album();
});
afterAll(() => album.remove());

const again = "copy it again from where it came";

/** A chunk of a PNG. */
function chunk(name: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const whole = Buffer.alloc(content.length + 8);
  whole.writeUInt32BE(body.length, 0);
  content.copy(whole, 4);
  whole.writeUInt32BE(crc32(content), content.length + 4);
  return whole;
}

/** A whole PNG of black, a bit a pixel: small as a file, however many its pixels are. */
function blackPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 1 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("a picture that is found", () => {
  test("has its name, its hash, its size and its type", async () => {
    const original = await album.read("2026/Wind.farm.jpg", drawScene(64, 48).jpeg());
    const bytes = album.bytes("2026/Wind.farm.jpg");
    expect(original).toEqual({
      file: "articles/pictures/2026/Wind.farm.jpg",
      name: "Wind.farm",
      hash: createHash("sha256").update(bytes).digest("hex"),
      type: "image/jpeg",
      bytes: bytes.length,
      width: 64,
      height: 48,
      hasAlpha: false,
      colour: expect.stringMatching(/^#[0-9a-f]{6}$/),
      imprint: {},
    });
    expect(await album.read("2026/Wind.farm.jpg")).toEqual(original);
  });

  test.each([
    ["jpg", "image/jpeg", () => drawScene(40, 30).jpeg()],
    ["JPEG", "image/jpeg", () => drawScene(40, 30).jpeg({ progressive: true })],
    ["png", "image/png", () => drawScene(40, 30).png()],
    ["webp", "image/webp", () => drawScene(40, 30).webp()],
    ["gif", "image/gif", () => drawScene(40, 30).gif()],
    ["avif", "image/avif", () => drawScene(40, 30).avif({ effort: 0 })],
  ])("may be a .%s, which is %s", async (ending, type, draw) => {
    const original = await album.read(`taken.${ending}`, draw());
    expect(original).toMatchObject({ type, width: 40, height: 30, name: "taken" });
  });

  test.each([
    ["in CMYK", () => drawScene(40, 30).toColourspace("cmyk").jpeg()],
    ["in a wide gamut", () => drawScene(40, 30).withIccProfile("p3").jpeg()],
    ["in grey", () => drawScene(40, 30).toColourspace("b-w").jpeg()],
  ])("may be %s", async (_what, draw) => {
    expect(await album.read("colours.jpg", draw())).toMatchObject({ width: 40, height: 30 });
  });

  test("may have sixteen bits a channel", async () => {
    const deep = drawPlain(40, 30, "#4080c0").toColourspace("rgb16").png();
    // To a level, by which sixteen bits are brought to eight.
    const { colour } = await album.read("deep.png", deep);
    expect(colour).toMatch(/^#(?:3f|40)(?:7f|80)(?:bf|c0)$/);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "is as large as it is seen with orientation %i",
    async (orientation) => {
      const turned = storeTurned(await drawCorners(60, 40), 60, 40, orientation).jpeg();
      const original = await album.read(`turned-${orientation}.jpg`, turned);
      expect(original).toMatchObject({ width: 60, height: 40 });
    },
  );

  test("is see-through where one pixel is, and not where none is", async () => {
    const pixels = Buffer.alloc(80 * 60 * 4, 255);
    const draw = () => sharp(pixels, { raw: { width: 80, height: 60, channels: 4 } });
    expect(await album.read("veil.png", draw().png())).toMatchObject({ hasAlpha: false });
    pixels[4 * 1234 + 3] = 254;
    expect(await album.read("veil.png", draw().png())).toMatchObject({ hasAlpha: true });
    expect(await album.read("veil.webp", draw().webp({ lossless: true }))).toMatchObject({
      hasAlpha: true,
    });
  });
});

describe("the colour of a picture", () => {
  test("is that of most of it, not the mean of all", async () => {
    const sky = await drawPlain(100, 20, "#ffe0c0").png().toBuffer();
    const sea = drawPlain(100, 100, "#104060").composite([{ input: sky, gravity: "north" }]);
    expect(await album.read("sea.png", sea.png())).toMatchObject({ colour: "#104060" });
  });

  test("is that of what is seen on white where it is see-through", async () => {
    const background = { r: 200, g: 0, b: 0, alpha: 0 };
    const glass = sharp({ create: { width: 40, height: 30, channels: 4, background } });
    expect(await album.read("glass.png", glass.png())).toMatchObject({ colour: "#ffffff" });
  });

  test.each([
    [[], "#000000"],
    [[1, 2, 3], "#010203"],
    // Two that are like each other outweigh one that is not.
    [[250, 250, 250, 16, 32, 64, 18, 34, 66], "#112141"],
    // Of two that count the same, the lesser, in whatever order they stand.
    [[200, 0, 0, 0, 0, 200], "#0000c8"],
    [[0, 0, 200, 200, 0, 0], "#0000c8"],
  ])("of the pixels %j is %s", (pixels, colour) => {
    expect(colourOf(Uint8Array.from(pixels))).toBe(colour);
  });
});

describe("a picture that is refused", () => {
  const png = () => drawScene(64, 48).png();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  test.each<[string, string, () => Sharp | Uint8Array | string, string]>([
    [
      "is a PNG by the name of a JPEG",
      "mislabelled.jpg",
      png,
      "is png inside, which its name does not say; end its name in .png",
    ],
    [
      "is a JPEG by the name of a PNG",
      "mislabelled.png",
      () => drawScene(9, 9).jpeg(),
      "is jpeg inside, which its name does not say; end its name in .jpg",
    ],
    [
      "is an AVIF by the name of a WebP",
      "mislabelled.webp",
      () => drawScene(9, 9).avif(),
      "is avif inside, which its name does not say; end its name in .avif",
    ],
    [
      "has no ending",
      "nameless",
      png,
      "is png inside, which its name does not say; end its name in .png",
    ],
    [
      "is a drawing with a script by the name of a PNG",
      "drawing.png",
      () => svg,
      "is an SVG, which may carry scripts; save it as PNG",
    ],
    [
      "is a drawing",
      "drawing.svg",
      () => `\ufeff<?xml version="1.0"?>\n<!-- drawn -->${svg}`,
      "is an SVG, which may carry scripts; save it as PNG",
    ],
    [
      "is a TIFF",
      "scan.tiff",
      () => drawScene(9, 9).tiff(),
      "is tiff inside, which browsers do not show; save it as JPEG",
    ],
    [
      "is what a telephone took",
      "telephone.jpg",
      () => "\0\0\0\x18ftypheic\0\0\0\0mif1heic",
      "is heic inside, which browsers do not show; save it as JPEG",
    ],
    [
      "is a document",
      "page.png",
      () => "%PDF-1.7 %",
      "is pdf inside, which browsers do not show; save it as JPEG",
    ],
    ["is empty", "empty.jpg", () => "", `is empty; ${again}`],
    [
      "is a page that came in its place",
      "page.jpg",
      () => "<!doctype html><title>404</title>",
      "is not a picture that can be read",
    ],
    ["is one byte", "byte.png", () => Uint8Array.of(0x89), "is not a picture that can be read"],
    [
      "is only the beginning of a name",
      "brand.avif",
      () => "\0\0\0\0ftyp",
      "is not a picture that can be read",
    ],
    [
      "has more than 100 million pixels",
      "large.png",
      () => blackPng(10_001, 10_000),
      "is 10001 by 10000 pixels, 100.1 million; at most 100 million are taken. Save it smaller",
    ],
    [
      "is a bomb",
      "bomb.png",
      () => blackPng(30_000, 30_000),
      "is 30000 by 30000 pixels, 900 million; at most 100 million are taken. Save it smaller",
    ],
  ])("%s", async (_what, name, draw, fault) => {
    expect(await album.fault(name, draw())).toBe(fault);
  });

  test("is noise by the name of a picture", async () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at) % 256));
    for (const ending of ["jpg", "png", "webp", "gif", "avif"]) {
      expect(await album.fault(`noise.${ending}`, noise)).toBe("is not a picture that can be read");
    }
  });

  test("is noise behind the first bytes of a picture", async () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at) % 256));
    const heads = {
      jpg: "\xff\xd8\xff\xe0",
      png: "\x89PNG\r\n\x1a\n",
      webp: "RIFF\x88\x13\0\0WEBP",
      gif: "GIF89a",
      avif: "\0\0\0\x18ftypavif\0\0\0\0mif1avif",
    };
    for (const [ending, head] of Object.entries(heads)) {
      const bytes = Buffer.concat([Buffer.from(head, "latin1"), noise]);
      expect(await album.fault(`noise.${ending}`, bytes)).toBe(`is cut short or damaged; ${again}`);
    }
  });

  test.each<[string, () => Sharp]>([
    ["jpg", () => drawScene(320, 240).jpeg()],
    ["jpeg", () => drawScene(320, 240).jpeg({ progressive: true })],
    ["png", () => drawScene(320, 240).png()],
    ["webp", () => drawScene(320, 240).webp()],
    ["gif", () => drawScene(320, 240).gif()],
    ["avif", () => drawScene(320, 240).avif({ effort: 0 })],
  ])("is a .%s that was cut short, wherever that was", async (ending, draw) => {
    const whole = await draw().toBuffer();
    for (const share of [0.1, 0.3, 0.5, 0.8, 0.95, 0.99]) {
      const part = whole.subarray(0, Math.floor(whole.length * share));
      const fault = await album.fault(`short.${ending}`, part);
      expect(fault, `${share}`).toBe(`is cut short or damaged; ${again}`);
    }
  });

  test.each([
    ["gif", (frames: Buffer[]) => sharp(frames, { join: { animated: true } }).gif()],
    ["webp", (frames: Buffer[]) => sharp(frames, { join: { animated: true } }).webp()],
  ])("is a .%s that moves", async (ending, draw) => {
    const frames = ["#ff0000", "#00ff00", "#0000ff"].map((colour) =>
      drawPlain(20, 20, colour).png().toBuffer(),
    );
    const fault = await album.fault(`moves.${ending}`, draw(await Promise.all(frames)));
    expect(fault).toMatch(/^moves or holds several pictures; save the one that is meant/);
  });

  test("is a PNG that moves, which decoders take for a still one", async () => {
    const still = await drawScene(20, 20).png().toBuffer();
    const control = chunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
    const moving = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
    expect((await sharp(moving).metadata()).pages).toBeUndefined();
    expect(await album.fault("moves.png", moving)).toMatch(/^moves or holds several pictures/);
  });

  test("is an AVIF that moves", async () => {
    const moving = await drawScene(20, 20).avif({ effort: 0 }).toBuffer();
    const at = moving.indexOf("miaf");
    moving.write("avis", at, "latin1");
    expect(await album.fault("moves.avif", moving)).toMatch(/^moves or holds several pictures/);
  });

  test("is larger than any picture need be", async () => {
    await album.put("huge.jpg", drawScene(9, 9).jpeg());
    truncateSync(album.path("huge.jpg"), 61_500_000);
    expect(await album.fault("huge.jpg")).toBe(
      "has 61.5 million bytes; at most 60 million are taken. Save it smaller",
    );
  });

  test("is not there, a folder, a pipe or a device", async () => {
    expect(await album.fault("absent.jpg")).toBe("is not in articles/pictures");
    await album.put("file.jpg", drawScene(9, 9).jpeg());
    expect(await album.fault("file.jpg/absent.jpg")).toBe("is not in articles/pictures");
    mkdirSync(album.path("folder.jpg"));
    expect(await album.fault("folder.jpg")).toBe("is a folder, not a picture");
    execFileSync("mkfifo", [album.path("pipe.jpg")]);
    expect(await album.fault("pipe.jpg")).toBe("is no file, not a picture");
    symlinkSync("/dev/zero", album.path("device.jpg"));
    expect(await album.fault("device.jpg")).toBe("is no file, not a picture");
  });

  test.each([
    "../wind.jpg",
    "a/../../wind.jpg",
    "/etc/passwd",
    "",
    ".hidden.jpg",
    "a b.jpg",
    "\0.jpg",
  ])("has a name that is none: %j", async (name) => {
    expect(await album.fault(name)).toBe("is not a file name of articles/pictures");
  });
});
