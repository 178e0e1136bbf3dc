import { gunzipSync } from "node:zlib";

/** A story as the index keeps it, for results. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** What stands before the bytes of Pagefind's files. */
const mark = "pagefind_dcd".length;

/** The stories in the index of a site, by address: of one year where it is given. */
export function indexed(files: ReadonlyMap<string, string>, year = ""): Map<string, Fragment> {
  const found = new Map<string, Fragment>();
  for (const [file, bytes] of files) {
    if (!file.startsWith(`search/${year}`) || !file.endsWith(".pf_fragment")) continue;
    const text = gunzipSync(Buffer.from(bytes, "latin1")).toString("utf8").slice(mark);
    const fragment = JSON.parse(text) as Fragment;
    found.set(fragment.url, fragment);
  }
  return found;
}

/** Everything that the index of a site says, as text. */
export function unpacked(files: ReadonlyMap<string, string>): string {
  const texts = [...files].flatMap(([file, bytes]) =>
    /^search\/.*\.pf_\w+$/.test(file)
      ? gunzipSync(Buffer.from(bytes, "latin1")).toString("utf8")
      : [],
  );
  return texts.join("\n");
}
