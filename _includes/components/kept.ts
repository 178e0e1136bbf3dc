import { type FunctionComponent, h, type JSX } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";

/** So many renderings of a component are kept, some 5 KB each with their props. */
const most = 8_000;

/**
 * The same component, which is rendered once for each different props: what stands on many pages (a
 * masthead, a story's card) need not be made for each. Props are plain JSON, without children.
 */
export function kept<Props extends object>(
  Component: FunctionComponent<Props>,
): (props: Props) => JSX.Element {
  const renderings = new Map<string, string>();
  return (props) => {
    const key = JSON.stringify(props);
    let html = renderings.get(key);
    if (html === undefined) {
      html = renderToString(h(Component, props));
      if (renderings.size >= most) renderings.clear();
      renderings.set(key, html);
    }
    return jsxTemplate([html]);
  };
}
