import type { Words } from "./english.ts";

/** Every word of the interface in Hindi. */
export const hindi: Words = {
  page: {
    skip: "सीधे ख़बर पर जाएँ",
  },
};
