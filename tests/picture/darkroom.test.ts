import { readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Darkroom } from "../../src/picture/darkroom.ts";
import { cut, decode, encode } from "../../src/picture/make.ts";
import type { Original } from "../../src/picture/original.ts";
import { variantsOf } from "../../src/picture/recipe.ts";
import { Store } from "../../src/picture/store.ts";
import { Album, corners, drawCorners, drawScene, storeTurned, wantedOf } from "./pictures.ts";

// What is made is what it would be; how often it is made is counted.
vi.mock("../../src/picture/make.ts", { spy: true });

let album: Album;
let wind: Original;
let rain: Original;
beforeEach(async () => {
  album = new Album();
  wind = await album.read("wind.jpg", drawScene(400, 300).jpeg());
  rain = await album.read("rain.png", drawScene(330, 200, 2).png());
  vi.clearAllMocks();
});
afterEach(() => {
  vi.resetAllMocks();
  album.remove();
});

/** A darkroom as the next build opens it. */
const open = (hands?: number) => new Darkroom(album.root, new Store(album.root), hands);

describe("a darkroom", () => {
  test("makes what is wanted, each as large and of the kind that it is said to be", async () => {
    const wanted = wantedOf([wind, rain], ["full", "square"]);
    const darkroom = open();
    const paths = await darkroom.makeAll(wanted);
    expect(darkroom.made).toBe(wanted.length);
    expect([...paths.keys()].sort()).toEqual(wanted.map(({ variant }) => variant.url).sort());
    for (const { variant } of wanted) {
      const path = paths.get(variant.url) as string;
      expect(path).toBe(join(album.cache, variant.url.slice("/pictures/".length)));
      const { format, width, height } = await sharp(path).metadata();
      expect({ width, height }).toEqual({ width: variant.width, height: variant.height });
      expect(format).toBe(variant.format === "avif" ? "heif" : variant.format);
    }
  });

  test("makes nothing a second time, and decodes nothing", async () => {
    const wanted = wantedOf([wind, rain]);
    const paths = await open().makeAll(wanted);
    vi.clearAllMocks();
    // No original is needed either.
    rmSync(join(album.root, "articles"), { recursive: true });
    const progress = vi.fn();
    const next = open();
    expect(await next.makeAll(wanted, progress)).toEqual(paths);
    const [one] = wanted as [(typeof wanted)[number]];
    expect(await next.make(one)).toBe(paths.get(one.variant.url));
    expect(next.made).toBe(0);
    expect([decode, cut, encode].map((step) => vi.mocked(step).mock.calls.length)).toEqual([
      0, 0, 0,
    ]);
    expect(progress).not.toHaveBeenCalled();
  });

  test("makes again what is damaged or gone, and that alone", async () => {
    const wanted = wantedOf([wind]);
    const paths = [...(await open().makeAll(wanted)).values()];
    const before = paths.map((path) => readFileSync(path, "base64"));
    const [first, second, third] = paths as [string, string, string];
    truncateSync(first, statSync(first).size - 1);
    rmSync(second);
    const damaged = readFileSync(third);
    damaged[200] = (damaged[200] ?? 0) ^ 1;
    writeFileSync(third, damaged);
    utimesSync(third, new Date(0), new Date(0));
    const next = open();
    await next.makeAll(wanted);
    expect(next.made).toBe(3);
    expect(paths.map((path) => readFileSync(path, "base64"))).toEqual(before);
  });

  test("decodes an original once, cuts a size once for its formats, and makes a variant once for all who ask", async () => {
    const wanted = wantedOf([wind, rain], ["full", "wide"]);
    const darkroom = open(1);
    await Promise.all([darkroom.makeAll(wanted), darkroom.makeAll([...wanted].reverse())]);
    expect(darkroom.made).toBe(wanted.length);
    expect(vi.mocked(encode)).toHaveBeenCalledTimes(wanted.length);
    expect(vi.mocked(decode)).toHaveBeenCalledTimes(2);
    const sizes = wanted.map(({ original, variant: { width, height, frame } }) =>
      JSON.stringify([original.name, width, height, frame]),
    );
    expect(vi.mocked(cut)).toHaveBeenCalledTimes(new Set(sizes).size);
  });

  test("makes one variant when it is asked for one", async () => {
    const darkroom = open();
    const [one] = wantedOf([wind]) as [ReturnType<typeof wantedOf>[number]];
    const [path, same] = await Promise.all([darkroom.make(one), darkroom.make(one)]);
    expect(same).toBe(path);
    expect(darkroom.made).toBe(1);
    expect((await sharp(path).metadata()).width).toBe(one.variant.width);
  });

  test("makes the same bytes with one hand and several, alone and among others", async () => {
    const wanted = wantedOf([wind, rain], ["full", "square"]);
    const several = await open(4).makeAll(wanted);
    const before = wanted.map(({ variant }) =>
      readFileSync(several.get(variant.url) as string, "base64"),
    );
    rmSync(album.cache, { recursive: true });
    const after: string[] = [];
    for (const each of wanted) after.push(readFileSync(await open(1).make(each), "base64"));
    expect(after).toEqual(before);
  });

  test("tells how far it is, from the first that was not there to the last", async () => {
    const wanted = wantedOf([wind]);
    await open().make(wanted[0] as (typeof wanted)[number]);
    const told: [number, number][] = [];
    await open().makeAll([...wanted, ...wanted], (done, of) => told.push([done, of]));
    const missing = wanted.length - 1;
    expect(told).toEqual(Array.from({ length: missing }, (_, at) => [at + 1, missing]));
  });

  test("has no more in its hands than it has hands", async () => {
    let [now, most] = [0, 0];
    const real = (
      await vi.importActual<typeof import("../../src/picture/make.ts")>("../../src/picture/make.ts")
    ).encode;
    vi.mocked(encode).mockImplementation(async (...words) => {
      now += 1;
      most = Math.max(most, now);
      const bytes = await real(...words);
      now -= 1;
      return bytes;
    });
    await open(3).makeAll(wantedOf([wind, rain], ["full", "wide", "square"]));
    expect(most).toBe(3);
  });

  test("holds no more pixels than there is room for, and comes to its end in any order", async () => {
    // Originals that say that they have 60 million pixels each: room for one.
    const large = [wind, rain].map((original) => ({ ...original, width: 10_000, height: 6000 }));
    const wanted = wantedOf(large, ["full"]);
    const mixed = wanted
      .filter((_, at) => at % 2 === 0)
      .concat(wanted.filter((_, at) => at % 2 === 1));
    const steps: string[] = [];
    const pixels = { data: Buffer.alloc(3), width: 1, height: 1, channels: 3 as const };
    vi.mocked(decode).mockImplementation(async () => {
      steps.push("decoded");
      return pixels;
    });
    vi.mocked(cut).mockResolvedValue(pixels);
    vi.mocked(encode).mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      steps.push("made");
      return Buffer.from("variant");
    });
    const darkroom = open(4);
    await Promise.all(mixed.map((each) => darkroom.make(each)));
    const made = wanted.length / 2;
    expect(steps).toEqual([
      ...["decoded", ...Array(made).fill("made")],
      ...["decoded", ...Array(made).fill("made")],
    ]);
  });
});

