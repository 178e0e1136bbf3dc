import { renderRobots } from "../discovery/robots.ts";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.robots", size: 1, alias: "route" } };

/** What crawlers are told. */
export function render({ propsOf, route }: PageData<"robots">) {
  return renderRobots(propsOf(route).sitemaps);
}
