import type { JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";
import type { FeedCorrection, FeedLabel, FeedPicture } from "./feed.ts";

interface Props {
  /** The story's language, in which corrections are told. */
  lang: string;
  /** The story's words as safe HTML with absolute URLs. */
  html: string;
  picture?: FeedPicture | undefined;
  corrections: FeedCorrection[];
  /** Who powered and who paid for it. */
  labels: FeedLabel[];
}

/** Writes a story as the HTML of a feed's item: its sponsors, its picture, its words, its corrections. */
export function renderStory({ lang, html, picture, corrections, labels }: Props): string {
  const words = wordsFor(lang);
  const told = [picture?.caption, picture?.credit].filter(Boolean).join(" | ");
  const figure = picture && (
    <figure>
      <img src={picture.url} alt={picture.alt} width={picture.width} height={picture.height} />
      {told && <figcaption>{told}</figcaption>}
    </figure>
  );
  const before = labels.map(({ label, sponsors }) => (
    <p key={label}>
      <strong>{label}</strong>{" "}
      {sponsors.map(({ name, url }, index) => (
        <>
          {index > 0 && (index === sponsors.length - 1 ? ` ${words.and} ` : ", ")}
          <a href={url} rel="sponsored noopener">
            {name}
          </a>
        </>
      ))}
    </p>
  ));
  const after = corrections.map(({ on, text }) => (
    <p key={on.iso}>
      <strong>{say(words.story.correction, { day: on.words })}</strong> {text}
    </p>
  ));
  const set = (parts: JSX.Element[]) => parts.map((part) => renderToString(part)).join("");
  return `${set(before)}${figure ? renderToString(figure) : ""}${html}${set(after)}`;
}
