import { renderManifest } from "../discovery/manifest.ts";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.manifest", size: 1, alias: "route" } };

/** The magazine as a device keeps it. */
export function render({ propsOf, route }: PageData<"manifest">) {
  return renderManifest(propsOf(route));
}
