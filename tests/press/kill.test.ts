import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { smallFacts, story, Throwaway } from "../throwaway.ts";
import { Dice, png } from "./edits.ts";
import { differencesOf, Reference, type Running, startBuild } from "./reference.ts";

/** How many builds are killed, in all, and the seed of their moments. */
const kills = Number(process.env.KILLS ?? 10);
const seed = Number(process.env.SEED ?? 1);
/** So many magazines are built and killed beside each other. */
const magazines = 2;

type Site = ReadonlyMap<string, string>;

/** A magazine at one time of its day: when that is, and what it is made from. */
interface Hour {
  now: string;
  files: Files;
}

/** Files by their paths, a file that is not there as `undefined`. */
type Files = Record<string, string | Uint8Array | undefined>;

const style = "src/assets/css/base.css";
const css = readFileSync(join(import.meta.dirname, "../..", style), "utf8");
const id = (number: number) => `story-${number}`;
const path = (name: string) => `articles/2026/03/${name}.md`;
const picture = { src: "ferry.png", alt: "A ferry.", credit: "The Test" };

/** Forty stories that are linked, in two sections, some with a picture, and one that is held till night. */
function morningFiles(): Files {
  const files: Files = {
    ...smallFacts,
    [style]: css,
    "articles/pictures/ferry.png": png(3, 10),
    "articles/pictures/bridge.png": png(4, 20),
  };
  for (let number = 0; number < 40; number += 1) {
    const changes = {
      date: `2026-03-${String(1 + (number % 28)).padStart(2, "0")} 10:00`,
      section: number % 3 === 0 ? "opinion" : "india",
      topics: number % 4 === 0 ? ["Rivers", "Ports"] : ["Rivers"],
      ...(number % 5 === 0 ? { picture } : {}),
      ...(number === 7 ? { picture: { ...picture, src: "bridge.png" } } : {}),
      ...(number % 6 === 0 ? { issue: "2026-03-08" } : {}),
    };
    const link = number === 0 ? "" : `Read [another](article:${id(number % 5)}).\n`;
    files[path(id(number))] = story(id(number), changes, `It is morning in ${number}.\n\n${link}`);
  }
  files["articles/2026/06/midnight.md"] = story("midnight", { date: "2026-06-02 00:00" });
  return files;
}

const morning: Hour = { now: "2026-06-01T06:00:00Z", files: morningFiles() };

/** Some words, a story more, one less, one elsewhere, another picture: few pages are another. */
const noon: Hour = {
  now: "2026-06-01T12:00:00Z",
  files: {
    ...morning.files,
    [path(id(1))]: story(id(1), { date: "2026-03-02 10:00" }, "It is noon, and **hot**.\n"),
    [path(id(2))]: story(id(2), { title: "Noon on the river", topics: ["Ports"] }),
    "articles/2026/06/noon.md": story("noon", { date: "2026-06-01 13:00", picture }),
    [path(id(11))]: undefined,
    [path(id(13))]: undefined,
    "articles/2026/06/elsewhere.md": story(id(13), {
      date: "2026-03-14 10:00",
      aliases: [`/2026/03/${id(13)}/`, `/2026/03/${id(11)}/`],
    }),
    "articles/pictures/ferry.png": png(3, 30),
  },
};

/** The evening has another stylesheet and another name as well: every page is another. */
const evening: Hour = {
  now: "2026-06-01T18:00:00Z",
  files: {
    ...noon.files,
    [path(id(7))]: story(id(7), { date: "2026-03-08 10:00" }, "The bridge is shut.\n"),
    "articles/2026/06/evening.md": story("evening", { date: "2026-06-01 20:00" }),
    "_data/site.ts":
      smallFacts["_data/site.ts"]?.replace("The Test Press", "The Night Press") ?? "",
    [style]: `${css}\n.evening { color: navy; }\n`,
  },
};

/** Nothing is another but the clock, and what it brings: a story that was held. */
const night: Hour = { now: "2026-06-01T22:00:00Z", files: evening.files };

const hours = [morning, noon, evening, night] as const;

/** A magazine that goes through the hours of its day, over and over. */
class Day {
  readonly magazine = new Throwaway();
  #saved: Files = {};
  #hour = 0;

  constructor() {
    this.#become(0);
  }

