import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { now, smallFacts, story, Throwaway } from "../throwaway.ts";

const wind = "articles/2026/03/wind.md";
const patience = { timeout: 20_000, interval: 50 };

/** What was served at an address. */
interface Answer {
  status: number | undefined;
  type: string | undefined;
  bytes: Buffer;
  text: string;
}

/** A magazine, and the development server that serves it. */
class Dev {
  readonly magazine: Throwaway;
  address = "";
  said = "";
  #server: ChildProcess | undefined;

  constructor(files: Record<string, string>) {
    this.magazine = new Throwaway(files);
  }

  /** Starts the server with the words given after `dev`, and waits until it says where it is. */
  async start(words: string[] = ["--now", now]): Promise<void> {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const { port } = probe.address() as AddressInfo;
    probe.close();
    const command = ["src/start.js", "dev", "--port", String(port), ...words];
    const server = spawn(process.execPath, command, {
      cwd: this.magazine.root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#server = server;
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        this.said += chunk;
      });
    }
    while (!this.said.includes("The magazine is at")) {
      if (server.exitCode !== null) throw new Error(this.said);
      await setTimeout(50);
    }
    this.address = /http:\/\/\S+/.exec(this.said)?.[0] ?? "";
    // What is saved before the magazine is open would be part of it from the beginning.
    await this.page("");
  }

  /** Ends the server, and takes the magazine away. */
  async stop(): Promise<void> {
    const server = this.#server;
    if (server && server.exitCode === null && server.signalCode === null) {
      server.kill("SIGKILL");
      await once(server, "exit");
    }
    this.magazine.remove();
  }

  /** Asks for what is at an address as a browser's tab does; `fetch` would be given it without the reload script. */
  async ask(path: string): Promise<Answer> {
    const request = get(`${this.address}${path}`);
    const [response] = (await once(request, "response")) as [IncomingMessage];
    const bytes = await buffer(response);
    const { statusCode: status, headers } = response;
    return { status, type: headers["content-type"], bytes, text: bytes.toString() };
  }

  /** The page at an address, as text. */
  readonly page = async (path = "2026/03/wind/") => (await this.ask(path)).text;

  /** Waits until a page has the words given. */
  readonly comes = async (words: string, path?: string) => {
    await expect.poll(() => this.page(path), patience).toContain(words);
  };

  /** Waits until a page no longer has the words given. */
  readonly goes = async (words: string, path?: string) => {
    await expect.poll(() => this.page(path), patience).not.toContain(words);
  };

  /** Changes words in a file of the magazine. */
  readonly changed = (file: string, from: string, to: string) => {
    const before = readFileSync(join(this.magazine.root, file), "utf8");
    expect(before).toContain(from);
    this.magazine.write({ [file]: before.replace(from, to) });
  };
}

/** The words of the panels at the head of a page. */
const panelsOf = (page: string): string[] =>
  [...page.matchAll(/<aside role="(?:alert|status)"[^>]*>([^<]*)</g)].map(
    ([, words = ""]) => words,
  );

