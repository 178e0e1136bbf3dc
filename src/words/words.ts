import { english, type Words } from "./english.ts";
import { hindi } from "./hindi.ts";

const tables: Record<string, Words> = { en: english, hi: hindi };

/** The words of the interface in a language (BCP 47); in English where the house has none in that language. */
export function wordsFor(language: string): Words {
  return tables[language.split("-", 1)[0]?.toLowerCase() ?? ""] ?? english;
}

/** The language, of those that the interface speaks, in which `wordsFor` answers: what `lang` says of its words. */
export function spoken(language: string): string {
  const primary = language.split("-", 1)[0]?.toLowerCase() ?? "";
  return primary in tables ? primary : "en";
}
