/** Every word of the interface in English; the shape that every other language fills. */
export const english = {
  page: {
    skip: "Skip to the story",
  },
  search: {
    title: "Search",
    field: "Words to search for",
    button: "Search",
    section: "Section",
    everySection: "All sections",
    author: "Writer",
    everyAuthor: "All writers",
    year: "Year",
    everyYear: "All years",
    order: "Order",
    best: "Best match first",
    newest: "Newest first",
    searching: "Searching",
    none: "No story was found. Try fewer words, or other ones.",
    one: "1 story found",
    many: "{stories} stories found",
    since: "{stories}, of {year} and later",
    more: "Show more stories",
    older: "Search older years, too",
    trouble: "The search could not be loaded. Try again, or go one of these ways:",
    noScript:
      "The search works in the browser, by a script, and yours does not run it. You could go:",
    ways: "Other ways to find a story",
    archive: "the archive, by year and month",
    topics: "the topics, from A to Z",
    authors: "our writers, each with their stories",
    feeds: "the feeds, where the newest stories come to you",
    web: "this site, searched by DuckDuckGo",
  },
};

/** All that the interface says, in one language: a table that is whole, or does not compile. */
export type Words = typeof english;
