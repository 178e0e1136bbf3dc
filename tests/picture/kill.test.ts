import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Darkroom, urlOf, type Wanted } from "../../src/picture/darkroom.ts";
import { Store } from "../../src/picture/store.ts";
import { Dice } from "../press/edits.ts";
import { Album, drawScene, wantedOf } from "./pictures.ts";

/** How many processes are killed, and the seed of their moments. */
const kills = Number(process.env.KILLS ?? 10);
const seed = Number(process.env.SEED ?? 1);
const project = join(import.meta.dirname, "../..");

let album: Album;
let wanted: Wanted[];
/** Every variant as it is when nobody is killed, by its file's name. */
let whole: Map<string, string>;

beforeAll(async () => {
  album = new Album();
  const pictures = [drawScene(420, 300, 1).jpeg(), drawScene(330, 440, 2).jpeg()];
  const originals = await Promise.all(pictures.map((each, at) => album.read(`${at}.jpg`, each)));
  wanted = wantedOf(originals, ["full", "square"]);
  await new Darkroom(album.root, new Store(album.root)).makeAll(wanted);
  whole = variants();
  const source = (name: string) => pathToFileURL(join(project, "src/picture", name)).href;
  writeFileSync(join(album.root, "wanted.json"), JSON.stringify(wanted));
  writeFileSync(
    join(album.root, "make.mts"),
    `import { readFileSync } from "node:fs";
    import { Darkroom } from ${JSON.stringify(source("darkroom.ts"))};
    import { Store } from ${JSON.stringify(source("store.ts"))};
    const root = ${JSON.stringify(album.root)};
    const darkroom = new Darkroom(root, new Store(root));
    await darkroom.makeAll(JSON.parse(readFileSync(root + "/wanted.json", "utf8")));
    console.log(darkroom.made);`,
  );
});
afterAll(() => album.remove());

/** The variants that are there under their names, with their bytes. */
function variants(): Map<string, string> {
  if (!existsSync(album.cache)) return new Map();
  const names = readdirSync(album.cache).filter((name) => /\.(?:avif|webp|jpg)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(album.cache, name), "base64")]));
}

/** Starts a process that makes what is wanted; gives its exit code and what it printed. */
function start() {
  const child = spawn(process.execPath, ["--import", "tsx", join(album.root, "make.mts")], {
    cwd: project,
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      out += text;
    });
  }
  const ended = new Promise<{ code: number | null; out: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, out }));
  });
  return { child, ended };
}

/** Kills a process some milliseconds after it has made so many variants; it may end before. */
async function killAfter(count: number, late: number) {
  const { child, ended } = start();
  while (variants().size < count && child.exitCode === null) await setTimeout(1);
  await Promise.race([setTimeout(late), ended]);
  child.kill("SIGKILL");
  const { code, out } = await ended;
  if (code !== null && code !== 0) throw new Error(out);
}

const differing = (found: Map<string, string>) =>
  [...found].filter(([name, bytes]) => whole.get(name) !== bytes).map(([name]) => name);

describe("the pictures of a build that is killed", () => {
  const left: number[] = [];

  test(
    "are whole, each that is there, at any moment; and the next build makes the rest",
    async () => {
      for (let kill = 1; kill <= kills; kill += 1) {
        const dice = new Dice(seed, kill);
        rmSync(album.cache, { recursive: true, force: true });
        await killAfter(dice.between(1, whole.size - 3), dice.below(25));
        const found = variants();
        left.push(found.size);
        expect(differing(found), `SEED=${seed}, kill ${kill}`).toEqual([]);
        const store = new Store(album.root);
        const next = new Darkroom(album.root, store);
        await next.makeAll(wanted);
        expect(variants(), `SEED=${seed}, kill ${kill}`).toEqual(whole);
        // What was whole is not made again.
        expect(next.made).toBe(whole.size - found.size);
        store.prune(new Set(wanted.map(urlOf)));
        expect(readdirSync(album.cache).sort()).toEqual([...whole.keys(), "ledger"].sort());
      }
    },
    30_000 + kills * 10_000,
  );

  test("were some, and not all, when it was killed", () => {
    expect(left.filter((count) => count > 0 && count < whole.size).length).toBeGreaterThan(
      kills / 4,
    );
  });
});

describe("two builds at once", () => {
  test("make the same pictures, and neither is disturbed", async () => {
    for (let times = 0; times < 2; times += 1) {
      rmSync(album.cache, { recursive: true, force: true });
      const ended = await Promise.all([start().ended, start().ended]);
      for (const { code, out } of ended) expect(code, out).toBe(0);
      expect(variants()).toEqual(whole);
      expect(readdirSync(album.cache).sort()).toEqual([...whole.keys(), "ledger"].sort());
      const next = new Darkroom(album.root, new Store(album.root));
      await next.makeAll(wanted);
      expect(next.made).toBe(0);
    }
  });
});
