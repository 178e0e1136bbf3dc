import { shelveDeadly } from "./deadly.ts";
import { examine, openDesk } from "./examine.ts";

// A process of its own, which is killed where an article holds it up: a hang in a test would hang all.
const shelf = shelveDeadly();
const desk = await openDesk();
process.on("message", (name: string) => {
  const hostile = shelf.get(name)?.();
  if (hostile) process.send?.(examine(hostile, desk, () => process.send?.("made")));
});
process.send?.("ready");
