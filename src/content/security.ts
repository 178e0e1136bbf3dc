import { type Instant, parseInstant } from "../time/instant.ts";
import type { Site } from "./facts.ts";

/** When `security.txt` does not hold any more, and from when a build warns of that. */
export interface SecurityEnd {
  warned: Instant;
  at: Instant;
}

const notice = 30 * 86_400_000;

/** The end of `security.txt`; `undefined` where the site has none. */
export function securityEnd({ security, zone }: Site): SecurityEnd | undefined {
  if (!security) return undefined;
  const at = parseInstant(security.expires, zone);
  return { warned: at - notice, at };
}
