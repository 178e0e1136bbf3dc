import { beforeAll, expect, test } from "vitest";
import { shelveBodies } from "./bodies.ts";
import { type Desk, examine, openDesk } from "./examine.ts";
import { shelveDates, shelveFacts, shelveTypes } from "./facts.ts";
import { shelveFiles, shelveFrontMatter, shelvePaths } from "./files.ts";
import { shelveMixed } from "./mixed.ts";
import type { Shelf } from "./shelf.ts";

const shelves: Shelf[] = [
  ...shelveBodies(),
  ...shelveFacts(),
  shelveTypes(),
  shelveDates(),
  shelveFrontMatter(),
  shelveFiles(),
  shelvePaths(),
  shelveMixed(1000, 20_261_123),
];
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

test("there are more than a thousand hostile articles, no two alike", () => {
  const all = shelves.flatMap(({ articles }) => articles);
  const alike = new Set(
    all.map(
      ({ text, file }) => `${file.replace(/-\d{4}\.md$/, "")}${text.replace(/^id: .*$/m, "")}`,
    ),
  );
  console.log(
    shelves.map(({ subject, articles }) => `${subject} ${articles.length}`).join(", "),
    alike.size,
  );
  expect(alike.size).toBeGreaterThan(1000);
});

test.each(shelves.map((shelf): [string, Shelf] => [shelf.subject, shelf]))(
  "every article with hostile %s gets a clear error or a safe page, in 2 seconds",
  (_subject, shelf) => {
    const found = shelf.articles.flatMap((hostile) =>
      examine(hostile, desk).problems.map((problem) => `${hostile.name}: ${problem}`),
    );
    expect(found).toEqual([]);
  },
);