describe("a darkroom with a picture that was turned", () => {
  test("crops it as it is seen", async () => {
    const turned = storeTurned(await drawCorners(400, 300), 400, 300, 6);
    const original = await album.read("turned.png", turned.png());
    const focus = { x: 0, y: 0.5 };
    const variant = variantsOf(original, "square", { focus }).at(-1);
    const png = await open().make({ original, variant: variant as NonNullable<typeof variant> });
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([300, 300]);
    // Of 400 pixels the left 300 are seen: the right colours begin at 200.
    const at = (x: number, y: number) => [...data.subarray((y * 300 + x) * 3).subarray(0, 3)];
    const near = (colour: string) =>
      [...Buffer.from(colour.slice(1), "hex")].map((value) =>
        expect.toSatisfy((seen: number) => Math.abs(seen - value) < 12),
      );
    expect(at(150, 40)).toEqual(near(corners[0]));
    expect(at(250, 40)).toEqual(near(corners[1]));
    expect(at(150, 260)).toEqual(near(corners[2]));
    expect(at(250, 260)).toEqual(near(corners[3]));
  });
});

describe("a darkroom that cannot make a variant", () => {
  test.each<[string, () => void | Promise<void>, string]>([
    [
      "has gone",
      () => rmSync(album.path("wind.jpg")),
      "articles/pictures/wind.jpg is not in articles/pictures",
    ],
    [
      "is another now",
      () => album.put("wind.jpg", drawScene(400, 300, 7).jpeg()),
      "articles/pictures/wind.jpg was changed since it was read; build again",
    ],
    [
      "was cut short",
      () => truncateSync(album.path("wind.jpg"), 2000),
      "articles/pictures/wind.jpg was changed since it was read; build again",
    ],
    [
      "is a folder now",
      () => album.put("wind.jpg/x.jpg", "x"),
      "articles/pictures/wind.jpg is a folder, not a picture",
    ],
  ])("says that the original %s, once, and makes all others", async (_what, change, fault) => {
    if (fault.includes("folder")) rmSync(album.path("wind.jpg"));
    await change();
    const darkroom = open();
    const wanted = wantedOf([wind, rain]);
    await expect(darkroom.makeAll(wanted)).rejects.toThrow(new Error(fault));
    const others = wantedOf([rain]);
    expect(darkroom.made).toBe(others.length);
    expect((await open().makeAll(others)).size).toBe(others.length);
    await expect(darkroom.make(wanted[0] as (typeof wanted)[number])).rejects.toThrow(fault);
  });

  test("makes it when the original is there again", async () => {
    const bytes = album.bytes("wind.jpg");
    const darkroom = open();
    rmSync(album.path("wind.jpg"));
    await expect(darkroom.makeAll(wantedOf([wind]))).rejects.toThrow();
    await album.put("wind.jpg", bytes);
    expect((await darkroom.makeAll(wantedOf([wind]))).size).toBe(wantedOf([wind]).length);
  });
});
