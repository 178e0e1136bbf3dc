import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { now, story, Throwaway } from "../throwaway.ts";
import { axeFaults, hasBrowser, type Viewer, view } from "./browser.ts";

/** What look.js tells of a piece of text. */
interface Text {
  text: string;
  contrast: number;
  size: number;
  visible: boolean;
}

const fact = (value: unknown) => `export default ${JSON.stringify(value)};\n`;
const picture = { src: "boats.png", alt: "Boats.", caption: "Boats at rest.", credit: "The Test" };
const paragraphs = Array.from(
  { length: 8 },
  (_, number) => `Paragraph ${number + 1}. ${"Boats went up the river and down again. ".repeat(6)}`,
).join("\n\n");
const logo = (name: string, width: number) => ({
  src: `${name}.png`,
  dark: `${name}-dark.png`,
  width,
  height: 120,
  alt: name,
});

const files = {
  "_data/sponsors.ts": fact([
    {
      id: "acme",
      name: "Acme Boats",
      url: "https://acme.example/",
      about: "Acme builds boats for people who live by rivers, and mends them.",
      logo: logo("acme", 370),
    },
    {
      id: "gauge",
      name: "Gauge River Data and Instruments",
      url: "https://gauge.example/",
      about: "Gauge measures rivers.",
      logo: logo("gauge", 960),
    },
    {
      id: "ford",
      name: "Ford Foundation",
      url: "https://ford.example/",
      about: "Ford gives grants.",
    },
  ]),
  "_data/campaigns.ts": fact([
    {
      id: "gauge-rivers",
      sponsors: ["gauge"],
      relationship: "powered",
      targets: { articles: ["bridge"] },
    },
    {
      id: "acme-rivers",
      sponsors: ["acme"],
      relationship: "sponsored",
      targets: { topics: ["Rivers"] },
      disclosure: { text: "Acme paid for the boat.", url: "https://acme.example/more" },
      message: { text: "A boat of your own, by spring.", url: "https://acme.example/boats" },
    },
    {
      id: "acme-paid",
      sponsors: ["acme"],
      relationship: "paid",
      targets: { articles: ["boats"] },
      message: { text: "Come and see our yard." },
    },
    {
      id: "ford-past",
      sponsors: ["ford"],
      relationship: "supported",
      until: "2026-05-01 00:00",
      atEnd: "past-tense",
      targets: { articles: ["ferry"] },
    },
    {
      id: "front",
      sponsors: ["acme", "gauge", "ford"],
      relationship: "sponsored",
      targets: { fronts: ["india"] },
    },
  ]),
  "_data/fronts.ts": fact({
    home: [{ shape: "lead", count: 5 }],
    sections: {
      india: [
        { shape: "lead", pins: ["bridge"], count: 4 },
        { title: "Row", shape: "row", pins: ["boats", "dam", "lock"], count: 4 },
      ],
    },
  }),
  "articles/2026/03/bridge.md": story("bridge", { picture }, paragraphs),
  "articles/2026/03/dam.md": story("dam", { picture }),
  "articles/2026/03/lock.md": story("lock"),
  "articles/2026/03/weir.md": story("weir"),
  "articles/2026/03/ferry.md": story("ferry", { picture, topics: ["Ferries"] }, paragraphs),
  "articles/2026/03/boats.md": story(
    "boats",
    { picture, kind: "sponsored", authors: [], topics: ["Boats"], kicker: "Advertisement feature" },
    paragraphs,
  ),
};

/** The pages, and what each has to carry, so that no slot is missed by accident. */
const pages = {
  "/2026/03/bridge/": [
    ".sponsor-powered .sponsor-logo",
    ".sponsor-sponsored .sponsor-logo",
    ".sponsor-message",
    ".sponsor-foot-powered",
    ".sponsor-foot-sponsored",
    ".related .card-backer",
  ],
  "/2026/03/boats/": [".sponsor-paid .sponsor-logo", ".sponsor-message", ".sponsor-foot-paid"],
  "/2026/03/ferry/": [".sponsor-past"],
  "/news/india/": [
    ".sponsor-sponsored .sponsor-name + span + .sponsor-name",
    ".sponsor-foot",
    ".card-backer",
    ".card-paid-label",
  ],
};
const addresses = Object.keys(pages) as (keyof typeof pages)[];
const schemes = ["light", "dark"] as const;
/** A picture of one colour as a PNG. */
function plain(width: number, height: number, background: string): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}

