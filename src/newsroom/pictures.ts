import { everyVariant, heldPictures, shownPictures } from "../edition/pictures.ts";
import { drawCards } from "../picture/cards.ts";
import { Darkroom } from "../picture/darkroom.ts";
import { Store } from "../picture/store.ts";
import { alone, type Order, openForPress } from "../press/build.ts";
import { Pool } from "../press/pool.ts";
import { createProgress } from "../report/progress.ts";

/** `pictures`: makes what the site needs, now and when held stories come, and nobody made yet. */
export async function makePictures(order: Order): Promise<void> {
  await alone(order.root, async () => {
    const progress = createProgress(process.stderr);
    const { edition } = await open(order);
    const began = performance.now();
    const store = new Store(order.root);
    const darkroom = new Darkroom(order.root, store);
    progress.phase("making pictures");
    const [shown, held] = [shownPictures(edition), heldPictures(edition)];
    const variants = [...shown.variants, ...held.variants];
    const cards = [...shown.cards, ...held.cards];
    const step = (done: number, of: number) => progress.step(done, of);
    await darkroom.makeAll(variants, step);
    await drawCards(order.root, store, cards, step);
    progress.end();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${variants.length} pictures: ${darkroom.made} made in ${seconds} s, ${variants.length - darkroom.made} there before`,
    );
  });
}

/** `pictures prune`: takes away what was made of pictures that no story, held ones and drafts too, shows any more. */
export async function prunePictures(order: Order): Promise<void> {
  await alone(order.root, async () => {
    const { edition } = await open(order);
    const { count, bytes } = new Store(order.root).prune(everyVariant(edition));
    console.log(`${count} files taken away, ${(bytes / 1_000_000).toFixed(1)} MB`);
  });
}

async function open(order: Order) {
  const pool = new Pool(order.code.folder);
  const progress = createProgress(process.stderr);
  try {
    return await openForPress(order, { pool, progress });
  } finally {
    progress.end();
    await pool.close();
  }
}
