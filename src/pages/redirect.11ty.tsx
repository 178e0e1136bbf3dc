import { RedirectPage } from "../../_includes/layouts/redirect.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.redirect", size: 1, alias: "route" } };

/** The page at a story's old address. */
export function render({ propsOf, route }: PageData<"redirect">) {
  return <RedirectPage {...propsOf(route)} />;
}
