interface Props {
  title: string;
  /** The headings of the story; their words are safe HTML. */
  headings: { id: string; words: string }[];
  /** The language of the title. */
  voice: { lang?: string | undefined; dir?: "ltr" | "rtl" | undefined };
}

/** The way into the parts of a long story. */
export function Contents({ title, headings, voice }: Props) {
  return (
    <nav class="contents" aria-labelledby="page-contents">
      <h2 id="page-contents" {...voice}>
        {title}
      </h2>
      <ol>
        {headings.map(({ id, words }) => (
          <li key={id}>
            <a href={`#${id}`} dangerouslySetInnerHTML={{ __html: words }} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