describe("the development server", () => {
  const dev = new Dev({ [wind]: story("wind") });
  const { magazine, page, comes, changed } = dev;
  beforeAll(() => dev.start());
  afterAll(() => dev.stop());

  test("names its address, which is this machine's alone, and reloads pages that are open", async () => {
    expect(dev.address).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(await page()).toContain("reload-client.js");
  });

  test("brings a saved article to its page", async () => {
    magazine.write({ [wind]: story("wind", { title: "A second title" }) });
    await comes("A second title");
  });

  test("makes the search index when it is asked for, of the words that are saved", async () => {
    const site = smallFacts["_data/site.ts"] ?? "";
    expect(site).toContain('"search": false');
    magazine.write({ "_data/site.ts": site.replace('"search": false', '"search": true') });
    await expect.poll(async () => (await dev.ask("search/")).status, { timeout: 20_000 }).toBe(200);
    const entry = await dev.ask("search/2026/pagefind-entry.json");
    expect(entry.type).toContain("application/json");
    expect(JSON.parse(entry.text).languages.en.page_count).toBe(1);
    expect((await dev.ask("search/2026/nothing.json")).status).toBe(404);
    magazine.write({ "_data/site.ts": site });
    await expect.poll(async () => (await dev.ask("search/")).status, { timeout: 20_000 }).toBe(404);
  }, 60_000);

  test("brings a saved fact, layout, module and style to the page", async () => {
    magazine.write({
      "_data/site.ts":
        smallFacts["_data/site.ts"]?.replace("A magazine for tests", "Another tagline") ?? "",
    });
    await comes("Another tagline");
    changed("_includes/layouts/article.tsx", 'class="standfirst"', 'class="standfirst second"');
    await comes('class="standfirst second"');
    changed("src/text/prose.ts", "words / 230", "words / 1");
    await comes("9 min read");
    const before = /site-\w+\.css/.exec(await page())?.[0];
    changed("src/assets/css/base.css", "--light, #ad2518", "--light, #00457c");
    await expect
      .poll(async () => /site-\w+\.css/.exec(await page())?.[0], { timeout: 20_000 })
      .not.toBe(before);
  });

  test("tells of a fault, keeps the last good page, and goes on when it is mended", async () => {
    magazine.write({ [wind]: story("wind", { section: "indai" }) });
    await expect.poll(() => dev.said, { timeout: 20_000 }).toContain('"section" is "indai"');
    expect(await page()).toContain("A second title");
    magazine.write({ [wind]: story("wind", { title: "Mended" }) });
    await comes("Mended");
  });
});

describe("the development server, of pages that are open", () => {
  const dev = new Dev({ [wind]: story("wind") });
  beforeAll(() => dev.start());
  afterAll(() => dev.stop());

  test("gives them the script that they reload by, and tells it of a save", async () => {
    const script = /src="\/([^"]*reload-client\.js[^"]*)"/.exec(await dev.page())?.[1] ?? "";
    const { status, type, text } = await dev.ask(script);
    expect(status).toBe(200);
    expect(type).toMatch(/javascript/);
    expect(text).toContain("WebSocket");
    // The script listens on a web socket, whose frames from a server are plain text but for their heads.
    const headers = {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    };
    const [, socket] = (await once(get(dev.address, { headers }), "upgrade")) as [unknown, Socket];
    let heard = "";
    socket.on("data", (chunk: Buffer) => {
      heard += chunk;
    });
    dev.magazine.write({ [wind]: story("wind", { title: "Reloaded" }) });
    await expect.poll(() => heard, patience).toContain("eleventy.reload");
    expect(await dev.page()).toContain("Reloaded");
    socket.destroy();
  });
});

const later = "articles/2026/07/later.md";
const held = {
  [wind]: story("wind", { picture: { src: "dot.png", alt: "A dot.", credit: "Asha" } }),
  [later]: story("later", {
    title: "Zanzibar headline",
    date: "2026-07-01 10:00",
    picture: { src: "later.png", alt: "Another dot.", credit: "Asha" },
    aliases: ["/old/later/"],
  }),
};
const writeLater = ({ magazine }: Dev) => {
  const dot = readFileSync(join(magazine.root, "articles/pictures/dot.png"));
  magazine.write({ "articles/pictures/later.png": Buffer.concat([dot, Buffer.from([0])]) });
};

