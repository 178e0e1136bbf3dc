import type { Written } from "../src/content/facts.ts";

export default [
  {
    id: "himgiri-mango",
    sponsor: "himgiri",
    relationship: "paid",
    from: "2026-11-16 09:00",
    targets: { articles: ["cold-chain-mango"] },
  },
  {
    id: "tarang-monsoon",
    sponsor: "tarang",
    relationship: "powered",
    from: "2023-06-01 00:00",
    targets: { series: ["the-long-monsoon"] },
  },
  {
    id: "akshar-type",
    sponsor: "akshar",
    relationship: "sponsored",
    from: "2024-10-01 00:00",
    targets: { articles: ["indian-type"], topics: ["Typography"] },
  },
  {
    id: "suryodaya-energy",
    sponsor: "suryodaya",
    relationship: "supported",
    from: "2026-09-01 00:00",
    until: "2027-09-01 00:00",
    targets: { topics: ["Solar power", "Climate"] },
  },
  {
    id: "suryodaya-forecast",
    sponsor: "suryodaya",
    relationship: "sponsored",
    from: "2023-08-01 00:00",
    targets: { articles: ["monsoon-forecast"] },
  },
] satisfies Written["campaigns"];
