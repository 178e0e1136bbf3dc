import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { writeWhole } from "../disk/whole.ts";
import { readNextChange } from "../report/nextChange.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { parseNow, readWallClock } from "../time/now.ts";
import { watchFolders } from "./watch.ts";

/** How the publisher stands, for whoever watches over it. */
interface Health {
  /** The last build: when it ended, whether it published, and what it said where not. */
  last?: { at: string; ok: boolean; said?: string };
  /** When the site next changes by itself, and why. */
  next?: { at: string; why: string } | undefined;
  /** Says that the site is not what it should be: the last build failed, or an instant passed without one. */
  overdue: boolean;
}

/** A change that passed so many milliseconds ago without a build is overdue. */
const patience = 60_000;

/** A build that failed is tried again after so many milliseconds, if nothing changes before. */
const again = 60_000;

/**
 * Publishes for as long as the process lives: builds at once, on every change of a file, and at every
 * instant at which the site changes by itself, to the second. The wall clock is looked at twice a
 * second, so that neither sleep nor a change of the clock loses an instant. A build that fails leaves
 * the site as it was. Each build is a process of its own, with the code as it stands then. How it all
 * stands is told in `.cache/health.json` and over HTTP, on this machine alone: 200, or 503 when overdue.
 */
export async function keepPublishing({
  root,
  port,
}: {
  root: string;
  port: number;
}): Promise<void> {
  const health: Health = { overdue: false };
  let changed = true;
  let building: Promise<void> | undefined;
  let failed: Instant | undefined;
  let stopping = false;

  const tell = () => {
    const next = readNextChange(root);
    health.next = next?.at ? { at: next.at, why: next.why ?? "" } : undefined;
    const waits = next?.at !== undefined && parseNow(next.at) + patience < readWallClock();
    health.overdue = waits || failed !== undefined;
    writeWhole(join(root, ".cache/health.json"), `${JSON.stringify(health, null, 2)}\n`);
  };
  const build = async () => {
    changed = false;
    const { ok, said } = await runBuild(root);
    const now = readWallClock();
    failed = ok ? undefined : now;
    health.last = { at: formatInstant(now, "utc"), ok, ...(ok ? {} : { said }) };
    tell();
    building = undefined;
  };
  const isDue = () => {
    const now = readWallClock();
    if (failed !== undefined) return changed || failed + again <= now || now < failed;
    const next = readNextChange(root);
    // Where the clock was set back, what is out may be held again.
    const before = next !== undefined && now < parseNow(next.asOf);
    return changed || before || (next?.at !== undefined && parseNow(next.at) <= now);
  };
  const tick = () => {
    if (!building && !stopping && isDue()) building = build();
  };
  const server = createServer((_request, response) => {
    tell();
    response.writeHead(health.overdue ? 503 : 200, { "Content-Type": "application/json" });
    response.end(`${JSON.stringify(health, null, 2)}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const unwatch = watchFolders(root, ["articles", "_data", "_includes", "src"], () => {
    changed = true;
    tick();
  });
  const timer = setInterval(tick, 500);
  const stop = async () => {
    stopping = true;
    unwatch();
    clearInterval(timer);
    server.close();
    await building;
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
  console.log(`Publishing on every change and on time. Health: http://localhost:${port}/`);
  tick();
}

/** Builds in a process of its own, which has the code as it stands then; says whether it published. */
function runBuild(root: string): Promise<{ ok: boolean; said: string }> {
  return new Promise((resolve) => {
    const words = [join(root, "src/start.js"), "build"];
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...process.env, LETTERPRESS_NOW: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        process.stdout.write(chunk);
        said = (said + chunk.toString()).slice(-4000);
      });
    }
    child.on("error", (error) => resolve({ ok: false, said: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, said: said.trim() }));
  });
}
