import { IssuesPage } from "../../_includes/layouts/issues.tsx";
import type { Edition } from "../edition/edition.ts";
import { issuesPage } from "../edition/issue.ts";
import type { RouteOf } from "../edition/routes.ts";

export const data = { pagination: { data: "routes.issues", size: 1, alias: "route" } };

/** The list of print issues. */
export function render({ edition, route }: { edition: Edition; route: RouteOf<"issues"> }) {
  return <IssuesPage {...issuesPage(edition, route)} />;
}