describe("the development server with --held", () => {
  const dev = new Dev(held);
  beforeAll(() => {
    writeLater(dev);
    return dev.start(["--now", now, "--held"]);
  });
  afterAll(() => dev.stop());

  test("shows a held story at its address, and until when it is held", async () => {
    const { status, text } = await dev.ask("2026/07/later/");
    expect(status).toBe(200);
    expect(text).toContain("<h1>Zanzibar headline</h1>");
    expect(panelsOf(text)).toEqual(["Preview. Held until 2026-07-01T10:00:00+05:30."]);
  });

  test("shows the pictures of a held story", async () => {
    const source = /src="\/(pictures\/later-[\w-]+\.jpg)"/.exec(
      await dev.page("2026/07/later/"),
    )?.[1];
    const { status, type, bytes } = await dev.ask(source ?? "");
    expect(status).toBe(200);
    expect(type).toBe("image/jpeg");
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 3, height: 2 });
  });

  test("sends an old address of a held story on to it", async () => {
    const { status, text } = await dev.ask("old/later/");
    expect(status).toBe(200);
    expect(text).toContain("url=/2026/07/later/");
  });

  test("shows nothing of it on any other page", async () => {
    for (const path of ["", "2026/03/wind/", "topics/rivers/", "archive/", "feed.xml"])
      expect(await dev.page(path), path).not.toContain("Zanzibar");
  });

  test("follows a save of a held story, and of the hour that it waits for", async () => {
    dev.changed(later, "Zanzibar headline", "Zanzibar, second edition");
    await dev.comes("Zanzibar, second edition", "2026/07/later/");
    dev.changed(later, "2026-07-01 10:00", "2026-08-02 10:00");
    await dev.comes("Held until 2026-08-02T10:00:00+05:30", "2026/07/later/");
    dev.changed(later, "2026-08-02 10:00", "2026-05-02 10:00");
    await dev.goes("Held until", "2026/07/later/");
    expect(await dev.page("2026/07/later/")).toContain("Zanzibar, second edition");
  });
});

describe("the development server at an hour that is asked for", () => {
  const dev = new Dev(held);
  beforeAll(() => {
    writeLater(dev);
    return dev.start();
  });
  afterAll(() => dev.stop());

  test("says on every page of which hour it is", async () => {
    for (const path of ["", "2026/03/wind/", "topics/rivers/", "nowhere/"])
      expect(panelsOf(await dev.page(path)), path).toEqual([`Preview. As of ${now}.`]);
  });

  test("says nothing of a held story, at its own addresses neither", async () => {
    for (const path of ["2026/07/later/", "old/later/"]) {
      const { status, text } = await dev.ask(path);
      expect(status).toBe(404);
      expect(text).not.toMatch(/Zanzibar|Held until|2026-07-01/);
    }
  });

  test("serves pictures, styles and fonts with their types and their bytes", async () => {
    const page = await dev.page();
    const picture = /srcset="\/(pictures\/[^"]+\.avif) /.exec(page)?.[1] ?? "none";
    const dot = await dev.ask(picture);
    expect([dot.status, dot.type]).toEqual([200, "image/avif"]);
    expect(await sharp(dot.bytes).metadata()).toMatchObject({ format: "heif", width: 3 });
    const style = await dev.ask(/href="\/(assets\/[^"]+\.css)"/.exec(page)?.[1] ?? "none");
    expect([style.status, style.type]).toEqual([200, "text/css; charset=utf-8"]);
    expect(style.text).toContain("@layer");
    const font = await dev.ask(/href="\/(assets\/[^"]+\.woff2)"/.exec(page)?.[1] ?? "none");
    expect([font.status, font.type]).toEqual([200, "font/woff2"]);
    expect(font.bytes.subarray(0, 4).toString()).toBe("wOF2");
  });

  test("serves the feed as XML, as it is published, with nothing added", async () => {
    const { status, type, text } = await dev.ask("feed.xml");
    expect([status, type]).toEqual([200, "text/xml; charset=utf-8"]);
    const { code } = await dev.magazine.run(["build", "--now", now]);
    expect(code).toBe(0);
    expect(text).toBe(dev.magazine.page("feed.xml"));
  });

  test("serves pages as they are published, but for its panels and its script", async () => {
    for (const path of ["", "2026/03/wind/", "topics/rivers/", "issues/", "about/"]) {
      const served = (await dev.page(path))
        .replace(/<script type="module"[^>]*reload-client[^>]*><\/script>/, "")
        .replace(/<aside role="status".*?<\/aside>/s, "");
      const published = dev.magazine.page(`${path}index.html`);
      expect(served, path).toBe(published.replace(' data-worker="/sw.js"', ""));
    }
  });

  test("answers an unknown address with the magazine's own page for that, and 404", async () => {
    for (const path of [
      "nowhere/",
      "2026/03/wind/nowhere",
      "pictures/none.png",
      "assets/none.css",
    ]) {
      const { status, type, text } = await dev.ask(path);
      expect([status, type], path).toEqual([404, "text/html; charset=utf-8"]);
      expect(text).toContain("There is no page at this address");
    }
  });

  test("answers an address that is no address, and goes on", async () => {
    const { status } = await dev.ask("%E0%A4%A/").catch(() => ({ status: "none" }));
    expect.soft(status).toBe(404);
    expect(await dev.page()).toContain("Title of wind");
  });
});

