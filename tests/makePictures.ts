import { openEdition } from "../src/edition/edition.ts";
import { shownPictures } from "../src/edition/pictures.ts";
import { drawCards } from "../src/picture/cards.ts";
import { Darkroom } from "../src/picture/darkroom.ts";
import { Store } from "../src/picture/store.ts";

const root = process.cwd();
const now = Date.parse("2027-02-01T00:00:00Z");
const edition = await openEdition({ root, now, assets: { stylesheet: "", preload: [] } });
const store = new Store(root);
const began = performance.now();
const { variants, cards } = shownPictures(edition);
const darkroom = new Darkroom(root, store);
console.log("The example's pictures are made before the tests: once, in about a minute.");
await darkroom.makeAll(variants);
await drawCards(root, store, cards);
console.log(`${darkroom.made} made in ${Math.round((performance.now() - began) / 1000)} s.`);
