import type { PageData } from "../edition/props.ts";
import { renderOpml } from "../feed/opml.ts";

export const data = { pagination: { data: "routes.opml", size: 1, alias: "route" } };

/** The list of feeds, for readers to take in at once. */
export function render({ propsOf, route }: PageData<"opml">) {
  return renderOpml(propsOf(route));
}
