import { GonePage } from "../../_includes/layouts/gone.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.gone", size: 1, alias: "route" } };

/** The page left where a story has expired. */
export function render({ propsOf, route }: PageData<"gone">) {
  return <GonePage {...propsOf(route)} />;
}
