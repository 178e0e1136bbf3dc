import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { renderWorker } from "../../src/discovery/worker.ts";

test("a service worker is its code with the facts before it, as a constant that the code finds", () => {
  const facts = { offline: true, version: "0a", pages: ["/offline/"], files: ['/a"\u2028.css'] };
  const text = renderWorker({ code: "(()=>{seen(edition)})()", facts });
  const seen: unknown[] = [];
  runInNewContext(text, { seen: (given: unknown) => seen.push(JSON.stringify(given)) });
  expect(seen).toEqual([JSON.stringify(facts)]);
});
