import { covers } from "./covers.ts";
import { icons } from "./icons.ts";
import { logos } from "./logos.ts";
import { portraits } from "./portraits.ts";
import { athletePictures } from "./scenes-athletes.ts";
import { contestPictures } from "./scenes-contests.ts";
import { creaturePictures } from "./scenes-creatures.ts";
import { diplomacyPictures } from "./scenes-diplomacy.ts";
import { festivalPictures } from "./scenes-festivals.ts";
import { fieldPictures } from "./scenes-fields.ts";
import { filmPictures } from "./scenes-film.ts";
import { indoorPictures } from "./scenes-indoors.ts";
import { instrumentPictures } from "./scenes-instruments.ts";
import { lanePictures } from "./scenes-lanes.ts";
import { letterPictures } from "./scenes-letters.ts";
import { linePictures } from "./scenes-lines.ts";
import { moneyPictures } from "./scenes-money.ts";
import { monsoonPictures } from "./scenes-monsoon.ts";
import { nightTrainPictures } from "./scenes-night-train.ts";
import { republicPictures } from "./scenes-republic.ts";
import { spicePictures } from "./scenes-spices.ts";
import { winterPictures } from "./scenes-winter.ts";
import { worksPictures } from "./scenes-works.ts";
import type { Picture } from "./sheet.ts";

/** Every picture of the house, in the order they are drawn. */
export const pictures: readonly Picture[] = [
  ...diplomacyPictures,
  ...worksPictures,
  ...linePictures,
  ...nightTrainPictures,
  ...filmPictures,
  ...letterPictures,
  ...spicePictures,
  ...festivalPictures,
  ...lanePictures,
  ...indoorPictures,
  ...fieldPictures,
  ...monsoonPictures,
  ...winterPictures,
  ...instrumentPictures,
  ...creaturePictures,
  ...moneyPictures,
  ...republicPictures,
  ...athletePictures,
  ...contestPictures,
  ...portraits,
  ...covers,
  ...logos,
  ...icons,
];
