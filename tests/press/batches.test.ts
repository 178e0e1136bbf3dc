import { afterAll, describe, expect, test } from "vitest";
import { now, story, Throwaway } from "../throwaway.ts";

describe("a magazine of more pages than Eleventy compiles in a run", () => {
  const stories = Object.fromEntries(
    Array.from({ length: 900 }, (_, index) => [
      `articles/2025/${String((index % 12) + 1).padStart(2, "0")}/story-${index}.md`,
      story(`story-${index}`, {
        date: `2025-${String((index % 12) + 1).padStart(2, "0")}-10 ${10 + (index % 10)}:00`,
        topics: [["Rivers", "Rain", "Roads"][index % 3], `Topic ${index % 40}`],
        authors: index % 2 ? ["asha"] : ["ravi", "asha"],
      }),
    ]),
  );
  const magazine = new Throwaway(stories);
  afterAll(() => magazine.remove());

  test("is what plain Eleventy makes in one run, byte for byte", async () => {
    expect(await magazine.run(["build", "--now", now])).toMatchObject({ code: 0 });
    const pressed = magazine.files();
    expect([...pressed.keys()].filter((path) => path.endsWith(".html")).length).toBeGreaterThan(
      1000,
    );
    const plain = await magazine.eleventy(["--output=.reference"], { LETTERPRESS_NOW: now });
    expect(plain.code).toBe(0);
    expect(magazine.files(".reference")).toEqual(pressed);
  });
});
