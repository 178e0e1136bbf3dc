/** The number of words in plain text; runs of Chinese, Japanese and Thai letters count two letters a word. */
export function countWords(text: string): number {
  const unspaced =
    text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  const spaced = text.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu, " ");
  return (spaced.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) + Math.ceil(unspaced / 2);
}

/** Minutes to read so many words, at 230 a minute and at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230));
}

/** Joins names as a sentence does: `A`, `A and B`, `A, B and C`. */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
