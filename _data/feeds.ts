import type { Written } from "../src/content/facts.ts";

export default [
  {
    id: "opinion",
    title: "Opinion",
    description: "What our columnists argue, whatever the section.",
    kinds: ["opinion"],
    formats: ["rss", "json"],
  },
  {
    id: "headlines",
    title: "Headlines",
    description: "Every story by its headline alone, for a quick look.",
    text: "headlines",
    pictures: false,
    count: 100,
  },
  {
    id: "monsoon-desk",
    title: "Science, for the Monsoon Desk",
    description: "Our stories on science, in summary, an hour after they are out.",
    sections: ["science"],
    text: "summary",
    delay: 60,
    formats: ["json"],
    listed: false,
  },
] satisfies Written["feeds"];
