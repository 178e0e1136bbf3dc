import type { Written } from "../src/content/facts.ts";

export default [
  {
    id: "news",
    name: "News",
    tint: "red",
    description: "What happened, who decided it, and what it changes.",
    children: [
      {
        id: "india",
        name: "India",
        description: "The states, the Union, and the people between them.",
      },
      {
        id: "world",
        name: "World",
        description: "India's neighbours, rivals and friends, and theirs.",
      },
    ],
  },
  {
    id: "business",
    name: "Business",
    tint: "teal",
    description: "Money, work, and the companies and fields that both come from.",
    children: [
      {
        id: "economy",
        name: "Economy",
        description: "Prices, jobs, harvests and the state of the purse.",
      },
      { id: "companies", name: "Companies", description: "Who makes what, where, and for whom." },
    ],
  },
  {
    id: "science",
    name: "Science",
    tint: "blue",
    description: "How the world works, and how we come to know it.",
    children: [
      {
        id: "health",
        name: "Health",
        description: "Bodies, medicine, and the systems that care for both.",
      },
      { id: "technology", name: "Technology", description: "Rockets, chips, clocks and code." },
      {
        id: "environment",
        name: "Environment",
        description: "Air, ice, rivers and the life in them.",
      },
    ],
  },
  {
    id: "culture",
    name: "Culture",
    tint: "purple",
    description: "Books, films, places, and what people make of their lives.",
    children: [
      {
        id: "books",
        name: "Books",
        description: "New books worth your evening, and old ones worth it again.",
      },
      { id: "cinema", name: "Cinema", description: "Films and those who make them." },
      { id: "travel", name: "Travel", description: "Places, looked at slowly." },
    ],
  },
  {
    id: "sport",
    name: "Sport",
    tint: "green",
    description: "The games, and what they ask of those who play them.",
    children: [
      {
        id: "cricket",
        name: "Cricket",
        description: "The long form, the short form, and the auction.",
      },
      { id: "athletics", name: "Athletics", description: "Running, jumping, throwing, lasting." },
    ],
  },
  {
    id: "opinion",
    name: "Opinion",
    tint: "ochre",
    description: "Arguments, signed.",
    children: [
      { id: "columns", name: "Columns", description: "The same voices, week after week." },
    ],
  },
] satisfies Written["sections"];
