import type { Fault } from "../content/fault.ts";
import { lineAt } from "../content/line.ts";
import type { Magazine } from "../content/magazine.ts";
import { didYouMean } from "../text/nearest.ts";
import { shorten } from "../text/prose.ts";
import { fileOf, type Route } from "./routes.ts";

/** Checks that no two routes clash, and that links to addresses of the site lead somewhere. */
export function checkAddresses(magazine: Magazine, routes: readonly Route[]): Fault[] {
  // What is held takes its address some day, without anybody there to mend it: it is checked now.
  const toCome = magazine.held.flatMap(({ id, url, aliases }): Route[] => [
    { kind: "article", url, id },
    ...aliases.map((alias): Route => ({ kind: "redirect", url: alias, id })),
  ]);
  const faults = checkClashes(magazine, [...routes, ...toCome]);
  const { site } = magazine.facts;
  const urls = new Set(routes.map(({ url }) => url));
  for (const article of magazine.all.values()) {
    if (magazine.standingOf(article) === "gone") continue;
    for (const { target, line } of article.body.links) {
      const path = target.startsWith(`${site.baseUrl}/`)
        ? target.slice(site.baseUrl.length)
        : target;
      if (!path.startsWith("/") || path.startsWith("//") || /\.md(#|$)/.test(path)) continue;
      const address = path.replace(/[?#].*$/, "");
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
  const files = new Map<string, Route>();
  const folders = new Map<string, Route>();
  for (const route of routes) {
    const file = fileOf(route.url);
    let other = files.get(file) ?? folders.get(file);
    for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
      const folder = file.slice(0, end);
      other ??= files.get(folder);
      if (folders.has(folder)) break; // And so are those above it.
      folders.set(folder, route);
    }
    if (other) faults.push(clashOf(magazine, [route, other]));
    files.set(file, other ?? route);
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
