import type { Written } from "../src/content/facts.ts";

export default [
  {
    id: "himgiri",
    name: "Himgiri Cold Chain",
    url: "https://himgiri.example/",
    logo: {
      src: "sponsor-himgiri.png",
      dark: "sponsor-himgiri-dark.png",
      width: 370,
      height: 120,
      alt: "Himgiri Cold Chain",
    },
    about: "Himgiri Cold Chain builds and runs cold stores for fruit growers in six states.",
  },
  {
    id: "suryodaya",
    name: "Suryodaya Foundation",
    url: "https://suryodaya.example/",
    logo: {
      src: "sponsor-suryodaya.png",
      dark: "sponsor-suryodaya-dark.png",
      width: 477,
      height: 120,
      alt: "Suryodaya Foundation",
    },
    about: "The Suryodaya Foundation gives grants for reporting on energy and climate.",
  },
  {
    id: "tarang",
    name: "Tarang Weather",
    url: "https://tarang.example/",
    logo: {
      src: "sponsor-tarang.png",
      dark: "sponsor-tarang-dark.png",
      width: 396,
      height: 120,
      alt: "Tarang Weather",
    },
    about: "Tarang Weather collects rain and wind readings from four thousand stations.",
  },
  {
    id: "akshar",
    name: "Akshar Type Library",
    url: "https://akshar.example/",
    logo: {
      src: "sponsor-akshar.png",
      dark: "sponsor-akshar-dark.png",
      width: 390,
      height: 120,
      alt: "Akshar Type Library",
    },
    about: "The Akshar Type Library publishes typefaces for the scripts of India.",
  },
] satisfies Written["sponsors"];
