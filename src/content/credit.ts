import type { Article } from "./article.ts";
import type { PictureFile } from "./picture.ts";

/**
 * Gives stories' pictures the credit that their files carry (IPTC Photo Metadata 2023.1, `Credit Line`,
 * then `Creator`) where front matter names nobody.
 */
export function creditPictures(
  articles: readonly Article[],
  pictures: ReadonlyMap<string, PictureFile>,
): readonly Article[] {
  return articles.map((article) => {
    const { picture } = article;
    const credit = picture?.credit === "" && pictures.get(picture.src)?.imprint.credit;
    return picture && credit ? { ...article, picture: { ...picture, credit } } : article;
  });
}
