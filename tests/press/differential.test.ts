import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { Desk, Dice } from "./edits.ts";
import { differencesOf, Reference, startBuild } from "./reference.ts";

/** How many sequences of edits, in all, and the seed that they come from. */
const sequences = Number(process.env.SEQUENCES ?? 8);
const seed = Number(process.env.SEED ?? 1);
/** So many magazines are edited beside each other; each goes on from one sequence to the next. */
const magazines = 2;
/** One sequence in so many is held against plain Eleventy's own command, the others against a warm one. */
const byCommand = 20;

/** A magazine that lives through many sequences, and what was done to it in the present one. */
class Chain {
  readonly desk: Desk;
  readonly reference: Reference;
  done: string[] = [];

  constructor(dice: Dice) {
    this.desk = new Desk(dice);
    this.reference = new Reference(this.desk.magazine);
  }

  /** Three to six edits with a build after some of them, and a build at their end. */
  async sequence(dice: Dice): Promise<void> {
    this.done = [];
    for (let left = dice.between(3, 6); left > 0; left -= 1) {
      if (dice.chance(0.12)) await this.killBuild(dice);
      else if (dice.chance(0.03)) await this.check();
      else await this.edit(dice);
      if (dice.chance(0.06)) await this.build(dice);
    }
    await this.build(dice);
  }

  /** Says how the site differs from the one that plain Eleventy makes; empty where it does not. */
  async differences(command: boolean): Promise<string> {
    const { now, magazine } = this.desk;
    const reference = await (command
      ? this.reference.buildByCommand(now)
      : this.reference.build(now));
    return differencesOf(magazine.files(), reference);
  }

  private async edit(dice: Dice): Promise<void> {
    const code = JSON.stringify(this.desk.state.code);
    this.done.push(this.desk.edit(dice));
    if (JSON.stringify(this.desk.state.code) !== code) await this.reference.stop();
  }

  private async killBuild(dice: Dice): Promise<void> {
    const build = startBuild(this.desk.magazine, this.desk.now);
    const moment = dice.between(20, 400);
    await Promise.race([setTimeout(moment), build.ended]);
    await build.kill();
    const { code, out } = await build.ended;
    const fails = code !== null && code !== 0;
    this.done.push(code === null ? `kill a build after ${moment} ms` : `build, exit ${code}`);
    if (fails && !isVanished(out)) throw new Error(`The build failed with ${code}:\n${out}`);
  }

  private async check(): Promise<void> {
    const { code, out } = await this.desk.magazine.run(["check", "--now", this.desk.now]);
    this.done.push(`check, exit ${code}`);
    if (code !== 0 && !isVanished(out)) throw new Error(`The check failed with ${code}:\n${out}`);
  }

  /** Builds; where published addresses would vanish, sees to them and builds again. */
  private async build(dice: Dice): Promise<void> {
    const { desk } = this;
    for (let times = 0; times < 3; times += 1) {
      const before = desk.marks();
      const { code, out } = await desk.magazine.run(["build", "--now", desk.now]);
      this.done.push(`build at ${desk.now}, exit ${code}`);
      if (code === 0) return;
      const kept = code === 1 ? desk.keepAddresses(out, dice) : undefined;
      if (kept === undefined) throw new Error(`The build failed with ${code}:\n${out}`);
      this.done.push(kept);
      expect(desk.marks(), "A build that fails leaves the site untouched").toEqual(before);
    }
    throw new Error("Addresses vanish still, though the editors saw to them.");
  }
}

/** Says whether the press stopped because addresses would vanish, which an editor then sees to. */
function isVanished(out: string): boolean {
  return out.includes(" was published at ");
}

describe.concurrent("after any edits the press has made what plain Eleventy makes from nothing", () => {
  for (let number = 1; number <= magazines; number += 1) {
    const share = Math.ceil(sequences / magazines);
    test(
      `in the ${number === 1 ? "first" : "second"} of two magazines that live long`,
      async () => {
        const chain = new Chain(new Dice(seed, number));
        const { root } = chain.desk.magazine;
        for (let sequence = 1; sequence <= share; sequence += 1) {
          let fault: unknown;
          try {
            await chain.sequence(new Dice(seed, number, sequence));
            fault = await chain.differences(sequence % byCommand === 0);
          } catch (error) {
            fault = error;
          }
          if (fault === "") continue;
          await chain.reference.stop();
          const edits = chain.done.map((each) => `  - ${each}`).join("\n");
          throw new Error(
            `SEED=${seed}, sequence ${sequence} of magazine ${number}, which is left in ${root}:\n${edits}\n${fault}`,
          );
        }
        await chain.reference.stop();
        chain.desk.magazine.remove();
        if (process.env.TOLD) console.log(chain.desk.made);
      },
      60_000 + sequences * 10_000,
    );
  }
});
