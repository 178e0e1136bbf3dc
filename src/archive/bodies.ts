import {
  appendFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
} from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";

/** A body that was set: of which Markdown, in which language, and its HTML. */
export interface KeptBody {
  hash: string;
  lang: string;
  html: string;
}

/** What tells a set body from every other. */
const nameOf = ({ hash, lang }: Omit<KeptBody, "html">) => `${hash} ${lang}`;

type Row = [name: string, at: number, length: number];

const ends = new Map<string, number>();

/**
 * Keeps set bodies in `folder` for as long as a build takes, in one pack for each thread that reads:
 * they were set where they were read, and need not be parsed again where pages are made.
 */
export function keepBodies(folder: string, bodies: readonly KeptBody[]): void {
  const pack = join(folder, `${process.pid}-${threadId}`);
  let end = ends.get(pack) ?? 0;
  const parts = bodies.map(({ html }) => Buffer.from(html));
  const rows = bodies.map((body, index): Row => {
    const { length } = parts[index] as Buffer;
    end += length;
    return [nameOf(body), end - length, length];
  });
  mkdirSync(folder, { recursive: true });
  appendFileSync(`${pack}.html`, Buffer.concat(parts));
  appendFileSync(`${pack}.rows`, `${JSON.stringify(rows)}\n`);
  ends.set(pack, end);
}

/** The bodies that those who read for this build kept in a folder. */
export class KeptBodies {
  readonly #places = new Map<string, [pack: number, at: number, length: number]>();

  constructor(folder: string) {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    for (const name of names.filter((each) => each.endsWith(".rows"))) {
      const pack = openSync(join(folder, name.replace(/rows$/, "html")), "r");
      for (const line of readFileSync(join(folder, name), "utf8").split("\n").filter(Boolean)) {
        for (const [body, at, length] of JSON.parse(line) as Row[]) {
          this.#places.set(body, [pack, at, length]);
        }
      }
    }
  }

  /** The HTML of a body; `undefined` where nobody kept it. */
  htmlOf(body: Omit<KeptBody, "html">): string | undefined {
    const place = this.#places.get(nameOf(body));
    if (!place) return undefined;
    const [pack, at, length] = place;
    const bytes = Buffer.allocUnsafe(length);
    readSync(pack, bytes, 0, length, at);
    return bytes.toString("utf8");
  }
}
