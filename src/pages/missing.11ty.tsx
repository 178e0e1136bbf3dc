import { HousePage } from "../../_includes/layouts/house.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.missing", size: 1, alias: "route" } };

/** The page that a host shows for an address that leads nowhere. */
export function render({ propsOf, route }: PageData<"missing">) {
  const { shell } = propsOf(route);
  return (
    <HousePage shell={shell} title="There is no page at this address">
      <p>It may have been mistyped, or the story may have been taken down. You could try:</p>
      <ul>
        <li>
          <a href="/">the front page</a>, for the newest stories
        </li>
        <li>
          <a href="/archive/">the archive</a>, where everything stands by year and month
        </li>
        <li>
          <a href="/topics/">the topics</a>, from A to Z
        </li>
        <li>
          <a href="/authors/">our writers</a>, each with their stories
        </li>
      </ul>
    </HousePage>
  );
}
