import { feedStyle } from "../feed/style.ts";

export const data = { pagination: { data: "routes.feedStyle", size: 1, alias: "route" } };

/** The stylesheet of feeds in a browser. */
export function render() {
  return feedStyle;
}
