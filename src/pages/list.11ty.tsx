import { ListPage } from "../../_includes/layouts/list.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.list", size: 1, alias: "route" } };

/** A page of the list of a section, author, topic, series or month. */
export function render({ propsOf, route }: PageData<"list">) {
  return <ListPage {...propsOf(route)} />;
}
