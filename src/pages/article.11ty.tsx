import { ArticlePage } from "../../_includes/layouts/article.tsx";
import type { Article } from "../content/article.ts";
import { articlePage } from "../edition/article.ts";
import type { Edition } from "../edition/edition.ts";
import type { RouteOf } from "../edition/routes.ts";
import { renderBody } from "../markdown/markdown.ts";

export const data = { pagination: { data: "routes.article", size: 1, alias: "route" } };

/** The page of a story. */
export function render({ edition, route }: { edition: Edition; route: RouteOf<"article"> }) {
  const props = articlePage(edition, route);
  const { magazine } = edition;
  const markdown = magazine.markdownOf(magazine.all.get(route.id) as Article);
  return <ArticlePage {...props} html={renderBody(markdown, props.body.context)} />;
}
