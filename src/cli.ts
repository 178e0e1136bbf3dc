import { parseArgs } from "node:util";
import type { Code } from "./assets/shelf.ts";
import { PlainError } from "./content/fault.ts";
import { parseNow, readNow } from "./time/now.ts";

const help = `Letterpress, the static press of a news magazine.

  npm run build            build the magazine into _site/: what changed since the last build
  npm run press            publish for ever: on every change, and whenever the clock changes the site
  npm run dev              serve it on this machine, each page as it is asked for, with every save
  npm run check            check every article and fact; publish nothing
  npm run retire <url>     leave a notice at an address whose story is withdrawn
  npm run merge            join the parts that build --shard made
  npm run pictures         make the pictures that the site needs and nobody made yet
  npm run pictures -- prune
                           take away those that were made and that no story shows any more
  npm run sponsors         list every campaign: whether it runs, and on which pages
  npm run sponsors -- report <campaign>
                           what to send to a sponsor: pages, dates, a link to each placement

Options, after --:
  --now <instant>          the magazine as it is then, such as 2026-11-23T09:30:00+05:30
  --shard <i/n>            build: compile part i of n into .cache/parts/; every part with the same --now
  --stats                  build: tell where the time went
  --json                   build, sponsors: report as JSON
  --at <instant>           sponsors: the campaigns as they are then
  --days <number>          sponsors: tell what begins or ends within so many days (30)
  --held                   dev: show stories that wait for their hour
  --port <number>          dev: where it listens (8080); press: where it tells its health (8081)
  --reason <words>         retire: what readers who come there are told
  --help                   these words

Exit codes: 0 done, 1 a fault in the content, 2 a wrong command line.
`;

const options = {
  now: { type: "string" },
  shard: { type: "string" },
  stats: { type: "boolean" },
  json: { type: "boolean" },
  held: { type: "boolean" },
  port: { type: "string" },
  reason: { type: "string" },
  at: { type: "string" },
  days: { type: "string" },
  help: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

/** Something wrong with the command line. */
class UsageError extends Error {}

/** A command; each is loaded when it is run. */
type Command = (code: Code, values: Values, words: string[]) => Promise<void> | void;

const root = process.cwd();
const orderOf = (code: Code) => ({ root, now: readNow(process.env), code });

const commands: Record<string, Command> = {
  build: async (code, { shard, stats = false, json = false, now }) => {
    const { build, buildShare } = await import("./newsroom/commands.ts");
    if (shard === undefined) return build(orderOf(code), { stats, json });
    if (now === undefined) throw new UsageError("Give every part of a build the same --now.");
    return buildShare(orderOf(code), parseShare(shard));
  },
  merge: async () => (await import("./newsroom/commands.ts")).merge(root),
  press: async (_code, { port }) =>
    (await import("./newsroom/clock.ts")).keepPublishing({ root, port: parsePort(port, 8081) }),
  check: async (code) => (await import("./newsroom/commands.ts")).check(orderOf(code)),
  dev: async (code, { port, held = false, now: asOf }) => {
    const { compileCode: compile } = await import("./start.js");
    const { dev } = await import("./newsroom/dev.ts");
    await dev({ root, code, compile, port: parsePort(port, 8080), asOf, held });
  },
  sponsors: async (code, { days = "30", json = false }, [word, campaign, ...others]) => {
    const { listSponsors, reportCampaign } = await import("./newsroom/sponsors.ts");
    if (word === undefined) return listSponsors(orderOf(code), { days: parseDays(days), json });
    if (word !== "report" || campaign === undefined || others.length > 0)
      throw new UsageError("Say of which campaign: npm run sponsors -- report autumn-rivers");
    return reportCampaign(orderOf(code), campaign, json);
  },
  pictures: async (code, _values, [word, ...others]) => {
    if ((word !== undefined && word !== "prune") || others.length > 0)
      throw new UsageError("Write npm run pictures, or npm run pictures -- prune");
    const { makePictures, prunePictures } = await import("./newsroom/pictures.ts");
    return word === "prune" ? prunePictures(orderOf(code)) : makePictures(orderOf(code));
  },
  retire: async (_code, { reason }, [url]) => {
    if (url === undefined)
      throw new UsageError("Say which address: npm run retire /2019/04/rumour/");
    (await import("./newsroom/retire.ts")).retire(root, url, reason);
    console.log(`${url} is in _data/retired.ts; the next build leaves a notice there.`);
  },
};

/** A whole number of an option, at least 0. */
function parseDays(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" is no number of days.`);
}

function parsePort(text: string | undefined, usual: number): number {
  const port = Number(text ?? usual);
  if (Number.isInteger(port) && port > 0 && port <= 65535) return port;
  throw new UsageError(`There is no port "${text}".`);
}

function parseShare(text: string): { part: number; of: number } {
  const [part = 0, of = 0] = /^\d{1,4}\/\d{1,4}$/.test(text) ? text.split("/").map(Number) : [];
  if (part >= 1 && part <= of) return { part, of };
  throw new UsageError(`"${text}" is no part of a whole; write --shard 1/4 to --shard 4/4.`);
}

/** Runs one command; gives the exit code. */
export async function run(words: string[], code: Code): Promise<number> {
  try {
    const { values, named, others } = parseWords(words);
    if (values.help || !named) {
      console.log(help);
      return values.help ? 0 : 2;
    }
    await named(code, values, others);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${help}`);
      return 2;
    }
    console.error(error instanceof PlainError ? error.message : error);
    return 1;
  }
}

function parseWords(words: string[]) {
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options });
    const instant = values.at ?? values.now;
    if (instant !== undefined) {
      parseNow(instant);
      process.env.LETTERPRESS_NOW = instant;
    }
    readNow(process.env);
    const [command, ...others] = positionals;
    if (command !== undefined && !Object.hasOwn(commands, command)) {
      throw new Error(`There is no command "${command}".`);
    }
    return { values, named: command === undefined ? undefined : commands[command], others };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
