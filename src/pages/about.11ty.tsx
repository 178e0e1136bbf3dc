import { Phrase } from "../../_includes/components/phrase.tsx";
import { HousePage } from "../../_includes/layouts/house.tsx";
import type { PageData } from "../edition/props.ts";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";

export const data = { pagination: { data: "routes.about", size: 1, alias: "route" } };

/** The page about the magazine. */
export function render({ propsOf, route }: PageData<"about">) {
  const { shell, name, description, publisher, email } = propsOf(route);
  const { about, page, place } = wordsFor(shell.site.language);
  const mail = (address: string) => ({ address: <a href={`mailto:${address}`}>{address}</a> });
  const writers = <a href="/authors/">{place.writers}</a>;
  const labels = <a href="/about/sponsorship/">{about.labels}</a>;
  return (
    <HousePage shell={shell} title={say(place.aboutName, { name })} about>
      <p>{description}</p>
      <p>
        {say(page.published, { name, publisher })} <Phrase of={about.signed} with={{ writers }} />
      </p>
      <h2 id="corrections">{about.corrections}</h2>
      <p>
        <Phrase of={about.correctionsText} with={mail(email.corrections)} />
      </p>
      <h2 id="money">{about.money}</h2>
      <p>
        <Phrase of={about.moneyText} with={{ labels }} />
      </p>
      <h2 id="write-to-us">{about.write}</h2>
      <p>
        <Phrase of={about.writeText} with={mail(email.editors)} />
      </p>
    </HousePage>
  );
}
