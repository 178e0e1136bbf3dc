import type { Article } from "../content/article.ts";
import type { DateStyle } from "../text/dates.ts";
import { spoken } from "../words/words.ts";
import type { Edition } from "./edition.ts";

/** How dates are said on a story's page and card: in the story's language, where the interface speaks it. */
export function styleOf({ magazine }: Edition, { lang }: Article): DateStyle {
  const { zone, language } = magazine.facts.site;
  const isSpoken = spoken(lang) === lang.split("-", 1)[0]?.toLowerCase();
  return { zone, locale: isSpoken ? lang : language };
}
