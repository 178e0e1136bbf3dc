import { makePictures } from "./pictures.ts";
import {
  createRandom,
  type Random,
  slugOfWords,
  writeBody,
  writeHeadline,
  writeSentence,
} from "./prose.ts";

/** A story as all generators are given it; links to other stories are `/articles/<path>.md`. */
export interface Story {
  id: string;
  /** Its address without the outer slashes, and its file's path without the ending. */
  path: string;
  title: string;
  standfirst: string;
  /** Local time in the archive's zone: `2021-04-10 09:30`. */
  date: string;
  section: string;
  topics: string[];
  authors: string[];
  kind: string;
  picture?: { src: string; alt: string; caption: string; credit: string };
  body: string;
}

/** A part of the magazine. */
export interface Section {
  id: string;
  name: string;
  description: string;
  children: Omit<Section, "children">[];
}

/** A magazine's worth of texts, the same at every reading. */
export interface Archive {
  sections: Section[];
  authors: { id: string; name: string; role: string; biography: string }[];
  pictures: ReadonlyMap<string, Uint8Array>;
  count: number;
  /** False where the words are real: generators disagree about broken Markdown. */
  wellFormed: boolean;
  stories(): Iterable<Story>;
}

/** The instant that every build speaks for, after every story of an archive. */
export const now = "2026-06-01T12:00:00+05:30";
/** The zone of every date, and its offset. */
export const zone = { name: "Asia/Kolkata", offset: "+05:30", short: "IST" };

const part = (name: string) => ({
  id: name.toLowerCase(),
  name,
  description: `${name}, told at length.`,
});

/** Eight sections in two levels. */
export const sections: Section[] = [
  { ...part("News"), children: [part("India"), part("World")] },
  { ...part("Business"), children: [part("Economy")] },
  { ...part("Science"), children: [part("Health")] },
  { ...part("Culture"), children: [] },
];

const given = ["Asha", "Ravi", "Meera", "Joseph", "Farah", "Tenzin", "Kabir", "Ananya"];
const family = ["Rao", "Menon", "Kurian", "Siddiqui", "Iyer"];
const authors = given.flatMap((first) =>
  family.map((last) => ({
    id: `${first}-${last}`.toLowerCase(),
    name: `${first} ${last}`,
    role: "Reporter",
    biography: `${first} ${last} has reported for the magazine since its first year.`,
  })),
);

const fields =
  "Coastal Rural Urban Digital Public Private Northern Southern Ancient Modern Federal Local Green Small Monsoon Highland Young Night Open Heavy";
const subjects = "transport health schools rivers farming music courts science markets kitchens";
const topics = subjects
  .split(" ")
  .flatMap((subject) => fields.split(" ").map((field) => `${field} ${subject}`));

/** The ids of all sections. */
export const places = sections.flatMap(({ id, children }) => [
  id,
  ...children.map((child) => child.id),
]);
const kinds = [..."rrrrrrr"]
  .map(() => "report")
  .concat("analysis", "opinion", "interview", "review");
const firstDay = Date.UTC(2011, 0, 1);
const days = 15 * 365;

/** Makes an archive of `count` synthetic stories: the same numbers give the same bytes. */
export async function createArchive(count: number, seed = 1): Promise<Archive> {
  const pictures = await makePictures(12);
  const names = [...pictures.keys()];
  return {
    sections,
    authors,
    pictures,
    count,
    wellFormed: true,
    *stories() {
      for (let index = 0; index < count; index += 1) yield storyAt(seed, index, count, names);
    },
  };
}

function storyAt(seed: number, index: number, count: number, pictures: string[]): Story {
  const random = createRandom(seed, index);
  const { path, title, date, id } = faceAt(seed, index);
  const src = random.chance(0.7) ? random.pick(pictures) : undefined;
  const link = () => `/articles/${faceAt(seed, random.below(count)).path}.md`;
  return {
    id,
    path,
    title,
    standfirst: writeSentence(random),
    date,
    section: random.pick(places),
    topics: severally(2 + random.below(3), () => topics[skewed(random)] as string),
    authors: severally(random.chance(0.85) ? 1 : 2, () => random.pick(authors).id),
    kind: random.pick(kinds),
    ...(src && {
      picture: {
        src,
        alt: `${title}, as seen.`,
        caption: writeSentence(random),
        credit: "The Bench",
      },
    }),
    body: writeBody(random, link),
  };
}

/** What another story must know to link to one: drawn apart, so that it costs little. */
function faceAt(seed: number, index: number): Pick<Story, "id" | "path" | "title" | "date"> {
  const random = createRandom(seed + 7919, index);
  const minutes = random.below(days * 24 * 60);
  const date = new Date(firstDay + minutes * 60_000).toISOString().slice(0, 16).replace("T", " ");
  const title = writeHeadline(random);
  const id = `${slugOfWords(title)}-${index}`;
  return { id, title, date, path: `${date.slice(0, 7).replace("-", "/")}/${id}` };
}

/** Some topics are written about often and most seldom. */
function skewed(random: Random): number {
  return Math.floor(topics.length * random.next() ** 2);
}

function severally(count: number, draw: () => string): string[] {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(draw());
  return [...drawn];
}
