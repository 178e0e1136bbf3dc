import type { BodySource } from "../content/markdown.ts";
import type { PlacedBody } from "../edition/article.ts";
import { putInHouse } from "../edition/props.ts";
import { fileOf, groupByKind, type Route } from "../edition/routes.ts";
import type { House } from "../edition/shell.ts";
import { placeBody } from "../markdown/place.ts";
import type { EleventyConfig } from "./config.ts";

/** The routes that a run of Eleventy compiles, and what their pages are made from. */
export interface Pages {
  routes: readonly Route[];
  propsOf(route: Route): object;
  /** What stands around all of them. */
  house(): House;
  /** The words of a story as `setBody` sets them. */
  setOf(body: BodySource): string;
}

/** Gives page templates what `PageData` promises, and every route its file. */
export function pages(config: EleventyConfig, given: () => Pages): void {
  config.addGlobalData("routes", () => groupByKind(given().routes));
  for (const [name, value] of Object.entries(dataOf(given)))
    config.addGlobalData(name, () => value);
  config.addGlobalData(
    "permalink",
    () =>
      ({ route }: { route: Route }) =>
        fileOf(route.url),
  );
  config.addGlobalData("eleventyExcludeFromCollections", true);
}

/** What every page template is given besides its route. */
export function dataOf(given: () => Pages) {
  return {
    propsOf: (route: Route) => putInHouse(given().propsOf(route), given().house()),
    wordsOf: ({ context, ...body }: PlacedBody) =>
      placeBody(given().setOf({ ...body, lang: context.lang }), context),
  };
}
