import { shareLinks } from "../../src/discovery/shareLinks.ts";
import { type voiceOf, wordsFor } from "../../src/words/words.ts";

interface Props {
  /** The story's one address, absolute. */
  url: string;
  /** What it is shared as; an advertiser's begins with its label. */
  title: string;
  language: string;
  /** The language and direction of its words, where the page has another. */
  voice: ReturnType<typeof voiceOf>;
}

/** Where a story is shared and saved. Links work by themselves; buttons are shown by the script that they need. */
export function Share({ url, title, language, voice }: Props) {
  const { share, save } = wordsFor(language).reader;
  const links = shareLinks({ url, title });
  return (
    <section class="share" aria-label={share.title} {...voice} data-url={url} data-title={title}>
      <p class="share-title">{share.title}</p>
      <div class="share-ways">
        {(["telegram", "whatsapp", "x", "email"] as const).map((place) => (
          <a href={links[place]} rel="nofollow noopener" key={place}>
            {share[place]}
          </a>
        ))}
        <button type="button" data-share hidden>
          {share.native}
        </button>
        <button type="button" data-copy hidden>
          {share.copy}
        </button>
        <button type="button" data-save aria-pressed="false" hidden>
          {save.button}
        </button>
      </div>
      <output
        aria-live="polite"
        data-copied={share.copied}
        data-uncopied={share.uncopied}
        data-kept={save.kept}
        data-listed={save.listed}
        data-unkept={save.unkept}
        data-unsaved={save.unsaved}
        data-removed={save.removed}
      />
    </section>
  );
}
