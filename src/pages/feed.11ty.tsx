import type { Article } from "../content/article.ts";
import type { Edition } from "../edition/edition.ts";
import { feedPage } from "../edition/feed.ts";
import type { RouteOf } from "../edition/routes.ts";
import { renderRss } from "../feed/rss.ts";
import { renderStory } from "../feed/story.tsx";
import { renderBody } from "../markdown/markdown.ts";

export const data = { pagination: { data: "routes.feed", size: 1, alias: "route" } };

/** The site's feed, RSS 2.0 with full text. */
export function render({ edition, route }: { edition: Edition; route: RouteOf<"feed"> }) {
  const { magazine } = edition;
  const { items, ...feed } = feedPage(edition, route);
  return renderRss({
    ...feed,
    items: items.map(({ story, body, ...item }) => {
      const markdown = magazine.markdownOf(magazine.all.get(story) as Article);
      const html = renderStory({ ...item, html: renderBody(markdown, body.context) });
      return { ...item, html };
    }),
  });
}
