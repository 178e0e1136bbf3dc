import { element, type Xml } from "../text/xml.ts";
import type { FeedPicture } from "./feed.ts";

/** The namespace of Media RSS, with the slash that belongs to it. */
export const mediaNamespace = "http://search.yahoo.com/mrss/";

/**
 * A story's picture as RSS and Atom both tell it: with its size, what it means, what is to be seen, and
 * who made it (Media RSS 1.5.1, `media:content`).
 */
export function renderMedia(picture: FeedPicture | undefined): Xml {
  if (!picture) return undefined;
  const { url, type, bytes, width, height, alt, caption, credit } = picture;
  const plain = (name: string, text: string) =>
    text ? element(name, { type: "plain" }, text) : undefined;
  return element(
    "media:content",
    {
      url,
      type,
      medium: "image",
      fileSize: String(bytes),
      width: String(width),
      height: String(height),
    },
    plain("media:title", caption),
    plain("media:description", alt),
    credit ? element("media:credit", {}, credit) : undefined,
  );
}
