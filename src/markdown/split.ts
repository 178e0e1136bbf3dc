const voids = /^(area|br|col|hr|img|input|source|track|wbr)$/;

/**
 * Cuts a story's HTML, as `renderBody` gives it, behind its `count`th paragraph of the first level, so
 * that something may stand between. A story of so few paragraphs is not cut: the second part is empty.
 */
export function splitBody(html: string, count: number): [string, string] {
  let depth = 0;
  let paragraphs = 0;
  for (const { 0: tag, 1: close, 2: name = "", 3: alone, index } of html.matchAll(
    /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|[^">])*?(\/?)>/g,
  )) {
    if (alone || voids.test(name)) continue;
    depth += close ? -1 : 1;
    if (!close || name !== "p" || depth !== 0) continue;
    paragraphs += 1;
    if (paragraphs < count) continue;
    const end = index + tag.length;
    const after = html.slice(end);
    return after.includes("<p>") ? [html.slice(0, end), after] : [html, ""];
  }
  return [html, ""];
}
