import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Throwaway } from "../throwaway.ts";
import { axeFaults, hasBrowser, type Viewer, view } from "./browser.ts";
import { layout } from "./layout.ts";

const now = "2026-11-24T21:00:00+05:30";

/** One page of every layout, and stories of every sort. */
const pages = [
  "/",
  "/culture/",
  "/opinion/",
  "/2026/11/delhi-air-winter/",
  "/2023/08/monsoon-forecast/",
  "/2024/06/monsoon-markets/",
  "/2025/09/mohalla-library/",
  "/2026/11/daryaganj-kitab-bazar/",
  "/2026/11/cold-chain-mango/",
  "/2025/10/festival-guide-2025/",
  "/authors/",
  "/authors/meera-krishnan/",
  "/topics/",
  "/issues/",
  "/issues/2025-01-19/",
  "/archive/2025/01/",
  "/about/",
  "/feeds/",
  "/search/",
  "/saved/",
  "/offline/",
  "/404.html",
];

const windowOf = (
  width: number,
  colorScheme: "light" | "dark",
  javaScriptEnabled = true,
): BrowserContextOptions => ({
  viewport: { width, height: width < 500 ? 800 : 900 },
  colorScheme,
  javaScriptEnabled,
  // What the policy of the strictest host forbids is an error.
  bypassCSP: false,
});

/** How pages are looked at: each width, each scheme, with a script and without; half of them where others are near. */
const looks: [string, BrowserContextOptions, (place: number) => boolean][] = [
  ["360 px, by day", windowOf(360, "light"), () => true],
  ["360 px, by night, without script", windowOf(360, "dark", false), (place) => place % 2 === 0],
  ["768 px, by night", windowOf(768, "dark"), (place) => place % 2 === 1],
  ["1280 px, by day, without script", windowOf(1280, "light", false), (place) => place % 2 === 0],
  ["1280 px, by night", windowOf(1280, "dark"), () => true],
];

/** Goes through a page from the top, so that all that waits to come near is asked for. */
const walk = `(async () => {
  for (let y = 0; y < document.body.scrollHeight; y += 2 * innerHeight) {
    scrollTo(0, y);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
})()`;

/** Does something with every address, several at once. */
async function eachOf(addresses: readonly string[], act: (address: string) => Promise<void>) {
  const waiting = [...addresses];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await act(next);
  };
  await Promise.all([lane(), lane(), lane()]);
}

/** Opens pages and tells what is wrong with any: in its layout, in the console, and whom else it asks. */
async function faultsOf(viewer: Viewer, addresses: readonly string[], look: BrowserContextOptions) {
  const faults: string[] = [];
  await eachOf(addresses, async (address) => {
    const tell = (fault: string) => faults.push(`${address}: ${fault}`);
    const listen = async (page: Page) => {
      page.on("console", (message) => {
        if (/error|warning/.test(message.type())) tell(`${message.type()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => tell(error.message));
      page.on("request", (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (hostname !== "127.0.0.1" && protocol !== "data:") tell(`it asks ${request.url()}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400 && address !== "/404.html") {
          tell(`${response.status()} of ${response.url()}`);
        }
      });
    };
    const read = async (page: Page) => {
      if (look.javaScriptEnabled !== false) await page.evaluate(walk);
      for (const fault of await page.evaluate<string[]>(layout)) tell(fault);
    };
    await viewer.open(address, look, read, listen);
  });
  return faults;
}

/** What is focused: where it is in the document, and whether it is seen, and seen to be focused. */
const focused = `(() => {
  const each = document.activeElement;
  if (!each || each === document.body) return null;
  const box = each.getBoundingClientRect();
  const style = getComputedStyle(each);
  return {
    place: [...document.querySelectorAll("*")].indexOf(each),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    what: each.outerHTML.slice(0, 120),
  };
})()`;

const focusable = `[...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter((each) => {
  const group = each.type === "radio" && !each.checked;
  return !group && each.checkVisibility({ visibilityProperty: true });
}).length`;

