import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Story } from "./archive.ts";
import { running } from "./measure.ts";
import { median } from "./report.ts";
import type { Site } from "./site.ts";

/** What development costs: milliseconds from the start of the server to its word that it serves, and from a save to the page. */
export interface DevCost {
  ready: number | null;
  markdown: number | null;
  layout: number | null;
}

/** So many saves of each kind are measured; the first ones are what warms everything up. */
const saves = 12;

/** Serves a site that was built, saves a story and a layout again and again, and asks for the page until it is new. */
export async function measureDev(site: Site, story: Story): Promise<DevCost> {
  const port = await freePort();
  const began = performance.now();
  const server = spawn(process.execPath, ["src/start.js", "dev", "--port", String(port)], {
    cwd: site.root,
    env: { ...process.env, ...site.command.env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(server);
  try {
    const address = await heard(server, /http:\/\/\S+/);
    const ready = performance.now() - began;
    const page = `${address}${story.path}/`;
    await (await fetch(page)).text();
    const save = (file: string, change: (text: string, turn: number) => string) =>
      measureSaves(join(site.root, file), page, change);
    const markdown = await save(
      site.fileOf(story),
      (text, turn) => `${text}\nMarkdown turn ${turn}.\n`,
    );
    const layout = await save("_includes/layouts/article.tsx", (text, turn) =>
      text.replace('class="standfirst"', `class="standfirst" title="Layout turn ${turn}."`),
    );
    return { ready, markdown, layout };
  } finally {
    const closed = once(server, "close");
    if (server.pid !== undefined) process.kill(-server.pid, "SIGKILL");
    // What it cost is charged when it has ended, which must not be to what is measured next.
    await closed;
    running.delete(server);
  }
}

async function measureSaves(
  file: string,
  page: string,
  change: (text: string, turn: number) => string,
): Promise<number | null> {
  const before = readFileSync(file, "utf8");
  const times: number[] = [];
  for (let turn = 1; turn <= saves; turn += 1) {
    await setTimeout(300);
    const began = performance.now();
    writeFileSync(file, change(before, turn));
    for (;;) {
      if ((await (await fetch(page)).text()).includes(`turn ${turn}.`)) break;
      if (performance.now() - began > 20_000)
        throw new Error(`A save of ${file} did not reach ${page}.`);
      await setTimeout(5);
    }
    times.push(performance.now() - began);
  }
  writeFileSync(file, before);
  await setTimeout(300);
  return median(times);
}

async function heard(server: ChildProcess, pattern: RegExp): Promise<string> {
  let said = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said += chunk;
    });
  }
  while (!pattern.test(said)) {
    if (server.exitCode !== null) throw new Error(`The development server ended:\n${said}`);
    await setTimeout(10);
  }
  return pattern.exec(said)?.[0] ?? "";
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
