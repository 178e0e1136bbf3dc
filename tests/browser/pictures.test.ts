import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Throwaway } from "../throwaway.ts";
import { hasBrowser, type Viewer, view } from "./browser.ts";

const now = "2026-11-24T21:00:00+05:30";
const pages = [
  "/",
  "/culture/",
  "/2026/11/delhi-air-winter/",
  "/2026/11/night-train-patna/",
  "/2025/01/glacier-keeper/",
  "/authors/meera-krishnan/",
  "/issues/2025-01-19/",
  "/authors/",
];

/** A picture of a page as the browser has it. */
interface Seen {
  file: string;
  /** Whether it was asked for before all others. */
  first: boolean;
  lazy: boolean;
  /** CSS pixels: as it is drawn, and as `sizes` says that it is. */
  drawn: number;
  told: number;
  /** Its ratio of width by height as it is drawn, and as its file has it. */
  ratio: number;
  own: number;
}

describe.runIf(hasBrowser("pictures"))("the example's pictures in a browser", () => {
  let magazine: Throwaway | undefined;
  let viewer: Viewer | undefined;
  const folder = () => join((magazine as Throwaway).root, "_site");

  beforeAll(async () => {
    magazine = new Throwaway();
    magazine.becomeExample();
    const { code, out } = await magazine.run(["build"], { LETTERPRESS_NOW: now });
    expect(code, out).toBe(0);
    viewer = await view(folder());
  });

  afterAll(async () => {
    await viewer?.close();
    magazine?.remove();
  });

  /** Opens a page, and gives what `read` finds, with every file that was asked for on the way. */
  async function open<T>(
    address: string,
    { width, ratio = 1 }: { width: number; ratio?: number },
    read: (page: Page, asked: string[]) => Promise<T>,
  ): Promise<T> {
    const asked: string[] = [];
    const window = { viewport: { width, height: 800 }, deviceScaleFactor: ratio };
    return (viewer as Viewer).open(
      address,
      window,
      (page) => read(page, asked),
      async (page) => {
        page.on("request", (request) => asked.push(new URL(request.url()).pathname));
        // A font that comes late on a busy machine moves words, which is not what is asked here.
        await page.route("**/*.css", async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace(/@font-face\s*\{[^}]*\}/g, "");
          await route.fulfill({ response, body });
        });
      },
    );
  }

  test.each(pages.flatMap((address) => [360, 768, 1280].map((width) => ({ address, width }))))(
    "move nothing and are as large as they say on $address at $width px",
    async ({ address, width }) => {
      await open(address, { width }, async (page) => {
        await page.evaluate("look.readThrough()");
        const seen = await page.evaluate<Seen[]>("look.pictures()");
        expect(await page.evaluate("look.shift()"), "layout shift").toBe(0);
        expect(await page.evaluate("look.overflow()"), "sideways scrolling").toBe(0);
        expect(seen.length).toBeGreaterThan(0);
        expect(seen.filter(({ first }) => first).length, "asked for first").toBeLessThan(2);
        for (const { file, lazy, first, drawn, told, ratio, own } of seen) {
          expect(file).toMatch(/\.avif$/);
          expect(lazy, `${file} waits`).toBe(!first);
          expect(Math.abs(ratio / own - 1), `${file} keeps its shape`).toBeLessThan(0.02);
          // In what is drawn beneath the fold the browser itself knows how wide it is.
          expect(Math.abs(told - drawn), `${file} is ${drawn} wide`).toBeLessThan(8);
        }
      });
    },
  );

  test("weigh on a story's page at most what one in AVIF of 1200 pixels does, and 25 KB with the page itself", async () => {
    const address = "/2026/11/night-train-patna/";
    await open(address, { width: 390, ratio: 2 }, async (_page, asked) => {
      const bytesOf = (file: string) => statSync(join(folder(), file)).size;
      const pictures = asked.filter((file) => file.startsWith("/pictures/"));
      const style = asked.filter((file) => file.endsWith(".css"));
      const written = [`${address}index.html`, ...style].map(
        (file) => gzipSync(readFileSync(join(folder(), file))).length,
      );
      const lead = pictures.find((file) => /night-train-patna-\w{10}-\d+\.avif$/.test(file)) ?? "";
      const widest = lead.replace(/-\d+\.avif$/, "-1200.avif");
      const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
      const weight = sum(pictures.map(bytesOf)) + sum(written);
      expect(weight).toBeLessThanOrEqual(bytesOf(widest) + 25_000);
      expect((await sharp(join(folder(), lead)).metadata()).width).toBe(720);
    });
  });
});
