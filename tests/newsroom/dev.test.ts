import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { now, smallFacts, story, Throwaway } from "../throwaway.ts";

const wind = "articles/2026/03/wind.md";

describe("the development server", () => {
  let magazine: Throwaway;
  let server: ChildProcess;
  let address = "";
  let said = "";

  /** Asks for a page as a browser's tab does; `fetch` would be given it without the reload script. */
  const page = async (path = "2026/03/wind/") => {
    const [response] = (await once(get(`${address}${path}`), "response")) as [IncomingMessage];
    return text(response);
  };
  const comes = async (words: string, path?: string) => {
    await expect.poll(() => page(path), { timeout: 20_000, interval: 50 }).toContain(words);
  };
  const changed = (file: string, from: string, to: string) => {
    const before = readFileSync(join(magazine.root, file), "utf8");
    expect(before).toContain(from);
    magazine.write({ [file]: before.replace(from, to) });
  };

  beforeAll(async () => {
    magazine = new Throwaway({ [wind]: story("wind") });
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const { port } = probe.address() as AddressInfo;
    probe.close();
    const words = ["src/start.js", "dev", "--now", now, "--port", String(port)];
    server = spawn(process.execPath, words, {
      cwd: magazine.root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const hear = (chunk: Buffer) => {
      said += chunk;
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    while (!said.includes("The magazine is at")) {
      if (server.exitCode !== null) throw new Error(said);
      await setTimeout(50);
    }
    address = /http:\/\/\S+/.exec(said)?.[0] ?? "";
  });

  afterAll(async () => {
    server.kill("SIGKILL");
    await once(server, "exit");
    magazine.remove();
  });

  test("names its address, which is this machine's alone, and reloads pages that are open", async () => {
    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(await page()).toContain("reload-client.js");
  });

  test("brings a saved article to its page", async () => {
    magazine.write({ [wind]: story("wind", { title: "A second title" }) });
    await comes("A second title");
  });

  test("brings a saved fact, layout, module and style to the page", async () => {
    magazine.write({
      "_data/site.ts":
        smallFacts["_data/site.ts"]?.replace("A magazine for tests", "Another tagline") ?? "",
    });
    await comes("Another tagline");
    changed("_includes/layouts/article.tsx", "min read", "minutes of reading");
    await comes("minutes of reading");
    changed("src/text/prose.ts", "words / 230", "words / 1");
    await comes("9 minutes of reading");
    const before = /site-\w+\.css/.exec(await page())?.[0];
    changed("src/assets/css/base.css", "--accent: #ad2518", "--accent: #00457c");
    await expect
      .poll(async () => /site-\w+\.css/.exec(await page())?.[0], { timeout: 20_000 })
      .not.toBe(before);
  });

  test("tells of a fault, keeps the last good page, and goes on when it is mended", async () => {
    magazine.write({ [wind]: story("wind", { section: "indai" }) });
    await expect.poll(() => said, { timeout: 20_000 }).toContain('"section" is "indai"');
    expect(await page()).toContain("A second title");
    magazine.write({ [wind]: story("wind", { title: "Mended" }) });
    await comes("Mended");
  });
});
