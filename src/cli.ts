import { parseArgs } from "node:util";
import { parseNow, readNow } from "./time/now.ts";

const help = `Letterpress, the static press of a news magazine.

  npm run build          build the magazine into _site/
  npm run dev            serve it on this machine, reloading on every save
  npm run check          check every article and fact; write nothing

Options, after --:
  --now <instant>        build as it is at that instant, such as 2026-11-23T09:30:00+05:30
  --port <number>        where dev listens (8080)
  --help                 these words
`;

/** Runs one command; gives the exit code: 0 done, 1 a fault in the content, 2 a wrong command line. */
async function run(words: string[]): Promise<number> {
  let command: string | undefined;
  let options: { now?: string; port?: string; help?: boolean };
  try {
    const parsed = parseArgs({
      args: words,
      allowPositionals: true,
      options: { now: { type: "string" }, port: { type: "string" }, help: { type: "boolean" } },
    });
    options = parsed.values;
    command = parsed.positionals[0];
    if (parsed.positionals.length > 1)
      throw new Error(`One command at a time: ${parsed.positionals.join(", ")}.`);
    const port = Number(options.port ?? 8080);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Error(`There is no port "${options.port}".`);
    if (options.now !== undefined) {
      parseNow(options.now);
      process.env.LETTERPRESS_NOW = options.now;
    }
    readNow(process.env);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  if (options.help || command === undefined) {
    console.log(help);
    return options.help ? 0 : 2;
  }
  switch (command) {
    case "build":
      return (await import("./press/commands.ts")).build();
    case "check":
      return (await import("./press/commands.ts")).check();
    case "dev":
      return (await import("./press/commands.ts")).dev(Number(options.port ?? 8080));
    default:
      console.error(`There is no command "${command}".\n\n${help}`);
      return 2;
  }
}

process.exitCode = await run(process.argv.slice(2));
