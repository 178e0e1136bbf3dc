import { say } from "../../src/words/say.ts";
import { voiceOf, wordsFor } from "../../src/words/words.ts";
import { Phrase } from "./phrase.tsx";

interface Link {
  title: string;
  url: string;
}

interface Props {
  series: Link & {
    number: number;
    count: number;
    before?: Link | undefined;
    after?: Link | undefined;
  };
  /** The story's language and direction. */
  shell: { lang: string; dir: "ltr" | "rtl" };
}

/** The series of a story, where in it the story stands, and what comes before and after. */
export function SeriesPlace({ series, shell }: Props) {
  const { story: words } = wordsFor(shell.lang);
  const { title, url, number, count, before, after } = series;
  const neighbours = [
    { name: words.before, link: before, rel: "prev" },
    { name: words.after, link: after, rel: "next" },
  ];
  return (
    <nav class="series" aria-labelledby="page-series" {...voiceOf(shell.lang, shell)}>
      <p class="series-name" id="page-series">
        <Phrase of={words.partOf} with={{ series: <a href={url}>{title}</a> }} />
      </p>
      {count > 1 && <p class="series-number">{say(words.place, { number, count })}</p>}
      <ul>
        {neighbours.map(
          ({ name, link, rel }) =>
            link && (
              <li key={rel}>
                <span>{name}</span>{" "}
                <a href={link.url} rel={rel}>
                  {link.title}
                </a>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
