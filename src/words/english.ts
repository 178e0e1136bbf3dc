/** Every word of the interface in English; the shape that every other language fills. */
export const english = {
  page: {
    skip: "Skip to the story",
  },
};
