import type { PictureFile } from "../content/picture.ts";
import { type DateStyle, formatDay } from "../text/dates.ts";
import { joinNames } from "../text/prose.ts";
import type { Campaign } from "./campaign.ts";
import type { Choice } from "./choose.ts";
import { type Relationship, relationships } from "./relationship.ts";

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
export function briefLabelOf({ relationship, label, sponsors }: Campaign): BriefLabel {
  return { relationship, label, names: joinNames(sponsors.map(({ name }) => name)) };
}

/** The label of a campaign, its logos looked up among the magazine's pictures; `site` is the magazine's name. */
export function labelOf(
  campaign: Campaign,
  pictures: ReadonlyMap<string, PictureFile>,
  site: string,
): SponsorLabel {
  const brief = briefLabelOf(campaign);
  const text = relationships[campaign.relationship].disclosure(brief.names, site);
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
  const things: Partial<Record<Choice["target"], string>> = { series: "series", fronts: "page" };
  const { past } = relationships[campaign.relationship];
  const { names } = briefLabelOf(campaign);
  return `This ${things[target] ?? "story"} ${past} ${names} until ${formatDay(campaign.until, style)}.`;
}
