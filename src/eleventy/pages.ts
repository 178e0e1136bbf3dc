import { fileOf, groupByKind, type Route } from "../edition/routes.ts";
import type { EleventyConfig } from "./config.ts";

/** The routes that a run of Eleventy compiles, and what their pages are made from. */
export interface Pages {
  routes: readonly Route[];
  propsOf(route: Route): unknown;
  markdownOf(body: { file: string; hash: string }): string;
}

/** Gives page templates what `PageData` promises, and every route its file. */
export function pages(config: EleventyConfig, given: () => Pages): void {
  config.addGlobalData("routes", () => groupByKind(given().routes));
  config.addGlobalData("propsOf", () => (route: Route) => given().propsOf(route));
  config.addGlobalData(
    "markdownOf",
    () => (body: { file: string; hash: string }) => given().markdownOf(body),
  );
  config.addGlobalData(
    "permalink",
    () =>
      ({ route }: { route: Route }) =>
        fileOf(route.url),
  );
  config.addGlobalData("eleventyExcludeFromCollections", true);
}
