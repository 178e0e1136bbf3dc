import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";

/** Where a story stands among those of its series that are out, from the oldest: 1 is the first. */
export interface SeriesPlace {
  number: number;
  count: number;
  /** The stories just before and after it. */
  before?: Article | undefined;
  after?: Article | undefined;
}

/** The place of a story in its series; `undefined` where it is in none. */
export function seriesPlaceOf(magazine: Magazine, article: Article): SeriesPlace | undefined {
  const newestFirst = magazine.bySeries.get(article.series ?? "") ?? [];
  const at = newestFirst.indexOf(article);
  if (at < 0) return undefined;
  return {
    number: newestFirst.length - at,
    count: newestFirst.length,
    before: newestFirst[at + 1],
    after: newestFirst[at - 1],
  };
}
