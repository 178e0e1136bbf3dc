import type { PageData } from "../edition/props.ts";
import { renderAtom } from "../feed/atom.ts";
import { renderJson } from "../feed/json.ts";
import { renderRss } from "../feed/rss.ts";
import { renderStory } from "../feed/story.tsx";

export const data = { pagination: { data: "routes.feed", size: 1, alias: "route" } };

const writers = { rss: renderRss, atom: renderAtom, json: renderJson };

/** A feed, in the format of its route. */
export function render({ propsOf, wordsOf, route }: PageData<"feed">) {
  const { items, ...feed } = propsOf(route);
  return writers[route.format]({
    ...feed,
    items: items.map(({ body, ...item }) => {
      return { ...item, html: body && renderStory({ ...item, html: wordsOf(body) }) };
    }),
  });
}
