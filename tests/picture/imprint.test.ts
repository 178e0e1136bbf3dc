import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Blocks, readImprint } from "../../src/picture/imprint.ts";
import {
  Album,
  drawScene,
  inject,
  inLanguages,
  inOrder,
  iptcSegment,
  segment,
  xmpOf,
} from "./pictures.ts";

let album: Album;
beforeAll(() => {
  album = new Album();
});
afterAll(() => album.remove());

const photo = () => drawScene(32, 24);
const exif = {
  IFD0: { Artist: "Asha Rao", Copyright: "(c) The Week", ImageDescription: "A ferry" },
};

/** What is read of an XMP packet. */
const readXmp = (inside: string) => readImprint({ xmp: Buffer.from(xmpOf(inside)) });

describe("what a picture's file says of itself", () => {
  test.each([
    ["jpg", () => photo().withExif(exif).jpeg()],
    ["png", () => photo().withExif(exif).png()],
    ["webp", () => photo().withExif(exif).webp()],
    ["avif", () => photo().withExif(exif).avif({ effort: 0 })],
  ])("is read from the EXIF of a .%s", async (ending, draw) => {
    const { imprint } = await album.read(`exif.${ending}`, draw());
    expect(imprint).toEqual({ credit: "Asha Rao", copyright: "(c) The Week", caption: "A ferry" });
  });

  test.each(["jpeg", "png", "webp", "avif"] as const)(
    "is read from the XMP of %s",
    async (format) => {
      const packet = xmpOf(`<photoshop:Credit>आशा राव</photoshop:Credit>`);
      const name = `xmp.${format === "jpeg" ? "jpg" : format}`;
      const { imprint } = await album.read(name, photo().withXmp(packet).toFormat(format));
      expect(imprint).toEqual({ credit: "आशा राव" });
    },
  );

  test("is read from IPTC-IIM, with the letters of all languages", async () => {
    const words = iptcSegment([80, "Zoë"], [80, "आशा"], [116, "© The Week"], [120, "A ferry."]);
    const { imprint } = await album.read(
      "iptc.jpg",
      inject(await photo().jpeg().toBuffer(), words),
    );
    expect(imprint).toEqual({ credit: "Zoë, आशा", copyright: "© The Week", caption: "A ferry." });
  });

  test("is the agency's line before the photographers' names", async () => {
    const names = inOrder("dc:creator", "Asha Rao", "Ravi Menon");
    expect(await readXmp(names)).toEqual({ credit: "Asha Rao, Ravi Menon" });
    const line = "<photoshop:Credit>Rao &amp; Menon/Reuters</photoshop:Credit>";
    expect(await readXmp(names + line)).toEqual({ credit: "Rao & Menon/Reuters" });
  });

  test("is in the language that it is written in first", async () => {
    const caption = inLanguages("dc:description", { "x-default": "A ferry, at dawn", hi: "नाव" });
    const alt = inLanguages("Iptc4xmpCore:AltTextAccessibility", { en: "A boat on grey water" });
    const rights = inLanguages("dc:rights", { "x-default": "© 2026 The Week" });
    expect(await readXmp(caption + alt + rights)).toEqual({
      caption: "A ferry, at dawn",
      alt: "A boat on grey water",
      copyright: "© 2026 The Week",
    });
  });

  test("is of each the first that is there in XMP, IPTC-IIM and EXIF", async () => {
    const jpeg = await photo()
      .withExif(exif)
      .withXmp(xmpOf("<photoshop:Credit>X</photoshop:Credit>"))
      .jpeg()
      .toBuffer();
    const words = iptcSegment([110, "I"], [116, "© I"]);
    const { imprint } = await album.read("all.jpg", inject(jpeg, words));
    expect(imprint).toEqual({ credit: "X", copyright: "© I", caption: "A ferry" });
  });

  test("is one line of plain words that ends somewhere", async () => {
    const messy = "  A\tferry\n\n at \u202edawn\u0007  ";
    const { imprint } = await album.read(
      "messy.jpg",
      inject(await photo().jpeg().toBuffer(), iptcSegment([110, messy], [120, "a".repeat(9000)])),
    );
    expect(imprint).toEqual({ credit: "A ferry at dawn", caption: "a".repeat(2000) });
    const hindi = await readXmp("<photoshop:Credit>क्\u200dष</photoshop:Credit>");
    expect(hindi).toEqual({ credit: "क्\u200dष" });
    const long = await readXmp(`<photoshop:Credit>${"🚢".repeat(300)}</photoshop:Credit>`);
    expect(long).toEqual({ credit: "🚢".repeat(200) });
  });

  test("is nothing where there is nothing, or only blanks", async () => {
    expect(await readImprint({})).toEqual({});
    expect(await readXmp("<photoshop:Credit> </photoshop:Credit>")).toEqual({});
    expect((await album.read("mute.png", photo().png())).imprint).toEqual({});
  });

  test("is never a place or a camera", async () => {
    const jpeg = await photo()
      .withExif({
        IFD0: { Make: "PLANTED", Model: "PLANTED", Software: "PLANTED", Artist: "Asha" },
        IFD2: { BodySerialNumber: "PLANTED" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "28/1 36/1 50/1" },
      })
      .withXmp(
        xmpOf(
          "<photoshop:City>PLANTED</photoshop:City><exif:GPSLatitude>28,36N</exif:GPSLatitude>",
        ),
      )
      .jpeg()
      .toBuffer();
    const original = await album.read("placed.jpg", inject(jpeg, iptcSegment([90, "PLANTED"])));
    expect(original.imprint).toEqual({ credit: "Asha" });
    expect(JSON.stringify(original)).not.toMatch(/PLANTED|28/);
  });
});

