import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, extname, join } from "node:path";
import { setTimeout } from "node:timers/promises";

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
};

/**
 * Serves a built site on a free port of this machine. Pictures come late, so that what makes no room
 * for them is seen to move; a page asked for with `?unsized` makes none for them.
 */
export async function serve(folder: string): Promise<{ url: string; close(): Promise<void> }> {
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
