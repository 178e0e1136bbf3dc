import type { ComponentProps } from "preact";
import { HousePage } from "./house.tsx";
import type { Shell } from "./shell.tsx";

interface Props {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "children">;
  reason: string;
  section?: { name: string; url: string } | undefined;
}

/** What stands where a story was: why it is not there any more, and where to go on. */
export function GonePage({ shell, reason, section }: Props) {
  const archive = <a href="/archive/">archive</a>;
  return (
    <HousePage shell={shell} title="This story is no longer available">
      <p>{reason}</p>
      {section ? (
        <p>
          Newer stories are in <a href={section.url}>{section.name}</a>, and everything still on the
          site is in the {archive}.
        </p>
      ) : (
        <p>Everything still on the site is in the {archive}.</p>
      )}
    </HousePage>
  );
}
