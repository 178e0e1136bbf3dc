import type { Written } from "../src/content/facts.ts";

export default {
  home: [
    {
      shape: "lead",
      pins: ["delhi-air-winter", "night-train-patna", "himalaya-saffron"],
      count: 6,
    },
    { title: "Latest", shape: "latest", count: 6 },
    { title: "In brief", shape: "briefing", pins: ["five-anniversaries"], count: 5 },
    { title: "Opinion", shape: "opinion", section: "opinion", pins: ["comment-box"], count: 3 },
    { title: "India", shape: "row", section: "india", count: 4 },
    { title: "World", shape: "feature", section: "world", pins: ["sea-cables"], count: 5 },
    { title: "Business", shape: "lead", section: "business", count: 5 },
    { title: "Science", shape: "row", section: "science", count: 4 },
    { title: "Culture", shape: "feature", section: "culture", pins: ["indian-type"], count: 5 },
    { title: "Sport", shape: "row", section: "sport", count: 4 },
    { title: "From our sponsors", shape: "row", pins: ["cold-chain-mango"], count: 1 },
  ],
  sections: {
    news: [
      { shape: "lead", pins: ["night-train-patna"], count: 4 },
      { title: "India", shape: "row", section: "india", count: 4 },
      { title: "World", shape: "row", section: "world", count: 4 },
    ],
    business: [
      { shape: "lead", pins: ["himalaya-saffron"], count: 4 },
      { title: "Economy", shape: "row", section: "economy", count: 4 },
    ],
    science: [
      { shape: "lead", pins: ["delhi-air-winter"], count: 4 },
      { title: "Health", shape: "row", section: "health", count: 4 },
      { title: "Environment", shape: "row", section: "environment", count: 4 },
      { title: "Technology", shape: "row", section: "technology", count: 4 },
    ],
    opinion: [{ shape: "opinion", count: 8 }],
    columns: [{ shape: "opinion", count: 8 }],
  },
} satisfies Written["fronts"];
