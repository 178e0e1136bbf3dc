import type { Written } from "../src/content/facts.ts";

const credit = "Cover illustration: The Week";

export default [
  {
    id: "2021-04-18",
    number: 16,
    title: "The visitor from Moscow",
    cover: {
      src: "cover-2021-04-18.jpg",
      alt: "The shadow of a helicopter lies across a table set with chess pieces.",
      credit,
    },
    contents: ["lavrov-islamabad"],
  },
  {
    id: "2023-09-03",
    number: 140,
    title: "A soft landing",
    cover: {
      src: "cover-2023-09-03.jpg",
      alt: "A four-legged lander stands on the moon under a large, half-lit earth.",
      credit,
    },
    contents: ["chandrayaan-landing", "monsoon-forecast", "slow-train", "irani-cafe"],
  },
  {
    id: "2025-01-19",
    number: 212,
    title: "The bend in the river",
    cover: {
      src: "cover-2025-01-19.jpg",
      alt: "Seen from above, a river doubles back on itself round a mountain, a dam across it.",
      credit,
    },
    contents: ["medog-dam", "glacier-keeper", "gold-in-the-cupboard"],
  },
  {
    id: "2026-11-29",
    number: 309,
    title: "The season of smoke",
    cover: {
      src: "cover-2026-11-29.jpg",
      alt: "An orange sun hangs in haze over the roofs of a city.",
      credit,
    },
    contents: [
      "five-anniversaries",
      "delhi-air-winter",
      "night-train-patna",
      "himalaya-saffron",
      "winter-reading",
      "marathon-masters",
      "comment-box",
    ],
  },
] satisfies Written["issues"];
