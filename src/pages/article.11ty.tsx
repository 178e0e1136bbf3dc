import { ArticlePage } from "../../_includes/layouts/article.tsx";
import type { PageData } from "../edition/props.ts";
import { headingsOf } from "../markdown/headings.ts";
import { addSideNotes } from "../markdown/sideNotes.ts";
import { splitBody } from "../markdown/split.ts";

export const data = { pagination: { data: "routes.article", size: 1, alias: "route" } };

/** A story of so many words and headings begins with its contents. */
const long = { words: 900, headings: 4 };

/** The page of a story. */
export function render({ propsOf, wordsOf, route }: PageData<"article">) {
  const { body, ...props } = propsOf(route);
  const html = addSideNotes(wordsOf(body));
  const headings = props.words < long.words ? [] : headingsOf(html);
  const speaks = props.sponsors.labels.some(({ message }) => message);
  return (
    <ArticlePage
      {...props}
      contents={headings.length < long.headings ? [] : headings}
      html={speaks ? splitBody(html, 3) : [html, ""]}
    />
  );
}
