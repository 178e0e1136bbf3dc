interface Props {
  newest?: string | undefined;
  newer?: string | undefined;
  older?: string | undefined;
  oldest?: string | undefined;
}

/** The way through a list's pages. A link that would lead nowhere is not there. */
export function Pages({ newest, newer, older, oldest }: Props) {
  return (
    <nav class="pages" aria-label="Pages of this list">
      <ul>
        {newest && (
          <li>
            <a href={newest}>Newest</a>
          </li>
        )}
        {newer && (
          <li>
            <a href={newer} rel="prev">
              Newer stories
            </a>
          </li>
        )}
        {older && (
          <li>
            <a href={older} rel="next">
              Older stories
            </a>
          </li>
        )}
        {oldest && (
          <li>
            <a href={oldest}>Oldest</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
