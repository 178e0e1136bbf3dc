import { IssuePage } from "../../_includes/layouts/issue.tsx";
import type { Edition } from "../edition/edition.ts";
import { issuePage } from "../edition/issue.ts";
import type { RouteOf } from "../edition/routes.ts";

export const data = { pagination: { data: "routes.issue", size: 1, alias: "route" } };

/** The page of a print issue. */
export function render({ edition, route }: { edition: Edition; route: RouteOf<"issue"> }) {
  return <IssuePage {...issuePage(edition, route)} />;
}
