import type { Magazine } from "../content/magazine.ts";
import type { PictureFile } from "../content/picture.ts";

/** The magazine's mark, large and small; `undefined` where it has none. */
export function iconOf({
  facts,
  pictures,
}: Magazine): { large: PictureFile; small: PictureFile } | undefined {
  const { icon } = facts.site;
  const large = icon && pictures.get(icon.large);
  const small = icon && pictures.get(icon.small);
  return large && small && { large, small };
}