describe.runIf(hasBrowser("sponsors' slots"))("sponsors' slots, as a browser draws them,", () => {
  let magazine: Throwaway | undefined;
  let viewer: Viewer | undefined;

  beforeAll(async () => {
    magazine = new Throwaway(files);
    magazine.write({
      "articles/pictures/boats.png": await plain(600, 400, "#257"),
      "articles/pictures/acme.png": await plain(370, 120, "#123"),
      "articles/pictures/acme-dark.png": await plain(370, 120, "#eec"),
      "articles/pictures/gauge.png": await plain(960, 120, "#123"),
      "articles/pictures/gauge-dark.png": await plain(960, 120, "#eec"),
    });
    const { code, out } = await magazine.run(["build"], { LETTERPRESS_NOW: now });
    expect(code, out).toBe(0);
    viewer = await view(join(magazine.root, "_site"));
  });

  afterAll(async () => {
    await viewer?.close();
    magazine?.remove();
  });

  /** Opens a page, reads it through, and gives what `read` finds. */
  async function open<T>(
    address: string,
    { width, scheme }: { width: number; scheme: (typeof schemes)[number] },
    read: (page: Page) => Promise<T>,
  ): Promise<T> {
    const window = { colorScheme: scheme, viewport: { width, height: 800 } };
    return (viewer as Viewer).open(address, window, async (page) => {
      await page.evaluate("look.readThrough()");
      return read(page);
    });
  }

  test.each(addresses)("are all on %s", async (address) => {
    const missing = await open(address, { width: 1280, scheme: "light" }, (page) =>
      page.evaluate((selectors) => {
        const { document } = globalThis as unknown as {
          document: { querySelector(selector: string): unknown };
        };
        return selectors.filter((selector) => !document.querySelector(selector));
      }, pages[address]),
    );
    expect(missing).toEqual([]);
  });

  const views = addresses.flatMap((address) =>
    [360, 1280].flatMap((width) => schemes.map((scheme) => ({ address, width, scheme }))),
  );

  test.each(views)("have no fault on $address at $width px, $scheme", async (view) => {
    await open(view.address, view, async (page) => {
      expect(await page.evaluate("look.shift()"), "layout shift").toBe(0);
      expect(await page.evaluate("look.overflow()"), "sideways scrolling").toBe(0);
      expect(unreadable(await page.evaluate("look.labels(false)"))).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  test("would be seen to move if pictures had no room of their own", async () => {
    const view = { width: 1280, scheme: "light" } as const;
    const shift = await open("/2026/03/bridge/?unsized", view, (page) =>
      page.evaluate("look.shift()"),
    );
    expect(shift).toBeGreaterThan(0);
  });

  test.each(addresses)("need no sideways scrolling on %s at 320 px", async (address) => {
    const view = { width: 320, scheme: "light" } as const;
    expect(await open(address, view, (page) => page.evaluate("look.overflow()"))).toBe(0);
  });

  test.each(addresses.flatMap((address) => schemes.map((scheme) => ({ address, scheme }))))(
    "are printed with $address, $scheme",
    async ({ address, scheme }) => {
      const labels = await open(address, { width: 720, scheme }, async (page) => {
        await page.emulateMedia({ media: "print" });
        return page.evaluate<Text[]>("look.labels(true)");
      });
      expect(labels.length).toBeGreaterThan(0);
      expect(unreadable(labels)).toEqual([]);
    },
  );
});

/** Texts that are not shown, are too faint, or are smaller than the page's own. */
function unreadable(labels: Text[]): Text[] {
  return labels.filter(({ visible, contrast, size }) => !visible || contrast < 4.5 || size < 16);
}
