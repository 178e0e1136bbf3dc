import type { ComponentProps } from "preact";
import { wordsFor } from "../../src/words/words.ts";
import { Phrase } from "../components/phrase.tsx";
import { HousePage } from "./house.tsx";
import type { Shell } from "./shell.tsx";

interface Props {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "children">;
  reason: string;
  section?: { name: string; url: string } | undefined;
}

/** What stands where a story was: why it is not there any more, and where to go on. */
export function GonePage({ shell, reason, section }: Props) {
  const { gone } = wordsFor(shell.site.language);
  const archive = <a href="/archive/">{gone.archiveLink}</a>;
  return (
    <HousePage shell={shell} title={gone.title}>
      <p>{reason}</p>
      <p>
        {section ? (
          <Phrase
            of={gone.section}
            with={{ section: <a href={section.url}>{section.name}</a>, archive }}
          />
        ) : (
          <Phrase of={gone.archive} with={{ archive }} />
        )}
      </p>
    </HousePage>
  );
}
