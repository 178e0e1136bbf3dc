import type { Article } from "../content/article.ts";
import { pictureName } from "../content/magazine.ts";
import type { PictureFile } from "../content/picture.ts";
import { urlOf, type Wanted } from "../picture/darkroom.ts";
import type { Focus } from "../picture/frame.ts";
import { type Rendition, renditionOf } from "../picture/markup.ts";
import { type Shape, variantsOf } from "../picture/recipe.ts";
import type { ShareCardFacts } from "../picture/shareCard.ts";
import type { Edition } from "./edition.ts";

/** All files of pictures that an edition's pages point to: none of a story that is not out. */
export interface ShownPictures {
  /** Marks and logos, which are served as they are. */
  files: PictureFile[];
  /** Variants of pictures, and cards of stories that have none to be shared with. */
  made: Wanted[];
}

/** A picture narrower than this is no large card where it is shared (Facebook, "Images"). */
const leastShared = 600;

/**
 * The card of a story that has no picture fit to be shared; `undefined` where it has one, or where the
 * magazine draws none for stories as old as this.
 */
export function shareCardOf(edition: Edition, article: Article): ShareCardFacts | undefined {
  const { magazine } = edition;
  const { site } = magazine.facts;
  const picture = article.picture && magazine.pictures.get(article.picture.src);
  if (picture && picture.width >= leastShared) return undefined;
  if (article.date < (magazine.shareCardsFrom ?? Number.NEGATIVE_INFINITY)) return undefined;
  const paid = edition.labelsOf(article).find(({ relationship }) => relationship === "paid");
  return {
    headline: article.title,
    kicker: paid
      ? `${paid.label}: ${paid.names}`
      : (magazine.places.get(article.section)?.name ?? ""),
    magazine: site.name,
  };
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

/** The parts of a picture in the three ratios that search engines ask for, the widest first. */
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
    made: madeFor(edition, magazine.out, [...magazine.byIssue.keys()]),
  };
}

/** What is made for the stories that wait for their hour, to which no page points yet. */
export function heldPictures(edition: Edition): Wanted[] {
  return madeFor(edition, edition.magazine.held, []);
}

/** The addresses of all that is made of pictures as the magazine is written, for held stories and drafts too. */
export function everyPicture(edition: Edition): Set<string> {
  const { all, facts, pictures } = edition.magazine;
  const issues = facts.issues.map(({ id }) => id);
  return new Set([
    ...madeFor(edition, all.values(), issues).map(urlOf),
    ...Array.from(pictures.values(), ({ plain }) => plain.url),
  ]);
}

/** What is made of writers' faces, of the covers of issues, and of stories' pictures or for want of them: each once. */
function madeFor(
  edition: Edition,
  articles: Iterable<Article>,
  issues: readonly string[],
): Wanted[] {
  const { magazine } = edition;
  const made = new Map<string, Wanted>();
  const add = (wanted: Wanted) => made.set(urlOf(wanted), wanted);
  const cut = (shapes: readonly Shape[], name: string | undefined, focus?: Focus) => {
    const original = magazine.pictures.get(name ?? "");
    if (!original) return;
    for (const shape of shapes) {
      for (const variant of variantsOf(original, shape, { focus })) add({ original, variant });
    }
  };
  for (const { portrait } of magazine.facts.authors) cut(["face"], portrait);
  for (const id of issues) cut(["full", "card"], magazine.issues.get(id)?.cover.src);
  for (const article of articles) {
    const { picture, body, file } = article;
    if (picture) cut(["full", "wide", "card", "square"], picture.src, picture.focus);
    for (const { target } of body.pictures) cut(["full"], pictureName(target, file));
    const card = shareCardOf(edition, article);
    if (card) add({ card });
  }
  return [...made.values()];
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
