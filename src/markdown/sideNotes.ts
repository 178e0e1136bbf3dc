/** A footnote of one paragraph, and the way back from it. */
const note = /<li id="fn(\d+)" class="footnote-item"><p>((?:(?!<\/?p>).)*?)<\/p>\s*<\/li>/gs;
const back = /\s*<a href="#fnref[^"]*" class="footnote-backref"[^>]*>.*?<\/a>/gs;
const mark = /<sup class="footnote-ref"><a href="#fn(\d+)" id="fnref\d+"[^>]*>.*?<\/a><\/sup>/gs;

/**
 * Puts each footnote beside the place that first refers to it as well, for screens with a margin: what
 * `placeBody` gives in, the same with side notes out. They are hidden from all who would read them twice;
 * the stylesheet shows them to the eye where there is room. Their links are in the list below, as are
 * notes of more than a paragraph.
 */
export function addSideNotes(html: string): string {
  if (!html.includes('class="footnote-ref"')) return html;
  const notes = new Map<string, string>();
  for (const [, number = "", words = ""] of html.matchAll(note)) {
    notes.set(number, words.replace(back, "").replace(/<\/?a\b[^>]*>| id="[^"]*"/g, ""));
  }
  return html.replace(mark, (place, number: string) => {
    const words = notes.get(number);
    if (words === undefined) return place;
    return `${place}<span class="side-note" hidden aria-hidden="true"><b>${number}</b> ${words}</span>`;
  });
}
