import type { Magazine } from "../content/magazine.ts";
import { wordsFor } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import type { RouteOf } from "./routes.ts";
import { indexLanguage, type Volume, volumesOf } from "./search.ts";
import { type PageShell, shellOf } from "./shell.ts";

/** All that the page of search is made from. */
export interface SearchProps {
  shell: PageShell;
  /** The address of its script. */
  script: string;
  volumes: SearchVolume[];
  sections: { id: string; name: string; children: { id: string; name: string }[] }[];
  /** The writers of stories that are out. */
  authors: { id: string; name: string }[];
}

/** A volume of the index as a browser must know it to ask for it. */
export interface SearchVolume {
  name: string;
  year: string;
  stories: number;
  /** Of its stories, that of most first. */
  languages: string[];
}

/** The props of the page of search. */
export function searchPage(edition: Edition, route: RouteOf<"search">): SearchProps {
  const { magazine, assets } = edition;
  const { site, sections, authors } = magazine.facts;
  const words = wordsFor(site.language).search;
  return {
    shell: shellOf(edition, {
      url: route.url,
      title: words.title,
      description: `${words.title}: ${site.name}. ${site.description}`,
      hidden: true,
    }),
    script: assets.scripts.search,
    volumes: volumesOf(magazine).map(volumeFacts),
    sections: sections.map(({ id, name, children }) => ({
      ...{ id, name },
      children: children.map((child) => ({ id: child.id, name: child.name })),
    })),
    authors: authors
      .filter(({ id }) => writes(magazine, id))
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, site.language)),
  };
}

/** Says whether a story of ours that is out is by a writer; an advertiser's words have none. */
function writes(magazine: Magazine, author: string): boolean {
  return (magazine.byAuthor.get(author) ?? []).some(({ kind }) => kind !== "sponsored");
}

function volumeFacts({ name, year, stories }: Volume): SearchVolume {
  const counts = new Map<string, number>();
  for (const { lang } of stories) {
    const language = indexLanguage(lang);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  // As Pagefind itself chooses among them: of as many stories, the first by letter.
  const languages = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    name,
    year,
    stories: stories.length,
    languages: languages.map(([language]) => language),
  };
}
