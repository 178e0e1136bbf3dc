import { directionOf } from "../text/direction.ts";
import { english, type Words } from "./english.ts";
import { hindi } from "./hindi.ts";

const tables: Record<string, Words> = { en: english, hi: hindi };

/** The language, of those that the interface speaks, in which `wordsFor` answers: what `lang` says of its words. */
export function spoken(language: string): string {
  const primary = primaryOf(language);
  return Object.hasOwn(tables, primary) ? primary : "en";
}

/**
 * The locale of the dates and numbers that stand amid the interface's words for a language: that language
 * itself where the interface speaks it, else the magazine's.
 */
export function localeFor(language: string, magazine: string): string {
  return spoken(language) === primaryOf(language) ? language : magazine;
}

function primaryOf(language: string): string {
  return language.split("-", 1)[0]?.toLowerCase() ?? "";
}

/**
 * The attributes of an element that says the interface's words for a language amid a page of its own
 * language and direction (HTML, `lang` and `dir`).
 */
export function voiceOf(language: string, page: { lang: string; dir: "ltr" | "rtl" }) {
  const lang = spoken(language);
  const dir = directionOf(lang);
  return {
    lang: lang === primaryOf(page.lang) ? undefined : lang,
    dir: dir === page.dir ? undefined : dir,
  };
}

/** The words of every language that the interface speaks, English first. */
export function allWords(): Words[] {
  return Object.values(tables);
}

/** The words of the interface in a language (BCP 47); in English where the house has none in that language. */
export function wordsFor(language: string): Words {
  return tables[spoken(language)] ?? english;
}
