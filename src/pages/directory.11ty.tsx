import { DirectoryPage } from "../../_includes/layouts/directory.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.directory", size: 1, alias: "route" } };

/** The writers, topics, series, years and months, each list of them on one page. */
export function render({ propsOf, route }: PageData<"directory">) {
  return <DirectoryPage {...propsOf(route)} />;
}
