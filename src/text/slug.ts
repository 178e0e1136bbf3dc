import slugify from "@sindresorhus/slugify";

/** Turns words into a piece of a URL: lower-case ASCII letters, digits and hyphens; `""` if none are left. */
export function slugOf(words: string): string {
  return slugify(words, { decamelize: false });
}

/** Says whether `text` may stand as a piece of a URL as it is. */
export function isSlug(text: string): boolean {
  return text.length <= 100 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
