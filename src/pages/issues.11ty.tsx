import { IssuesPage } from "../../_includes/layouts/issues.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.issues", size: 1, alias: "route" } };

/** The list of print issues. */
export function render({ propsOf, route }: PageData<"issues">) {
  return <IssuesPage {...propsOf(route)} />;
}
