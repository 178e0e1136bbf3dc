import { say } from "../../src/words/say.ts";
import { spoken, wordsFor } from "../../src/words/words.ts";

interface Props {
  /** The language of the story. */
  language: string;
  name: string;
  url: string;
  magazine: string;
}

/** The invitation to the magazine's Telegram channel. */
export function Telegram({ language, name, url, magazine }: Props) {
  const { story } = wordsFor(language);
  return (
    <aside class="telegram" aria-label={story.telegram} lang={spoken(language)} dir="ltr">
      <p>
        <strong>{say(story.telegramName, { name: magazine })}</strong> {story.telegramText}{" "}
        <a href={url}>{say(story.telegramJoin, { name })}</a>
      </p>
    </aside>
  );
}
