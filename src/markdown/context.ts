/** A picture of a body as the page serves it: its URL and its size in pixels. */
export interface BodyPicture {
  url: string;
  width: number;
  height: number;
}

/** What the words of a body stand in: all that its HTML depends on besides its Markdown. */
export interface BodyContext {
  /** BCP 47 tag of the story's language. */
  lang: string;
  /** Where each link to another story leads; `null` while that story is not out. */
  links: Readonly<Record<string, string | null>>;
  /** Each picture by the name the Markdown gives it; one that is absent is left out. */
  pictures: Readonly<Record<string, BodyPicture>>;
  /**
   * Which links out are paid, and say so (`rel="sponsored noopener"`): all of an advertiser's words; in
   * ours, those to the hosts of the story's sponsors.
   */
  paid?: boolean | readonly string[] | undefined;
  /** The page's own absolute URL, where every URL must be absolute, as in feeds. */
  absolute?: string | undefined;
}

/** The context that `renderBody` put into a render's environment. */
export function contextOf(env: unknown): BodyContext | undefined {
  return (env as { context?: BodyContext }).context;
}

/** The value of `key` in a record that holds only what was put there; never what every object has. */
export function ownValue<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Says whether a link is one that a sponsor pays for. */
export function isPaidLink(url: string, { paid = false }: BodyContext): boolean {
  if (!/^https?:/i.test(url)) return false;
  if (typeof paid === "boolean") return paid;
  return paid.length > 0 && URL.canParse(url) && paid.includes(new URL(url).hostname);
}

/** Counts up one of a render's numbers: its tables, its fact boxes. The first is 1. */
export function countUp(env: unknown, name: string): number {
  const numbers = env as Record<string, number | undefined>;
  const number = (ownValue(numbers, name) ?? 0) + 1;
  numbers[name] = number;
  return number;
}

/** `url` as the context asks for it: made absolute against the page where URLs must be. */
export function absoluteUrl(url: string, context: BodyContext): string {
  if (context.absolute === undefined || !URL.canParse(url, context.absolute)) return url;
  return new URL(url, context.absolute).href;
}

/** A URL as the writer typed it, for markdown-it percent-encodes what it parses. */
export function typedUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
