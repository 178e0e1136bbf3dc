import { ArticlePage } from "../../_includes/layouts/article.tsx";
import type { PageData } from "../edition/props.ts";
import { splitBody } from "../markdown/split.ts";

export const data = { pagination: { data: "routes.article", size: 1, alias: "route" } };

/** The page of a story. */
export function render({ propsOf, wordsOf, route }: PageData<"article">) {
  const { body, ...props } = propsOf(route);
  const html = wordsOf(body);
  const speaks = props.sponsors.labels.some(({ message }) => message);
  return <ArticlePage {...props} html={speaks ? splitBody(html, 3) : [html, ""]} />;
}
