import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { story, Throwaway } from "../throwaway.ts";
import { axeFaults, hasBrowser, type Viewer, view } from "./browser.ts";

const now = "2026-11-24T21:00:00+05:30";
const train = "/2026/11/night-train-patna/";
const library = "/2025/09/mohalla-library/";
const mango = "/2026/11/cold-chain-mango/";
const quoted = "/2026/11/quoted/";
const type = "/2024/10/indian-type/";
/** A worker takes its turn when the one before it has nothing left to do. */
const patient = { timeout: 10_000 };
const light = "rgb(253, 250, 244)";
const dark = "rgb(21, 23, 28)";

describe.runIf(hasBrowser("the reader's script"))(
  "a reader in a browser, under a strict policy",
  () => {
    let magazine: Throwaway | undefined;
    let viewer: Viewer | undefined;
    const folder = () => join((magazine as Throwaway).root, "_site");
    const fileOf = (address: string) => join(folder(), address, "index.html");

    beforeAll(async () => {
      magazine = new Throwaway();
      magazine.becomeExample();
      const title = `"Rain" & 'wind' #1 – 50% + more?`;
      const authors = ["meera-krishnan"];
      magazine.write({
        "articles/2026/11/quoted.md": story("quoted", { title, section: "science", authors }),
      });
      const { code, out } = await magazine.run(["build"], { LETTERPRESS_NOW: now });
      expect(code, out).toBe(0);
      viewer = await view(folder());
    });
    afterEach(() => {
      if (viewer) viewer.network = "there";
    });
    afterAll(async () => {
      await viewer?.close();
      magazine?.remove();
    });

    /** Opens a page in a window of its own; what the browser complains of is a fault, save for what was not there. */
    async function read<T>(
      address: string,
      look: (page: Page, go: (address: string) => Promise<void>) => Promise<T>,
      window: BrowserContextOptions = {},
      prepare?: (page: Page) => Promise<unknown>,
    ): Promise<T> {
      const complaints: string[] = [];
      const found = await (viewer as Viewer).open(
        address,
        { bypassCSP: false, ...window },
        (page) =>
          look(page, async (next) => {
            await page.goto(new URL(next, page.url()).href, { waitUntil: "load" });
          }),
        async (page) => {
          page.on("pageerror", (error) => complaints.push(String(error)));
          page.on("console", (message) => {
            if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
              complaints.push(message.text());
          });
          await prepare?.(page);
        },
      );
      expect(complaints).toEqual([]);
      return found;
    }

    const ground = (page: Page) =>
      page.evaluate<string>("getComputedStyle(document.documentElement).backgroundColor");
    const size = (page: Page) =>
      page.evaluate<number>("parseFloat(getComputedStyle(document.documentElement).fontSize)");
    /** Waits until the worker stands between the pages and the network. */
    const guarded = (page: Page) =>
      page.evaluate(
        "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller || new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }))).then(() => true)",
      );
    const title = (page: Page) => page.locator("h1").textContent();
    const said = (page: Page) => page.locator(".share output").textContent();
    const keptPaths = (page: Page, name: string) =>
      page.evaluate<string[]>(
        `caches.open("press-${name}").then((cache) => cache.keys()).then((keys) => keys.map(({ url }) => new URL(url).pathname))`,
      );
    const save = async (page: Page) => {
      await page.locator("[data-save]").click();
      await expect.poll(() => said(page)).not.toBe("");
    };

    describe("colours", () => {
      test.each([
        ["light", light],
        ["dark", dark],
      ] as const)(
        "are the device's (%s) until the reader chooses",
        async (colorScheme, expected) => {
          await read(
            "/",
            async (page) => {
              expect(await ground(page)).toBe(expected);
              expect(await page.locator('[name="theme"]:checked').inputValue()).toBe("system");
            },
            { colorScheme },
          );
        },
      );

      test.each([
        ["light", "dark", dark, "all"],
        ["dark", "light", light, "not all"],
      ] as const)(
        "of a device that is %s are %s on every page once chosen, logos and bars too, until taken back",
        async (colorScheme, theme, expected, media) => {
          await read(
            "/",
            async (page, go) => {
              const before = await ground(page);
              await page.locator(`[name="theme"][value="${theme}"]`).check();
              expect(await ground(page)).toBe(expected);
              await go(type);
              expect(await ground(page)).toBe(expected);
              const logos = page.locator(".sponsor source");
              expect(await logos.first().getAttribute("media")).toBe(media);
              const shown = await page.evaluate<string>(
                "document.querySelector('.sponsor-logo').currentSrc",
              );
              expect(/dark/.test(shown)).toBe(theme === "dark");
              const bars = page.locator('meta[name="theme-color"][media="all"]');
              expect(await bars.getAttribute("content")).toBe(
                theme === "dark" ? "#15171c" : "#fdfaf4",
              );
              expect(await page.locator('[name="theme"]:checked').inputValue()).toBe(theme);
              await page.locator('[name="theme"][value="system"]').check();
              expect(await ground(page)).toBe(before);
              expect(await logos.first().getAttribute("media")).toBe(
                "(prefers-color-scheme: dark)",
              );
              await go("/");
              expect(await ground(page)).toBe(before);
            },
            { colorScheme },
          );
        },
      );

      test("that are remembered are there at the first paint, without waiting for the module", async () => {
        await read(
          "/",
          async (page, go) => {
            await page.locator('[name="theme"][value="dark"]').check();
            await page.route("**/reader-*.js", (route) => route.abort());
            await page.route("**/theme-*.js", async (route) => {
              await new Promise((resolve) => setTimeout(resolve, 400));
              await route.continue();
            });
            await page.addInitScript(
              "requestAnimationFrame(function look() { if (document.body && performance.getEntriesByType('paint').length) { globalThis.first = getComputedStyle(document.documentElement).backgroundColor; } else requestAnimationFrame(look); });",
            );
            await go("/about/");
            await expect.poll(() => page.evaluate("globalThis.first")).toBe(dark);
            const [painted, known] = await page.evaluate<[number, number]>(
              "[performance.getEntriesByType('paint')[0].startTime, performance.getEntriesByType('resource').find(({ name }) => name.includes('/theme-')).responseEnd]",
            );
            expect(painted).toBeGreaterThanOrEqual(known);
          },
          { colorScheme: "light", serviceWorkers: "block" },
        );
      });
    });

    test("the text is as large as was chosen, on every page", async () => {
      await read("/", async (page, go) => {
        const own = await size(page);
        await page.locator('[data-step="1"]').click();
        await page.locator('[data-step="1"]').click();
        const largest = await size(page);
        await page.locator('[data-step="1"]').click();
        expect(await size(page)).toBe(largest);
        expect(largest).toBeGreaterThan(own * 1.25);
        await go(train);
        expect(await size(page)).toBe(largest);
        await page.locator('[data-step="0"]').click();
        expect(await size(page)).toBe(own);
        await page.locator('[data-step="-1"]').click();
        await page.locator('[data-step="-1"]').click();
        expect(await size(page)).toBeLessThan(own);
        await page.locator('[data-step="1"]').click();
        expect(await size(page)).toBe(own);
      });
    });

    describe("sharing", () => {
      test.each([
        ["a story with every sign in its title", quoted, /^“Rain” & ‘wind’ #1 – 50% \+ more\?$/],
        ["a story in Hindi", library, /^गली के मोड़ पर एक लाइब्रेरी$/],
        ["an advertiser's story", mango, /^Advertisement feature: \S/],
      ])("%s, by links with its one address and its title", async (_what, address, expected) => {
        await read(address, async (page) => {
          const links = await page.evaluate<string[]>(
            "[...document.querySelectorAll('.share-ways a')].map(({ href }) => href)",
          );
          const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
          const shared = links.map((link) => new URL(link).searchParams);
          expect(links.map((link) => new URL(link).host)).toEqual(["t.me", "wa.me", "x.com", ""]);
          expect(shared[0]?.get("text")).toMatch(expected);
          expect(shared[0]?.get("text")).toContain(await title(page));
          expect(shared[0]?.get("url")).toBe(canonical);
          const name = shared[0]?.get("text");
          expect(shared[1]?.get("text")).toBe(`${name}\n${canonical}`);
          expect([shared[2]?.get("text"), shared[2]?.get("url")]).toEqual([name, canonical]);
          expect(shared[3]?.get("subject")).toBe(name);
          expect(shared[3]?.get("body")).toBe(`${name}\r\n${canonical}`);
        });
      });

      test("copies the story's address and says so, in the story's language", async () => {
        const permissions = ["clipboard-read", "clipboard-write"];
        const without = async (page: Page) =>
          page.addInitScript(
            "delete Navigator.prototype.share; delete Navigator.prototype.canShare;",
          );
        await read(
          library,
          async (page) => {
            expect(await page.locator("[data-share]").isVisible()).toBe(false);
            await page.locator("[data-copy]").click();
            await expect.poll(() => said(page)).not.toBe("");
            expect(await said(page)).toBe("लिंक कॉपी हो गया।");
            const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
            expect(await page.evaluate("navigator.clipboard.readText()")).toBe(canonical);
          },
          { permissions },
          without,
        );
      });

      test("is the device's own where it has one, with an advertiser's label", async () => {
        await read(
          mango,
          async (page) => {
            expect(await page.locator("[data-copy]").isVisible()).toBe(false);
            await page.locator("[data-share]").click();
            const shared = await page.evaluate<{ title: string; url: string }>("globalThis.shared");
            expect(shared.title).toMatch(/^Advertisement feature: /);
            expect(shared.url).toBe(`https://theweek.example${mango}`);
          },
          {},
          (page) =>
            page.addInitScript(
              "Navigator.prototype.share = async (given) => { globalThis.shared = given; };",
            ),
        );
      });
    });

    describe("saving for later", () => {
      test("keeps the story with its pictures, which opens without a network, until it is removed", async () => {
        await read(train, async (page, go) => {
          await guarded(page);
          await save(page);
          expect(await said(page)).toBe("Saved on this device. You can read it without a network.");
          expect(await page.locator("[data-save]").getAttribute("aria-pressed")).toBe("true");
          const kept = await keptPaths(page, "saved");
          expect(kept).toContain(train);
          expect(kept.filter((file) => file.endsWith(".css"))).toHaveLength(1);
          expect(kept.filter((file) => file.endsWith(".woff2")).length).toBeGreaterThan(0);
          (viewer as Viewer).network = "gone";
          await go(train);
          expect(await title(page)).toContain("train");
          const broken = await page.evaluate<string[]>(
            "Promise.all([...document.querySelectorAll('main article img')].map((image) => { image.loading = 'eager'; return image.decode().then(() => '', () => image.currentSrc); })).then((all) => all.filter(Boolean))",
          );
          expect(broken).toEqual([]);
          expect(await ground(page)).toBe(light);
          expect(await page.locator("[data-save]").getAttribute("aria-pressed")).toBe("true");

          await go("/saved/");
          const entries = page.locator("[data-shelf=saved] li");
          expect(await entries.count()).toBe(1);
          expect(await entries.locator("a").getAttribute("href")).toMatch(new RegExp(`${train}$`));
          expect(await entries.locator("time").textContent()).toMatch(/November 2026/);
          expect(await page.locator("[data-needs-script]").isVisible()).toBe(false);
          await entries.locator("a").click();
          expect(new URL(page.url()).pathname).toBe(train);
          await go("/saved/");
          await entries.locator("button").click();
          expect(await entries.count()).toBe(0);
          expect(await page.locator("[data-empty]").isVisible()).toBe(true);
          await expect.poll(() => keptPaths(page, "saved")).toEqual([]);
        });
      });

      test("takes back what is saved, and the files that no other saved story needs", async () => {
        await read(train, async (page, go) => {
          await save(page);
          await go(library);
          await save(page);
          const both = await keptPaths(page, "saved");
          await page.locator("[data-save]").click();
          await expect.poll(() => said(page)).toBe("अब सहेजी हुई नहीं है।");
          const left = await keptPaths(page, "saved");
          expect(both.filter((file) => !left.includes(file)).join(" ")).toMatch(/mohalla-library/);
          expect(left.join(" ")).not.toMatch(/mohalla/);
          expect(left).toContain(train);
          expect(left.filter((file) => /night-train/.test(file)).length).toBeGreaterThan(1);
          expect(left.some((file) => file.endsWith(".css"))).toBe(true);
        });
      });

      test("names an advertiser's story as such on the list", async () => {
        await read(mango, async (page, go) => {
          await save(page);
          await go("/saved/");
          expect(await page.locator(".kept-title").textContent()).toMatch(
            /^Advertisement feature: /,
          );
        });
      });

      test.each([
        ["keeps nothing", "setItem", "could not be saved"],
        ["has no room for the page", "addAll", "could not be kept"],
      ])("says so where the device %s, and goes on", async (_what, method, expected) => {
        const refuse = `${method === "setItem" ? "Storage" : "Cache"}.prototype.${method} = () => { throw new DOMException("full", "QuotaExceededError"); };`;
        await read(
          train,
          async (page) => {
            await save(page);
            expect(await said(page)).toContain(expected);
            const pressed = await page.locator("[data-save]").getAttribute("aria-pressed");
            expect(pressed).toBe(String(method !== "setItem"));
            await page.locator('[name="theme"][value="dark"]').check();
            expect(await ground(page)).toBe(dark);
          },
          {},
          (page) => page.addInitScript(refuse),
        );
      });
    });

    describe("without a network", () => {
      test("finds the stories read last, and for any other page the one that says so", async () => {
        await read("/", async (page, go) => {
          await guarded(page);
          await go(train);
          await go(quoted);
          await go("/archive/");
          (viewer as Viewer).network = "gone";
          for (const address of ["/", "/archive/", "/2025/01/glacier-keeper/"]) {
            await go(address);
            expect(await title(page), address).toBe("There is no network");
            expect(await ground(page)).toBe(light);
            await page.locator("[data-shelf=recent]").waitFor();
            const links = await page.evaluate<string[]>(
              "[...document.querySelectorAll('[data-shelf=recent] a')].map(({ pathname }) => pathname)",
            );
            expect(links).toEqual([quoted, train]);
          }
          await page.locator("[data-shelf=recent] a").last().click();
          expect(await title(page)).toContain("train");
          await expect
            .poll(() => page.evaluate("document.querySelector('.story-picture img').naturalWidth"))
            .toBeGreaterThan(0);
        });
      });

      test("keeps no more than thirty stories, and those that were read again", async () => {
        const many =
          readFileSync(join(folder(), "sitemap.xml"), "utf8").match(/\d{4}-\d{2}\.xml/g) ?? [];
        const all = [...new Set(many)]
          .flatMap(
            (name) =>
              readFileSync(join(folder(), "sitemaps", name), "utf8").match(/<loc>[^<]+/g) ?? [],
          )
          .map((found) => new URL(found.slice(5)).pathname);
        expect(all.length).toBeGreaterThan(31);
        const [first = "", second = "", ...others] = all.slice(0, 31);
        await read(
          "/about/",
          async (page, go) => {
            await guarded(page);
            for (const address of [
              first,
              second,
              ...others.slice(0, 28),
              first,
              ...others.slice(28),
            ])
              await go(address);
            await expect.poll(async () => (await keptPaths(page, "recent")).length).toBe(30);
            const kept = await keptPaths(page, "recent");
            expect(kept).toContain(first);
            expect(kept).not.toContain(second);
          },
          {},
          (page) => page.route("**/*.{avif,webp,jpg,png,woff2}", (route) => route.abort()),
        );
      }, 60_000);

      test("shows the network's own home page as soon as there is one again", async () => {
        const file = fileOf("/");
        const before = readFileSync(file, "utf8");
        await read("/", async (page, go) => {
          await guarded(page);
          await go("/");
          (viewer as Viewer).network = "gone";
          await go("/");
          expect(await title(page)).toBe("There is no network");
          writeFileSync(file, before.replace("<main ", '<main data-fresh="yes" '));
          (viewer as Viewer).network = "there";
          await go("/");
          expect(await page.locator("main[data-fresh]").count()).toBe(1);
        });
        writeFileSync(file, before);
      });

      test("waits some seconds for a slow one where a story is kept, and as long as it takes for the home page", async () => {
        await read("/about/", async (page, go) => {
          await guarded(page);
          await go(train);
          await go("/about/");
          (viewer as Viewer).network = "slow";
          const began = performance.now();
          await go(train);
          expect(performance.now() - began).toBeGreaterThan(3500);
          expect(performance.now() - began).toBeLessThan(9000);
          expect(await title(page)).toContain("train");
          const home = page.goto(new URL("/", page.url()).href, { timeout: 6000 });
          await expect(home).rejects.toThrow(/Timeout/);
        });
      }, 60_000);
    });

    describe("a story that is withdrawn", () => {
      test.each(["missing", "noticed"])(
        "leaves the device and its list when the network says so (%s)",
        async (how) => {
          const file = fileOf(quoted);
          const page404 = readFileSync(join(folder(), "404.html"), "utf8");
          const before = readFileSync(file, "utf8");
          try {
            await read("/about/", async (page, go) => {
              await guarded(page);
              await go(quoted);
              await save(page);
              expect(await keptPaths(page, "recent")).toContain(quoted);
              if (how === "missing") renameSync(file, `${file}.away`);
              else writeFileSync(file, page404);
              await go(quoted);
              await go("/saved/");
              await expect.poll(() => keptPaths(page, "recent")).not.toContain(quoted);
              await expect.poll(() => keptPaths(page, "saved")).not.toContain(quoted);
              expect(await page.locator("[data-shelf] li").count()).toBe(0);
              (viewer as Viewer).network = "gone";
              await go(quoted);
              expect(await title(page)).toBe("There is no network");
            });
          } finally {
            rmSync(`${file}.away`, { force: true });
            writeFileSync(file, before);
          }
        },
      );
    });

    describe("the worker", () => {
      test("keeps no feed, no sitemap, no search index, nothing with a query of its own", async () => {
        await read(train, async (page, go) => {
          await guarded(page);
          await go(`${train}?utm_source=elsewhere`);
          await page.evaluate(
            "Promise.all(['/feed.xml', '/sitemap.xml', '/search/none', '/robots.txt', '/manifest.webmanifest'].map((url) => fetch(url)))",
          );
          await go("/about/");
          const kept = await page.evaluate<string[]>(
            "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys())))).then((all) => all.flat().map(({ url }) => url.replace(location.origin, '')))",
          );
          expect(kept.filter((url) => !/^\/(assets|pictures)\/[\w.-]+$/.test(url)).sort()).toEqual(
            [train, "/offline/", "/saved/"].sort(),
          );
        });
      });

      test("of another version takes over, and leaves what was saved and read", async () => {
        const file = join(folder(), "sw.js");
        const before = readFileSync(file, "utf8");
        try {
          await read("/about/", async (page, go) => {
            await guarded(page);
            await go(train);
            await save(page);
            const names =
              "caches.keys().then((names) => names.filter((name) => name.includes('shell')))";
            const old = await page.evaluate<string[]>(names);
            expect(old).toHaveLength(1);
            writeFileSync(file, before.replace(/"version":"\w+"/, '"version":"another"'));
            await page.evaluate("navigator.serviceWorker.ready.then((it) => it.update())");
            await expect.poll(() => page.evaluate(names), patient).toEqual(["press-shell-another"]);
            expect(await keptPaths(page, "saved")).toContain(train);
            (viewer as Viewer).network = "gone";
            await go(train);
            expect(await title(page)).toContain("train");
            await go("/");
            expect(await title(page)).toBe("There is no network");
          });
        } finally {
          writeFileSync(file, before);
        }
      });

      test("that is withdrawn takes away all that was kept, and itself", async () => {
        const file = join(folder(), "sw.js");
        const before = readFileSync(file, "utf8");
        try {
          await read("/about/", async (page, go) => {
            await guarded(page);
            await go(train);
            await save(page);
            writeFileSync(file, before.replace('"offline":true', '"offline":false'));
            await page.evaluate("navigator.serviceWorker.ready.then((it) => it.update())");
            await expect.poll(() => page.evaluate("caches.keys()"), patient).toEqual([]);
            await expect
              .poll(() =>
                page.evaluate(
                  "navigator.serviceWorker.getRegistrations().then((all) => all.length)",
                ),
              )
              .toBe(0);
          });
        } finally {
          writeFileSync(file, before);
        }
      });
    });

    describe("without script", () => {
      test.each([train, "/saved/", "/offline/", "/"])(
        "%s has no button or switch that does nothing",
        async (address) => {
          await read(
            address,
            async (page) => {
              const seen = page.locator(
                "main button, main input, .colophon button, .colophon input",
              );
              for (const each of await seen.all()) expect(await each.isVisible()).toBe(false);
              if (address === train)
                expect(await page.locator(".share-ways a:visible").count()).toBe(4);
              if (address === "/saved/")
                expect(await page.locator("[data-needs-script]").isVisible()).toBe(true);
            },
            { javaScriptEnabled: false },
          );
        },
      );
    });

    test.each(["light", "dark"])(
      "all of it can be read and worked by everybody, in colours that are %s by choice",
      async (theme) => {
        await read(
          mango,
          async (page, go) => {
            await page.locator(`[name="theme"][value="${theme}"]`).check();
            await page.locator('[data-step="1"]').click();
            await save(page);
            for (const address of [mango, library, "/saved/", "/offline/"]) {
              await go(address);
              if (address === "/saved/") await page.locator("[data-shelf] li").waitFor();
              expect(await axeFaults(page), address).toEqual([]);
              expect(await page.evaluate("look.overflow()"), "sideways scrolling").toBe(0);
            }
          },
          {
            viewport: { width: 360, height: 800 },
            colorScheme: theme === "light" ? "dark" : "light",
            bypassCSP: true,
          },
        );
      },
    );

    test("how far a long story is read is drawn without script, and not for who wants no motion", async () => {
      const drawn = async (page: Page) => {
        await page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)");
        await page.waitForTimeout(200);
        return page.evaluate<string>("getComputedStyle(document.body, '::before').transform");
      };
      await read(
        train,
        async (page, go) => {
          const [, scale = 0] = /matrix\(([\d.]+)/.exec(await drawn(page)) ?? [];
          expect(Number(scale)).toBeGreaterThan(0.2);
          expect(Number(scale)).toBeLessThan(0.9);
          await go(quoted);
          expect(await drawn(page)).toBe("none");
        },
        { reducedMotion: "no-preference" },
      );
      await read(train, async (page) => expect(await drawn(page)).toBe("none"));
    });
  },
);
