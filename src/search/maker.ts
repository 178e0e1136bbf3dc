import type { SearchRecord } from "../discovery/searchRecord.ts";

/** What makes an index; its version is that of `package.json`. */
export const maker = "pagefind 1.6.0";

/** So many records are on their way to Pagefind at once. */
const underway = 64;

/**
 * A language of a volume has at most so many files of stories' words: beyond that, several stories share
 * one, so that the files of a large magazine do not double.
 */
const maxFragments = 500;

/** The ready-made interface, which no page of ours uses. */
export const unused = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\.\w+$/;

/**
 * Has Pagefind index records, in their order, and write its files to `folder`. The same records give the
 * same bytes. It works in a process of its own, which ends with this or with who started it.
 */
export async function makeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { createIndex, close } = await import("pagefind");
  try {
    const { index, errors } = await createIndex({ maxFragments });
    if (!index) throw new Error(`Pagefind did not begin: ${errors.join("; ")}`);
    for (let from = 0; from < records.length; from += underway) {
      const some = records.slice(from, from + underway);
      const added = await Promise.all(some.map((record) => index.addCustomRecord(record)));
      for (const [place, { errors }] of added.entries()) {
        if (errors.length > 0) throw new Error(`${some[place]?.url}: ${errors.join("; ")}`);
      }
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
  } finally {
    await close();
  }
}
