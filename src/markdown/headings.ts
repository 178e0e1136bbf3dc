/** A heading of a story's HTML: its id, and its words as HTML without tags. */
export interface Heading {
  id: string;
  words: string;
}

/** The headings of the second level in what `placeBody` gives, in their order; those without an id are left out. */
export function headingsOf(html: string): Heading[] {
  const found = html.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs);
  return [...found].map(([, id = "", words = ""]) => ({
    id,
    words: words.replace(/<[^>]*>/g, ""),
  }));
}