describe("what a picture's file says of itself and is broken", () => {
  test.each<[string, Blocks]>([
    ["no EXIF", { exif: Buffer.from("Exif\0\0II*\0\xff\xff\xff\xff") }],
    ["no XML", { xmp: Buffer.from("<x:xmpmeta><rdf:RDF><photoshop:Credit>") }],
    ["no letters", { xmp: Buffer.alloc(2000, 0xff) }],
    ["no datasets", { iptc: Buffer.from("Photoshop 3.0\x008BIM\x04\x04\0\0\xff\xff\xff\xff") }],
    [
      "larger than a segment",
      { xmp: Buffer.from(xmpOf(`<photoshop:Credit>${"a".repeat(70_000)}</photoshop:Credit>`)) },
    ],
  ])("is nothing: %s", async (_what, blocks) => {
    expect(await readImprint(blocks)).toEqual({});
  });

  test("does not keep what is whole from being read", async () => {
    const jpeg = await photo().withExif(exif).jpeg().toBuffer();
    const broken = segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", "<x:xmpmeta");
    const { imprint } = await album.read("half.jpg", inject(jpeg, broken));
    expect(imprint.credit).toBe("Asha Rao");
  });

  test("expands no entities", async () => {
    const doctype =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const packet = doctype + xmpOf("<photoshop:Credit>&b;&f;</photoshop:Credit>");
    const { credit = "" } = await readImprint({ xmp: Buffer.from(packet) });
    expect(credit).not.toMatch(/a{10}|root/);
  });

  test("never throws, whatever is changed in it", async () => {
    const full = await sharp(
      await photo()
        .withExif(exif)
        .withXmp(xmpOf(inOrder("dc:creator", "A", "B")))
        .jpeg()
        .toBuffer(),
    ).metadata();
    const iptc = iptcSegment([80, "Asha"], [120, "A ferry"]).subarray(4);
    const blocks: Required<Blocks> = { exif: full.exif as Buffer, xmp: full.xmp as Buffer, iptc };
    const edit = fc.record({
      block: fc.constantFrom("exif", "iptc", "xmp"),
      at: fc.nat(2000),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const changed = {
          exif: Buffer.from(blocks.exif),
          iptc: Buffer.from(iptc),
          xmp: Buffer.from(blocks.xmp),
        };
        for (const { block, at, bytes } of edits) {
          const bytesOf = changed[block as keyof typeof changed];
          bytesOf.set(
            bytes.subarray(0, bytesOf.length),
            at % Math.max(1, bytesOf.length - bytes.length),
          );
        }
        for (const words of Object.values(await readImprint(changed))) {
          expect(words).toMatch(/^\S/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
