import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factFile } from "../edition/editions.ts";
import { now, story, Throwaway } from "../throwaway.ts";
import { axeFaults, hasBrowser, type Viewer, view } from "./browser.ts";

const fact = (value: unknown) => `export default ${JSON.stringify(value)};\n`;
const picture = { src: "boats.png", alt: "Boats.", credit: "The Test" };
/** What a host has to send with the page for the index to be run, and nothing else of any script. */
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'";

/** Stories enough for a second page of results, over three years. */
const many = Object.fromEntries(
  Array.from({ length: 14 }, (_, number) => {
    const year = 2024 + (number % 3);
    const date = `${year}-02-${String(number + 10)} 10:00`;
    const body = `The ferry number ${number} goes over the river.\n`;
    return [`articles/${year}/02/ferry-${number}.md`, story(`ferry-${number}`, { date }, body)];
  }),
);

const files = {
  "_data/site.ts": factFile("site", { search: true }),
  "_data/campaigns.ts": fact([
    { id: "boats", sponsors: ["acme"], relationship: "paid", targets: { articles: ["boats"] } },
  ]),
  ...many,
  "articles/2026/03/sharp.md": story(
    "sharp",
    {
      title: '<img src=x onerror="document.title=1"> & <mark>',
      section: "opinion",
      authors: ["ravi"],
    },
    "Of `<script>alert(1)</script>` and lighthouses & more.\n",
  ),
  "articles/2026/03/boats.md": story(
    "boats",
    { kind: "sponsored", authors: [], topics: ["Boats"], picture },
    "A lighthouse for sale.\n",
  ),
  "articles/2025/06/nadi.md": story(
    "nadi",
    { date: "2025-06-01", title: "नदी की कहानी", standfirst: "नदी की।", lang: "hi" },
    "गाँव की नदियों के किनारे लड़कियाँ पढ़ती हैं।\n",
  ),
};