describe("the development server, of what is wrong", () => {
  let dev: Dev;
  beforeAll(async () => {
    dev = new Dev({ [wind]: story("wind"), "articles/2026/03/rain.md": story("rain") });
    await dev.start();
  });
  afterAll(() => dev.stop());
  const alerts = async (path?: string) =>
    panelsOf(await dev.page(path)).filter((words) => !words.startsWith("Preview."));
  const mended = () => expect.poll(() => alerts(), patience).toEqual([]);

  test("tells a fault on every page and in the terminal, and no more when it is mended", async () => {
    dev.magazine.write({ [wind]: story("wind", { section: "indai" }) });
    const fault = `${wind}:6 "section" is "indai", which is not a section. Did you mean "india"?`;
    await expect.poll(() => alerts().then(String), patience).toContain(fault);
    expect(dev.said).toContain(fault);
    expect(String(await alerts("2026/03/rain/"))).toContain(fault);
    expect(String(await alerts("nowhere/"))).toContain(fault);
    expect(await dev.page("feed.xml")).not.toContain("indai");
    dev.magazine.write({ [wind]: story("wind") });
    await mended();
  });

  test("shows what an editor wrote in a fault as words, never as markup", async () => {
    dev.magazine.write({ [wind]: story("wind", { section: "<script>alert(1)</script>" }) });
    await dev.comes("&lt;script");
    expect(await dev.page()).not.toContain("<script>alert(1)");
    dev.magazine.write({ [wind]: story("wind") });
    await mended();
  });

  test("tells an error of syntax in a layout with its place, keeps the pages, and goes on", async () => {
    const layout = "_includes/layouts/article.tsx";
    dev.changed(layout, "export function ArticlePage", "export funktion ArticlePage");
    await expect.poll(() => alerts().then(String), patience).toContain(`${layout}:`);
    expect(dev.said).toContain("funktion");
    expect(await dev.page()).toContain("<h1>Title of wind</h1>");
    dev.changed(layout, "export funktion ArticlePage", "export function ArticlePage");
    await mended();
    dev.changed(layout, 'class="standfirst"', 'class="standfirst second"');
    await dev.comes('class="standfirst second"');
  });

  test("goes on telling it while it stands, whatever else is saved", async () => {
    const layout = "_includes/layouts/article.tsx";
    dev.changed(layout, "export function ArticlePage", "export funktion ArticlePage");
    await expect.poll(() => alerts().then(String), patience).toContain(`${layout}:`);
    dev.magazine.write({ [wind]: story("wind", { title: "Saved meanwhile" }) });
    await dev.comes("Saved meanwhile");
    const told = await alerts();
    dev.changed(layout, "export funktion ArticlePage", "export function ArticlePage");
    await mended();
    expect(told.join()).toContain(`${layout}:`);
  });

  test("tells where a page's layout throws for one page alone, there and, unasked, everywhere", async () => {
    const layout = "_includes/layouts/article.tsx";
    const throws = 'if (props.title === "Title of rain") throw new Error("No rain today.");';
    const first = "const { picture, shell } = props;";
    dev.changed(layout, first, `${throws}\n  ${first}`);
    // Nobody asks for the page, and it is told.
    await expect.poll(() => dev.said, patience).toContain("No rain today.");
    await expect.poll(() => alerts().then(String), patience).toContain("No rain today.");
    const { status, text } = await dev.ask("2026/03/rain/");
    expect(status).toBe(500);
    expect(panelsOf(text).join()).toContain("No rain today.");
    const other = await dev.ask("2026/03/wind/");
    expect(other.status).toBe(200);
    expect(other.text).toContain("<h1>Saved meanwhile</h1>");
    dev.changed(layout, `${throws}\n  `, "");
    await mended();
    expect((await dev.ask("2026/03/rain/")).status).toBe(200);
  });

  test("tells what cannot be read in a fact, and goes on when it is mended", async () => {
    dev.magazine.write({ "_data/series.ts": "export default [;\n" });
    await expect.poll(() => alerts().then(String), patience).toContain("_data/series.ts");
    expect(await dev.page()).toContain("<h1>Saved meanwhile</h1>");
    dev.magazine.write({ "_data/series.ts": smallFacts["_data/series.ts"] ?? "" });
    await mended();
  });

  test("takes a story that is deleted off its address, and one that is added on to its own", async () => {
    rmSync(join(dev.magazine.root, "articles/2026/03/rain.md"));
    await expect.poll(async () => (await dev.ask("2026/03/rain/")).status, patience).toBe(404);
    dev.magazine.write({ "articles/2026/06/fresh/new.md": story("new") });
    await dev.comes("Title of new", "2026/06/fresh/new/");
  });
});

