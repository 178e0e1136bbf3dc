import type { Article } from "../content/article.ts";
import type { DateStyle } from "../text/dates.ts";
import { localeFor } from "../words/words.ts";
import type { Edition } from "./edition.ts";

/** How dates are said of a story: in its own language, where the interface speaks it. */
export function dateStyleOf({ magazine }: Edition, { lang }: Article): DateStyle {
  const { zone, language } = magazine.facts.site;
  return { zone, locale: localeFor(lang, language) };
}
