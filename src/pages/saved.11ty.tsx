import { SavedPage } from "../../_includes/layouts/device.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.saved", size: 1, alias: "route" } };

/** The page of what the reader saved. */
export function render({ propsOf, route }: PageData<"saved">) {
  return <SavedPage {...propsOf(route)} />;
}
