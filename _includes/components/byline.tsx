import { voiceOf, wordsFor } from "../../src/words/words.ts";
import { Phrase } from "./phrase.tsx";

interface Props {
  writers: { name: string; url: string }[];
  /** The story's language and direction. */
  shell: { lang: string; dir: "ltr" | "rtl" };
}

/** Who wrote a story, each a link to their page. */
export function Byline({ writers, shell }: Props) {
  const { and, story } = wordsFor(shell.lang);
  const names = writers.map(({ name, url }, index) => (
    <>
      {index > 0 && (index === writers.length - 1 ? ` ${and} ` : ", ")}
      <a href={url} rel="author">
        {name}
      </a>
    </>
  ));
  return (
    <p class="byline" {...voiceOf(shell.lang, shell)}>
      <Phrase of={story.by} with={{ names }} />
    </p>
  );
}
