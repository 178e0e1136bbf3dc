import { formatDay } from "../text/dates.ts";
import { joinNames } from "../text/prose.ts";
import { type Instant, parseInstant } from "../time/instant.ts";
import type { Article } from "./article.ts";
import type { Facts } from "./facts.ts";

/**
 * Has every paid story end with the last of its campaigns, and leave a notice that says so: an
 * advertiser's words do not stand without its name. Stories that end sooner do so as they say.
 */
export function endPaid(articles: readonly Article[], facts: Facts): readonly Article[] {
  const ends = endsOf(facts);
  if (ends.size === 0) return articles;
  return articles.map((article) => {
    const end = ends.get(article.id);
    if (article.kind !== "sponsored" || !end) return article;
    if (article.expires?.becomes === "gone" && article.expires.at <= end.at) return article;
    return { ...article, expires: { at: end.at, becomes: "gone", reason: end.reason } };
  });
}

/** When the last paid campaign of each story ends, and what readers are told then. */
function endsOf({ campaigns, sponsors, site }: Facts) {
  const ends = new Map<string, { at: Instant; reason: string }>();
  const style = { zone: site.zone, locale: site.language };
  const names = new Map(sponsors.map(({ id, name }) => [id, name]));
  for (const campaign of campaigns) {
    if (campaign.relationship !== "paid") continue;
    const at = endOf(campaign.until, site.zone);
    const whose = joinNames(campaign.sponsors.flatMap((id) => names.get(id) ?? []));
    const reason = Number.isFinite(at)
      ? `It was advertising by ${whose}, whose campaign ended on ${formatDay(at, style)}.`
      : "";
    for (const id of campaign.targets.articles) {
      if ((ends.get(id)?.at ?? -Infinity) < at) ends.set(id, { at, reason });
    }
  }
  for (const [id, { at }] of ends) if (!Number.isFinite(at)) ends.delete(id);
  return ends;
}

/** An end that cannot be read is none here; the campaigns' own check tells of it. */
function endOf(until: string | undefined, zone: string): Instant {
  try {
    return until === undefined ? Infinity : parseInstant(until, zone);
  } catch {
    return Infinity;
  }
}
