import type { Found } from "./engine.ts";

/** So many stories are shown at a time. */
export const pageSize = 10;

/** Shows some of the stories that were found, after those that are shown; gives the first of the new ones. */
export async function showStories(
  list: HTMLElement,
  found: readonly Found[],
  from: number,
  isStale: () => boolean,
): Promise<HTMLElement | undefined> {
  const some = found.slice(from, from + pageSize);
  const rows = await Promise.all(some.map(rowOf));
  if (isStale()) return undefined;
  if (from === 0) list.replaceChildren(...rows);
  else list.append(...rows);
  return rows[0];
}

async function rowOf(story: Found): Promise<HTMLLIElement> {
  const { url, excerpt, meta } = await story.data();
  const row = document.createElement("li");
  row.className = meta.label ? "search-result search-result-labelled" : "search-result";
  const lang = story.id.split("_", 1)[0] ?? "";
  const picture = meta.picture && pictureOf(meta.picture);
  const words = element("div", "search-words");
  const title = element("h2", "search-title");
  const link = element("a", "", meta.title);
  link.setAttribute("href", url);
  link.lang = lang;
  title.append(link);
  const text = element("p", "search-text");
  text.lang = lang;
  // The body's words where one of them was asked for; else what the editors say of the story.
  if (excerpt.includes("<mark>")) text.append("… ", ...marked(excerpt), " …");
  else text.append(meta.standfirst ?? "");
  const facts = [meta.section, meta.authors, meta.date].filter(Boolean).join(" · ");
  if (meta.label) words.append(element("p", "search-label", meta.label));
  words.append(title, text, element("p", "search-facts", facts));
  row.append(...(picture ? [picture] : []), words);
  return row;
}

/**
 * The words of an excerpt, those that were asked for marked. Pagefind escapes every `<` and `>` of a story:
 * the tags that are left are its own marks; no HTML is set from them.
 */
function marked(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((piece) => {
    const [, inside] = /^<mark>(.*)<\/mark>$/.exec(piece) ?? [];
    const text = (inside ?? piece).replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return inside === undefined ? document.createTextNode(text) : element("mark", "", text);
  });
}

/** The address stands backwards in the index. */
function pictureOf(backwards: string): HTMLImageElement {
  const picture = document.createElement("img");
  picture.alt = "";
  picture.width = 160;
  picture.height = 90;
  picture.loading = "lazy";
  picture.src = [...backwards].reverse().join("");
  return picture;
}

function element(tag: string, name: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}
