import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../content/markdown.ts";
import { type SearchStory, searchRecord } from "../discovery/searchRecord.ts";
import { makeIndex, maker, unused } from "./maker.ts";
import { SearchShelf, type VolumeFile } from "./shelf.ts";

/** Sets the words of a story as HTML. */
export type SetBody = (body: SearchStory["body"]) => string;

/**
 * The files of a volume of the index, a pure function of its stories in their order: from the shelf of the
 * project in `root` where they are there, else made. Throws where a story's file is not what it was.
 */
export async function volumeOf(
  root: string,
  name: string,
  stories: readonly SearchStory[],
  setBody: SetBody,
): Promise<VolumeFile[]> {
  const records = stories.map((story) => searchRecord(story, setBody(story.body)));
  const key = hashOf(JSON.stringify([maker, records])).slice(0, 20);
  const shelf = new SearchShelf(root);
  const kept = shelf.find(name, key);
  if (kept) return kept;
  return shelf.keep(name, key, async (folder) => {
    await makeIndex(records, folder);
    for (const file of readdirSync(folder).filter((each) => unused.test(each))) {
      rmSync(join(folder, file));
    }
  });
}
