import { openEdition } from "../src/edition/edition.ts";
import { shownPictures } from "../src/edition/pictures.ts";
import { drawCards } from "../src/picture/cards.ts";
import { Darkroom } from "../src/picture/darkroom.ts";
import { Store } from "../src/picture/store.ts";

const root = process.cwd();
const now = Date.parse("2027-02-01T00:00:00Z");
const edition = await openEdition({ root, now, assets: { stylesheet: "", preload: [] } });
const store = new Store(root);
const { variants, cards } = shownPictures(edition);
await new Darkroom(root, store).makeAll(variants);
await drawCards(root, store, cards);