describe("the development server of a magazine that begins with a fault", () => {
  const dev = new Dev({ [wind]: story("wind", { section: "indai" }) });
  beforeAll(() => dev.start());
  afterAll(() => dev.stop());

  test("tells it on a page of its own, and shows the magazine when it is mended", async () => {
    const { status, text } = await dev.ask("");
    expect(status).toBe(404);
    expect(panelsOf(text).join()).toContain('"section" is "indai"');
    dev.magazine.write({ [wind]: story("wind") });
    await dev.comes("<h1>Title of wind</h1>");
    expect((await dev.ask("2026/03/wind/")).status).toBe(200);
  });
});

describe("the development server by the clock", () => {
  const dev = new Dev({ [wind]: story("wind", { date: "2020-03-01" }) });
  beforeAll(() => dev.start([]));
  afterAll(() => dev.stop());
  const inSeconds = (seconds: number) =>
    new Date(Math.ceil(Date.now() / 1000 + seconds) * 1000).toISOString();

  test("shows a story from its instant on, and no hour that was not asked for", async () => {
    dev.magazine.write({ "articles/2020/05/timely.md": story("timely", { date: inSeconds(4) }) });
    await expect.poll(() => dev.said, patience).toContain("timely.md: ready");
    expect((await dev.ask("2020/05/timely/")).status).toBe(404);
    await dev.comes("<h1>Title of timely</h1>", "2020/05/timely/");
    expect(panelsOf(await dev.page())).toEqual([]);
  });

  test("goes on with the last good pages where an instant passes while a fault stands", async () => {
    const at = inSeconds(5);
    dev.magazine.write({ "articles/2020/05/next.md": story("next", { date: at }) });
    await expect.poll(() => dev.said, patience).toContain("next.md: ready");
    dev.magazine.write({ [wind]: story("wind", { date: "2020-03-01", section: "indai" }) });
    await expect.poll(() => dev.said, patience).toContain('"section" is "indai"');
    await setTimeout(Math.max(0, Date.parse(at) + 1000 - Date.now()));
    const { status, text } = await dev.ask("2026/03/wind/").catch(() => ({ status: 0, text: "" }));
    expect(status).toBe(200);
    expect(text).toContain("<h1>Title of wind</h1>");
    dev.magazine.write({ [wind]: story("wind", { date: "2020-03-01" }) });
    await dev.comes("<h1>Title of next</h1>", "2020/05/next/");
  });
});
