import type { Graph, Person } from "schema-dts";
import { graphOf, imageOf, type Page, pageNodes, publisherOf, type Reference } from "./graph.ts";

/** A writer as the pages of their stories show them; `url` is the path of the first of those. */
export interface Profile {
  url: string;
  name: string;
  role?: string | undefined;
  biography?: string | undefined;
  portrait?: { url: string; width: number; height: number } | undefined;
  links: readonly { url: string }[];
}

/** A writer, by the address of their page. */
export function personOf({ site }: Page, url: string): Reference {
  return { "@id": `${site.baseUrl}${url}#person` };
}

/**
 * The graph of a page of a writer's stories: the first is their profile (Google, ProfilePage), those
 * with older stories are lists about them.
 */
export function profileGraph(page: Page, profile: Profile): Graph {
  const { url, name, role, biography, portrait, links } = profile;
  const own = page.site.baseUrl + url;
  const person: Exclude<Person, string> = {
    "@type": "Person",
    ...personOf(page, url),
    name,
    url: own,
    jobTitle: role,
    description: biography,
    image: portrait && imageOf(page, portrait),
    sameAs: links.length > 0 ? links.map((link) => link.url) : undefined,
    worksFor: publisherOf(page),
  };
  const nodes =
    page.canonical === own
      ? pageNodes(page, "ProfilePage", name, { mainEntity: person })
      : pageNodes(page, "CollectionPage", name, { about: person });
  return graphOf(page, nodes);
}
