import type { PictureFile } from "../content/picture.ts";
import type { Campaign, Relationship } from "./campaign.ts";

/** The words before a sponsor's name, by what it did (see the page that explains them). */
export const labels: Readonly<Record<Relationship, string>> = {
  paid: "Advertisement feature",
  sponsored: "Sponsored by",
  supported: "Supported by",
  powered: "Powered by",
};

/** A sponsor's label as a page shows it: plain JSON. */
export interface SponsorLabel {
  relationship: Relationship;
  /** `Advertisement feature`, `Sponsored by`, ... */
  label: string;
  name: string;
  url: string;
  logo?: { light: PictureFile; dark?: PictureFile | undefined; alt: string } | undefined;
}

/** The label of a campaign, its logo looked up among the magazine's pictures. */
export function labelOf(
  campaign: Campaign,
  pictures: ReadonlyMap<string, PictureFile>,
): SponsorLabel {
  const { sponsor, relationship } = campaign;
  const light = sponsor.logo && pictures.get(sponsor.logo.src);
  return {
    relationship,
    label: labels[relationship],
    name: sponsor.name,
    url: sponsor.url,
    logo:
      sponsor.logo && light
        ? {
            light,
            dark: sponsor.logo.dark === undefined ? undefined : pictures.get(sponsor.logo.dark),
            alt: sponsor.logo.alt,
          }
        : undefined,
  };
}
