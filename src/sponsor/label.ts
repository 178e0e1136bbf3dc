import type { PictureFile } from "../content/picture.ts";
import { type DateStyle, formatDay } from "../text/dates.ts";
import { joinNames } from "../text/prose.ts";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";
import type { Campaign } from "./campaign.ts";
import type { Choice } from "./choose.ts";
import { backingIn, type Relationship } from "./relationship.ts";

/** A label as lists and feeds show it: plain JSON. */
export interface BriefLabel {
  relationship: Relationship;
  /** `Advertisement feature`, `Sponsored by`, ... */
  label: string;
  /** The sponsors, joined as a sentence does. */
  names: string;
}

/** A label as the page of a story shows it, with all that is said of its sponsors: plain JSON. */
export interface SponsorLabel extends BriefLabel {
  sponsors: {
    name: string;
    url: string;
    about: string;
    logo?: { light: LogoFile; dark?: LogoFile | undefined; alt: string } | undefined;
  }[];
  disclosure: { text: string; url?: string | undefined };
  message?: { text: string; url?: string | undefined } | undefined;
}

/** A logo's file as a page shows it. */
interface LogoFile {
  url: string;
  width: number;
  height: number;
}

function logoFileOf(file: PictureFile | undefined): LogoFile | undefined {
  return file && { url: file.url, width: file.width, height: file.height };
}

/** The label of a campaign on lists and in feeds. */
export function briefLabelOf(
  { relationship, label, sponsors }: Campaign,
  language: string,
): BriefLabel {
  const names = sponsors.map(({ name }) => name);
  return { relationship, label, names: joinNames(names, wordsFor(language).and) };
}

/** The label of a campaign, its logos looked up among the magazine's pictures; `site` has the magazine's name and language. */
export function labelOf(
  campaign: Campaign,
  pictures: ReadonlyMap<string, PictureFile>,
  site: { name: string; language: string },
): SponsorLabel {
  const brief = briefLabelOf(campaign, site.language);
  const { disclosure } = backingIn(site.language, campaign.relationship);
  const text = say(disclosure, { names: brief.names, site: site.name });
  return {
    ...brief,
    sponsors: campaign.sponsors.map(({ name, url, about, logo }) => {
      const light = logoFileOf(pictures.get(logo?.src ?? ""));
      const dark = logoFileOf(pictures.get(logo?.dark ?? ""));
      return { name, url, about, logo: logo && light && { light, dark, alt: logo.alt } };
    }),
    disclosure: campaign.disclosure ?? { text },
    message: campaign.message,
  };
}

/** What a campaign that is over leaves on its pages: `This series was supported by X until 1 March 2026.` */
export function pastOf({ campaign, target }: Choice, style: DateStyle): string {
  const { past } = backingIn(style.locale, campaign.relationship);
  const { names } = briefLabelOf(campaign, style.locale);
  const sentence = { series: past.series, fronts: past.page }[target as string] ?? past.story;
  return say(sentence, { names, day: formatDay(campaign.until, style) });
}
