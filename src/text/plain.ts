const names: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** The tags between which words do not run on. */
const blocks =
  /<\/?(?:p|br|hr|h[1-6]|blockquote|pre|[uod]l|li|d[td]|div|section|aside|figure|figcaption|table|caption|t[hdr]|thead|tbody|tfoot|details|summary)\b[^>]*>/g;

/** The words of a story's set HTML as one line of plain text; the numbers of its footnotes are left out. */
export function plainText(html: string): string {
  const text = html
    .replace(
      /<sup class="footnote-ref">.*?<\/sup>|<a [^>]*class="footnote-backref"[^>]*>.*?<\/a>/g,
      "",
    )
    .replace(blocks, " ")
    .replace(/<[^>]*>/g, "");
  return unescapeHtml(text).replace(/\s+/g, " ").trim();
}

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return names[name] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
