import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "../content/fault.ts";
import { isSafePath } from "../content/fields.ts";

const empty = `import type { Written } from "../src/content/facts.ts";

/** Addresses that were published and lead to no story any more; each says why to whoever comes there. */
export default [] satisfies Written["retired"];
`;

/** What readers are told where no reason is given. */
const usual = "This story was withdrawn.";

/**
 * Adds an address to `_data/retired.ts`: the next build leaves a page there that gives the reason.
 * Throws a `PlainError` where the address is retired already, or the file is not one that it can add to.
 */
export function retire(root: string, url: string, reason = usual): void {
  if (!isSafePath(url)) {
    throw new PlainError(`${url} is not an address of the site, such as /2019/04/rumour/.`);
  }
  const file = join(root, "_data/retired.ts");
  const before = existsSync(file) ? readFileSync(file, "utf8") : empty;
  if (before.includes(JSON.stringify(url))) {
    throw new PlainError(`${url} is in _data/retired.ts already.`);
  }
  const end = /,?\s*\]\s*(satisfies[^;]*)?;\s*$/.exec(before);
  if (!end) {
    throw new PlainError("_data/retired.ts does not end in a list. Add the address there by hand.");
  }
  const entry = `{ url: ${JSON.stringify(url)}, reason: ${JSON.stringify(reason)} }`;
  const head = before.slice(0, end.index);
  // Behind a remark a comma would be part of it.
  const comma = head.endsWith("[") ? "" : /\/\/[^\n]*$/.test(head) ? "\n  ," : ",";
  const tail = end[1] ? ` ${end[1].trim()}` : "";
  writeFileSync(file, `${head}${comma}\n  ${entry},\n]${tail};\n`);
}
