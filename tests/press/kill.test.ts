import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { smallFacts, story, Throwaway } from "../throwaway.ts";
import { Dice, png } from "./edits.ts";
import { differencesOf, Reference, type Running, startBuild } from "./reference.ts";

/** How many builds are killed, in all, and the seed of their moments. */
const kills = Number(process.env.KILLS ?? 100);
const seed = Number(process.env.SEED ?? 1);
/** So many magazines are built and killed beside each other. */
const magazines = 2;

type Site = ReadonlyMap<string, string>;

/** A magazine at one time of its day: when it is, and the files that are not as they were in the morning. */
interface Hour {
  now: string;
  files: Record<string, string | Uint8Array>;
}

const id = (number: number) => `story-${number}`;
const path = (name: string) => `articles/2026/03/${name}.md`;
const picture = { src: "ferry.png", alt: "A ferry.", credit: "The Test" };

/** Forty stories that are linked, in two sections, some with a picture. */
function morningFiles(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
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
  return files;
}

const morning: Hour = { now: "2026-06-01T06:00:00Z", files: {} };

/** Some words, a story more, one less, one elsewhere, another picture: few pages are another. */
const noon: Hour = {
  now: "2026-06-01T12:00:00Z",
  files: {
    [path(id(1))]: story(id(1), { date: "2026-03-02 10:00" }, "It is noon, and **hot**.\n"),
    [path(id(2))]: story(id(2), { title: "Noon on the river", topics: ["Ports"] }),
    "articles/2026/06/noon.md": story("noon", { date: "2026-06-01 13:00", picture }),
    [path(id(11))]: "",
    [path(id(13))]: "",
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
    "src/assets/css/base.css": "",
  },
};

const hours = [morning, noon, evening] as const;

/** A magazine that goes through the hours of its day, over and over. */
class Day {
  readonly magazine = new Throwaway();
  readonly #always: Record<string, string | Uint8Array>;
  #hour = 0;

  constructor() {
    const style = "src/assets/css/base.css";
    const css = readFileSync(join(this.magazine.root, style), "utf8");
    this.#always = { ...smallFacts, ...morningFiles(), [style]: css };
    this.#write(morning);
  }

  get now(): string {
    return (hours[this.#hour] as Hour).now;
  }

  get hour(): number {
    return this.#hour;
  }

  /** Goes on to the next hour. */
  next(): void {
    for (const file of Object.keys((hours[this.#hour] as Hour).files)) {
      rmSync(join(this.magazine.root, file), { force: true });
    }
    this.#hour = (this.#hour + 1) % hours.length;
    this.#write(hours[this.#hour] as Hour);
  }

  /** Takes a folder of the magazine away. */
  without(folder: string): void {
    rmSync(join(this.magazine.root, folder), { recursive: true, force: true });
  }

  has(file: string): boolean {
    return existsSync(join(this.magazine.root, file));
  }

  #write({ files }: Hour): void {
    const style = "src/assets/css/base.css";
    const all: Record<string, string | Uint8Array> = { ...this.#always, ...files };
    // The evening's stylesheet is the house's own, and a rule.
    if (all[style] === "") all[style] = `${this.#always[style]}\n.evening { color: navy; }\n`;
    const gone = Object.keys(all).filter((file) => all[file] === "");
    for (const file of gone) {
      rmSync(join(this.magazine.root, file), { force: true });
      delete all[file];
    }
    this.magazine.write(all);
  }
}

/** The sites of the three hours, as plain Eleventy makes them. */
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

/** Kills a build at a moment that the dice choose; says when that was, and in which part of its work. */
async function killSomewhen(
  day: Day,
  running: Running,
  dice: Dice,
  whole: number,
): Promise<{ said: string; part: string }> {
  // By the clock alone few kills would come while pages are compiled, and hardly any while they are
  // published: those moments are also counted from the first sign of them.
  const signs = { stage: 200, publishing: 6 };
  const sign = dice.pick(["stage", "publishing", "clock"] as const);
  if (sign === "clock") {
    const moment = dice.between(10, Math.round(whole * 1.1));
    await Promise.race([setTimeout(moment), running.ended]);
    await running.kill();
    return { said: `killed after ${moment} ms`, part: await partOf(day, running) };
  }
  const late = dice.below(signs[sign]);
  await signOf(day, running, `.cache/press/${sign}`);
  if (late > 0) await Promise.race([setTimeout(late), running.ended]);
  await running.kill();
  return { said: `killed ${late} ms after the sign of ${sign}`, part: await partOf(day, running) };
}

/** Waits until a build has made the file or folder that is a sign of how far it is, or until it ends. */
async function signOf(day: Day, running: Running, sign: string): Promise<void> {
  let working = true;
  const ended = running.ended.then(() => {
    working = false;
  });
  while (working && !day.has(sign)) await setTimeout(1);
  if (!working) await ended;
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
async function killAndComplete(day: Day, dice: Dice): Promise<string[]> {
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
    const { said, part } = await killSomewhen(day, running, dice, whole);
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
          const faults = await killAndComplete(day, new Dice(seed, number, kill));
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

  test("was killed while it read, while it compiled and while it published", () => {
    if (process.env.TOLD) console.log(parts.sort().join(" "), lasting);
    for (const part of ["reading", "compiling", "publishing"]) {
      expect(parts.filter((each) => each === part).length, part).toBeGreaterThan(kills / 20);
    }
  });
});
