import { plateOf, type Rendition, renderInside } from "../../src/picture/markup.ts";

interface Props {
  picture: Rendition & { alt: string };
  /** How wide the layout makes it (HTML, `sizes`). */
  sizes: string;
  /** The lead picture loads first; all others when they come near. */
  lead?: boolean;
}

/** A picture whose room on the page is known before it loads. */
export function Picture({ picture, sizes, lead = false }: Props) {
  const html = renderInside(picture, { alt: picture.alt, sizes, lead });
  return <span class={plateOf(picture)} dangerouslySetInnerHTML={{ __html: html }} />;
}
