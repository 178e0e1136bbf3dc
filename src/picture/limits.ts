/** The largest file that is taken for a picture, in bytes. */
export const mostBytes = 60_000_000;

/** The most pixels that a picture may have: what it takes to decode one of them is 0.3 to 0.8 gigabytes. */
export const mostPixels = 100_000_000;

/** The most seconds that one step of the work on one picture may take. */
export const patience = 120;
