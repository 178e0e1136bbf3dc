import type { Magazine } from "../content/magazine.ts";
import { securityEnd } from "../content/security.ts";
import type { Change } from "../time/change.ts";

/** The end of `security.txt`, and the instant from which a build has to warn of it. */
export function* securityChanges({ facts }: Magazine): Generator<Change> {
  const end = securityEnd(facts.site);
  if (!end) return;
  yield { at: end.warned, why: "security.txt expires in 30 days, and the build warns of it" };
  yield { at: end.at, why: "security.txt expires, and leaves the site" };
}
