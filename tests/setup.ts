import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Makes the example magazine's pictures before any test asks for them: two builds at once would each begin to. */
export function setup(): void {
  const project = join(import.meta.dirname, "..");
  execFileSync(process.execPath, ["--import", "tsx", "tests/makePictures.ts"], {
    cwd: project,
    stdio: "inherit",
  });
}
