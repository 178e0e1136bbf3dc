import { distance } from "fastest-levenshtein";

/** The word of `words` that `word` looks like a slip of (two letters, or a third of them, off at most), if any. */
export function nearestOf(word: string, words: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(Math.min(2, word.length - 2), Math.floor(word.length / 3)) + 1;
  if (word.length > 60) return undefined;
  for (const candidate of words) {
    const off = distance(word.toLowerCase(), candidate.toLowerCase());
    if (off < least) {
      least = off;
      nearest = candidate;
    }
  }
  return nearest;
}

/** The question that ends an error about a bad word: ` Did you mean "science"?`, or nothing. */
export function didYouMean(word: string, words: Iterable<string>): string {
  const nearest = nearestOf(word, words);
  return nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
}
