import { say } from "../../src/words/say.ts";
import { type voiceOf, wordsFor } from "../../src/words/words.ts";
import { kept } from "./kept.ts";
import { ReaderSettings } from "./reader-settings.tsx";
import { HouseLinks, type SectionLink, SectionTree } from "./ways.tsx";

interface Props {
  site: {
    name: string;
    publisher: string;
    language: string;
    social: { name: string; url: string }[];
  };
  sections: SectionLink[];
  telegram?: { url: string } | undefined;
  /** The language and direction of the interface, where the page has another. */
  voice: ReturnType<typeof voiceOf>;
}

/** The foot of every page: all sections, about the magazine, who publishes it. */
export const Colophon = kept(({ site, sections, telegram, voice }: Props) => {
  const { page } = wordsFor(site.language);
  const channels = [...(telegram ? [{ ...telegram, name: "Telegram" }] : []), ...site.social];
  return (
    <footer class="colophon" {...voice}>
      <nav aria-label={page.allSections}>
        <SectionTree sections={sections} />
      </nav>
      <nav aria-label={page.about}>
        <HouseLinks language={site.language} />
      </nav>
      {channels.length > 0 && (
        <ul class="house-links">
          {channels.map(({ name, url }) => (
            <li key={url}>
              <a href={url}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <ReaderSettings language={site.language} />
      <p class="colophon-publisher">
        {say(page.published, { name: site.name, publisher: site.publisher })}
      </p>
    </footer>
  );
});
