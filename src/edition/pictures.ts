import type { Article } from "../content/article.ts";
import { type Magazine, pictureName } from "../content/magazine.ts";
import type { PictureFile } from "../content/picture.ts";
import type { Focus } from "../picture/frame.ts";
import { type Rendition, renditionOf } from "../picture/markup.ts";
import { type Shape, type Variant, variantsOf } from "../picture/recipe.ts";
import { type ShareCardFacts, shareCardUrl } from "../picture/shareCard.ts";
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
  /** Cards of stories that are shared without a picture of their own. */
  cards: ShareCard[];
}

/** A card that is to be drawn, and its address. */
export interface ShareCard {
  url: string;
  facts: ShareCardFacts;
}

/** A picture narrower than this is no large card where it is shared (Facebook, "Images"). */
const leastShared = 600;

/**
 * The card of a story that has no picture fit to be shared; `undefined` where it has one, or where the
 * magazine draws none for stories as old as this.
 */
export function shareCardOf(edition: Edition, article: Article): ShareCard | undefined {
  const { magazine } = edition;
  const { site } = magazine.facts;
  const picture = article.picture && magazine.pictures.get(article.picture.src);
  if (picture && picture.width >= leastShared) return undefined;
  if (article.date < (magazine.shareCardsFrom ?? Number.NEGATIVE_INFINITY)) return undefined;
  const paid = edition.labelsOf(article).find(({ relationship }) => relationship === "paid");
  const facts = {
    headline: article.title,
    kicker: paid
      ? `${paid.label}: ${paid.names}`
      : (magazine.places.get(article.section)?.name ?? ""),
    magazine: site.name,
  };
  return { url: shareCardUrl(facts), facts };
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
export function sharedOf(file: PictureFile, shape: "wide" | "card", focus?: Focus) {
  const { url, width, height } = shown(file, shape, focus);
  return { url, width, height, type: file.hasAlpha ? "image/png" : "image/jpeg" };
}

/** Lists the files of pictures that the pages of an edition point to. */
export function shownPictures(edition: Edition): ShownPictures {
  const { magazine } = edition;
  const { facts, pictures } = magazine;
  const marks = [
    ...Object.values(facts.site.icon ?? {}),
    ...shownLogos(edition).flatMap(({ src, dark = "" }) => [src, dark]),
  ];
  const files = marks.flatMap((name) => pictures.get(name) ?? []);
  return {
    files: [...new Map(files.map((file) => [file.url, file])).values()],
    variants: variantsIn(magazine, magazine.out, [...magazine.byIssue.keys()]),
    cards: magazine.out.flatMap((article) => shareCardOf(edition, article) ?? []),
  };
}

/** The pictures of the stories that wait for their hour, which no page points to yet. */
export function heldPictures(edition: Edition): Pick<ShownPictures, "variants" | "cards"> {
  const { magazine } = edition;
  return {
    variants: variantsIn(magazine, magazine.held, []),
    cards: magazine.held.flatMap((article) => shareCardOf(edition, article) ?? []),
  };
}

/** The addresses of all variants and cards that the magazine ever points to as it is written, held stories' too. */
export function everyVariant(edition: Edition): Set<string> {
  const { magazine } = edition;
  const cards = [...magazine.all.values()].flatMap((each) => shareCardOf(edition, each)?.url ?? []);
  const issues = magazine.facts.issues.map(({ id }) => id);
  return new Set([
    ...cards,
    ...variantsIn(magazine, magazine.all.values(), issues).map(({ variant }) => variant.url),
    ...Array.from(magazine.pictures.values(), ({ plain }) => plain.url),
  ]);
}

/** The variants of writers' faces, of the covers of issues and of the pictures of stories, each once. */
function variantsIn(
  magazine: Magazine,
  articles: Iterable<Article>,
  issues: readonly string[],
): ShownVariant[] {
  const variants = new Map<string, ShownVariant>();
  const add = (shapes: readonly Shape[], name: string | undefined, focus?: Focus) => {
    const original = magazine.pictures.get(name ?? "");
    if (!original) return;
    for (const shape of shapes) {
      for (const variant of variantsOf(original, shape, { focus })) {
        variants.set(variant.url, { original, variant });
      }
    }
  };
  for (const { portrait } of magazine.facts.authors) add(["face"], portrait);
  for (const id of issues) add(["full", "card"], magazine.issues.get(id)?.cover.src);
  for (const { picture, body, file } of articles) {
    if (picture) add(["full", "wide", "card", "square"], picture.src, picture.focus);
    for (const { target } of body.pictures) add(["full"], pictureName(target, file));
  }
  return [...variants.values()];
}

/** The logos of the sponsors that pages name. */
function shownLogos(edition: Edition) {
  const { magazine } = edition;
  const told = [
    ...["home", ...magazine.places.keys()].map((front) => edition.sponsorshipOfFront(front)),
    ...magazine.out.map((article) => edition.sponsorshipOf(article)),
  ];
  const logos = told.flatMap(({ running: { powered, paying } }) =>
    [powered, paying].flatMap((choice) =>
      (choice?.campaign.sponsors ?? []).map(({ logo }) => logo),
    ),
  );
  return [...new Set(logos)].flatMap((logo) => logo ?? []);
}
