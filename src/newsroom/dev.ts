import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Code, openAssets } from "../assets/shelf.ts";
import { PlainError } from "../content/fault.ts";
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
  compile(root: string, quick: boolean): Promise<Code>;
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
  /** The last of the clock's changes that was gone along with, or could not be for a fault. */
  let tried = Number.NEGATIVE_INFINITY;

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
  const open = (changed?: readonly string[]) => proof.open(readNow(process.env), changed);
  const compileRest = () => {
    background.abort();
    background = new AbortController();
    proof.compileAll(background.signal).catch((error: unknown) => {
      trouble = formatTrouble(error);
      console.error(trouble);
      reload();
    });
  };
  /** Files of code that were saved and are not compiled yet: what is wrong with one stands until it is mended. */
  let uncompiled: string[] = [];
  const take = async (files: readonly string[]) => {
    const isCode = (file: string) => /^(src|_includes)\//.test(file);
    uncompiled = [...new Set([...uncompiled, ...files.filter(isCode)])];
    const content = files.filter((file) => !isCode(file));
    const troubles: unknown[] = [];
    if (content.length > 0) await open(content).catch((error) => troubles.push(error));
    if (uncompiled.length > 0) {
      await takeCode(uncompiled).then(
        () => {
          uncompiled = [];
        },
        (error) => troubles.push(error),
      );
    }
    if (troubles.length > 0) throw new PlainError(troubles.map(formatTrouble).join("\n"));
  };
  const takeCode = async (files: readonly string[]) => {
    const before = code;
    code = await compile(root, true);
    if (code.hash === before.hash) return;
    const styles = files.some((file) => file.startsWith("src/assets/"));
    const shelf = styles ? await openAssets(root, code) : proof.known.shelf;
    if (files.every((file) => /^(_includes|src\/pages|src\/assets)\//.test(file))) {
      await proof.dress(code, shelf);
    } else {
      // Other code is another module: what is known is handed to it.
      const next = await importProof(code);
      proof = new next.Proof(root, code, { ...proof.known, shelf });
      await open();
    }
    compileRest();
  };

  let busy = attempt(
    () => open(),
    (ms) => `Opened ${proof.edition?.routes.length} pages in ${ms} ms.`,
  );
  const answer = async ({ url }: { url: URL }) => {
    if (url.pathname.startsWith("/.11ty/")) return undefined; // The server's own.
    await busy;
    const next = proof.edition?.nextChange;
    if (next && next.at <= readNow(process.env) && tried < next.at) {
      tried = next.at;
      busy = attempt(
        () => open([]),
        (ms) => `The clock: ready in ${ms} ms`,
      );
      await busy;
    }
    const html = { "Content-Type": "text/html; charset=utf-8" };
    try {
      const sheet = await proof.sheetAt(pathOf(url), held);
      const { type, body } = sheet ?? proof.missing() ?? { type: html["Content-Type"], body: "" };
      if (typeof body !== "string" || !type.startsWith("text/html")) {
        return { headers: { "Content-Type": type }, body };
      }
      const notice = sheet?.preview ?? (asOf && `As of ${asOf}`);
      const page = dressPage(body, { notice, trouble });
      return { status: sheet ? 200 : 404, headers: html, body: page };
    } catch (error) {
      console.error(formatTrouble(error));
      return { status: 500, headers: html, body: dressPage("", { trouble: formatTrouble(error) }) };
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
  // The first save of code then finds everything loaded that it takes.
  await importProof(await compile(root, true)).catch(() => {});
  compileRest();
}

function importProof({ folder }: Code): Promise<{ Proof: typeof Proof }> {
  return import(pathToFileURL(join(folder, "newsroom/proof.js")).href);
}

/** The address that is asked for; one that is no address is none of ours. */
function pathOf(url: URL): string {
  try {
    return decodeURI(url.pathname);
  } catch {
    return "";
  }
}
