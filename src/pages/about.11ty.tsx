import { HousePage } from "../../_includes/layouts/house.tsx";
import type { PageData } from "../edition/props.ts";

export const data = { pagination: { data: "routes.about", size: 1, alias: "route" } };

/** The page about the magazine. */
export function render({ propsOf, route }: PageData<"about">) {
  const { shell, name, description, publisher, email } = propsOf(route);
  return (
    <HousePage shell={shell} title={`About ${name}`} about>
      <p>{description}</p>
      <p>
        {name} is published by {publisher}. <a href="/authors/">Our writers</a> sign what they
        write, and every picture names who made it.
      </p>
      <h2 id="corrections">Corrections</h2>
      <p>
        When we get something wrong we say so, on the story itself and with the date. Tell us at{" "}
        <a href={`mailto:${email.corrections}`}>{email.corrections}</a>.
      </p>
      <h2 id="money">Who pays</h2>
      <p>
        Some stories have sponsors, and some pages are advertising. Each is labelled above its
        headline and wherever it is listed. <a href="/about/sponsorship/">What each label means</a>.
      </p>
      <h2 id="write-to-us">Write to us</h2>
      <p>
        The editors read <a href={`mailto:${email.editors}`}>{email.editors}</a>.
      </p>
    </HousePage>
  );
}
