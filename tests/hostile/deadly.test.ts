import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shelveDeadly } from "./deadly.ts";
import { type Finding, patience } from "./examine.ts";

/** Examines articles one after the other in processes of their own, each killed where it takes too long. */
async function deliver(names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const waiting = [...names];
  const work = async () => {
    let courier = await hire();
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const finding = await ask(courier, name);
      if (finding === undefined) {
        found.push(`${name}: was not done after ${2 * patience} ms`);
        courier.kill("SIGKILL");
        courier = await hire();
      } else found.push(...finding.problems.slice(0, 3).map((problem) => `${name}: ${problem}`));
    }
    courier.kill("SIGKILL");
  };
  await Promise.all([work(), work()]);
  return found.sort();
}

function hire(): Promise<ChildProcess> {
  const courier = fork(join(import.meta.dirname, "courier.ts"), { execArgv: ["--import", "tsx"] });
  return new Promise((resolve) => {
    courier.once("message", () => resolve(courier));
  });
}

function ask(courier: ChildProcess, name: string): Promise<Finding | undefined> {
  return new Promise((resolve) => {
    const give = (finding: Finding | undefined) => {
      clearTimeout(timer);
      courier.off("message", answer);
      courier.off("exit", die);
      resolve(finding);
    };
    const answer = (said: unknown) => {
      if (said === "made") clearTimeout(timer);
      else give(said as Finding);
    };
    const die = () => give(undefined);
    const timer = setTimeout(die, 2 * patience);
    courier.on("message", answer);
    courier.once("exit", die);
    courier.send(name);
  });
}

const names = [...shelveDeadly().keys()];

test.each([
  ["as large as a story may be", /^125 KB/],
  ["of 1 MB", /^1 MB/],
  ["of 5 MB", /^5 MB (?!.* in front matter$)/],
  ["whose front matter is made to take for ever", / in front matter$/],
])(
  "every article %s gets a clear error or a safe page in 2 seconds, whatever its shape",
  async (_size, pattern) => {
    const found = await deliver(names.filter((name) => pattern.test(name)));
    expect(found).toEqual([]);
  },
  600_000,
);
