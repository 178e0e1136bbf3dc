import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compiled, Throwaway } from "./throwaway.ts";

/**
 * Makes what all tests share: the example's pictures, for two builds at once would each begin to; and the
 * code as it is, compiled, which every throwaway magazine begins with.
 */
export async function setup(): Promise<void> {
  console.log("The example's pictures are made before the tests: once, in about a minute.");
  execFileSync(process.execPath, ["src/start.js", "pictures", "--now", "2027-02-01T00:00:00Z"], {
    cwd: join(import.meta.dirname, ".."),
    stdio: "inherit",
  });
  rmSync(compiled, { recursive: true, force: true });
  const magazine = new Throwaway();
  try {
    const { code, out } = await magazine.run(["build"]);
    if (code !== 0) throw new Error(out);
    mkdirSync(compiled, { recursive: true });
    cpSync(join(magazine.root, ".cache/code"), compiled, { recursive: true });
  } finally {
    magazine.remove();
  }
}
