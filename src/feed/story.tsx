import type { JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import type { FeedCorrection, FeedLabel, FeedPicture } from "./feed.ts";

interface Props {
  /** The story's words as safe HTML with absolute URLs. */
  html: string;
  picture?: FeedPicture | undefined;
  corrections: FeedCorrection[];
  /** Who powered and who paid for it. */
  labels: FeedLabel[];
}

/** Writes a story as the HTML of a feed's item: its sponsors, its picture, its words, its corrections. */
export function renderStory({ html, picture, corrections, labels }: Props): string {
  const words = [picture?.caption, picture?.credit].filter(Boolean).join(" | ");
  const figure = picture && (
    <figure>
      <img src={picture.url} alt={picture.alt} width={picture.width} height={picture.height} />
      {words && <figcaption>{words}</figcaption>}
    </figure>
  );
  const before = labels.map(({ label, sponsors }) => (
    <p key={label}>
      <strong>{label}</strong>{" "}
      {sponsors.map(({ name, url }, index) => (
        <>
          {index > 0 && (index === sponsors.length - 1 ? " and " : ", ")}
          <a href={url} rel="sponsored noopener">
            {name}
          </a>
        </>
      ))}
    </p>
  ));
  const after = corrections.map(({ on, text }) => (
    <p key={on.iso}>
      <strong>Correction, {on.words}:</strong> {text}
    </p>
  ));
  const set = (parts: JSX.Element[]) => parts.map((part) => renderToString(part)).join("");
  return `${set(before)}${figure ? renderToString(figure) : ""}${html}${set(after)}`;
}
