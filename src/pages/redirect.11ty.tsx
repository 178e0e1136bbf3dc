import { RedirectPage } from "../../_includes/layouts/redirect.tsx";
import type { Edition } from "../edition/edition.ts";
import { redirectPage } from "../edition/notice.ts";
import type { RouteOf } from "../edition/routes.ts";

export const data = { pagination: { data: "routes.redirect", size: 1, alias: "route" } };

/** The page at a story's old address. */
export function render({ edition, route }: { edition: Edition; route: RouteOf<"redirect"> }) {
  return <RedirectPage {...redirectPage(edition, route)} />;
}
