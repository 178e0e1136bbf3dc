import { GonePage } from "../../_includes/layouts/gone.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.retired", size: 1, alias: "route" } };

/** The page left at an address that was retired. */
export function render({ propsOf, route }: PageData<"retired">) {
  return <GonePage {...propsOf(route)} />;
}
