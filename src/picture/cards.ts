import { posix } from "node:path";
import { drawShareCard, type ShareCardFacts } from "./shareCard.ts";
import type { Store } from "./store.ts";

/** A card that is to be there, and its address. */
interface WantedCard {
  url: string;
  facts: ShareCardFacts;
}

/** So many cards are drawn at once. */
const together = 2;

/** Draws what the store has not of a list, and gives the paths of all by their addresses. */
export async function drawCards(
  root: string,
  store: Store,
  wanted: Iterable<WantedCard>,
  progress: (done: number, of: number) => void = () => {},
): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  const missing = new Map<string, WantedCard>();
  for (const card of wanted) {
    const path = store.find(posix.basename(card.url));
    if (path === undefined) missing.set(card.url, card);
    else paths.set(card.url, path);
  }
  const cards = missing.values();
  let done = 0;
  const draw = async () => {
    for (const { url, facts } of cards) {
      const bytes = await drawShareCard(root, facts);
      paths.set(url, store.keep(posix.basename(url), bytes));
      done += 1;
      progress(done, missing.size);
    }
  };
  await Promise.all(Array.from({ length: together }, draw));
  return paths;
}
