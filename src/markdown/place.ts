import { renderRendition } from "../picture/markup.ts";
import { type BodyContext, ownValue, typedUrl } from "./context.ts";
import { isStoryLink } from "./links.ts";

/** The tags whose addresses depend on where a body stands. In what `setBody` gives, no attribute holds a `>`. */
const placed = /<(\/?)(a|img)(?=[\s>])([^>]*)>/g;

/**
 * Places a set body on a page: points its links at stories that are out and leaves the words of
 * others, puts its pictures in with their sizes, or their alt text where there is none, and marks
 * links that are paid for. A pure function, and a cheap one: setting is done once, placing for every page.
 */
export function placeBody(html: string, context: BodyContext): string {
  const dropped: boolean[] = [];
  let lost = false;
  const whole = html.replace(placed, (tag, close: string, name: string, attributes: string) => {
    if (name === "img") {
      const picture = placePicture(attributes, context, dropped.length > 0);
      lost ||= picture === undefined;
      return picture ?? attributeOf(attributes, "alt") ?? "";
    }
    if (close) return dropped.pop() ? "" : tag;
    const link = placeLink(tag, attributes, context);
    dropped.push(link === undefined);
    return link ?? "";
  });
  return lost ? whole.replace(pictureless, captionAlone) : whole;
}

/** A figure in which only the words of its picture are left, and its caption. */
const pictureless =
  /<figure class="picture[^"]*">(?:<a [^>]*>)?([^<]*)(?:<\/a>)?(?:<figcaption>(.*?)<\/figcaption>)?<\/figure>\n?/g;

/** Of a figure without its picture the caption; where it has none, what was to be seen is its caption. */
function captionAlone(_figure: string, alt: string, caption = ""): string {
  const own = caption.startsWith('<span class="caption">') || alt === "";
  const words = own ? caption : [`<span class="caption">${alt}</span>`, caption].join(" ").trim();
  return words && `<figure class="picture"><figcaption>${words}</figcaption></figure>\n`;
}

/** The opening of a link where it leads; `undefined` where it leads to no story that is out. */
function placeLink(tag: string, attributes: string, context: BodyContext): string | undefined {
  const written = attributeOf(attributes, "href");
  // Most links lead out, as they are written.
  if (written === undefined || (!context.paid && /^https?:\/\//.test(written))) return tag;
  const typed = unescapeHtml(written);
  const href = typedUrl(typed);
  const known = ownValue(context.links, href);
  if (known === null || (known === undefined && isStoryLink(href))) return undefined;
  const url = absoluteUrl(known ?? typed, context);
  const paid = isPaidLink(url, context);
  if (url === typed && !paid) return tag;
  const kept = paid ? attributes.replace(/ rel="[^"]*"/, "") : attributes;
  const rel = paid ? ' rel="sponsored noopener"' : "";
  return `<a${kept.replace(/ href="[^"]*"/, () => ` href="${escapeHtml(url)}"`)}${rel}>`;
}

function placePicture(
  attributes: string,
  context: BodyContext,
  linked: boolean,
): string | undefined {
  const src = typedUrl(unescapeHtml(attributeOf(attributes, "src") ?? ""));
  const picture = ownValue(context.pictures, src);
  if (!picture) return undefined;
  const alt = attributeOf(attributes, "alt") ?? "";
  const { width, height } = picture;
  const whole = escapeHtml(absoluteUrl(picture.url, context));
  if (context.absolute !== undefined) {
    return `<img src="${whole}" alt="${alt}" width="${width}" height="${height}" />`;
  }
  const placement = attributeOf(attributes, "class") ?? "";
  const sizes = ownValue(placedSizes, placement) ?? wordsSizes;
  const html = renderRendition(picture, { alt: unescapeHtml(alt), sizes });
  // A gallery's picture is small; whoever wants to see it whole follows it.
  return placement === "gallery" && !linked ? `<a href="${whole}">${html}</a>` : html;
}

/** A picture in a story is as wide as its words, or as the screen, where it is not placed otherwise (story.css). */
const wordsSizes = "(min-width: 46rem) 43rem, calc(100vw - 2.5rem)";
const placedSizes: Readonly<Record<string, string>> = {
  wide: "(min-width: 62.5rem) 60rem, (min-width: 40rem) calc(100vw - 2.5rem), 100vw",
  inset: "(min-width: 40rem) 17rem, calc(100vw - 2.5rem)",
  gallery: "(min-width: 46rem) 26rem, 80vw",
};

/** Says whether a link is one that a sponsor pays for. */
function isPaidLink(url: string, { paid = false }: BodyContext): boolean {
  if (!/^https?:/i.test(url)) return false;
  if (typeof paid === "boolean") return paid;
  if (paid.length === 0 || !URL.canParse(url)) return false;
  const host = bare(new URL(url).hostname);
  return paid.some((each) => host === bare(each) || host.endsWith(`.${bare(each)}`));
}

/** A host's name without the `www.` that many have. */
function bare(host: string): string {
  return host.replace(/^www\./, "");
}

/** `url` as the context asks for it: made absolute against the page where URLs must be. */
function absoluteUrl(url: string, { absolute }: BodyContext): string {
  if (absolute === undefined || /^https?:\/\//.test(url)) return url;
  if (url.startsWith("#")) return absolute + url;
  return URL.canParse(url, absolute) ? new URL(url, absolute).href : url;
}

/** The value of an attribute as it is written, escaped. */
function attributeOf(
  attributes: string,
  name: "href" | "src" | "alt" | "class",
): string | undefined {
  const begin = attributes.indexOf(` ${name}="`);
  if (begin < 0) return undefined;
  const from = begin + name.length + 3;
  return attributes.slice(from, attributes.indexOf('"', from));
}

const letters: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
};

function unescapeHtml(text: string): string {
  return text.includes("&")
    ? text.replace(/&(?:amp|lt|gt|quot);/g, (name) => letters[name] ?? name)
    : text;
}

function escapeHtml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
