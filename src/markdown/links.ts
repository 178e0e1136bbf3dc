import type MarkdownIt from "markdown-it";
import { absoluteUrl, contextOf, typedUrl } from "./context.ts";

/** Says whether a link is to a story of the magazine: `article:the-id`, or its file's path. */
export function isStoryLink(href: string): boolean {
  return (
    /^article:/i.test(href) ||
    (/\.md(#.*)?$/.test(href) && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href))
  );
}

/** Points links at what the context knows: stories by id or file, and marks paid links. */
export function addLinks(md: MarkdownIt): void {
  const validate = md.validateLink;
  md.validateLink = (url) => validate(url) && !/^\s*data:/i.test(url);

  md.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const context = contextOf(env);
    if (!token || !context) return self.renderToken(tokens, index, options);
    const href = typedUrl(token.attrGet("href") ?? "");
    const known = Object.hasOwn(context.links, href) ? context.links[href] : undefined;
    if (known === null || (known === undefined && isStoryLink(href))) {
      const close = tokens.slice(index).find((each) => each.type === "link_close");
      if (close) close.hidden = true;
      return "";
    }
    token.attrSet("href", absoluteUrl(known ?? token.attrGet("href") ?? "", context));
    if (context.paid && /^https?:/i.test(token.attrGet("href") ?? "")) {
      token.attrSet("rel", "sponsored noopener");
    }
    return self.renderToken(tokens, index, options);
  };
}
