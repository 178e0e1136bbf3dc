import slugify from "@sindresorhus/slugify";

const slugs = new Map<string, string>();

/**
 * Turns words into a piece of a URL: lower-case ASCII letters, digits and hyphens; `""` if none are
 * left. Slugs of short words are kept, for topics are asked for again and again.
 */
export function slugOf(words: string): string {
  const kept = slugs.get(words);
  if (kept !== undefined) return kept;
  const slug = slugify(words, { decamelize: false });
  if (words.length <= 60 && slugs.size < 100_000) slugs.set(words, slug);
  return slug;
}

/** Says whether `text` may stand as a piece of a URL as it is. */
export function isSlug(text: string): boolean {
  return text.length <= 100 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
