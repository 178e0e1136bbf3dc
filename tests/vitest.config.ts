import { defineConfig } from "vitest/config";

/** Processes, not threads, each under tsx: the pages and facts are TypeScript that Eleventy imports itself. */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: process.env.CORPUS ? [] : ["tests/corpus/**"],
    pool: "forks",
    execArgv: ["--import", "tsx"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
