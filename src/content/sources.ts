import type { House, ReadArticle } from "./article.ts";
import type { Facts } from "./facts.ts";
import type { Fault } from "./fault.ts";
import type { ReadPictures } from "./picture.ts";

/** Where an opening gets the parts of a magazine from: their files, or what is remembered of them. */
export interface Sources {
  facts(root: string): Promise<{ facts: Partial<Facts>; faults: Fault[] }>;
  /** Reads the files given, in that order. */
  articles(root: string, files: readonly string[], house: House): Promise<ReadArticle[]>;
  pictures(root: string, names: readonly string[]): Promise<ReadPictures>;
}
