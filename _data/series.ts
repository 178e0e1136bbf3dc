import type { Written } from "../src/content/facts.ts";

export default [
  {
    id: "the-great-game",
    title: "The great game, again",
    description:
      "Ports, pipelines, cables and helicopters: how large powers move through the region.",
  },
  {
    id: "the-long-monsoon",
    title: "The long monsoon",
    description: "One wind, four months, and everything in India that waits for it.",
  },
] satisfies Written["series"];
