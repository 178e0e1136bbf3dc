import type { Magazine } from "../content/magazine.ts";
import type { Change } from "../time/change.ts";
import { type Instant, parseInstant } from "../time/instant.ts";

/** The instant from which `security.txt` does not hold; long past where there is none. */
export function securityEnds({ facts }: Magazine): Instant {
  const { security, zone } = facts.site;
  return security ? parseInstant(security.expires, zone) : Number.NEGATIVE_INFINITY;
}

/** The end of `security.txt`. */
export function* securityChanges(magazine: Magazine): Generator<Change> {
  const at = securityEnds(magazine);
  if (at > magazine.now) yield { at, why: "security.txt expires" };
}
