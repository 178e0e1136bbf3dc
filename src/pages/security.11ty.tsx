import { renderSecurityTxt } from "../discovery/securityTxt.ts";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.security", size: 1, alias: "route" } };

/** Whom to tell of a weakness of the site. */
export function render({ propsOf, route }: PageData<"security">) {
  return renderSecurityTxt(propsOf(route));
}
