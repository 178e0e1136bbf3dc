import { ListPage } from "../../_includes/layouts/list.tsx";
import type { Edition } from "../edition/edition.ts";
import { listPage } from "../edition/list.ts";
import type { RouteOf } from "../edition/routes.ts";

export const data = { pagination: { data: "routes.list", size: 1, alias: "route" } };

/** A page of the list of a section, author, topic, series or month. */
export function render({ edition, route }: { edition: Edition; route: RouteOf<"list"> }) {
  return <ListPage {...listPage(edition, route)} />;
}
