import { renderToString } from "preact-render-to-string";
import type { FeedCorrection } from "./feed.ts";

interface Props {
  /** The story's words as safe HTML with absolute URLs. */
  html: string;
  picture?:
    | { url: string; alt: string; caption: string; credit: string; width: number; height: number }
    | undefined;
  corrections: FeedCorrection[];
}

/** Writes a story as the HTML of a feed's item: its picture with caption and credit, its words, its corrections. */
export function renderStory({ html, picture, corrections }: Props): string {
  const words = [picture?.caption, picture?.credit].filter(Boolean).join(" | ");
  const figure = picture && (
    <figure>
      <img src={picture.url} alt={picture.alt} width={picture.width} height={picture.height} />
      {words && <figcaption>{words}</figcaption>}
    </figure>
  );
  const after = corrections.map(({ on, text }) => (
    <p key={on.iso}>
      <strong>Correction, {on.words}:</strong> {text}
    </p>
  ));
  return `${figure ? renderToString(figure) : ""}${html}${after.map((each) => renderToString(each)).join("")}`;
}
