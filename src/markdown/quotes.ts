const quotes: Record<string, string[]> = {
  en: ["“", "”", "‘", "’"],
  hi: ["“", "”", "‘", "’"],
  ta: ["“", "”", "‘", "’"],
  bn: ["“", "”", "‘", "’"],
  ur: ["“", "”", "‘", "’"],
  de: ["„", "“", "‚", "‘"],
  fr: ["«\u00a0", "\u00a0»", "‹\u00a0", "\u00a0›"],
  es: ["«", "»", "“", "”"],
  it: ["«", "»", "“", "”"],
  pt: ["«", "»", "“", "”"],
};

/**
 * The quotation marks of a language (double opening and closing, single opening and closing; CLDR
 * "delimiters"); `undefined` for one that is not known, whose punctuation is then left as typed.
 */
export function quotesOf(lang: string): string[] | undefined {
  return quotes[lang.split("-")[0]?.toLowerCase() ?? ""];
}
