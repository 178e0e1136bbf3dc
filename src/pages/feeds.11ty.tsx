import { FeedsPage } from "../../_includes/layouts/feeds.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.feeds", size: 1, alias: "route" } };

/** The page about feeds. */
export function render({ propsOf, route }: PageData<"feeds">) {
  return <FeedsPage {...propsOf(route)} />;
}
