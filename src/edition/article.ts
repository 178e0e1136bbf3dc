import type { Article, Picture } from "../content/article.ts";
import type { Kind } from "../content/fields.ts";
import type { Magazine } from "../content/magazine.ts";
import type { PictureFile } from "../content/picture.ts";
import type { BodyContext } from "../markdown/context.ts";
import { isStoryLink } from "../markdown/links.ts";
import type { Rendition } from "../picture/markup.ts";
import { shareCardSize, shareCardUrl } from "../picture/shareCard.ts";
import { type DateStyle, dayOf, type Moment, minuteOf } from "../text/dates.ts";
import { readingMinutes } from "../text/prose.ts";
import { isYearOld } from "../time/change.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { shownCorrections, shownUpdate } from "../time/standing.ts";
import { wordsFor } from "../words/words.ts";
import { type CardProps, cardOf } from "./card.ts";
import { dateStyleOf } from "./dateStyle.ts";
import type { Edition, Sponsors } from "./edition.ts";
import { issueDay } from "./front.ts";
import { cutsOf, shareCardOf, sharedOf, shown } from "./pictures.ts";
import { chooseRelated } from "./related.ts";
import { authorUrl, issueUrl, type RouteOf, seriesUrl, topicUrl } from "./routes.ts";
import { seriesPlaceOf } from "./series.ts";
import { type PageShell, type ShellImage, shellOf } from "./shell.ts";
import { sectionTrail } from "./trail.ts";

/** A writer as a byline shows them. */
export interface Writer {
  name: string;
  url: string;
  role: string;
  fediverse?: string | undefined;
}

/** The words of a story, told by their hash, and what they stand in on a page. */
export interface PlacedBody {
  file: string;
  hash: string;
  context: BodyContext;
}

/** A story's own picture, with the words that go with it. */
export interface StoryPicture extends Rendition {
  alt: string;
  caption: string;
  credit: string;
  creditUrl?: string | undefined;
  licence?: string | undefined;
  /** Parts of it in other ratios, for search engines. */
  cuts: { url: string; width: number; height: number }[];
}

/** The series that a story is part of, its place there, and what comes before and after it. */
export interface StorySeries {
  title: string;
  url: string;
  number: number;
  count: number;
  before?: { title: string; url: string } | undefined;
  after?: { title: string; url: string } | undefined;
}

/** All that an article's page is made from; the body's words are in its file, told by their hash. */
export interface ArticleProps {
  shell: PageShell;
  id: string;
  kind: Kind;
  section: { name: string; url: string };
  /** The kicker, or the kind of story in a word. */
  kicker: string;
  /** Who powered it and who paid for it, and who did. */
  sponsors: Sponsors;
  title: string;
  standfirst: string;
  writers: Writer[];
  published: Moment;
  updated?: Moment | undefined;
  /** When it goes, or is no longer kept up to date (RFC 3339). */
  expires?: string | undefined;
  words: number;
  minutes: number;
  /** Says that the story is more than a year old. */
  old: boolean;
  /** What readers are told of a story that has expired and stays. */
  notice?: string | undefined;
  picture?: StoryPicture | undefined;
  body: PlacedBody;
  corrections: { on: Moment; text: string }[];
  telegram?: { name: string; url: string } | undefined;
  topics: { name: string; url: string }[];
  series?: StorySeries | undefined;
  issue?: { title: string; url: string; number: number; day: Moment } | undefined;
  related: CardProps[];
}

/** The props of an article's page. */
export function articlePage(edition: Edition, route: RouteOf<"article">): ArticleProps {
  const { magazine } = edition;
  const article = magazine.all.get(route.id) as Article;
  const { site } = magazine.facts;
  const style = dateStyleOf(edition, article);
  const words = wordsFor(article.lang);
  const place = magazine.places.get(article.section);
  const file = article.picture && magazine.pictures.get(article.picture.src);
  const picture = article.picture && file && storyPicture(article.picture, file);
  const sponsors = edition.sponsorsOf(article);
  const paid = sponsors.labels.find(({ relationship }) => relationship === "paid");
  const issue = article.issue === undefined ? undefined : magazine.issues.get(article.issue);
  const heading = paid ? `${paid.label}: ${article.title}` : article.title;
  return {
    shell: shellOf(edition, {
      url: article.url,
      title: heading,
      description: article.standfirst,
      section: article.section,
      lang: article.lang,
      ogType: "article",
      image: imageOf(edition, article),
      trail: sectionTrail(place),
    }),
    id: article.id,
    kind: article.kind,
    section: { name: place?.name ?? "", url: place?.url ?? "/" },
    kicker: article.kicker ?? words.kinds[article.kind],
    sponsors,
    title: article.title,
    standfirst: article.standfirst,
    writers: article.kind === "sponsored" ? [] : writersOf(article, magazine),
    published: minuteOf(article.date, style),
    updated: updateOf(article, magazine, style),
    expires: article.expires && formatInstant(article.expires.at, site.zone),
    words: article.body.words,
    minutes: readingMinutes(article.body.words),
    old: isYearOld(article.date, site.zone, magazine.now),
    notice: noticeOf(article, magazine),
    picture,
    body: {
      file: article.file,
      hash: article.body.hash,
      context: contextOf(edition, article),
    },
    corrections: shownCorrections(article, magazine.now).map(({ date, text }) => ({
      on: dayOf(date, style),
      text,
    })),
    telegram: site.telegram,
    topics: article.topics.map((name) => ({ name, url: topicUrl(name) })),
    series: seriesOf(article, magazine),
    issue: issue && {
      title: issue.title,
      url: issueUrl(issue.id),
      number: issue.number,
      day: issueDay(issue.id, magazine),
    },
    related: chooseRelated(magazine, article, 4).map((other) => cardOf(edition, other)),
  };
}

