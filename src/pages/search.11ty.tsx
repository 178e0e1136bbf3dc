import { SearchPage } from "../../_includes/layouts/search.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.search", size: 1, alias: "route" } };

/** The page on which readers search the magazine. */
export function render({ propsOf, route }: PageData<"search">) {
  return <SearchPage {...propsOf(route)} />;
}
