import type { Written } from "../src/content/facts.ts";

export default [
  {
    id: "himgiri-mango",
    sponsors: ["himgiri"],
    relationship: "paid",
    from: "2026-11-16 09:00",
    until: "2027-02-16 09:00",
    targets: { articles: ["cold-chain-mango"] },
  },
  {
    id: "tarang-monsoon",
    sponsors: ["tarang"],
    relationship: "powered",
    from: "2023-06-01 00:00",
    targets: { series: ["the-long-monsoon"] },
  },
  {
    id: "akshar-type",
    sponsors: ["akshar"],
    relationship: "sponsored",
    from: "2024-10-01 00:00",
    targets: { articles: ["indian-type"], topics: ["Typography"] },
    message: {
      text: "Four hundred typefaces for nine Indian scripts are free for schools this winter.",
      url: "https://akshar.example/schools",
    },
  },
  {
    id: "suryodaya-energy",
    sponsors: ["suryodaya"],
    relationship: "supported",
    from: "2026-09-01 00:00",
    until: "2027-09-01 00:00",
    targets: { topics: ["Solar power", "Climate"] },
    atEnd: "past-tense",
  },
  {
    id: "suryodaya-forecast",
    sponsors: ["suryodaya"],
    relationship: "sponsored",
    from: "2023-08-01 00:00",
    until: "2026-08-01 00:00",
    targets: { articles: ["monsoon-forecast"] },
    atEnd: "past-tense",
  },
  {
    id: "akshar-technology",
    sponsors: ["akshar", "tarang"],
    relationship: "sponsored",
    from: "2026-12-01 00:00",
    until: "2027-03-01 00:00",
    targets: { sections: ["technology"], fronts: ["technology"] },
    publishedSince: "2026-12-01 00:00",
  },
] satisfies Written["campaigns"];
