interface Props {
  /** What the script fills it with: all that is saved, what is saved and kept, or what was read last. */
  of: "saved" | "kept" | "recent";
  heading: string;
  empty: string;
  /** The word on the button that takes a story off the list; without it there is none. */
  remove?: string | undefined;
  /** What is said when one was. */
  removed?: string;
}

/** A list of stories that only the reader's device knows; its script fills it and shows it. */
export function KeptStories({ of, heading, empty, remove, removed }: Props) {
  return (
    <section class="kept" data-shelf={of} hidden aria-labelledby={`page-${of}`}>
      <h2 id={`page-${of}`} tabindex={-1}>
        {heading}
      </h2>
      <p data-empty hidden>
        {empty}
      </p>
      <ul class="kept-stories" />
      <output aria-live="polite" data-removed={removed} />
      <template>
        <li>
          <a class="kept-title" href="/">
            …
          </a>
          <p class="kept-standfirst" />
          <p class="kept-facts">
            <span /> <time />
          </p>
          {remove && (
            <button type="button">
              {remove}
              <span class="unseen" />
            </button>
          )}
        </li>
      </template>
    </section>
  );
}
