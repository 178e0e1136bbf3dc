import { wordsFor } from "../../src/words/words.ts";
import { kept } from "./kept.ts";

interface Props {
  /** The language of the interface. */
  language: string;
  trail: readonly { name: string; url: string }[];
}

/** The pages between the home page and this one, from the top; the masthead above leads home. */
export const Trail = kept(({ language, trail }: Props) =>
  trail.length === 0 ? null : (
    <nav class="trail" aria-label={wordsFor(language).page.breadcrumb} lang={language}>
      <ol>
        {trail.map(({ name, url }) => (
          <li key={url}>
            <a href={url}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  ),
);
