import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Makes the example's pictures before any test asks for them: two builds at once would each begin to. */
export function setup(): void {
  console.log("The example's pictures are made before the tests: once, in about a minute.");
  execFileSync(process.execPath, ["src/start.js", "pictures", "--now", "2027-02-01T00:00:00Z"], {
    cwd: join(import.meta.dirname, ".."),
    stdio: "inherit",
  });
}
