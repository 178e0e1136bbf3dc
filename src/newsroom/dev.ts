import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Code } from "../assets/shelf.ts";
import { LoopbackServer } from "../eleventy/server.ts";
import { readNow } from "../time/now.ts";
import { dressPage } from "./panel.ts";
import { formatTrouble, Proof } from "./proof.ts";
import { watchFolders } from "./watch.ts";

/** What the development server is asked for. */
export interface DevOrder {
  root: string;
  code: Code;
  /** Compiles the code of the project as it stands now. */
  compile(root: string): Promise<Code>;
  port: number;
  /** The instant that is shown, where it is not the present one. */
  asOf?: string | undefined;
  /** Shows stories that wait for their hour, at their addresses. */
  held: boolean;
}

/**
 * Serves the magazine on this machine alone, each page made when it is asked for, until the process
 * ends. A save is on the page as soon as the page is asked for again, and has pages that are open do
 * so; what is wrong is told in the terminal and on the page, over the last one that was right.
 */
export async function dev(order: DevOrder): Promise<void> {
  const { root, compile, port, asOf, held } = order;
  let { code } = order;
  let proof = new Proof(root, code);
  let trouble: string | undefined;
  let background = new AbortController();

  const attempt = async (work: () => Promise<unknown>, told: (ms: number) => string) => {
    const began = performance.now();
    try {
      await work();
      trouble = undefined;
      console.log(told(Math.round(performance.now() - began)));
    } catch (error) {
      trouble = formatTrouble(error);
      console.error(trouble);
    }
  };
  const open = () => proof.open(readNow(process.env));
  const compileRest = () => {
    background.abort();
    background = new AbortController();
    proof.compileAll(background.signal).catch((error: unknown) => {
      trouble = formatTrouble(error);
      console.error(trouble);
      reload();
    });
  };
  const take = async (files: readonly string[]) => {
    if (files.every((file) => !/^(src|_includes)\//.test(file))) return open();
    const before = code;
    code = await compile(root);
    if (code.hash === before.hash) return;
    if (files.every((file) => /^(_includes|src\/pages|src\/assets)\//.test(file))) {
      await proof.dress(code);
    } else {
      // Other code is another module: what is known of the articles is handed to it.
      const url = pathToFileURL(join(code.folder, "newsroom/proof.js")).href;
      const next = (await import(url)) as { Proof: typeof Proof };
      proof = new next.Proof(root, code, proof.memory);
      await open();
    }
    compileRest();
  };

  let busy = attempt(open, (ms) => `Opened ${proof.edition?.routes.length} pages in ${ms} ms.`);
  const answer = async ({ url }: { url: URL }) => {
    await busy;
    const next = proof.edition?.nextChange;
    if (next && next.at <= readNow(process.env)) await open();
    const path = decodeURI(url.pathname);
    try {
      const sheet = await proof.sheetAt(path, held);
      const page = sheet ?? proof.missing();
      const headers = { "Content-Type": page?.type ?? "text/html; charset=utf-8" };
      const { body = "" } = page ?? {};
      if (typeof body !== "string" || !headers["Content-Type"].startsWith("text/html")) {
        return { headers, body };
      }
      const notice = sheet?.preview ?? (asOf && `As of ${asOf}`);
      return { status: sheet ? 200 : 404, headers, body: dressPage(body, { notice, trouble }) };
    } catch (error) {
      const headers = { "Content-Type": "text/html; charset=utf-8" };
      console.error(formatTrouble(error));
      return { status: 500, headers, body: dressPage("", { trouble: formatTrouble(error) }) };
    }
  };
  const server = new LoopbackServer("letterpress", join(root, ".cache"), {
    messageOnStart: () => false,
    onRequest: { "/*": answer },
  });
  const reload = () => server.reload({ build: { templates: [] } });

  watchFolders(root, ["articles", "_data", "_includes", "src"], (files) => {
    const told = (ms: number) => `${files.slice(0, 3).join(", ")}: ready in ${ms} ms`;
    busy = busy.then(() => attempt(() => take(files), told)).then(reload);
  });
  server.serve(port);
  await server.ready();
  console.log(
    `The magazine is at ${server.getServerUrl("localhost")} and follows every save. Stop it with Ctrl+C.`,
  );
  await busy;
  compileRest();
}
