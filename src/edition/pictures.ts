import type { Article } from "../content/article.ts";
import type { PictureFile } from "../content/picture.ts";
import type { Focus } from "../picture/frame.ts";
import { type Rendition, renditionOf } from "../picture/markup.ts";
import { type Shape, type Variant, variantsOf } from "../picture/recipe.ts";
import type { Edition } from "./edition.ts";

/** A variant that a page of an edition points to, and the file that it is made of. */
export interface ShownVariant {
  original: PictureFile;
  variant: Variant;
}

/** All files of pictures that an edition's pages point to: none of a story that is not out. */
export interface ShownPictures {
  /** Marks and logos, which are served as they are. */
  files: PictureFile[];
  variants: ShownVariant[];
}

const renditions = new WeakMap<PictureFile, Map<string, Rendition>>();

/** A picture in a shape, as a page shows it. */
export function shown(file: PictureFile, shape: Shape, focus?: Focus): Rendition {
  const kept = renditions.get(file) ?? new Map<string, Rendition>();
  renditions.set(file, kept);
  const key = `${shape} ${focus?.x} ${focus?.y}`;
  const rendition = kept.get(key) ?? renditionOf(file, shape, focus);
  kept.set(key, rendition);
  return rendition;
}

/** A picture in the three ratios that search engines ask for, and as sharing it shows it, the widest first. */
export function cutsOf(file: PictureFile, focus?: Focus) {
  return (["wide", "card", "square"] as const).map((shape) => {
    const { url, width, height } = shown(file, shape, focus);
    return { url, width, height };
  });
}

/** The picture that stands for a page where the page is shared. */
export function sharedOf(file: PictureFile, focus?: Focus) {
  const { url, width, height } = shown(file, "wide", focus);
  return { url, width, height, type: file.hasAlpha ? "image/png" : "image/jpeg" };
}

/** Lists the files of pictures that the pages of an edition point to. */
export function shownPictures(edition: Edition): ShownPictures {
  const { magazine } = edition;
  const { facts, pictures } = magazine;
  const variants = new Map<string, ShownVariant>();
  const add = (shapes: readonly Shape[], original: PictureFile | undefined, focus?: Focus) => {
    if (!original) return;
    for (const shape of shapes) {
      for (const variant of variantsOf(original, shape, { focus })) {
        variants.set(variant.url, { original, variant });
      }
    }
  };
  const find = (name: string | undefined) => (name === undefined ? undefined : pictures.get(name));
  for (const { portrait } of facts.authors) add(["square"], find(portrait));
  for (const id of magazine.byIssue.keys()) {
    add(["full", "wide"], find(magazine.issues.get(id)?.cover.src));
  }
  for (const article of magazine.out) {
    const { picture, body } = article;
    if (picture) add(["full", "wide", "card", "square"], find(picture.src), picture.focus);
    for (const { target } of body.pictures) add(["full"], magazine.pictureAt(target, article));
  }
  const marks = [
    ...Object.values(facts.site.icon ?? {}),
    ...shownLogos(edition).flatMap(({ src, dark }) => [src, dark]),
  ];
  const files = new Map(
    marks.flatMap((name) => {
      const file = find(name);
      return file ? [[file.url, file]] : [];
    }),
  );
  return { files: [...files.values()], variants: [...variants.values()] };
}

/** The logos of the sponsors that pages name. */
function shownLogos(edition: Edition) {
  const { magazine } = edition;
  const told = [
    ...["home", ...magazine.places.keys()].map((front) => edition.sponsorshipOfFront(front)),
    ...magazine.out.map((article: Article) => edition.sponsorshipOf(article)),
  ];
  const logos = told.flatMap(({ running: { powered, paying } }) =>
    [powered, paying].flatMap((choice) =>
      (choice?.campaign.sponsors ?? []).map(({ logo }) => logo),
    ),
  );
  return [...new Set(logos)].flatMap((logo) => logo ?? []);
}
