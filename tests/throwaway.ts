import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const project = join(import.meta.dirname, "..");

/** Where the code as it is stands compiled while tests run (`setup.ts`). */
export const compiled = join(project, ".cache/compiled-for-tests");

/** What a command printed, and its exit code. */
export interface Outcome {
  code: number;
  out: string;
}

/** A small magazine in a folder of its own, built by the real commands. */
export class Throwaway {
  readonly root: string;

  /** Makes one with the facts of `smallFacts`, one picture (`dot.png`), and the files given. */
  constructor(files: Record<string, string> = {}) {
    this.root = mkdtempSync(join(tmpdir(), "letterpress-"));
    for (const name of [
      "src",
      "_includes",
      "eleventy.config.ts",
      "package.json",
      "tsconfig.json",
    ]) {
      cpSync(join(project, name), join(this.root, name), { recursive: true });
    }
    symlinkSync(join(project, "node_modules"), join(this.root, "node_modules"));
    // Pictures and faces are made once for all tests: their stores may be used by several builds at once.
    mkdirSync(join(this.root, ".cache"));
    for (const store of ["pictures", "faces"]) {
      mkdirSync(join(project, ".cache", store), { recursive: true });
      symlinkSync(join(project, ".cache", store), join(this.root, ".cache", store));
    }
    mkdirSync(join(this.root, ".cache/code"));
    for (const name of existsSync(compiled) ? readdirSync(compiled) : []) {
      symlinkSync(join(compiled, name), join(this.root, ".cache/code", name));
    }
    this.write({ ...smallFacts, ...files });
    mkdirSync(join(this.root, "articles/pictures"), { recursive: true });
    writeFileSync(join(this.root, "articles/pictures/dot.png"), dot);
  }

  /** Writes files, by their paths under the magazine. */
  write(files: Record<string, string | Uint8Array>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
  }

  /** Becomes the example magazine: its articles and its facts, and no others. */
  becomeExample(): void {
    for (const name of ["_data", "articles"]) {
      rmSync(join(this.root, name), { recursive: true });
      cpSync(join(project, name), join(this.root, name), { recursive: true });
    }
  }

  /** Runs a command of the magazine's own, as `npm run` would. */
  run(words: string[], env: Record<string, string> = {}): Promise<Outcome> {
    return this.node(["src/start.js", ...words], env);
  }

  /** Builds with plain Eleventy, nothing of ours around it. */
  eleventy(words: string[] = [], env: Record<string, string> = {}): Promise<Outcome> {
    const command = ["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs"];
    return this.node([...command, "--config=eleventy.config.ts", ...words], env);
  }

  /** Every file below `folder` with its bytes as Latin-1, by path; empty where the folder is not there. */
  files(folder = "_site"): Map<string, string> {
    const top = join(this.root, folder);
    const found = new Map<string, string>();
    if (!existsSync(top)) return found;
    for (const entry of readdirSync(top, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      found.set(path.slice(top.length + 1), readFileSync(path, "latin1"));
    }
    return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** A file of the site as text; throws where it is not there. */
  page(path: string): string {
    return readFileSync(join(this.root, "_site", path), "utf8");
  }

  /** Takes the magazine away. */
  remove(): void {
    // A build that was left alone with it may still be at work for a moment.
    rmSync(this.root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  private node(words: string[], env: Record<string, string>): Promise<Outcome> {
    return new Promise((resolve) => {
      const options = { cwd: this.root, env: { ...process.env, ...env }, maxBuffer: 1 << 28 };
      execFile(process.execPath, words, options, (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
        resolve({ code, out: stdout + stderr });
      });
    });
  }
}

/** The text of an article: front matter that is right, with `changes` to it (`undefined` takes a key out). */
export function story(
  id: string,
  changes: Record<string, unknown> = {},
  body = "The first paragraph of the story.\n\nAnd the second.\n",
): string {
  const values: Record<string, unknown> = {
    id,
    title: `Title of ${id}`,
    standfirst: `Standfirst of ${id}.`,
    date: "2026-03-01 10:00",
    section: "india",
    topics: ["Rivers"],
    authors: ["asha"],
    kind: "report",
    ...changes,
  };
  const lines = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n${body}`;
}

/** An instant at which `story`'s stories are out. */
export const now = "2026-06-01T12:00:00+05:30";

const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWM4IScCQQxwFgA+5AXdHB4anAAAAABJRU5ErkJggg==",
  "base64",
);

const fact = (value: unknown) => `export default ${JSON.stringify(value, null, 2)};\n`;

/** The facts of a small magazine, as files. */
export const smallFacts: Record<string, string> = {
  "_data/site.ts": fact({
    name: "The Test",
    tagline: "A magazine for tests",
    description: "A magazine that is made and thrown away.",
    language: "en-IN",
    zone: "Asia/Kolkata",
    baseUrl: "https://test.example",
    idAuthority: "test.example,2020",
    archiveBefore: "2015-01-01",
    // A card takes a tenth of a second: a test that wants them says so.
    shareCardsFrom: "2040-01-01",
    publisher: "The Test Press",
    email: { editors: "editors@test.example", corrections: "corrections@test.example" },
    telegram: { name: "The Test on Telegram", url: "https://t.me/test_example" },
    // Its index takes a tenth of a second in every build: a test that is about search says so.
    search: false,
    social: [],
  }),
  "_data/sections.ts": fact([
    {
      id: "news",
      name: "News",
      description: "News.",
      children: [{ id: "india", name: "India", description: "India." }],
    },
    { id: "opinion", name: "Opinion", description: "Opinion.", children: [] },
  ]),
  "_data/authors.ts": fact([
    { id: "asha", name: "Asha Rao", role: "Reporter", biography: "Asha Rao reports." },
    { id: "ravi", name: "Ravi Menon", role: "Editor", biography: "Ravi Menon edits." },
  ]),
  "_data/series.ts": fact([{ id: "rivers", title: "Rivers", description: "On rivers." }]),
  "_data/issues.ts": fact([
    {
      id: "2026-03-08",
      number: 1,
      title: "First issue",
      cover: { src: "dot.png", alt: "A dot.", credit: "The Test" },
    },
  ]),
  "_data/fronts.ts": fact({ home: [{ shape: "lead", count: 5 }], sections: {} }),
  "_data/sponsors.ts": fact([
    {
      id: "acme",
      name: "Acme Boats",
      url: "https://acme.example/",
      about: "Acme builds boats.",
      logo: { src: "dot.png", width: 3, height: 2, alt: "Acme Boats" },
    },
  ]),
  "_data/campaigns.ts": fact([]),
};
