import { createHash } from "node:crypto";

/** A file of the site, at an address that carries a hash of its bytes: other bytes, another address. */
export function hashed(name: string, ending: string, bytes: Uint8Array) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
  return { url: `/assets/${name}-${hash}.${ending}`, bytes };
}
