import { FrontPage } from "../../_includes/layouts/front.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.front", size: 1, alias: "route" } };

/** The home page, and the front of every section. */
export function render({ propsOf, route }: PageData<"front">) {
  return <FrontPage {...propsOf(route)} />;
}
