import type MarkdownIt from "markdown-it";
import { absoluteUrl, contextOf, isPaidLink, ownValue, typedUrl } from "./context.ts";

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

/** Points links at what the context knows: stories by id or file, and marks paid links. */
export function addLinks(md: MarkdownIt): void {
  md.validateLink = isSafeUrl;

  md.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const context = contextOf(env);
    if (!token || !context) return self.renderToken(tokens, index, options);
    const href = typedUrl(token.attrGet("href") ?? "");
    const known = ownValue(context.links, href);
    if (known === null || (known === undefined && isStoryLink(href))) {
      const close = tokens.slice(index).find((each) => each.type === "link_close");
      if (close) close.hidden = true;
      return "";
    }
    token.attrSet("href", absoluteUrl(known ?? token.attrGet("href") ?? "", context));
    if (isPaidLink(token.attrGet("href") ?? "", context)) {
      token.attrSet("rel", "sponsored noopener");
    }
    return self.renderToken(tokens, index, options);
  };
}
