import { hashOf } from "../content/markdown.ts";
import type { Edition } from "../edition/edition.ts";
import { keysOf } from "../edition/keys.ts";
import { propsOf } from "../edition/props.ts";
import { fileOf, type Route } from "../edition/routes.ts";
import { houseOf } from "../edition/shell.ts";
import type { Manifest, Output } from "./manifest.ts";

/** A route as the plan finds it: as readers have it, or to be compiled from the props given. */
export type Planned =
  | { file: string; fresh: Output }
  | {
      file: string;
      route: Route;
      props: string;
      key: string;
      print: string;
      was?: Output | undefined;
    };

/**
 * Splits routes into fresh and stale, one by one as they are asked for. A route is fresh where the
 * same code made it from the same props, and readers still have those bytes. The key is compared
 * first: it tells the same of most routes without their props being made.
 */
export function* planRoutes(
  edition: Edition,
  routes: Iterable<Route>,
  past: { code: string; manifest: Manifest; broken: ReadonlySet<string> },
): Generator<Planned> {
  const { code, manifest, broken } = past;
  const keyOf = keysOf(edition);
  const house = hashOf(JSON.stringify(houseOf(edition)));
  for (const route of routes) {
    const file = fileOf(route.url);
    const known = manifest.outputs.get(file);
    const was = broken.has(file) ? undefined : known;
    const comparable = manifest.code === code ? was : undefined;
    const key = keyOf(route)?.slice(0, 32) ?? "";
    if (comparable && key !== "" && comparable.key === key) {
      yield { file, fresh: comparable };
      continue;
    }
    const props = JSON.stringify(propsOf(edition, route));
    const print = hashOf(house + props).slice(0, 32);
    if (comparable?.print === print) {
      yield { file, fresh: comparable.key === key ? comparable : { ...comparable, key } };
    } else yield { file, route, props, key, print, was };
  }
}
