import sanitize from "sanitize-html";
import { absoluteUrl, type BodyContext } from "./context.ts";

/** The tags that a story may hold; what a writer's own HTML adds beyond them is left out. */
export const allowedTags: ReadonlySet<string> = new Set(
  (
    "p br hr h2 h3 h4 h5 h6 blockquote pre code ul ol li dl dt dd div section aside figure figcaption img " +
    "a abbr b bdi bdo cite del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr " +
    "table caption thead tbody tfoot tr th td details summary ruby rb rt rp"
  ).split(" "),
);

const ours = [
  "picture caption credit pullquote factbox factbox-title qa embed embed-link table",
  "footnotes footnotes-list footnote-item footnote-ref footnote-backref",
  "align-left align-center align-right",
]
  .join(" ")
  .split(" ");

/**
 * Cuts rendered HTML down to the allow-list, nests it well, and keeps each id once; ids that begin
 * `page-` belong to the page. Sanitizing is the library's work: `sanitize-html`.
 */
export function sanitizeHtml(html: string, context: BodyContext): string {
  const ids = new Set<string>();
  const pictures = new Set(Object.values(context.pictures).map((p) => absoluteUrl(p.url, context)));
  return sanitize(html, {
    allowedTags: [...allowedTags],
    allowedAttributes: {
      "*": ["id", "class", "lang", "dir", "title", "aria-label", "aria-labelledby"],
      a: ["href", "rel"],
      img: ["src", "alt", "width", "height", "loading", "decoding"],
      ol: ["start", "reversed"],
      section: ["tabindex"],
      td: ["colspan", "rowspan"],
      th: ["scope", "colspan", "rowspan"],
      time: ["datetime"],
    },
    allowedClasses: { "*": [...ours, /^language-[\w-]+$/] },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowProtocolRelative: false,
    nestingLimit: 40,
    transformTags: {
      h1: "h2",
      "*": (tagName, attribs) => {
        const { id, ...kept } = attribs;
        if (id !== undefined && !ids.has(id) && /^(?!page-)[A-Za-z][\w.:-]*$/.test(id)) {
          ids.add(id);
          kept.id = id;
        }
        if (kept.href !== undefined) kept.href = absoluteUrl(kept.href, context);
        if (context.paid && /^https?:/i.test(kept.href ?? "")) kept.rel = "sponsored noopener";
        return { tagName, attribs: kept };
      },
    },
    exclusiveFilter: (frame) => frame.tag === "img" && !pictures.has(frame.attribs.src ?? ""),
  });
}
