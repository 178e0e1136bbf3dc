import { renderSitemap, renderSitemapIndex } from "../discovery/sitemap.ts";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.sitemap", size: 1, alias: "route" } };

/** A sitemap, or the index of them. */
export function render({ propsOf, route }: PageData<"sitemap">) {
  const { index, pages } = propsOf(route);
  return index ? renderSitemapIndex(pages) : renderSitemap(pages);
}
