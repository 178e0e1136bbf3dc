import Eleventy from "@11ty/eleventy";
import { FaultsError, formatFault, orderFaults } from "../content/fault.ts";
import { openHere } from "../eleventy/edition.ts";
import { LoopbackServer } from "../eleventy/server.ts";
import { buildSite } from "./build.ts";
import { formatBuild, formatStanding } from "./report.ts";

/** `build`: the magazine into `_site`, with a report. */
export const build = () => answering(async () => console.log(formatBuild(await buildSite())));

/** `check`: everything that a build checks, and nothing written. */
export const check = () =>
  answering(async () => {
    const { edition } = await openHere();
    for (const warning of orderFaults(edition.warnings))
      console.log(`warning: ${formatFault(warning)}`);
    console.log(formatStanding(edition).join("\n"));
    console.log(`${edition.magazine.all.size} articles checked: no errors.`);
  });

/** `dev`: serves the magazine on this machine and builds it again on every save, until it is stopped. */
export const dev = (port: number) =>
  answering(async () => {
    const server = new LoopbackServer("letterpress", "_site", { messageOnStart: () => false });
    const eleventy = new Eleventy(undefined, "_site", {
      quietMode: true,
      runMode: "watch",
      source: "cli",
      configPath: "eleventy.config.ts",
      config: (config) =>
        config.on("eleventy.after", () => server.reload({ build: { templates: [] } })),
    });
    await eleventy.init();
    await eleventy.watch();
    server.serve(port);
    await server.ready();
    console.log(
      `The magazine is at ${server.getServerUrl("localhost")} and follows every save. Stop it with Ctrl+C.`,
    );
  });

/** Runs a command; an editor's mistakes are told without a stack, and the exit code is 1. */
async function answering(command: () => Promise<void>): Promise<number> {
  try {
    await command();
    return 0;
  } catch (error) {
    console.error(error instanceof FaultsError ? error.message : error);
    return 1;
  }
}