  get now(): string {
    return (hours[this.#hour] as Hour).now;
  }

  get hour(): number {
    return this.#hour;
  }

  /** Goes on to the next hour. */
  next(): void {
    this.#become((this.#hour + 1) % hours.length);
  }

  /** Goes back to the hour before: what was saved since is taken back, and the clock. */
  back(): void {
    this.#become((this.#hour + hours.length - 1) % hours.length);
  }

  /** Takes a file or folder of the magazine away. */
  without(path: string): void {
    rmSync(join(this.magazine.root, path), { recursive: true, force: true });
  }

  has(file: string): boolean {
    return existsSync(join(this.magazine.root, file));
  }

  /** Saves what is another at that hour, and only that. */
  #become(hour: number): void {
    const { files } = hours[hour] as Hour;
    for (const file of Object.keys({ ...this.#saved, ...files })) {
      const text = files[file];
      if (text === this.#saved[file]) continue;
      if (text === undefined) this.without(file);
      else this.magazine.write({ [file]: text });
    }
    this.#hour = hour;
    this.#saved = files;
  }
}

/** The sites of the four hours, as plain Eleventy makes them. */
let sites: Site[];
/** How long a build takes, in milliseconds: with nothing remembered, and with everything. */
const lasting = { cold: 0, warm: 0 };

beforeAll(async () => {
  const day = new Day();
  const reference = new Reference(day.magazine);
  sites = [];
  for (const _ of hours) {
    sites.push(await reference.buildByCommand(day.now));
    day.next();
  }
  const time = async () => {
    const began = performance.now();
    await build(day);
    return performance.now() - began;
  };
  lasting.cold = await time();
  day.next();
  lasting.warm = await time();
  day.magazine.remove();
});

/** Builds the magazine as it is, to the end. */
async function build(day: Day): Promise<void> {
  const { code, out } = await startBuild(day.magazine, day.now).ended;
  if (code !== 0) throw new Error(`The build failed with ${code}:\n${out}`);
}

/**
 * Reads some files of the site as a server would, over and over, while a build is at work; gives what
 * was wrong with any of them at any moment.
 */
async function readMeanwhile(
  day: Day,
  build: Running,
  [before, after]: [Site, Site],
): Promise<string[]> {
  const faults = new Set<string>();
  const watched = [...new Set([...before.keys(), ...after.keys()])].filter((file) =>
    /^(index\.html|feed\.xml|topics\/|pictures\/|assets\/site|2026\/03\/story-[127]\/|2026\/06\/)/.test(
      file,
    ),
  );
  let working = true;
  const ended = build.ended.then(() => {
    working = false;
  });
  while (working) {
    for (const file of watched) {
      const fault = faultOf(file, readFile(day, file), before, after);
      if (fault) faults.add(`was served while a build was at work: ${fault}`);
    }
    await setTimeout(4);
  }
  await ended;
  return [...faults];
}

function readFile(day: Day, file: string): string | undefined {
  try {
    return readFileSync(join(day.magazine.root, "_site", file), "latin1");
  } catch {
    return undefined;
  }
}

/** What is wrong with a file of the site, which has to be as it was or as it will be; empty for nothing. */
function faultOf(file: string, bytes: string | undefined, before: Site, after: Site): string {
  if (bytes === before.get(file) || bytes === after.get(file)) return "";
  if (bytes === undefined) return `${file} is missing, though it stood there and will stand there`;
  if (!before.has(file) && !after.has(file)) return `${file} is a stranger`;
  return `${file} is neither what it was nor what it will be: ${bytes.length} bytes`;
}

/** All that is wrong with a site that a killed build left. */
function faultsOf(site: Site, before: Site, after: Site): string[] {
  const names = new Set([...site.keys(), ...before.keys(), ...after.keys()]);
  const faults = [...names].map((file) => faultOf(file, site.get(file), before, after));
  for (const [file, bytes] of site) {
    if (!file.endsWith(".html")) continue;
    // Stylesheets, fonts and pictures: whatever a page on the disk asks for is on the disk.
    for (const [, asked = ""] of bytes.matchAll(/(?:href|src)="\/((?:assets|pictures)\/[^"]+)"/g)) {
      if (!site.has(asked)) faults.push(`${file} asks for ${asked}, which is not there`);
    }
  }
  return faults.filter(Boolean);
}

/** In which part of a build the kills came, of both magazines. */
const parts: string[] = [];

/**
 * How the moments of kills are chosen, in turn: so many milliseconds, at most, after the first sign that
 * a build reads, that it compiles, that it publishes; or by the clock alone, by which few kills would
 * come while pages are compiled, and hardly any while they are published.
 */
const signs = [
  { sign: ".cache/press/lock", within: 150 },
  { sign: ".cache/press/stage", within: 200 },
  { sign: ".cache/press/publishing", within: 3 },
  { sign: undefined },
] as const;

/** Kills a build at a moment that the dice choose; says when that was, and in which part of its work. */
async function killSomewhen(
  day: Day,
  running: Running,
  dice: Dice,
  { turn, whole }: { turn: number; whole: number },
): Promise<{ said: string; part: string }> {
  const { sign, ...chosen } = signs[turn % signs.length] as (typeof signs)[number];
  const late =
    "within" in chosen ? dice.below(chosen.within) : dice.between(10, Math.round(whole * 1.1));
  if (sign) await signOf(day, running, sign);
  if (late > 0) await Promise.race([setTimeout(late), running.ended]);
  await running.kill();
  const from = sign ? `the sign of ${sign}` : "its start";
  return { said: `killed ${late} ms after ${from}`, part: await partOf(day, running) };
}

/** Waits until a build has made the file or folder that is a sign of how far it is, or until it ends. */
async function signOf(day: Day, running: Running, sign: string): Promise<void> {
  let working = true;
  const ended = running.ended.then(() => {
    working = false;
  });
  while (working && !day.has(sign)) await setImmediate();
  if (!working) await ended;
}

/** Waits until a file is there no more; looks as often as it can. */
async function untilGone(file: string): Promise<void> {
  while (existsSync(file)) await setImmediate();
}

/** In which part of its work a build was when it was killed, as what it left tells. */
async function partOf(day: Day, running: Running): Promise<string> {
  const { code, out } = await running.ended;
  if (code !== null && code !== 0) throw new Error(`The build failed with ${code}:\n${out}`);
  const staged = day.has(".cache/press/stage") ? "compiling" : "reading";
  const killed = day.has(".cache/press/publishing") ? "publishing" : staged;
  return code === null ? killed : "ended";
}

/** Takes the cache or the site away before some builds; says what, and whether the build begins cold. */
function clear(day: Day, dice: Dice): { said: string; cold: boolean; bare: boolean } {
  const cold = dice.chance(0.25);
  const bare = dice.chance(0.06);
  const folders = [
    ...(cold ? [dice.pick([".cache", ".cache/press"])] : []),
    ...(bare ? ["_site"] : []),
  ];
  for (const folder of folders) day.without(folder);
  return { said: `without ${folders.join(" and ") || "nothing"}`, cold, bare };
}

/** One build that is killed, some of them twice over, and one that comes to its end; gives all faults. */
async function killAndComplete(day: Day, dice: Dice, turn: number): Promise<string[]> {
  const last = sites[day.hour] as Site;
  day.next();
  const after = sites[day.hour] as Site;
  const { said, cold, bare } = clear(day, dice);
  const before: Site = bare ? new Map() : last;
  const faults: string[] = [];
  const done = [said];
  for (let times = dice.chance(0.15) ? 2 : 1; times > 0; times -= 1) {
    const running = startBuild(day.magazine, day.now);
    const reading = readMeanwhile(day, running, [before, after]);
    const whole = cold ? lasting.cold : lasting.warm;
    const { said, part } = await killSomewhen(day, running, dice, { turn, whole });
    // What a second kill left is not told from what the first one did.
    if (done.length === 1) parts.push(part);
    done.push(said, part);
    faults.push(...(await reading), ...faultsOf(day.magazine.files(), before, after));
  }
  const running = startBuild(day.magazine, day.now);
  const reading = readMeanwhile(day, running, [before, after]);
  const { code, out } = await running.ended;
  if (code !== 0) faults.push(`the next build failed with ${code}: ${out}`);
  faults.push(...(await reading));
  const differences = differencesOf(day.magazine.files(), after);
  if (differences) faults.push(differences);
  return faults.length === 0 ? [] : [done.join(", "), ...faults.slice(0, 10)];
}

describe("a build that is killed at any moment", () => {
  for (let number = 1; number <= magazines; number += 1) {
    test.concurrent(
      `leaves every file whole, and the next completes the site (magazine ${number} of ${magazines})`,
      async () => {
        const day = new Day();
        await build(day);
        for (let kill = 1; kill <= kills / magazines; kill += 1) {
          const faults = await killAndComplete(
            day,
            new Dice(seed, number, kill),
            kill + 2 * number,
          );
          if (faults.length === 0) continue;
          throw new Error(
            `SEED=${seed}, kill ${kill} of magazine ${number}, which is left in ${day.magazine.root}:\n${faults.join("\n")}`,
          );
        }
        day.magazine.remove();
      },
      60_000 + kills * 10_000,
    );
  }

  test("is not taken for the one before it, where it made the site and was killed before it said so", async () => {
    const day = new Day();
    const moments: string[] = [];
    while (day.now !== evening.now) day.next();
    await build(day);
    try {
      for (let times = 0; times < 10; times += 1) {
        day.next();
        const running = startBuild(day.magazine, day.now);
        await signOf(day, running, ".cache/press/publishing");
        await untilGone(join(day.magazine.root, ".cache/press/publishing"));
        await running.kill();
        moments.push(await partOf(day, running));
        day.back();
        await build(day);
        const differences = differencesOf(day.magazine.files(), sites[day.hour] as Site);
        expect(differences, moments.join(", ")).toBe("");
      }
    } finally {
      day.magazine.remove();
    }
  }, 120_000);

  test("was killed while it read, while it compiled and while it published", () => {
    if (process.env.TOLD) console.log(parts.sort().join(" "), lasting);
    for (const part of ["reading", "compiling", "publishing"]) {
      expect(parts.filter((each) => each === part).length, part).toBeGreaterThan(kills / 20);
    }
  });
});
