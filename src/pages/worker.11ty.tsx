import { renderWorker } from "../discovery/worker.ts";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.worker", size: 1, alias: "route" } };

/** The service worker. */
export function render({ propsOf, route }: PageData<"worker">) {
  return renderWorker(propsOf(route));
}
