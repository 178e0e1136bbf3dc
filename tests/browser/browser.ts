import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, extname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Where Chromium is: `CHROMIUM`, or the first one on the path. */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return ["chromium", "chromium-browser", "google-chrome"]
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/**
 * Serves a built site on a free port of this machine. Pictures come late, so that what makes no room
 * for them is seen to move; a page asked for with `?unsized` makes none for them.
 */
async function serve(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const answer = async (address: string): Promise<{ type: string; body: Buffer | string }> => {
    const { pathname, search } = new URL(address, "http://localhost");
    const path = decodeURIComponent(pathname).replace(/\/$/, "/index.html");
    const type = types[extname(path)] ?? "application/octet-stream";
    if (type.startsWith("image/")) await setTimeout(150);
    const body = await readFile(join(folder, path));
    if (search !== "?unsized") return { type, body };
    return { type, body: unsize(body.toString()) };
  };
  const server = createServer((request, response) => {
    answer(request.url ?? "/").then(
      ({ type, body }) => response.writeHead(200, { "content-type": type }).end(body),
      () => response.writeHead(404).end(),
    );
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function unsize(html: string): string {
  return html.replace(/<img [^>]*>/g, (tag) => tag.replace(/ (?:width|height)="\d+"/g, ""));
}

/** A built site, and a browser that looks at it. */
export interface Viewer {
  /**
   * Opens an address of the site in a window of its own and gives what `read` finds; `prepare` is run
   * before the page is asked for. `look.js` is in the page.
   */
  open<T>(
    address: string,
    window: BrowserContextOptions,
    read: (page: Page) => Promise<T>,
    prepare?: (page: Page) => Promise<void>,
  ): Promise<T>;
  close(): Promise<void>;
}

/** Serves a built site and starts a browser; throws where there is none. */
export async function view(folder: string): Promise<Viewer> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error(
      "There is no Chromium. Install one (apt-get install chromium), or set CHROMIUM.",
    );
  }
  const site = await serve(folder);
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  return {
    open: async (address, window, read, prepare) => {
      const context = await browser.newContext({
        bypassCSP: true,
        reducedMotion: "reduce",
        ...window,
      });
      try {
        const page = await context.newPage();
        await page.addInitScript({ path: join(import.meta.dirname, "look.js") });
        await prepare?.(page);
        await page.goto(site.url + address, { waitUntil: "load" });
        return await read(page);
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
