import type { ComponentChildren } from "preact";
import { partsOf } from "../../src/words/say.ts";

interface Props {
  /** A phrase of the table, with names in braces. */
  of: string;
  /** What stands at each name. */
  with: Record<string, ComponentChildren>;
}

/** A phrase of the interface with markup in it, in the order of its language. */
export function Phrase({ of, with: values }: Props) {
  return (
    <>
      {partsOf(of).map(({ text, name }) => (
        <>
          {text}
          {name !== undefined && values[name]}
        </>
      ))}
    </>
  );
}
