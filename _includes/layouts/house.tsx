import type { ComponentChildren, ComponentProps } from "preact";
import { Shell } from "./shell.tsx";

interface Props {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "children">;
  title: string;
  children: ComponentChildren;
}

/** A page of the magazine about itself: a title and plain words. */
export function HousePage({ shell, title, children }: Props) {
  return (
    <Shell {...shell} kind="house">
      <article class="story">
        <header class="story-head">
          <h1>{title}</h1>
        </header>
        <div class="story-body">{children}</div>
      </article>
    </Shell>
  );
}
