import { textOf, wordsOf } from "../corpus/words.ts";
import type { ReadItem } from "./readers.ts";
import { type Source, type SourceStory, typed } from "./source.ts";

/** What differs between an item as a reader found it and the story as its file has it. */
export function differences(
  item: ReadItem,
  story: SourceStory,
  { site, names, bytesAt }: Source,
  told: { authors: "all" | "first"; full: boolean; pictures: boolean; paid: string },
): string[] {
  const found: string[] = [];
  const hold = (what: string, has: unknown, should: unknown) => {
    if (JSON.stringify(has) !== JSON.stringify(should)) {
      found.push(
        `${story.id}: ${what} is ${JSON.stringify(has)}, should be ${JSON.stringify(should)}`,
      );
    }
  };
  hold("the id", item.id, `tag:${site.idAuthority}:${story.id}`);
  hold("the address", item.url, story.url);
  hold("the title", typed(item.title), typed(told.paid + story.title));
  // Atom tells stories of one minute apart by a fraction of a second; RSS knows whole seconds.
  hold("the date", Math.floor(item.published / 1000), Math.floor(story.date / 1000));
  const authors = story.authors.map((id) => names.get(id));
  // An advertiser's story has none; some readers then name the magazine, which its feed does.
  if (story.kind === "sponsored") {
    hold("the authors", item.authors, item.authors.length > 0 ? [site.name] : []);
  } else
    hold("the authors", item.authors, told.authors === "first" ? authors.slice(0, 1) : authors);
  if (item.enclosures) {
    const picture = told.pictures ? story.picture : undefined;
    hold("the number of pictures", item.enclosures.length, picture ? 1 : 0);
    const [enclosure] = item.enclosures;
    if (picture && enclosure) {
      const name = picture.src.replace(/\.\w+$/, "");
      const address = new RegExp(`^${site.baseUrl}/pictures/${name}-[0-9a-f]{10}-\\d+\\.jpg$`);
      if (!address.test(enclosure.url))
        found.push(`${story.id}: its picture is at ${enclosure.url}`);
      else hold("the picture's bytes", enclosure.length, bytesAt(enclosure.url));
      hold("the picture's type", enclosure.type, "image/jpeg");
    }
  }
  if (!told.full) hold("the text in full", item.html ?? "", "");
  else {
    const words = wordsOf(textOf(item.html ?? "").replaceAll("\uE000", " "));
    const text = ` ${words.join(" ")} `;
    const lost = story.passages.find((passage) => !text.includes(` ${passage.words.join(" ")} `));
    if (lost) found.push(`${story.id}: the words of line ${lost.line} are not in it: ${lost.text}`);
  }
  return found;
}
