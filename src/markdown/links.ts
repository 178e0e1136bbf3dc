import type MarkdownIt from "markdown-it";

/**
 * Says whether a URL may stand on a page: relative, or of a scheme that only leads somewhere. Spaces
 * and control characters are looked through, as browsers do (WHATWG URL, "basic URL parser").
 */
export function isSafeUrl(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\p{Cc}\p{Cf}\s]/gu, ""))?.[1];
  return scheme === undefined || /^(https?|mailto|tel|article)$/i.test(scheme);
}

/** Says whether a link is to a story of the magazine: `article:the-id`, or its file's path. */
export function isStoryLink(href: string): boolean {
  return (
    /^article:/i.test(href) ||
    (/\.md(#.*)?$/.test(href) && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href))
  );
}

/** Makes links of what only leads somewhere, and text of all else. */
export function addLinks(md: MarkdownIt): void {
  md.validateLink = isSafeUrl;
}
