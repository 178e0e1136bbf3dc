import { parseArgs } from "node:util";
import { FaultsError } from "./content/fault.ts";
import type { Code } from "./press/assets.ts";
import { parseNow, readNow } from "./time/now.ts";

const help = `Letterpress, the static press of a news magazine.

  npm run build          build the magazine into _site/
  npm run check          check every article and fact; publish nothing

Options, after --:
  --now <instant>        build as it is at that instant, such as 2026-11-23T09:30:00+05:30
  --stats                tell where a build's time went
  --json                 print a build's report as JSON
  --help                 these words
`;

const options = {
  now: { type: "string" },
  stats: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

const commands: Record<string, (code: Code, values: Values, words: string[]) => Promise<void>> = {
  build: async (code, values) =>
    (await import("./press/commands.ts")).build(orderOf(code), {
      stats: values.stats ?? false,
      json: values.json ?? false,
    }),
  check: async (code) => (await import("./press/commands.ts")).check(orderOf(code)),
};

function orderOf(code: Code) {
  return { root: process.cwd(), now: readNow(process.env), code };
}

/** Runs one command; gives the exit code: 0 done, 1 a fault in the content, 2 a wrong command line. */
export async function run(words: string[], code: Code): Promise<number> {
  let values: Values;
  let command: string | undefined;
  let others: string[];
  try {
    const parsed = parseArgs({ args: words, allowPositionals: true, options });
    values = parsed.values;
    [command, ...others] = parsed.positionals;
    if (values.now !== undefined) {
      parseNow(values.now);
      process.env.LETTERPRESS_NOW = values.now;
    }
    readNow(process.env);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  if (values.help || command === undefined) {
    console.log(help);
    return values.help ? 0 : 2;
  }
  const named = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!named) {
    console.error(`There is no command "${command}".\n\n${help}`);
    return 2;
  }
  try {
    await named(code, values, others);
    return 0;
  } catch (error) {
    // An editor's mistakes are told without a stack.
    console.error(error instanceof FaultsError ? error.message : error);
    return 1;
  }
}
