import { parseArgs } from "node:util";

/** What the benchmark was asked for. */
export interface Options {
  articles: number;
  rounds: number;
  json: boolean;
  disk: boolean;
  corpus: string | undefined;
  only: string[];
  cold: boolean;
  /** So many campaigns of sponsors are resolved in a build beside the others; 0 for no such build. */
  campaigns: number;
  /** Builds this project's archive also without feeds, sitemaps and structured data. */
  discovery: boolean;
  help: boolean;
}

/** The generators, in the order in which they build. */
export const generators = ["letterpress", "eleventy", "hugo"] as const;

/** How the benchmark is used. */
export const help = `Builds the same archive with this project, plain Eleventy and Hugo, and compares.

  npm run bench -- [options]

  --articles <number>   synthetic articles (10000); at 100000 this project also builds 10000, for the
                        cost of an article in a large archive against a small one
  --rounds <number>     builds of each, in turn (3); medians are reported
  --cold                leave out this project's rebuilds (nothing changed, one edit) and its
                        development server (from a save to the page)
  --campaigns <number>  also build this project's archive with so many campaigns of sponsors, each tried
                        against every story that it targets and shown on none, so that the pages
                        are the same
  --discovery           also build this project's archive without feeds, sitemaps and structured data, for
                        what they cost
  --corpus <folder>     build the real texts of a folder of articles instead (title, date, authors, tags)
  --only <names>        some of ${generators.join(",")}
  --disk                work in the system's temporary folder, not in /dev/shm
  --json                print JSON alone on standard output
  --help                these words

HUGO=<path> says which Hugo. What is built is said to be the same, or the exit code is 1.
`;

/** Reads the command line. Throws where it is wrong. */
export function parseOptions(words: string[]): Options {
  const { values } = parseArgs({
    args: words,
    options: {
      articles: { type: "string", default: "10000" },
      rounds: { type: "string", default: "3" },
      json: { type: "boolean", default: false },
      disk: { type: "boolean", default: false },
      corpus: { type: "string" },
      only: { type: "string", default: generators.join(",") },
      cold: { type: "boolean", default: false },
      campaigns: { type: "string", default: "0" },
      discovery: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const count = (name: "articles" | "rounds" | "campaigns", least = 1) => {
    const number = Number(values[name]);
    if (Number.isSafeInteger(number) && number >= least) return number;
    throw new Error(`--${name} is "${values[name]}"; write a whole number, ${least} or more.`);
  };
  const only = values.only.split(",").map((name) => name.trim());
  const stranger = only.find((name) => !generators.some((known) => known === name));
  if (stranger !== undefined) {
    throw new Error(`--only names "${stranger}"; the generators are ${generators.join(", ")}.`);
  }
  return {
    ...values,
    corpus: values.corpus,
    only,
    articles: count("articles"),
    rounds: count("rounds"),
    campaigns: count("campaigns", 0),
  };
}
