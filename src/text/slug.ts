import slugify from "@sindresorhus/slugify";

const slugs = new Map<string, string>();

/**
 * Turns a topic's name, or other words that come again and again, into a piece of a URL: `makeSlug`,
 * with what it made kept.
 */
export function slugOf(words: string): string {
  const kept = slugs.get(words);
  if (kept !== undefined) return kept;
  const slug = makeSlug(words);
  if (words.length <= 60 && slugs.size < 100_000) slugs.set(words, slug);
  return slug;
}

/**
 * Turns words into a piece of a URL: lower-case ASCII letters, digits and hyphens; `""` if none are
 * left. For words that come once: to keep a heading would keep the whole file that it was cut from.
 */
export function makeSlug(words: string): string {
  if (/^[a-z0-9 ]+$/i.test(words)) return words.trim().toLowerCase().replace(/ +/g, "-");
  return slugify(words, { decamelize: false });
}

/** Says whether `text` may stand as a piece of a URL as it is. */
export function isSlug(text: string): boolean {
  return text.length <= 100 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
