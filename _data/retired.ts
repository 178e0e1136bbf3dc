import type { Written } from "../src/content/facts.ts";

/** Addresses that were published and lead to no story any more; each says why to whoever comes there. */
export default [] satisfies Written["retired"];
