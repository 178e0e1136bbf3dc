import { Phrase } from "../../_includes/components/phrase.tsx";
import { HousePage } from "../../_includes/layouts/house.tsx";
import type { PageData } from "../edition/props.ts";
import { wordsFor } from "../words/words.ts";

export const data = { pagination: { data: "routes.missing", size: 1, alias: "route" } };

/** The page that a host shows for an address that leads nowhere. */
export function render({ propsOf, route }: PageData<"missing">) {
  const { shell } = propsOf(route);
  const { missing } = wordsFor(shell.site.language);
  const { search } = shell;
  const ways = [
    ...(search ? [{ of: missing.search, url: search, link: missing.searchLink }] : []),
    { of: missing.front, url: "/", link: missing.frontLink },
    { of: missing.archive, url: "/archive/", link: missing.archiveLink },
    { of: missing.topics, url: "/topics/", link: missing.topicsLink },
    { of: missing.writers, url: "/authors/", link: missing.writersLink },
  ];
  return (
    <HousePage shell={shell} title={missing.title}>
      <p>{missing.begin}</p>
      <ul>
        {ways.map(({ of, url, link }) => (
          <li key={url}>
            <Phrase of={of} with={{ link: <a href={url}>{link}</a> }} />
          </li>
        ))}
      </ul>
    </HousePage>
  );
}
