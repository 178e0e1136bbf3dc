import { HousePage } from "../../_includes/layouts/house.tsx";
import type { Edition } from "../edition/edition.ts";
import { gonePage } from "../edition/notice.ts";
import type { RouteOf } from "../edition/routes.ts";

export const data = { pagination: { data: "routes.gone", size: 1, alias: "route" } };

/** The page left where a story has expired. */
export function render({ edition, route }: { edition: Edition; route: RouteOf<"gone"> }) {
  const { shell, reason, section } = gonePage(edition, route);
  return (
    <HousePage shell={shell} title="This story is no longer available">
      <p>{reason}</p>
      <p>
        Newer stories are in <a href={section.url}>{section.name}</a>, and everything still on the
        site is in the <a href="/archive/">archive</a>.
      </p>
    </HousePage>
  );
}
