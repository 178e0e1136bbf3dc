import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { now, story, Throwaway } from "../throwaway.ts";

const wind = "articles/2026/03/wind.md";
const page = "2026/03/wind/index.html";
const second = 1000;
/** How long a build may take here, beside every other test. */
const patience = { timeout: 40 * second, interval: 25 };

/** The magazine is in the past of any clock that runs this, and what it says of one is in UTC. */
const past = (changes: Record<string, unknown> = {}) =>
  story("wind", { date: "2020-03-01 10:00", ...changes });
const utc = (instant: number) => new Date(Math.ceil(instant / second) * second).toISOString();

interface Health {
  last?: { at: string; ok: boolean; said?: string };
  next?: { at: string; why: string };
  overdue: boolean;
}

/** The publisher of a magazine, and what it said. */
class Publisher {
  said = "";
  readonly #child: ChildProcess;
  readonly #port: number;
  /** Its exit code, when it has ended: `null` where a signal killed it. */
  readonly ended: Promise<number | null>;

  constructor(magazine: Throwaway, port: number, env: Record<string, string>) {
    this.#port = port;
    this.#child = spawn(process.execPath, ["src/start.js", "press", "--port", String(port)], {
      cwd: magazine.root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.ended = once(this.#child, "exit").then(([code]) => code as number | null);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        this.said += chunk;
      });
    }
  }

  /** Its health, over HTTP. */
  async health(): Promise<Health & { status: number }> {
    const response = await fetch(`http://127.0.0.1:${this.#port}/`);
    expect(response.headers.get("content-type")).toBe("application/json");
    return { status: response.status, ...((await response.json()) as Health) };
  }

  /** How many builds have published. */
  get builds(): number {
    return this.said.match(/^_site: /gm)?.length ?? 0;
  }

  /** Waits until so many builds have published, and it is known that they have. */
  async hasBuilt(count: number): Promise<void> {
    await expect.poll(() => this.builds, patience).toBeGreaterThanOrEqual(count);
    await expect.poll(async () => (await this.health()).last?.ok, patience).toBe(true);
  }

  /** Asks it to end by a signal, where it has not; gives its exit code. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill(signal);
    return this.ended;
  }
}

let magazine: Throwaway;
let publisher: Publisher | undefined;
beforeEach(() => {
  magazine = new Throwaway({ [wind]: past() });
});
afterEach(async () => {
  await publisher?.stop();
  publisher = undefined;
  magazine.remove();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** Starts the publisher, and waits until it listens. */
async function publish(env: Record<string, string> = {}): Promise<Publisher> {
  const started = new Publisher(magazine, await freePort(), env);
  publisher = started;
  await expect.poll(() => started.said, patience).toContain("Health: http://localhost:");
  return started;
}

const site = (path = page) =>
  existsSync(join(magazine.root, "_site", path)) ? magazine.page(path) : "";

