import type { Place } from "../content/magazine.ts";
import type { Crumb } from "../discovery/graph.ts";

/** The sections that a page of a section stands under, from the top: the section of the first level, then its part. */
export function sectionTrail(place: Place | undefined): Crumb[] {
  if (!place) return [];
  const { parent, name, url } = place;
  return [...(parent ? [{ name: parent.name, url: `/${parent.id}/` }] : []), { name, url }];
}