describe.runIf(hasBrowser("pages"))("the pages of the example in a browser", () => {
  let magazine: Throwaway | undefined;
  let viewer: Viewer;

  beforeAll(async () => {
    magazine = new Throwaway();
    magazine.becomeExample();
    const { code, out } = await magazine.run(["build"], { LETTERPRESS_NOW: now });
    expect(code, out).toBe(0);
    viewer = await view(join(magazine.root, "_site"));
  });

  afterAll(async () => {
    await viewer?.close();
    magazine?.remove();
  });

  test.each(looks)(
    "fit, say nothing wrong and ask nobody else, at %s",
    async (_name, look, takes) => {
      const looked = pages.filter((_address, place) => takes(place));
      expect(await faultsOf(viewer, looked, look)).toEqual([]);
    },
  );

  test.each([
    ["by day, on a phone", windowOf(360, "light")],
    ["by night, at a desk", windowOf(1280, "dark")],
  ])("have nothing that axe finds wrong %s", async (_name, look) => {
    const found: string[] = [];
    await eachOf(pages, async (address) => {
      const faults = await viewer.open(address, { ...look, bypassCSP: true }, axeFaults);
      found.push(...faults.map((fault) => `${address}: ${fault}`));
    });
    expect(found).toEqual([]);
  });

  test.each(["/", "/2026/11/delhi-air-winter/", "/search/"])(
    "are gone through by keyboard, in order, seen at each step: %s",
    async (address) => {
      const steps = await viewer.open(address, windowOf(1280, "light"), async (page) => {
        const count = await page.evaluate<number>(focusable);
        const found: { place: number; seen: boolean; marked: boolean; what: string }[] = [];
        for (let step = 0; step < count; step += 1) {
          await page.keyboard.press("Tab");
          const one = await page.evaluate<(typeof found)[number] | null>(focused);
          if (one) found.push(one);
        }
        return { count, found };
      });
      expect(steps.found.length).toBeGreaterThanOrEqual(steps.count - 1);
      expect(steps.found.filter(({ seen, marked }) => !seen || !marked)).toEqual([]);
      const places = steps.found.map(({ place }) => place);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    },
  );

  test("has a menu of everything that opens without a script", async () => {
    await viewer.open("/2026/11/delhi-air-winter/", windowOf(360, "light", false), async (page) => {
      const archive = page.locator(".menu a[href='/archive/']");
      expect(await archive.isVisible()).toBe(false);
      await page.locator(".menu > summary").click();
      expect(await archive.isVisible()).toBe(true);
      await archive.click();
      expect(new URL(page.url()).pathname).toBe("/archive/");
    });
  });

  test.each<[string, string]>([
    ["the contents of a long story", ".contents a"],
    ["a footnote, and back", ".footnote-ref a"],
    ["the story after this of a series", ".series a[rel='next'], .series a[rel='prev']"],
    ["the section above", ".trail a"],
    ["what to read next", ".related .card-title a"],
    ["a topic", ".topics a"],
  ])("lead from a story to %s", async (_name, selector) => {
    await viewer.open("/2023/08/monsoon-forecast/", windowOf(768, "light", false), async (page) => {
      const link = page.locator(selector).first();
      const href = (await link.getAttribute("href")) ?? "";
      await link.click();
      const url = new URL(page.url());
      expect(url.pathname + url.hash).toContain(href);
      if (href.startsWith("#"))
        expect(await page.locator(`[id="${href.slice(1)}"]`).count()).toBe(1);
      else expect(await page.locator("h1").count()).toBe(1);
    });
  });

  test("set notes beside the words where there is a margin, and below them where there is none", async () => {
    const shown = (width: number) =>
      viewer.open("/2023/08/monsoon-forecast/", windowOf(width, "light"), async (page) => {
        const note = page.locator(".side-note").first();
        const list = page.locator(".footnotes");
        return [await note.isVisible(), await list.isVisible()];
      });
    expect(await shown(1280)).toEqual([true, true]);
    expect(await shown(768)).toEqual([false, true]);
  });

  test("are printed with credit, date, links' addresses and their own, and with nothing to press", async () => {
    const shown = await viewer.open(
      "/2023/08/monsoon-forecast/",
      windowOf(768, "dark"),
      async (page) => {
        await page.emulateMedia({ media: "print" });
        const visible = (selector: string) => page.locator(selector).first().isVisible();
        const chrome = [".menu", ".sections", ".share", ".related", ".topics", ".telegram"];
        const words = ["h1", ".byline", ".dates time", ".story-picture .credit", ".print-url"];
        return {
          pressed: await Promise.all(chrome.map(visible)),
          read: await Promise.all(words.map(visible)),
          after: await page.evaluate<string>(
            `getComputedStyle(document.querySelector(".story-body a[href^='http']"), "::after").content`,
          ),
          ground: await page.evaluate<string>(
            "getComputedStyle(document.documentElement).backgroundColor",
          ),
          address: await page.locator(".print-url").textContent(),
        };
      },
    );
    expect(shown.pressed).toEqual(Array(6).fill(false));
    expect(shown.read).toEqual(Array(5).fill(true));
    expect(shown.after).toContain("http");
    expect(shown.ground).toBe("rgb(255, 255, 255)");
    expect(shown.address).toBe("theweek.example/2023/08/monsoon-forecast/");
  });

  test("set 60 to 75 letters in a line of a story at a desk", async () => {
    const letters = await viewer.open(
      "/2026/11/night-train-patna/",
      windowOf(1280, "light"),
      (page) =>
        page.evaluate<
          number[]
        >(`[...document.querySelectorAll(".story-body > p")].slice(1, 12).map((each) => {
          const lines = each.getBoundingClientRect().height / parseFloat(getComputedStyle(each).lineHeight);
          return each.textContent.length / Math.round(lines);
        }).filter((count, at, all) => all.length > 3)`),
    );
    const usual = letters.sort((a, b) => a - b)[letters.length >> 1] ?? 0;
    expect(usual).toBeGreaterThanOrEqual(60);
    expect(usual).toBeLessThanOrEqual(75);
  });
});