describe("the publisher", () => {
  test("builds at once and on every save, and says how it stands", async () => {
    const press = await publish();
    await press.hasBuilt(1);
    expect(site()).toContain("Title of wind");
    const { status, last, overdue } = await press.health();
    expect(status).toBe(200);
    expect(overdue).toBe(false);
    expect(last?.ok).toBe(true);
    expect(last).not.toHaveProperty("said");
    // What stands in the file, for whoever does not ask over HTTP, is the same.
    const file = readFileSync(join(magazine.root, ".cache/health.json"), "utf8");
    const { status: _, ...told } = await press.health();
    expect(JSON.parse(file)).toEqual(told);
    expect(Math.abs(Date.parse(last?.at ?? "") - Date.now())).toBeLessThan(60 * second);

    magazine.write({ [wind]: past({ title: "A second title" }) });
    await expect.poll(() => site(), patience).toContain("A second title");
    magazine.write({ "articles/2020/04/new.md": story("new", { date: "2020-04-01" }) });
    await expect.poll(() => site("2020/04/new/index.html"), patience).toContain("Title of new");
    magazine.write({ "_data/series.ts": "export default [];\n" });
    await press.hasBuilt(4);
  });

  test("builds once for a change, and not at all while nothing changes", async () => {
    const press = await publish();
    await press.hasBuilt(1);
    const { next } = await press.health();
    expect(next).toBeUndefined();
    await setTimeout(3 * second);
    expect(press.builds).toBe(1);
    magazine.write({ [wind]: past({ title: "A second title" }) });
    await expect.poll(() => site(), patience).toContain("A second title");
    await setTimeout(3 * second);
    expect(press.builds).toBe(2);
  });

  test("takes a save into account that comes in the midst of a build", async () => {
    const press = await publish();
    await press.hasBuilt(1);
    for (let turn = 1; turn <= 12; turn += 1) {
      magazine.write({ [wind]: past({ title: `Title number ${turn}.` }) });
      await setTimeout(150);
    }
    await expect.poll(() => site(), patience).toContain("Title number 12.");
  });

  test("brings a story out at its instant, and says before when and why it will", async () => {
    const press = await publish();
    await press.hasBuilt(1);
    // Far enough that the build which finds it held has ended before, however busy the machine is.
    const [at, path] = [utc(Date.now() + 8 * second), "2020/05/timely/index.html"];
    magazine.write({ "articles/2020/05/timely.md": story("timely", { date: at }) });
    await expect.poll(async () => (await press.health()).next, patience).toBeDefined();
    const { next } = await press.health();
    expect(Date.parse(next?.at ?? "")).toBe(Date.parse(at));
    expect(next?.why).toBe('"Title of timely" is published');
    expect(site(path)).toBe("");

    await setTimeout(Date.parse(at) - Date.now());
    expect(site(path)).toBe("");
    await expect
      .poll(() => site(path), { timeout: 20 * second, interval: 10 })
      .toContain("Title of timely");
    expect(Date.now() - Date.parse(at)).toBeLessThan(2.5 * second);
    await expect.poll(async () => (await press.health()).next, patience).not.toEqual(next);
    expect((await press.health()).overdue).toBe(false);
  });

  test("takes a story down at its instant", async () => {
    const at = utc(Date.now() + 8 * second);
    magazine.write({ [wind]: past({ expires: { at, becomes: "gone", reason: "It blew over." } }) });
    const press = await publish();
    await press.hasBuilt(1);
    expect(site()).toContain("Title of wind");
    await expect.poll(() => site(), patience).toContain("It blew over.");
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at));
    expect(site()).not.toContain("Title of wind");
  });

  test("is overdue while a fault stops it, says which, leaves the site, and is well when it is mended", async () => {
    const press = await publish();
    await press.hasBuilt(1);
    const before = magazine.files();
    magazine.write({ [wind]: past({ section: "indai" }) });
    await expect.poll(async () => (await press.health()).status, patience).toBe(503);
    const { overdue, last } = await press.health();
    expect(overdue).toBe(true);
    expect(last?.ok).toBe(false);
    expect(last?.said).toContain(`${wind}:6 "section" is "indai"`);
    expect(magazine.files()).toEqual(before);

    magazine.write({ [wind]: past({ title: "Mended" }) });
    await expect.poll(async () => (await press.health()).status, patience).toBe(200);
    const mended = await press.health();
    expect(mended.overdue).toBe(false);
    expect(mended.last?.ok).toBe(true);
    expect(mended.last).not.toHaveProperty("said");
    expect(site()).toContain("Mended");
  });

  test("goes on where the first build of all fails", async () => {
    magazine.write({ [wind]: past({ section: "indai" }) });
    const press = await publish();
    await expect.poll(async () => (await press.health()).status, patience).toBe(503);
    expect(magazine.files().size).toBe(0);
    magazine.write({ [wind]: past() });
    await expect.poll(() => site(), patience).toContain("Title of wind");
  });

  test("builds with the code as it is saved", async () => {
    const press = await publish();
    await press.hasBuilt(1);
    const layout = readFileSync(join(magazine.root, "_includes/layouts/article.tsx"), "utf8");
    expect(layout).toContain('class="standfirst"');
    magazine.write({
      "_includes/layouts/article.tsx": layout.replace(
        'class="standfirst"',
        'class="standfirst second"',
      ),
    });
    await expect.poll(() => site(), patience).toContain('class="standfirst second"');
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "ends by %s with code 0, and listens no more",
    async (signal) => {
      const press = await publish();
      await press.hasBuilt(1);
      expect(await press.stop(signal)).toBe(0);
      await expect(press.health()).rejects.toThrow("fetch failed");
    },
  );

  test("finishes the build that it is at before it ends", async () => {
    const press = await publish();
    expect(press.builds).toBe(0);
    expect(await press.stop()).toBe(0);
    expect(press.builds).toBe(1);
    expect(site()).toContain("Title of wind");
  });

  test("says so and ends with code 1 where its port is taken, and publishes nothing", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    publisher = new Publisher(magazine, port, {});
    const code = await Promise.race([publisher.ended, setTimeout(10 * second, "goes on")]);
    taken.close();
    expect(publisher.said).toContain(String(port));
    expect(code).toBe(1);
    expect(magazine.files().size).toBe(0);
  });

  test("ends with code 2 where there is no such port", async () => {
    const { code, out } = await magazine.run(["press", "--port", "none"]);
    expect(code).toBe(2);
    expect(out).toContain('There is no port "none"');
  });
});

