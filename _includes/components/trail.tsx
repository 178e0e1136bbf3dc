import { kept } from "./kept.ts";

interface Props {
  trail: readonly { name: string; url: string }[];
}

/** The pages between the home page and this one, from the top; the masthead above leads home. */
export const Trail = kept(({ trail }: Props) =>
  trail.length === 0 ? null : (
    <nav class="trail" aria-label="Breadcrumb" lang="en">
      <ol>
        {trail.map(({ name, url }) => (
          <li key={url}>
            <a href={url}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  ),
);
