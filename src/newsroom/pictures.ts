import type { Edition } from "../edition/edition.ts";
import { everyPicture, heldPictures, shownPictures } from "../edition/pictures.ts";
import { Darkroom } from "../picture/darkroom.ts";
import { Store } from "../picture/store.ts";
import { alone, type Order, openForPress } from "../press/build.ts";
import { Pool } from "../press/pool.ts";
import { createProgress, type Progress } from "../report/progress.ts";

/** `pictures`: makes what the site needs, now and when held stories come, and nobody made yet. */
export function makePictures(order: Order): Promise<void> {
  return withEdition(order, async (edition, progress) => {
    const wanted = [...shownPictures(edition).made, ...heldPictures(edition)];
    const darkroom = new Darkroom(order.root, new Store(order.root));
    const phase = "making pictures";
    progress.phase(phase);
    const { size } = await darkroom.makeAll(wanted, (done, of) => progress.step(done, of));
    const seconds = ((progress.end()[phase] ?? 0) / 1000).toFixed(1);
    const { made } = darkroom;
    console.log(`${size} pictures: ${made} made in ${seconds} s, ${size - made} there before`);
  });
}

/** `pictures prune`: takes away what was made of pictures that no story, held ones and drafts too, shows any more. */
export function prunePictures(order: Order): Promise<void> {
  return withEdition(order, async (edition, progress) => {
    const { count, bytes } = new Store(order.root).prune(everyPicture(edition));
    progress.end();
    console.log(`${count} files taken away, ${(bytes / 1_000_000).toFixed(1)} MB`);
  });
}

/** Does work on the magazine as it is now, while no build is at work on it. */
function withEdition(
  order: Order,
  work: (edition: Edition, progress: Progress) => Promise<void>,
): Promise<void> {
  return alone(order.root, async () => {
    const pool = new Pool(order.code.folder);
    const progress = createProgress(process.stderr);
    try {
      const { edition } = await openForPress(order, { pool, progress });
      await work(edition, progress);
    } finally {
      progress.end();
      await pool.close();
    }
  });
}
