import type { Written } from "../src/content/facts.ts";

export default {
  name: "The Week",
  tagline: "India and the world, once a week, in full",
  description:
    "The Week reports on India and the world: politics, money, science, culture and sport, told at length and told straight.",
  language: "en-IN",
  zone: "Asia/Kolkata",
  baseUrl: "https://theweek.example",
  idAuthority: "theweek.example,2021",
  archiveBefore: "2021-01-01",
  publisher: "The Week Press, Kochi",
  email: { editors: "editors@theweek.example", corrections: "corrections@theweek.example" },
  telegram: { name: "The Week on Telegram", url: "https://t.me/theweek_example" },
  icon: { large: "icon-512.png", small: "icon-144.png" },
  security: { contacts: ["mailto:security@theweek.example"], expires: "2027-11-01" },
  social: [{ name: "Mastodon", url: "https://social.example/@theweek" }],
} satisfies Written["site"];
