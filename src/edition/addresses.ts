import type { Fault } from "../content/fault.ts";
import { lineAt } from "../content/line.ts";
import type { Magazine } from "../content/magazine.ts";
import { didYouMean } from "../text/nearest.ts";
import { shorten } from "../text/prose.ts";
import type { Route } from "./routes.ts";

/** Checks that no two routes clash, and that links to addresses of the site lead somewhere. */
export function checkAddresses(magazine: Magazine, routes: readonly Route[]): Fault[] {
  // What is held takes its address some day, without anybody there to mend it: it is checked now.
  const toCome = magazine.held.flatMap(({ id, url, aliases }): Route[] => [
    { kind: "article", url, id },
    ...aliases.map((alias): Route => ({ kind: "redirect", url: alias, id })),
  ]);
  const faults = checkClashes(magazine, [...routes, ...toCome]);
  const { site } = magazine.facts;
  let urls: Set<string> | undefined;
  for (const article of magazine.all.values()) {
    if (magazine.standingOf(article) === "gone") continue;
    for (const { target, line } of article.body.links) {
      const path = target.startsWith(`${site.baseUrl}/`)
        ? target.slice(site.baseUrl.length)
        : target;
      if (!path.startsWith("/") || path.startsWith("//") || /\.md(#|$)/.test(path)) continue;
      const address = path.replace(/[?#].*$/, "");
      urls ??= new Set(routes.map(({ url }) => url));
      if (urls.has(address)) continue;
      const message = `links to "${shorten(target)}", which is no page of the site.${didYouMean(address, urls)} A story is linked by its id: article:the-id.`;
      const severity = article.draft || magazine.isArchived(article) ? "warning" : "error";
      faults.push({ file: article.file, line: line + article.body.line - 1, message, severity });
    }
  }
  return faults;
}

/** Checks that no two routes share a file, and that none is a folder where another is a file. */
function checkClashes(magazine: Magazine, routes: readonly Route[]): Fault[] {
  const faults: Fault[] = [];
  const taken = new Map<string, Route>();
  // Nearly every route is a folder with an index.html: the few files in their way are looked for.
  const files = new Map<string, Route>();
  for (const route of routes) {
    const { url } = route;
    const address = url.endsWith("/index.html") ? url.slice(0, -"index.html".length) : url;
    const other = taken.get(address);
    if (other) faults.push(clashOf(magazine, [route, other]));
    else taken.set(address, route);
    if (!address.endsWith("/")) files.set(address, route);
  }
  const lengths = new Set([...files.keys()].map(({ length }) => length));
  for (const [address, route] of taken) {
    for (let end = address.indexOf("/", 1); end > 0; end = address.indexOf("/", end + 1)) {
      const folder = lengths.has(end) ? address.slice(0, end) : "";
      const file = files.get(folder);
      if (file) faults.push(clashOf(magazine, [route, file]));
      files.delete(folder); // Told once, though all below it are in its way.
    }
  }
  return faults;
}

function clashOf(magazine: Magazine, routes: readonly [Route, Route]): Fault {
  const route =
    routes.find(({ kind }) => kind === "redirect") ?? routes.find(({ kind }) => kind === "article");
  const other = routes.find((each) => each !== route) ?? routes[0];
  const own = route?.url ?? other.url;
  const place = own === other.url ? "which is another page's too" : `where ${other.url} stands`;
  const message = `has the address ${own}, ${place}. Give it another.`;
  if (routes.some(({ kind }) => kind === "retired"))
    return { file: "_data/retired.ts", message, severity: "error" };
  const article = route && "id" in route ? magazine.all.get(route.id) : undefined;
  if (!route || !article) return { file: "_data/sections.ts", message, severity: "error" };
  const path = route.kind === "redirect" ? ["aliases", article.aliases.indexOf(route.url)] : [];
  const line = lineAt(magazine.root, article.file, path);
  return { file: article.file, line, message, severity: "error" };
}
