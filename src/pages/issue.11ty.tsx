import { IssuePage } from "../../_includes/layouts/issue.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.issue", size: 1, alias: "route" } };

/** The page of a print issue. */
export function render({ propsOf, route }: PageData<"issue">) {
  return <IssuePage {...propsOf(route)} />;
}
