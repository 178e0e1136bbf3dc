import { DirectoryPage } from "../../_includes/layouts/directory.tsx";
import { directoryPage } from "../edition/directory.ts";
import type { Edition } from "../edition/edition.ts";
import type { RouteOf } from "../edition/routes.ts";

export const data = { pagination: { data: "routes.directory", size: 1, alias: "route" } };

/** The writers, topics, series, years and months, each list of them on one page. */
export function render({ edition, route }: { edition: Edition; route: RouteOf<"directory"> }) {
  return <DirectoryPage {...directoryPage(edition, route)} />;
}
