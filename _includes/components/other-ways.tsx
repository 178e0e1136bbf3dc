import { wordsFor } from "../../src/words/words.ts";
import { Phrase } from "./phrase.tsx";

interface Props {
  language: string;
  /** Where each way leads that is told of, in their order. */
  to: Partial<Record<Way, string>>;
}

type Way = keyof ReturnType<typeof wordsFor>["ways"];

/** The ways to a story for a reader who did not come to it. */
export function OtherWays({ language, to }: Props) {
  const { ways } = wordsFor(language);
  return (
    <ul>
      {(Object.entries(to) as [Way, string][]).map(([way, url]) => (
        <li key={way}>
          <Phrase of={ways[way].of} with={{ link: <a href={url}>{ways[way].link}</a> }} />
        </li>
      ))}
    </ul>
  );
}
