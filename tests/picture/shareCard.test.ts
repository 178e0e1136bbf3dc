import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFonts } from "../../src/picture/fonts.ts";
import { drawShareCard, type ShareCardFacts, shareCardUrl } from "../../src/picture/shareCard.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "letterpress-cards-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const facts = (headline: string, changes: Partial<ShareCardFacts> = {}): ShareCardFacts => ({
  headline,
  kicker: "Culture",
  magazine: "The Test",
  ...changes,
});

/** The share of pixels in a part of a card that are not its paper. */
async function inkIn(
  card: Buffer,
  part: { left: number; top: number; width: number; height: number },
): Promise<number> {
  const { data } = await sharp(card)
    .extract(part)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let ink = 0;
  for (let at = 0; at < data.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (Math.abs(red - 0xfd) + Math.abs(green - 0xfa) + Math.abs(blue - 0xf4) > 24) ink += 1;
  }
  return (ink * 3) / data.length;
}

const headline = { left: 60, top: 200, width: 1080, height: 370 };
const edges = [
  { left: 0, top: 20, width: 60, height: 610 },
  { left: 1140, top: 20, width: 60, height: 610 },
  { left: 0, top: 570, width: 1200, height: 60 },
];

const samples: Record<string, string> = {
  English: "What a correction is for, and who reads it",
  Hindi: "हिन्दी में विज्ञान: क्षत्रिय और श्री की कहानी",
  Bengali: "কুমারটুলির মাটি",
  Gujarati: "ગુજરાતી સમાચાર",
  Punjabi: "ਪੰਜਾਬੀ ਖ਼ਬਰਾਂ",
  Kannada: "ಕನ್ನಡ ಸುದ್ದಿ",
  Malayalam: "മലയാളം വാർത്ത",
  Tamil: "தமிழ் செய்தி",
  Telugu: "తెలుగు వార్తలు",
  Urdu: "اردو میں خبر: دہلی کی 2026 کی سردی",
  Vietnamese: "Chuyện kể về những dòng sông lớn",
};

describe("the card of a story that is shared", () => {
  test.each(Object.entries(samples))("is drawn in %s", async (_language, text) => {
    const card = await drawShareCard(root, facts(text));
    expect(await sharp(card).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(card.length).toBeLessThan(100_000);
    expect(await inkIn(card, headline)).toBeGreaterThan(0.01);
    for (const edge of edges) expect(await inkIn(card, edge)).toBe(0);
    // No letter was left out.
    const { drawable } = await openFonts(join(root, ".cache/fonts"));
    expect(drawable(text)).toBe(text);
  });

  test("shapes letters: of conjuncts it draws the conjunct, of Arabic the joined letters", async () => {
    const width = async (text: string) => inkIn(await drawShareCard(root, facts(text)), headline);
    // A zero-width non-joiner keeps the letters apart, which is what no shaping would look like.
    expect(await width("क्षक्षक्ष")).not.toBeCloseTo(await width("क्‌षक्‌षक्‌ष"), 3);
    expect(await width("ببب")).not.toBeCloseTo(await width("ب‌ب‌ب"), 3);
  });

  test("has the colours of the site by day", async () => {
    const style = readFileSync(join(import.meta.dirname, "../../src/assets/css/base.css"), "utf8");
    const colourOf = (name: string) =>
      new RegExp(`--${name}: var\\(--light, (#\\w+)\\)`).exec(style)?.[1];
    const card = await drawShareCard(root, facts(""));
    const at = async (left: number, top: number) => {
      const part = sharp(card).extract({ left, top, width: 1, height: 1 }).removeAlpha();
      return `#${(await part.raw().toBuffer()).toString("hex")}`;
    };
    expect([await at(600, 400), await at(600, 5)]).toEqual([colourOf("paper"), colourOf("accent")]);
  });

  test("begins where its script does", async () => {
    const left = { left: 60, top: 20, width: 300, height: 180 };
    const right = { left: 840, top: 20, width: 300, height: 180 };
    const english = await drawShareCard(root, facts("English"));
    const urdu = await drawShareCard(root, facts("اردو"));
    expect(await inkIn(english, left)).toBeGreaterThan(0);
    expect(await inkIn(english, right)).toBe(0);
    expect(await inkIn(urdu, left)).toBe(0);
    expect(await inkIn(urdu, right)).toBeGreaterThan(0);
  });

  test("leaves out what no font has, with the space that it would take", async () => {
    const { drawable } = await openFonts(join(root, ".cache/fonts"));
    expect(drawable("Rain 😀 in 東京\u0000\u0007 now")).toBe("Rain in now");
    const plain = await drawShareCard(root, facts("Rain in now"));
    expect(await drawShareCard(root, facts("Rain 😀 in 東京 now"))).toEqual(plain);
  });

  test("keeps within its margins whatever the headline is, and cuts nothing off", async () => {
    const word = fc.oneof(
      fc.constantFrom(...Object.values(samples).flatMap((text) => text.split(" "))),
      fc.constantFrom("W".repeat(60), "&amp;", "<b>", "क्ष".repeat(30), "—", "\u202e", "'", '"'),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
        const text = words.join(" ").slice(0, 200);
        const card = await drawShareCard(root, facts(text));
        for (const edge of edges) expect(await inkIn(card, edge), text).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test.each(["", " ", "\u202e", "\u200d", "\u00ad\u200c", "漢字"])(
    "is drawn without a headline where nothing of it is seen: %j",
    async (text) => {
      const card = await drawShareCard(root, facts(text));
      expect(await inkIn(card, headline)).toBe(0);
    },
  );

  test("is drawn in bounded time however long its words are", async () => {
    const card = await drawShareCard(
      root,
      facts("word ".repeat(20_000), { kicker: "k".repeat(9000) }),
    );
    expect(card.length).toBeLessThan(200_000);
  });

  test("is the same bytes in another process, which has the magazine's fonts alone", async () => {
    const code = `
      import { drawShareCard } from "./src/picture/shareCard.ts";
      const [root, facts] = process.argv.slice(1);
      drawShareCard(root, JSON.parse(facts)).then((card) => process.stdout.write(card.toString("base64")));`;
    const given = facts("The same, 素 हिन्दी, twice");
    const words = [
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      code,
      root,
      JSON.stringify(given),
    ];
    const other = execFileSync(process.execPath, words, {
      cwd: join(import.meta.dirname, "../.."),
    });
    expect(Buffer.from(other.toString(), "base64")).toEqual(await drawShareCard(root, given));
  });

  test("is at an address that its words alone decide", () => {
    const url = shareCardUrl(facts("One"));
    expect(url).toMatch(/^\/pictures\/card-[0-9a-f]{10}-1200\.png$/);
    expect(shareCardUrl({ ...facts("One") })).toBe(url);
    const others = [facts("Two"), facts("One", { kicker: "x" }), facts("One", { magazine: "x" })];
    expect(new Set([url, ...others.map(shareCardUrl)]).size).toBe(4);
  });
});
