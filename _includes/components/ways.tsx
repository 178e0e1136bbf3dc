import { wordsFor } from "../../src/words/words.ts";

/** A section of the first level, with its parts. */
export interface SectionLink {
  id: string;
  name: string;
  url: string;
  tint: string;
  children: { name: string; url: string }[];
}

/** Every section with its parts. */
export function SectionTree({ sections }: { sections: SectionLink[] }) {
  return (
    <ul class="tree">
      {sections.map(({ name, url, tint, children }) => (
        <li key={url} class={`tint-${tint}`}>
          <a href={url}>{name}</a>
          {children.length > 0 && (
            <ul>
              {children.map((child) => (
                <li key={child.url}>
                  <a href={child.url}>{child.name}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The pages of the magazine about itself and all it holds. */
export function HouseLinks({ language }: { language: string }) {
  const { place, reader } = wordsFor(language);
  const links = [
    { url: "/issues/", name: place.issues },
    { url: "/authors/", name: place.writers },
    { url: "/topics/", name: place.topics },
    { url: "/series/", name: place.series },
    { url: "/archive/", name: place.archive },
    { url: "/feeds/", name: place.feeds },
    { url: "/saved/", name: reader.saved.title },
    { url: "/about/", name: place.about },
    { url: "/about/sponsorship/", name: place.labels },
  ];
  return (
    <ul class="house-links">
      {links.map(({ url, name }) => (
        <li key={url}>
          <a href={url}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
