import sanitize from "sanitize-html";
import { ownValue } from "./context.ts";
import { isSafeUrl } from "./links.ts";

/** The tags that a story may hold; what a writer's own HTML adds beyond them is left out. */
export const allowedTags: ReadonlySet<string> = new Set(
  (
    "p br hr h2 h3 h4 h5 h6 blockquote pre code ul ol li dl dt dd div section aside figure figcaption img " +
    "a abbr b bdi bdo cite del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr " +
    "table caption thead tbody tfoot tr th td details summary ruby rb rt rp"
  ).split(" "),
);

const ours = [
  "picture picture-wide picture-inset gallery wide inset caption credit pullquote factbox factbox-title qa embed embed-link table",
  "footnotes footnotes-list footnote-item footnote-ref footnote-backref",
  "align-left align-center align-right",
]
  .join(" ")
  .split(" ");

const blocks = new Set(
  (
    "p h1 h2 h3 h4 h5 h6 hr blockquote pre ul ol li dl dt dd div section aside figure figcaption " +
    "table caption thead tbody tfoot tr th td details summary"
  ).split(" "),
);

/** Says whether a tag of this name is of a block, which cannot stand amid words (HTML §3.2.5.2.5). */
export function isBlockTag(name: string): boolean {
  return blocks.has(name.toLowerCase());
}

/** Tags that may stand only in certain others; elsewhere they become a `div`. */
const homes: Record<string, readonly string[]> = {
  figcaption: ["figure"],
  caption: ["table"],
  summary: ["details"],
  li: ["ul", "ol"],
  dt: ["dl", "div"],
  dd: ["dl", "div"],
  tr: ["table", "thead", "tbody", "tfoot"],
  td: ["tr"],
  th: ["tr"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
};

/**
 * Cuts rendered HTML down to the allow-list, nests it well, and keeps each id once; ids that begin
 * `page-` belong to the page. `pictures` are the addresses of those that the Markdown shows. Sanitizing
 * is the library's work: `sanitize-html`.
 */
export function sanitizeHtml(html: string, pictures: ReadonlySet<string>): string {
  const ids = new Set<string>();
  const open: string[] = [];
  return sanitize(html, {
    onOpenTag: (name) => open.push(name),
    onCloseTag: () => open.pop(),
    allowedTags: [...allowedTags],
    allowedAttributes: {
      "*": ["id", "class", "lang", "dir", "title", "aria-label", "aria-labelledby"],
      a: ["href", "rel"],
      img: ["src", "alt"],
      ol: ["start", "reversed"],
      section: ["tabindex"],
      td: ["colspan", "rowspan"],
      th: ["scope", "colspan", "rowspan"],
      time: ["datetime"],
    },
    allowedClasses: { "*": [...ours, /^language-[\w-]+$/] },
    allowedSchemes: ["http", "https", "mailto", "tel", "article"],
    allowProtocolRelative: false,
    nestingLimit: 40,
    transformTags: {
      h1: "h2",
      // A picture that a writer's own HTML shows leaves its words.
      img: (tagName, attribs) =>
        pictures.has(attribs.src ?? "")
          ? { tagName, attribs }
          : { tagName: "span", attribs: {}, text: attribs.alt ?? "" },
      "*": (tagName, attribs) => {
        const { id, ...kept } = attribs;
        if (id !== undefined && !ids.has(id) && /^(?!page-)[A-Za-z][\w.:-]*$/.test(id)) {
          ids.add(id);
          kept.id = id;
        }
        if (!isSafeUrl(kept.href ?? "") || /\{\{|\{%/.test(kept.href ?? "")) delete kept.href;
        const home = ownValue(homes, tagName);
        const homeless = home !== undefined && !home.includes(open.at(-2) ?? "");
        return { tagName: homeless ? "div" : tagName, attribs: kept };
      },
    },
    exclusiveFilter: (frame) =>
      frame.tag === "a" &&
      frame.attribs.href !== undefined &&
      frame.text.trim() === "" &&
      frame.mediaChildren.length === 0,
  });
}
