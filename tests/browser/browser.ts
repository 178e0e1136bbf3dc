import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, extname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import axe, { type AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Where Chromium is: `CHROMIUM`, or the first one on the path. */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return ["chromium", "chromium-browser", "google-chrome"]
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Says whether tests in a browser are to run; where none is found, tells what is left out, save in CI, where they fail. */
export function hasBrowser(what: string): boolean {
  const found = findChromium() !== undefined;
  if (!found && !process.env.CI) {
    console.warn(`No Chromium (CHROMIUM, or on the path): the tests of ${what} are left out.`);
  }
  return found || process.env.CI !== undefined;
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with a page (Deque; WCAG 2.2 AA and best practice), whose window lets tests' code in. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} })`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".xml": "text/xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** What pages may do, as the strictest host would say it (CSP 3). */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; " +
  "frame-src https://www.youtube-nocookie.com";

/** Whether the network is there; where it is slow, pages take longer than anybody waits. */
export type Network = "there" | "slow" | "gone";

/**
 * Serves a built site on a free port of this machine. Pictures come late, so that what makes no room
 * for them is seen to move; a page asked for with `?unsized` makes none for them.
 */
async function serve(
  folder: string,
  network: () => Network,
): Promise<{ url: string; close(): Promise<void> }> {
  const answer = async (address: string): Promise<{ type: string; body: Buffer | string }> => {
    const { pathname, search } = new URL(address, "http://localhost");
    const path = decodeURIComponent(pathname).replace(/\/$/, "/index.html");
    const type = types[extname(path)] ?? "application/octet-stream";
    if (type.startsWith("image/")) await setTimeout(150);
    if (type.startsWith("text/html") && network() === "slow") await setTimeout(30_000);
    const body = await readFile(join(folder, path));
    if (search !== "?unsized") return { type, body };
    return { type, body: unsize(body.toString()) };
  };
  const server = createServer((request, response) => {
    if (network() === "gone") {
      request.socket.destroy();
      return;
    }
    answer(request.url ?? "/").then(
      ({ type, body }) => {
        const headers = { "content-type": type, "content-security-policy": policy };
        response.writeHead(200, headers).end(body);
      },
      async () => {
        const missing = await readFile(join(folder, "404.html")).catch(() => "");
        response.writeHead(404, { "content-type": types[".html"] }).end(missing);
      },
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
  /** What every window's network is from now on. */
  network: Network;
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
  const site = await serve(folder, () => viewer.network);
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const viewer: Viewer = {
    network: "there",
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
  return viewer;
}
