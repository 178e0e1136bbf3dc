import { OfflinePage } from "../../_includes/layouts/device.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.offline", size: 1, alias: "route" } };

/** The page that stands for every other where there is no network. */
export function render({ propsOf, route }: PageData<"offline">) {
  return <OfflinePage {...propsOf(route)} />;
}
