import type { PageData } from "../edition/props.ts";
import { feedStyle } from "../feed/style.ts";

export const data = { pagination: { data: "routes.feedStyle", size: 1, alias: "route" } };

/** The stylesheet of feeds in a browser. */
export function render({ propsOf, route }: PageData<"feedStyle">) {
  return feedStyle(propsOf(route).language);
}
