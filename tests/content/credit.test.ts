import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMagazine } from "../../src/content/open.ts";
import { parseNow } from "../../src/time/now.ts";
import { now, story, Throwaway } from "../throwaway.ts";

let magazine: Throwaway;
beforeAll(async () => {
  magazine = new Throwaway();
  const create = { width: 40, height: 30, channels: 3, background: "#336699" } as const;
  const signed = sharp({ create }).withExif({
    IFD0: { Artist: "Ritu Shah", Copyright: "(c) Shah" },
  });
  const pictures = join(magazine.root, "articles/pictures");
  writeFileSync(join(pictures, "signed.jpg"), await signed.jpeg().toBuffer());
  writeFileSync(join(pictures, "plain.jpg"), await sharp({ create }).jpeg().toBuffer());
});
afterAll(() => magazine.remove());

async function open(picture: Record<string, string>) {
  magazine.write({ "articles/2026/03/a.md": story("a", { picture }) });
  const opened = await openMagazine({ root: magazine.root, now: parseNow(now) });
  return { ...opened, picture: opened.magazine?.all.get("a")?.picture };
}

describe("the credit of a story's picture", () => {
  test("is what the picture's file says where front matter names nobody", async () => {
    const { faults, picture } = await open({ src: "signed.jpg", alt: "Blue." });
    expect(faults).toEqual([]);
    expect(picture?.credit).toBe("Ritu Shah");
  });

  test("is what front matter says, whatever the file does", async () => {
    const { picture } = await open({ src: "signed.jpg", alt: "Blue.", credit: "Asha Rao" });
    expect(picture?.credit).toBe("Asha Rao");
  });

  test("is missed where neither names anybody: an error with file, line, fault and remedy", async () => {
    const { faults } = await open({ src: "plain.jpg", alt: "Blue." });
    expect(faults).toEqual([
      {
        file: "articles/2026/03/a.md",
        line: expect.any(Number),
        message:
          '"picture.credit" is missing, and the file does not name anybody; say who made plain.jpg.',
        severity: "error",
      },
    ]);
    expect(faults[0]?.line).toBeGreaterThan(1);
  });
});