describe("the publisher's clock", () => {
  /** A clock that is ahead of the machine's by as many milliseconds as stand in a file. */
  const setClock = (ahead: number) => magazine.write({ ahead: String(ahead) });
  const jumping = () => {
    setClock(0);
    magazine.write({
      "clock.mjs": `import { readFileSync } from "node:fs";
        const file = ${JSON.stringify(join(magazine.root, "ahead"))};
        const real = Date.now;
        let ahead = 0;
        Date.now = () => {
          const text = readFileSync(file, "utf8");
          if (text !== "") ahead = Number(text); // It is being written this moment.
          return real() + ahead;
        };`,
    });
    return publish({ NODE_OPTIONS: `--import ${join(magazine.root, "clock.mjs")}` });
  };
  const day = 86_400 * second;

  test("may jump, as after a sleep: what has come out meanwhile is out, without a wait for the hour", async () => {
    const at = utc(Date.now() + 3 * day);
    magazine.write({ "articles/2020/05/timely.md": story("timely", { date: at }) });
    const press = await jumping();
    await press.hasBuilt(1);
    const path = "2020/05/timely/index.html";
    expect(Date.parse((await press.health()).next?.at ?? "")).toBe(Date.parse(at));
    expect(site(path)).toBe("");
    setClock(4 * day);
    await expect.poll(() => site(path), patience).toContain("Title of timely");
    await expect.poll(async () => (await press.health()).overdue, patience).toBe(false);
  });

  test("may be set back: what is not out yet then is held again", async () => {
    const at = utc(Date.now() - 2 * day);
    magazine.write({ "articles/2020/05/timely.md": story("timely", { date: at }) });
    const press = await jumping();
    await press.hasBuilt(1);
    const path = "2020/05/timely/index.html";
    expect(site(path)).toContain("Title of timely");
    setClock(-3 * day);
    await expect.poll(() => site(path), patience).toBe("");
    expect(site()).toContain("Title of wind");
    setClock(0);
    await expect.poll(() => site(path), patience).toContain("Title of timely");
    await expect.poll(async () => (await press.health()).status, patience).toBe(200);
  });
});

describe("a build tells whoever builds next", () => {
  const told = () =>
    JSON.parse(readFileSync(join(magazine.root, ".cache/next-change.json"), "utf8")) as object;

  test("when the site next changes by itself and why, and nothing of it in the site", async () => {
    magazine.write({
      "articles/2026/07/secretslug.md": story("later", {
        title: "Zanzibar headline",
        date: "2026-07-01 10:00",
      }),
    });
    await magazine.run(["build", "--now", now]);
    expect(told()).toEqual({
      asOf: "2026-06-01T12:00:00+05:30",
      at: "2026-07-01T10:00:00+05:30",
      why: '"Zanzibar headline" is published',
    });
    const files = magazine.files();
    expect(files.size).toBeGreaterThan(10);
    for (const [path, bytes] of files) {
      expect(path).not.toContain("next-change");
      expect(bytes, path).not.toMatch(/Zanzibar|secretslug|2026-07-01/);
    }
  });

  test("that nothing changes by itself any more", async () => {
    await magazine.run(["build", "--now", now]);
    expect(told()).toEqual({ asOf: "2026-06-01T12:00:00+05:30" });
  });

  test("anew at each build", async () => {
    magazine.write({ [wind]: story("wind", { date: "2026-07-01 10:00" }) });
    await magazine.run(["build", "--now", now]);
    expect(told()).toHaveProperty("at", "2026-07-01T10:00:00+05:30");
    await magazine.run(["build", "--now", "2026-07-01T10:00:00+05:30"]);
    expect(told()).toEqual({
      asOf: "2026-07-01T10:00:00+05:30",
      at: "2026-07-03T10:00:00+05:30",
      why: '"Title of wind" is two days old, and leaves the news sitemap',
    });
  });

  test("nothing else where a fault stops it: the site that is there speaks for the instant before", async () => {
    await magazine.run(["build", "--now", now]);
    const before = told();
    magazine.write({ [wind]: story("wind", { section: "indai" }) });
    expect((await magazine.run(["build", "--now", "2026-06-02T12:00:00+05:30"])).code).toBe(1);
    expect(told()).toEqual(before);
  });

  test("again where what it told was lost", async () => {
    magazine.write({ [wind]: story("wind", { date: "2026-07-01 10:00" }) });
    await magazine.run(["build", "--now", now]);
    magazine.write({ ".cache/next-change.json": "" });
    await magazine.run(["build", "--now", now]);
    expect(told()).toHaveProperty("at", "2026-07-01T10:00:00+05:30");
  });
});
