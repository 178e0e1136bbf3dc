import type { PageData } from "../edition/props.ts";
import { renderRss } from "../feed/rss.ts";
import { renderStory } from "../feed/story.tsx";
import { renderBody } from "../markdown/markdown.ts";

export const data = { pagination: { data: "routes.feed", size: 1, alias: "route" } };

/** The site's feed, RSS 2.0 with full text. */
export function render({ propsOf, markdownOf, route }: PageData<"feed">) {
  const { items, ...feed } = propsOf(route);
  return renderRss({
    ...feed,
    items: items.map(({ body, ...item }) => {
      const html = renderStory({ ...item, html: renderBody(markdownOf(body), body.context) });
      return { ...item, html };
    }),
  });
}
