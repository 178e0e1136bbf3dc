import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { register } from "node:module";
import { fileURLToPath } from "node:url";
import type { Throwaway } from "../throwaway.ts";

// Plain Eleventy beside a throwaway magazine, to hold the press against; and this file is also the
// process in which it stays warm: its code is loaded once, its output begins empty every time.

/** Where below the magazine the reference stands. */
const output = ".reference";

/** What the warm process is told, and what it answers. */
interface Order {
  now: string;
}
type Answer = { done: true } | { done: false; error: string };

/** Builds a magazine with plain Eleventy, clean each time, for comparison with what the press made. */
export class Reference {
  readonly #magazine: Throwaway;
  #child: ChildProcess | undefined;
  #said = "";

  /** Starts nothing yet: the first build does. */
  constructor(magazine: Throwaway) {
    this.#magazine = magazine;
  }

  /** Every file of the magazine's site at `now`, by an Eleventy that is kept warm. */
  async build(now: string): Promise<Map<string, string>> {
    // The index of search, too, is made from nothing.
    rmSync(`${this.#magazine.root}/.cache/search`, { recursive: true, force: true });
    const child = this.#child ?? (await this.#start());
    this.#child = child;
    const answer = await this.#answerOf(child, () => child.send({ now } satisfies Order));
    if (!answer.done) throw new Error(`Plain Eleventy failed: ${answer.error}\n${this.#said}`);
    return this.#magazine.files(output);
  }

  /** The same by the command that the README names, in a process of its own. */
  async buildByCommand(now: string): Promise<Map<string, string>> {
    rmSync(`${this.#magazine.root}/${output}`, { recursive: true, force: true });
    const { code, out } = await this.#magazine.eleventy([`--output=${output}`], {
      LETTERPRESS_NOW: now,
    });
    if (code !== 0) throw new Error(`Plain Eleventy failed with ${code}: ${out.slice(-2000)}`);
    return this.#magazine.files(output);
  }

  /** Ends the warm process: the next build then begins with the code as it stands on the disk. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }

  async #start(): Promise<ChildProcess> {
    const words = ["--import", "tsx", fileURLToPath(import.meta.url), "stay-warm"];
    const child = spawn(process.execPath, words, {
      cwd: this.#magazine.root,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.#said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (text: Buffer) => {
        this.#said = (this.#said + text).slice(-4000);
      });
    }
    await this.#answerOf(child, () => {});
    return child;
  }

  /** Waits for the process's next word; it fails where the process ends instead. */
  #answerOf(child: ChildProcess, ask: () => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`Plain Eleventy ended.\n${this.#said}`));
      child.once("exit", ended);
      child.once("message", (answer) => {
        child.off("exit", ended);
        resolve(answer as Answer);
      });
      ask();
    });
  }
}

/** A build by the press that can be killed. */
export interface Running {
  pid: number;
  /** What it came to: `code` is absent where it was killed. */
  ended: Promise<{ code: number | null; out: string }>;
  /** Kills it with SIGKILL, if it has not ended, and waits until it has. */
  kill(): Promise<void>;
}

/** Starts `npm run build` on a magazine at `now`. */
export function startBuild(magazine: Throwaway, now: string): Running {
  const child = spawn(process.execPath, ["src/start.js", "build", "--now", now], {
    cwd: magazine.root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text: Buffer) => {
      out += text;
    });
  }
  const ended = new Promise<{ code: number | null; out: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, out }));
  });
  return {
    pid: child.pid ?? 0,
    ended,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Says in a few lines how two sites differ, first of all in which files; empty where they do not. */
export function differencesOf(
  site: ReadonlyMap<string, string>,
  reference: ReadonlyMap<string, string>,
): string {
  const names = [...new Set([...site.keys(), ...reference.keys()])].sort();
  const differing = names.filter((name) => site.get(name) !== reference.get(name));
  if (differing.length === 0) return "";
  const shown = differing.slice(0, 5).map((name) => {
    const [ours, theirs] = [site.get(name), reference.get(name)];
    if (ours === undefined) return `${name}: the press has it not`;
    if (theirs === undefined) return `${name}: plain Eleventy has it not`;
    return `${name}:\n    press:    ${aroundDifference(ours, theirs)}\n    eleventy: ${aroundDifference(theirs, ours)}`;
  });
  return `${differing.length} of ${names.length} files differ:\n${shown.map((line) => `  ${line}`).join("\n")}`;
}

/** The words of `text` around the first place where it differs from another. */
function aroundDifference(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return JSON.stringify(`…${text.slice(Math.max(0, at - 60), at + 100)}…`);
}

/** A hook of the module loader, in a module of its own. */
const renewFacts = `
  import { createHash } from "node:crypto";
  import { readFileSync } from "node:fs";
  import { fileURLToPath } from "node:url";
  export async function resolve(specifier, context, next) {
    const found = await next(specifier, context);
    if (!/\\/_data\\/[^/?]+\\.ts$/.test(found.url)) return found;
    const hash = createHash("sha256").update(readFileSync(fileURLToPath(found.url)));
    return { ...found, url: found.url + "?" + hash.digest("hex") };
  }`;

/** Waits, in the magazine's folder, for orders to build it; each takes the facts as they are then. */
async function stayWarm(): Promise<void> {
  // A module is loaded once in a process: a fact's address therefore ends in a hash of its file.
  register(`data:text/javascript,${encodeURIComponent(renewFacts)}`);
  const { default: Eleventy } = await import("@11ty/eleventy");
  const build = async ({ now }: Order): Promise<Answer> => {
    try {
      process.env.LETTERPRESS_NOW = now;
      rmSync(output, { recursive: true, force: true });
      const options = { configPath: "eleventy.config.ts", source: "cli", quietMode: true } as const;
      await new Eleventy(undefined, output, options).write();
      if (process.exitCode) return { done: false, error: `exit code ${process.exitCode}` };
      return { done: true };
    } catch (error) {
      return { done: false, error: String(error) };
    }
  };
  process.on("message", async (order: Order) => process.send?.(await build(order)));
  process.on("disconnect", () => process.exit());
  process.send?.({ done: true });
}

if (process.argv[2] === "stay-warm") await stayWarm();
