import { wordsFor } from "../../src/words/words.ts";

interface Props {
  /** The language of the interface. */
  language: string;
  newest?: string | undefined;
  newer?: string | undefined;
  older?: string | undefined;
  oldest?: string | undefined;
}

/** The way through a list's pages. A link that would lead nowhere is not there. */
export function Pages({ language, newest, newer, older, oldest }: Props) {
  const { list } = wordsFor(language);
  return (
    <nav class="pages" aria-label={list.pages}>
      <ul>
        {newest && (
          <li>
            <a href={newest}>{list.newest}</a>
          </li>
        )}
        {newer && (
          <li>
            <a href={newer} rel="prev">
              {list.newer}
            </a>
          </li>
        )}
        {older && (
          <li>
            <a href={older} rel="next">
              {list.older}
            </a>
          </li>
        )}
        {oldest && (
          <li>
            <a href={oldest}>{list.oldest}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
