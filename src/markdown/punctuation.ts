import MarkdownIt from "markdown-it";

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

const setters = new Map<string, MarkdownIt>();

/** Sets plain text with the punctuation of its language, as bodies are set: quotes, dashes, ellipses. */
export function setPunctuation(text: string, lang: string): string {
  const marks = quotesOf(lang);
  if (!marks || !/["'.\-()+]/.test(text)) return text;
  let setter = setters.get(lang);
  if (!setter) {
    setter = new MarkdownIt("zero", { typographer: true, quotes: marks });
    setter.core.ruler.enable(["replacements", "smartquotes"]);
    setters.set(lang, setter);
  }
  const children = setter.parseInline(text, {})[0]?.children ?? [];
  return children.map(({ content }) => content).join("");
}
