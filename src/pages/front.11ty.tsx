import { FrontPage } from "../../_includes/layouts/front.tsx";
import type { Edition } from "../edition/edition.ts";
import { frontPage } from "../edition/front.ts";
import type { RouteOf } from "../edition/routes.ts";

export const data = { pagination: { data: "routes.front", size: 1, alias: "route" } };

/** The home page, and the front of every section. */
export function render({ edition, route }: { edition: Edition; route: RouteOf<"front"> }) {
  return <FrontPage {...frontPage(edition, route)} />;
}
