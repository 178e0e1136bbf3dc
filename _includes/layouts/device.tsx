import type { ComponentProps } from "preact";
import { voiceOf, wordsFor } from "../../src/words/words.ts";
import { KeptStories } from "../components/kept-stories.tsx";
import { HousePage } from "./house.tsx";

interface Props {
  shell: ComponentProps<typeof HousePage>["shell"];
  title: string;
  language: string;
  /** Says that stories are kept for reading without a network. */
  offline: boolean;
}

/** What the reader saved on this device. */
export function SavedPage({ shell, title, language, offline }: Props) {
  const { saved, save } = wordsFor(language).reader;
  return (
    <HousePage shell={shell} title={title} besides="tools">
      <div class="device" {...voiceOf(language, shell)}>
        <p>
          {saved.about} {offline && saved.kept}
        </p>
        <p class="notice" data-needs-script>
          {saved.needsScript}
        </p>
        <KeptStories
          of="saved"
          heading={saved.heading}
          empty={saved.empty}
          remove={saved.remove}
          removed={save.removed}
        />
      </div>
    </HousePage>
  );
}

/** What stands for a page that cannot be had: what the device keeps. */
export function OfflinePage({ shell, title, language }: Props) {
  const { saved, offline } = wordsFor(language).reader;
  return (
    <HousePage shell={shell} title={title} besides="tools">
      <div class="device" {...voiceOf(language, shell)}>
        <p>{offline.about}</p>
        <p>{offline.readable}</p>
        <KeptStories of="kept" heading={saved.title} empty={saved.empty} />
        <KeptStories of="recent" heading={offline.recent} empty={offline.emptyRecent} />
      </div>
    </HousePage>
  );
}
