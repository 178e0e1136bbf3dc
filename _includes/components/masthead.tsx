import { type voiceOf, wordsFor } from "../../src/words/words.ts";
import { kept } from "./kept.ts";
import { HouseLinks, type SectionLink, SectionTree } from "./ways.tsx";

interface Props {
  site: { name: string; tagline: string; language: string };
  home: boolean;
  sections: SectionLink[];
  /** The section that the page is part of, by id. */
  current?: string | undefined;
  /** The page of search. */
  search?: string | undefined;
  /** The language and direction of the interface, where the page has another. */
  voice: ReturnType<typeof voiceOf>;
}

/** The magazine's name, its sections, and a menu of all there is, which needs no script. */
export const Masthead = kept(({ site, home, sections, current, search, voice }: Props) => {
  const { page, place } = wordsFor(site.language);
  return (
    <header class="masthead" {...voice}>
      <div class="masthead-bar">
        <details class="menu">
          <summary>{page.menu}</summary>
          <nav aria-label={page.menu}>
            <SectionTree sections={sections} />
            <HouseLinks language={site.language} />
          </nav>
        </details>
        <p class="masthead-name">
          <a href="/" aria-current={home ? "page" : undefined}>
            {site.name}
          </a>
        </p>
        {search && (
          <a class="masthead-search" href={search}>
            {page.search}
          </a>
        )}
      </div>
      <p class="masthead-tagline">{site.tagline}</p>
      <nav class="sections" aria-label={page.sections}>
        <ul>
          {sections.map(({ id, name, url }) => (
            <li key={url}>
              <a href={url} class={id === current ? "current" : undefined}>
                {name}
              </a>
            </li>
          ))}
          <li>
            <a href="/issues/">{place.issues}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
});
