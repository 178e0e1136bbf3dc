import { openEdition } from "../src/edition/edition.ts";
import { shownPictures } from "../src/edition/pictures.ts";
import { Darkroom } from "../src/picture/darkroom.ts";
import { Store } from "../src/picture/store.ts";

const root = process.cwd();
const now = Date.parse("2027-02-01T00:00:00Z");
const edition = await openEdition({ root, now, assets: { stylesheet: "", preload: [] } });
const darkroom = new Darkroom(root, new Store(root));
await darkroom.makeAll(shownPictures(edition).variants);