function seriesOf(article: Article, magazine: Magazine): StorySeries | undefined {
  const series = magazine.series.get(article.series ?? "");
  const place = seriesPlaceOf(magazine, article);
  if (!series || !place) return undefined;
  const linkTo = (story: Article | undefined) => story && { title: story.title, url: story.url };
  const { number, count, before, after } = place;
  return {
    title: series.title,
    url: seriesUrl(series.id),
    number,
    count,
    before: linkTo(before),
    after: linkTo(after),
  };
}

/** The picture that stands for a story where it is shared: its own, or else a card that is drawn of its headline. */
function imageOf(edition: Edition, article: Article): ShellImage | undefined {
  const card = shareCardOf(edition, article);
  if (card) {
    return { ...shareCardSize, url: shareCardUrl(card), type: "image/png", alt: article.title };
  }
  const { picture } = article;
  const file = picture && edition.magazine.pictures.get(picture.src);
  return file && { ...sharedOf(file, "wide", picture.focus), alt: picture.alt };
}

function storyPicture(picture: Picture, file: PictureFile): StoryPicture {
  const { alt, caption, creditUrl, licence, focus } = picture;
  return {
    ...shown(file, "full"),
    alt,
    caption,
    credit: creditOf(picture),
    creditUrl,
    licence,
    cuts: cutsOf(file, focus),
  };
}

/** The credit of a picture as readers see it, with what its maker did: `Photograph: Ritu Shah`. */
export function creditOf({ role, credit }: Picture): string {
  return role && credit ? `${role}: ${credit}` : credit;
}

/** The writers of a story, with their pages. */
export function writersOf(article: Article, magazine: Magazine): Writer[] {
  return article.authors
    .flatMap((id) => magazine.authors.get(id) ?? [])
    .map(({ id, name, role, fediverse }) => ({ name, role, url: authorUrl(id), fediverse }));
}

const contexts = new WeakMap<Magazine, Map<Article, BodyContext>>();

/** What a story's words stand in at the edition's instant: where its links and pictures lead, which links are paid for. */
export function contextOf(edition: Edition, article: Article): BodyContext {
  const { magazine } = edition;
  const kept = contexts.get(magazine) ?? new Map<Article, BodyContext>();
  contexts.set(magazine, kept);
  const context = kept.get(article) ?? makeContext(article, magazine);
  kept.set(article, context);
  return { ...context, paid: paidLinksOf(edition, article) };
}

/** All links out of an advertiser's words are paid for; of ours, those to who pays for them now. */
function paidLinksOf(edition: Edition, article: Article): BodyContext["paid"] {
  if (article.kind === "sponsored") return true;
  const { paying } = edition.sponsorshipOf(article).running;
  return paying ? paying.campaign.sponsors.map(({ url }) => new URL(url).hostname) : false;
}

function makeContext(article: Article, magazine: Magazine): BodyContext {
  const links: Record<string, string | null> = {};
  for (const { target } of article.body.links) {
    if (isStoryLink(target)) {
      const story = magazine.storyAt(target, article);
      const fragment = /#.*$/.exec(target)?.[0] ?? "";
      links[target] = story && magazine.outById(story.id) ? `${story.url}${fragment}` : null;
    }
  }
  const pictures: Record<string, Rendition> = {};
  for (const { target } of article.body.pictures) {
    const file = magazine.pictureAt(target, article);
    if (file) pictures[target] = shown(file, "full");
  }
  return { lang: article.lang, links, pictures };
}

function updateOf(article: Article, magazine: Magazine, style: DateStyle): Moment | undefined {
  const updated = shownUpdate(article, magazine.now);
  return updated === undefined ? undefined : minuteOf(updated, style);
}

function noticeOf(article: Article, magazine: Magazine): string | undefined {
  if (magazine.standingOf(article) !== "noticed") return undefined;
  return article.expires?.reason ?? wordsFor(article.lang).story.kept;
}

/** When a story last changed in substance, corrections too; `undefined` where it never did. */
export function changeOf(article: Article, now: Instant): Instant | undefined {
  const updated = shownUpdate(article, now);
  const changes = shownCorrections(article, now).map(({ date }) => date);
  if (updated !== undefined) changes.push(updated);
  return changes.length === 0 ? undefined : Math.max(...changes);
}
