import { OtherWays } from "../../_includes/components/other-ways.tsx";
import { HousePage } from "../../_includes/layouts/house.tsx";
import type { PageData } from "../edition/props.ts";
import { wordsFor } from "../words/words.ts";

export const data = { pagination: { data: "routes.missing", size: 1, alias: "route" } };

/** The page that a host shows for an address that leads nowhere. */
export function render({ propsOf, route }: PageData<"missing">) {
  const { shell } = propsOf(route);
  const { language } = shell.site;
  const { missing } = wordsFor(language);
  const to = { front: "/", archive: "/archive/", topics: "/topics/", writers: "/authors/" };
  return (
    <HousePage shell={shell} title={missing.title}>
      <p>{missing.begin}</p>
      <OtherWays language={language} to={shell.search ? { search: shell.search, ...to } : to} />
    </HousePage>
  );
}
