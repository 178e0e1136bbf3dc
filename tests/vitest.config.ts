import { defineConfig } from "vitest/config";

/** Processes, not threads, each under tsx: the pages and facts are TypeScript that Eleventy imports itself. */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: process.env.CORPUS ? [] : ["tests/corpus/**"],
    globalSetup: "tests/setup.ts",
    pool: "forks",
    // Most of a test's time is a build's, which is a process of its own, or waiting for the clock.
    maxWorkers: 2,
    reporters: process.env.RESULTS ? ["default", "json"] : ["default"],
    outputFile: { json: process.env.RESULTS ?? "" },
    execArgv: ["--import", "tsx"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
