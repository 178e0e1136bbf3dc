/** Every word of the interface in English; the shape that every other language fills. */
export const english = {
  page: {
    skip: "Skip to the story",
  },
};

/** All that the interface says, in one language: a table that is whole, or does not compile. */
export type Words = typeof english;
