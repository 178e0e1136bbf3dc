import type { Magazine } from "../content/magazine.ts";
import { securityEnd } from "../content/security.ts";
import type { Change } from "../time/change.ts";

/** The end of `security.txt`. */
export function* securityChanges({ facts }: Magazine): Generator<Change> {
  const end = securityEnd(facts.site);
  if (end) yield { at: end.at, why: "security.txt expires, and leaves the site" };
}
