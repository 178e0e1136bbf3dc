import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withLock } from "../../src/archive/lock.ts";

const project = join(import.meta.dirname, "../..");

let top: string;
let file: string;
let others: ChildProcess[];
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "letterpress-lock-"));
  file = join(top, "press/lock");
  others = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const other of others) other.kill("SIGKILL");
  rmSync(top, { recursive: true, force: true });
});

/** Takes the lock and gives it back, with what was told of waiting. */
async function take(): Promise<{ result: string; told: number[] }> {
  const told: number[] = [];
  const result = await withLock(
    file,
    async () => readFileSync(file, "utf8"),
    (holder) => told.push(holder),
  );
  return { result, told };
}

/** Starts another process that takes the lock, says what it does, and works until it is told to end. */
function startOther() {
  const script = join(top, "other.mts");
  writeFileSync(
    script,
    `import { once } from "node:events";
    import { withLock } from ${JSON.stringify(pathToFileURL(join(project, "src/archive/lock.ts")).href)};
    console.log("asks");
    await withLock(
      ${JSON.stringify(file)},
      async () => {
        console.log("works");
        await once(process.stdin, "data");
        console.log("ends");
      },
      (holder) => console.log("waits for " + holder),
    );
    process.exit();`,
  );
  const other = spawn(process.execPath, ["--import", "tsx", script], {
    cwd: project,
    stdio: ["pipe", "pipe", "inherit"],
  });
  others.push(other);
  let said = "";
  other.stdout.on("data", (text) => {
    said += text;
  });
  const gone = new Promise<void>((resolve) => other.on("exit", () => resolve()));
  return {
    pid: other.pid as number,
    said: () => said.trim().split("\n"),
    says: (word: string) => vi.waitFor(() => expect(said).toContain(word), 20_000),
    end: () => other.stdin.write("end\n"),
    kill: () => other.kill("SIGKILL"),
    gone,
  };
}

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

test("A lock is held while the work is done, and given back with what came of it", async () => {
  const { result, told } = await take();
  expect(result).toBe(String(process.pid));
  expect(told).toEqual([]);
  expect(readdirSync(join(top, "press"))).toEqual([]);
});

test("A lock is given back where the work throws, and the fault is told on", async () => {
  const work = async () => {
    expect(existsSync(file)).toBe(true);
    throw new Error("The kettle boiled over");
  };
  await expect(withLock(file, work, () => {})).rejects.toThrow("The kettle boiled over");
  expect(existsSync(file)).toBe(false);
  expect((await take()).told).toEqual([]);
});

test("Of two builds the second begins when the first has ended, and says once whom it waits for", async () => {
  const other = startOther();
  await other.says("works");
  const told: number[] = [];
  let ended = false;
  const work = vi.fn(async () => {
    expect(ended).toBe(true);
    return "done";
  });
  const mine = withLock(file, work, (holder) => told.push(holder));
  // Long enough to look at the lock several times.
  await wait(600);
  expect(work).not.toHaveBeenCalled();
  expect(told).toEqual([other.pid]);
  ended = true;
  other.end();
  expect(await mine).toBe("done");
  await other.gone;
  expect(other.said()).toEqual(["asks", "works", "ends"]);
  expect(told).toEqual([other.pid]);
  expect(existsSync(file)).toBe(false);
});

test("Another build waits for this one as this one waits for it", async () => {
  let other: ReturnType<typeof startOther> | undefined;
  await withLock(
    file,
    async () => {
      other = startOther();
      await other.says("waits");
      await wait(400);
      expect(other.said()).toEqual(["asks", `waits for ${process.pid}`]);
      expect(readFileSync(file, "utf8")).toBe(String(process.pid));
    },
    () => {},
  );
  await other?.says("works");
  other?.end();
  await other?.gone;
  expect(other?.said()).toEqual(["asks", `waits for ${process.pid}`, "works", "ends"]);
});

test("A build that is killed leaves its lock, and the next one takes it over", async () => {
  const other = startOther();
  await other.says("works");
  other.kill();
  await other.gone;
  expect(readFileSync(file, "utf8")).toBe(String(other.pid));
  expect(await take()).toEqual({ result: String(process.pid), told: [] });
});

test("A build that is killed while another waits for it is followed by that one", async () => {
  const other = startOther();
  await other.says("works");
  const mine = take();
  await wait(250);
  other.kill();
  expect(await mine).toEqual({ result: String(process.pid), told: [other.pid] });
});

test.each<[string, () => string]>([
  ["of a process that has died", () => String(deadPid())],
  ["that is empty: its holder died before it wrote its number", () => ""],
  ["that holds no number", () => "\u0000\u0000\u0000"],
  ["that holds a number which no process has", () => "-1"],
  // After a restart of the machine, or in a fresh container, numbers come again.
  ["of an earlier process that had this one's number", () => String(process.pid)],
])("A lock %s is taken over", async (_name, text) => {
  await take();
  writeFileSync(file, text());
  // As it was left long ago.
  utimesSync(file, 1_000_000_000, 1_000_000_000);
  expect(await take()).toEqual({ result: String(process.pid), told: [] });
  expect(existsSync(file)).toBe(false);
});

test("A lock of a process that belongs to somebody else is one of a living process", async () => {
  await take();
  const holder = deadPid();
  writeFileSync(file, String(holder));
  vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("kill EPERM"), { code: "EPERM" });
  });
  const mine = take();
  await wait(250);
  expect(readFileSync(file, "utf8")).toBe(String(holder));
  rmSync(file);
  expect(await mine).toEqual({ result: String(process.pid), told: [holder] });
});

test("A lock that cannot be made is a fault, not a lock to wait for", async () => {
  writeFileSync(join(top, "press"), "a file where the folder should be");
  await expect(take()).rejects.toThrow(/EEXIST|ENOTDIR/);
  file = join(top, "lock".repeat(100));
  await expect(take()).rejects.toThrow("ENAMETOOLONG");
});
