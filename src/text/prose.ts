const unspaced = /(?=\p{L})[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;

/** The number of words in plain text; runs of Chinese, Japanese and Thai letters count two letters a word. */
export function countWords(text: string): number {
  // A plain range finds out sooner that there are none of those scripts (nor any beyond U+FFFF).
  const letters = /[\u0e00-\u0e7f\u2e80-\ufaff\uff66-\uff9f]/.test(text)
    ? (text.match(unspaced)?.length ?? 0)
    : 0;
  const spaced = letters > 0 ? text.replace(unspaced, " ") : text;
  return countSpaced(spaced) + Math.ceil(letters / 2);
}

/** Counts the pieces between spaces that hold a letter or digit. */
function countSpaced(text: string): number {
  let words = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(text[at] ?? ""))) {
      counted = false;
    } else if (!counted && isWordly(text, at, code)) {
      words += 1;
      counted = true;
    }
  }
  return words;
}

function isWordly(text: string, at: number, code: number): boolean {
  if (code < 128) return (code | 32) >= 97 ? (code | 32) <= 122 : code >= 48 && code <= 57;
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** A text cut to at most 60 characters on one line of plain words, whole letters all, as messages quote it. */
export function shorten(text: string): string {
  const line = text.slice(0, 240).replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ");
  if (line.length <= 60) return line;
  let short = "";
  for (const letter of line) {
    if (short.length + letter.length > 57) break;
    short += letter;
  }
  return `${short}...`;
}

/** Minutes to read so many words, at 230 a minute and at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230));
}

/** Joins names as a sentence does: `A`, `A and B`, `A, B and C`; in a language by its word for "and". */
export function joinNames(names: readonly string[], and = "and"): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}