describe.runIf(hasBrowser("search"))("the search, in a browser,", () => {
  let magazine: Throwaway | undefined;
  let viewer: Viewer | undefined;

  beforeAll(async () => {
    magazine = new Throwaway(files);
    const create = { width: 900, height: 600, channels: 3, background: "#257" } as const;
    magazine.write({ "articles/pictures/boats.png": await sharp({ create }).png().toBuffer() });
    const { code, out } = await magazine.run(["build", "--now", now]);
    expect(code, out).toBe(0);
    viewer = await view(join(magazine.root, "_site"));
  });

  afterAll(async () => {
    await viewer?.close();
    magazine?.remove();
  });

  /** Opens an address under the policy, and gives what `read` finds; nothing may go wrong in the page meanwhile. */
  async function open<T>(
    address: string,
    read: (page: Page, asked: string[]) => Promise<T>,
    window: BrowserContextOptions = {},
  ): Promise<T> {
    const asked: string[] = [];
    const wrong: string[] = [];
    const size = { viewport: { width: 900, height: 800 }, bypassCSP: false };
    const found = await (viewer as Viewer).open(
      address,
      { ...size, ...window },
      (page) => read(page, asked),
      async (page) => {
        page.on("request", (request) => asked.push(new URL(request.url()).pathname));
        page.on("pageerror", ({ message }) => wrong.push(message));
        page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
        await page.route(/\/search\/(\?.*)?$|\/search\/\d+\//, async (route) => {
          const response = await route.fetch();
          const headers = { ...response.headers(), "content-security-policy": policy };
          await route.fulfill({ response, headers });
        });
      },
    );
    expect(wrong).toEqual([]);
    return found;
  }

  /** Waits until the page says how many stories it found, and gives that. */
  async function counted(page: Page, words: RegExp | string): Promise<string> {
    const count = page.locator("#page-search-count", { hasText: words });
    await count.waitFor();
    return (await count.textContent()) ?? "";
  }

  const titles = (page: Page) => page.locator(".search-title").allTextContents();
  const ofIndex = (asked: string[]) => asked.filter((each) => /^\/search\/\d/.test(each));

  test("asks for nothing of the index before a reader comes to its field", async () => {
    await open("/search/", async (page, asked) => {
      await page.locator("#page-search-words").waitFor();
      expect(ofIndex(asked)).toEqual([]);
      expect(await page.locator("#page-search-ways").isVisible()).toBe(true);
      await page.focus("#page-search-words");
      await expect.poll(() => ofIndex(asked).length).toBeGreaterThan(4);
      // Nor one of its pictures, filters or stories before there is a question.
      expect(ofIndex(asked).filter((each) => /fragment|filter|index\//.test(each))).toEqual([]);
    });
  });

  test("finds stories of all years by their words, by keyboard alone, and notes that in the address", async () => {
    await open("/search/", async (page) => {
      await page.focus("#page-search-words");
      await page.keyboard.type("ferries river");
      expect(await counted(page, "14 stories found")).toBe("14 stories found");
      expect(new URL(page.url()).search).toBe("?q=ferries+river");
      expect(await titles(page)).toHaveLength(10);
      expect(await page.locator("#page-search-ways").isVisible()).toBe(false);
      const marks = await page.locator(".search-text mark").allTextContents();
      expect(new Set(marks)).toEqual(new Set(["ferry", "river."]));
      await page.locator("#page-search-on button").focus();
      await page.keyboard.press("Enter");
      await expect.poll(async () => (await titles(page)).length).toBe(14);
      const focused = "document.activeElement.closest('li').matches(':nth-child(11)')";
      expect(await page.evaluate(focused)).toBe(true);
      expect(await page.locator("#page-search-on button").count()).toBe(0);
    });
  });

  test("is answered from the address, narrowed down by year, section and writer, newest first", async () => {
    await open("/search/?q=ferry&year=2025&order=newest", async (page) => {
      await counted(page, "5 stories found");
      expect(await titles(page)).toEqual([13, 10, 7, 4, 1].map((each) => `Title of ferry-${each}`));
      await page.selectOption("#page-search-section", "opinion");
      await counted(page, /No story/);
      expect(await page.locator("#page-search-ways").isVisible()).toBe(true);
    });
    await open("/search/?author=ravi", async (page) => {
      await counted(page, "1 story found");
    });
    await open("/search/?section=news&order=newest", async (page) => {
      await counted(page, "16 stories found");
      expect((await page.locator(".search-facts").allTextContents())[0]).toContain("2026");
    });
  });

  test("shows what an author typed as it was typed, and runs none of it", async () => {
    await open("/search/?q=lighthouses", async (page) => {
      await counted(page, "2 stories found");
      const typed = "<img src=x onerror=“document.title=1”> & <mark>";
      expect((await titles(page)).map((each) => each.replaceAll(/["”“]/g, "”"))).toContain(
        typed.replaceAll(/["”“]/g, "”"),
      );
      const texts = await page.locator(".search-text").allTextContents();
      expect(texts.join(" ")).toContain("<script>alert(1)</script> and lighthouses & more");
      expect(await page.locator(".search-results script, .search-title img").count()).toBe(0);
      expect(await page.title()).toBe("Search – The Test");
    });
  });

  test("names what is paid for before its headline, and shows its picture", async () => {
    await open("/search/?q=lighthouse+sale", async (page) => {
      await counted(page, "1 story found");
      const row = page.locator(".search-result");
      const said = await row.locator(".search-words").textContent();
      expect(said).toMatch(/^Advertisement feature: Acme BoatsTitle of boats/);
      const image = row.locator("img");
      await expect
        .poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth))
        .toBeGreaterThan(0);
      expect(await image.getAttribute("alt")).toBe("");
    });
  });

  test("finds stories in other languages than the magazine's, and says which", async () => {
    for (const word of ["नदियाँ", "लड़की"]) {
      await open(`/search/?q=${encodeURIComponent(word)}`, async (page) => {
        await counted(page, "1 story found");
        expect(await titles(page)).toEqual(["नदी की कहानी"]);
        expect(await page.locator(".search-title a").getAttribute("lang")).toBe("hi");
      });
    }
  });

  test("says other ways where no script runs, and has no form then", async () => {
    const seen = async (page: Page) => {
      expect(await page.locator("#page-search").isVisible()).toBe(false);
      expect(await page.locator("noscript").textContent()).toContain("does not run it");
      const links = page.locator("#page-search-ways a");
      return links.evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    };
    expect(await open("/search/", seen, { javaScriptEnabled: false })).toEqual([
      "/archive/",
      "/topics/",
      "/authors/",
      "/feeds/",
      "https://duckduckgo.com/?q=site:test.example",
    ]);
  });

  test("has no fault that axe finds, wide or narrow, light or dark", async () => {
    for (const width of [320, 1200]) {
      for (const colorScheme of ["light", "dark"] as const) {
        const window = { viewport: { width, height: 800 }, colorScheme, bypassCSP: true };
        await open(
          "/search/?q=lighthouse",
          async (page) => {
            await counted(page, "2 stories found");
            expect(await page.evaluate("look.overflow()")).toBe(0);
            expect(await axeFaults(page)).toEqual([]);
          },
          window,
        );
      }
    }
  });

  test("answers soon on a slow machine (the times are printed)", async () => {
    const times = await open("/search/", async (page) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      await page.focus("#page-search-words");
      await page.waitForTimeout(1500);
      const found: string[] = [];
      for (const word of ["ferry", "river", "lighthouse"]) {
        const answered = `new Promise((resolve) => {
          const [list, field] = ["results", "words"].map((name) => document.getElementById("page-search-" + name));
          list.replaceChildren();
          field.value = ${JSON.stringify(word)};
          const began = performance.now();
          new MutationObserver(() => resolve(performance.now() - began)).observe(list, { childList: true });
          field.form.requestSubmit();
        })`;
        found.push(`${word}: ${Math.round(await page.evaluate<number>(answered))} ms`);
      }
      return found;
    });
    console.log(`From question to results, processor slowed four times: ${times.join(", ")}`);
    expect(times).toHaveLength(3);
  });
});
