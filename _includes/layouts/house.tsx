import type { ComponentChildren, ComponentProps } from "preact";
import { graphOf, pageNodes, publisherOf } from "../../src/discovery/graph.ts";
import { StructuredData } from "../components/structured-data.tsx";
import { Trail } from "../components/trail.tsx";
import { Shell } from "./shell.tsx";

interface Props {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "besides" | "children">;
  title: string;
  /** Says that the page is about the magazine itself. */
  about?: boolean;
  besides?: ComponentProps<typeof Shell>["besides"];
  children: ComponentChildren;
}

/** A page of the magazine about itself: a title and plain words. */
export function HousePage({ shell, title, about = false, besides, children }: Props) {
  const nodes = about
    ? pageNodes(shell, "AboutPage", title, { about: publisherOf(shell) })
    : pageNodes(shell, "WebPage", title);
  return (
    <Shell {...shell} kind="house" besides={besides}>
      {!shell.hidden && <StructuredData graph={graphOf(shell, nodes)} />}
      <article class="story">
        <header class="story-head">
          <Trail trail={shell.trail} language={shell.site.language} />
          <h1>{title}</h1>
        </header>
        <div class="story-body">{children}</div>
      </article>
    </Shell>
  );
}
