import type { Written } from "../src/content/facts.ts";

export default [
  {
    id: "meera-krishnan",
    name: "Meera Krishnan",
    role: "Foreign affairs editor",
    biography:
      "Meera Krishnan has reported from Islamabad, Kabul and Moscow, and reads treaties for what they leave out.",
    portrait: "author-meera-krishnan.jpg",
    links: [{ name: "Mastodon", url: "https://social.example/@meera" }],
    fediverse: "@meera@social.example",
  },
  {
    id: "arjun-bhattacharya",
    name: "Arjun Bhattacharya",
    role: "Senior correspondent, Delhi",
    biography:
      "Arjun Bhattacharya covers Parliament, the railways and the census, three things that count Indians differently.",
    portrait: "author-arjun-bhattacharya.jpg",
  },
  {
    id: "farah-siddiqui",
    name: "Farah Siddiqui",
    role: "Business editor",
    biography:
      "Farah Siddiqui writes on money where it is earned: in mandis, workshops and on phones.",
    portrait: "author-farah-siddiqui.jpg",
  },
  {
    id: "joseph-kurian",
    name: "Joseph Kurian",
    role: "Health and science correspondent, Kochi",
    biography:
      "Joseph Kurian trained as a physicist and has spent twenty monsoons writing about other people's data.",
    portrait: "author-joseph-kurian.jpg",
  },
  {
    id: "tenzin-dolma",
    name: "Tenzin Dolma",
    role: "Environment correspondent, Leh",
    biography:
      "Tenzin Dolma reports on ice, rivers and air from the place where most of the water starts.",
    portrait: "author-tenzin-dolma.jpg",
  },
  {
    id: "rohan-deshmukh",
    name: "Rohan Deshmukh",
    role: "Sports writer",
    biography:
      "Rohan Deshmukh writes about cricket and athletics, and about the people who get up at five for them.",
    portrait: "author-rohan-deshmukh.jpg",
  },
  {
    id: "ananya-iyer",
    name: "Ananya Iyer",
    role: "Culture editor",
    biography: "Ananya Iyer edits the back of the magazine, which many readers begin with.",
    portrait: "author-ananya-iyer.jpg",
  },
  {
    id: "vikram-sethi",
    name: "Vikram Sethi",
    role: "Columnist",
    biography:
      "Vikram Sethi was a sub-editor for thirty years and has been forgiven for most of it.",
    portrait: "author-vikram-sethi.jpg",
  },
  {
    id: "lakshmi-narayanan",
    name: "Lakshmi Narayanan",
    role: "Technology and data editor",
    biography: "Lakshmi Narayanan takes machines and tables apart and reports on what was inside.",
    portrait: "author-lakshmi-narayanan.jpg",
    links: [{ name: "Mastodon", url: "https://social.example/@lakshmi" }],
    fediverse: "@lakshmi@social.example",
  },
  {
    id: "kabir-ansari",
    name: "Kabir Ansari",
    role: "Reporter, Patna",
    biography:
      "Kabir Ansari reports on Bihar in two languages, and on those who leave it and come back.",
    portrait: "author-kabir-ansari.jpg",
  },
] satisfies Written["authors"];
