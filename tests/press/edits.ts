import {
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, posix } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import type { Written } from "../../src/content/facts.ts";
import { slugOf } from "../../src/text/slug.ts";
import { story, Throwaway } from "../throwaway.ts";

// Editors at work: a magazine that is kept as values, random edits of it of every kind that a newsroom
// makes, and the files that they leave. Every edit is valid: what it leaves dangling is mended as an
// editor would mend it, and nothing of it depends on anything but the dice.

/** Chance that can be called again: the same throws for the same seeds. */
export class Dice {
  #state = 0x9e3779b9;

  constructor(...seeds: number[]) {
    for (const seed of seeds) {
      this.#state = Math.imul(this.#state ^ seed, 0x85ebca6b) | 0;
      this.below(2);
    }
  }

  /** A whole number from 0 up to, and not including, `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  /** Says yes so often, from 0 never to 1 always. */
  chance(often: number): boolean {
    return this.below(1_000_000) < often * 1_000_000;
  }

  /** One of several. */
  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error("There is nothing to pick from.");
    return items[this.below(items.length)] as Item;
  }

  /** At most so many of several, none twice, in any order. */
  some<Item>(items: readonly Item[], most: number): Item[] {
    const left = [...items];
    const count = Math.min(left.length, this.below(most + 1));
    return Array.from({ length: count }, () => left.splice(this.below(left.length), 1)[0] as Item);
  }
}

/** A story as the desk keeps it; its file is made from it. */
interface Story {
  id: string;
  url: string;
  title: string;
  standfirst: string;
  kicker?: string;
  /** Minutes, of the magazine's own clock. */
  date: number;
  updated?: number;
  section: string;
  topics: string[];
  authors: string[];
  kind: string;
  picture?: string;
  series?: string;
  issue?: string;
  corrections: { date: number; text: string }[];
  related: string[];
  aliases: string[];
  draft: boolean;
  expires?: { at: number; becomes: "gone" | "notice"; reason: string };
  sponsorship?: "none";
  lang?: string;
  paragraphs: string[];
  boats: number;
  links: { to: string; by: "id" | "file" | "part" }[];
  pictures: string[];
}

type Facts = { [Name in keyof Written]-?: NonNullable<Written[Name]> };
type Campaign = Facts["campaigns"][number];

/** A picture's bytes: a size and a shade. */
interface Shade {
  width: number;
  shade: number;
}

/** What the house's own code says differently from the project's. */
interface Code {
  word: number;
  style: number;
  note: number;
  reading: number;
  pageSize: number;
}

/** All that a magazine is made from. */
interface State {
  stories: Map<string, Story>;
  deleted: Story[];
  facts: Facts;
  pictures: Map<string, Shade>;
  code: Code;
  /** Seconds since 1970. */
  now: number;
}

const minute = 60;
const day = 24 * 60;
/** Minutes by which a zone's clock is ahead; none of them ever changes its clock. */
const zones: Record<string, number> = { "Asia/Kolkata": 330, UTC: 0, "Asia/Dubai": 240 };
/** The instant at which the desk begins, and around which its clock moves. */
const home = Date.parse("2026-06-01T12:00:00+05:30") / 1000;

const topics = ["Rivers", "Railways", "Monsoon", "Cricket", "Films", "Élan", "Ports"];
const sections = ["news", "india", "opinion", "culture", "films"];
const kinds = ["report", "analysis", "opinion", "interview", "review", "explainer", "briefing"];
const authors = ["asha", "ravi", "meera", "john"];
const series = ["rivers", "ports"];
const issues = ["2026-03-08", "2026-03-15", "2026-04-05"];
const words = "river night train boat ford harbour 'quiet' \"loud\" bridge rain — ferry keel".split(
  " ",
);

const firstFacts = (): Facts => ({
  site: {
    name: "The Test",
    tagline: "A magazine for tests",
    description: "A magazine that is made and thrown away.",
    language: "en-IN",
    zone: "Asia/Kolkata",
    baseUrl: "https://test.example",
    idAuthority: "test.example,2020",
    archiveBefore: "2015-01-01",
    publisher: "The Test Press",
    email: { editors: "editors@test.example", corrections: "corrections@test.example" },
    telegram: { name: "The Test on Telegram", url: "https://t.me/test_example" },
    search: true,
    social: [],
  },
  sections: [
    {
      id: "news",
      name: "News",
      description: "News.",
      children: [{ id: "india", name: "India", description: "India." }],
    },
    { id: "opinion", name: "Opinion", description: "Opinion.", children: [] },
    {
      id: "culture",
      name: "Culture",
      description: "Culture.",
      children: [{ id: "films", name: "Films", description: "Films." }],
    },
  ],
  authors: [
    { id: "asha", name: "Asha Rao", role: "Reporter", biography: "Asha Rao reports." },
    { id: "ravi", name: "Ravi Menon", role: "Editor", biography: "Ravi edits.", portrait: "a.png" },
    { id: "meera", name: "Meera Sen", role: "Critic", biography: "Meera Sen sees films." },
    { id: "john", name: "John Ekka", role: "Reporter", biography: "John Ekka rows." },
  ],
  series: [
    { id: "rivers", title: "Rivers", description: "On rivers." },
    { id: "ports", title: "Ports", description: "On ports." },
  ],
  issues: issues.map((id, index) => ({
    id,
    number: index + 1,
    title: `Issue ${index + 1}`,
    cover: { src: "b.png", alt: "A square.", credit: "The Test" },
    contents: [],
  })),
  fronts: { home: [{ shape: "lead", count: 5 }], sections: {} },
  sponsors: [
    {
      id: "acme",
      name: "Acme Boats",
      url: "https://acme.example/",
      about: "Acme builds boats.",
      logo: { src: "c.png", width: 3, height: 2, alt: "Acme Boats" },
    },
    { id: "grid", name: "Grid", url: "https://grid.example/", about: "Grid has data." },
  ],
  campaigns: [
    {
      id: "boats",
      sponsors: ["acme"],
      relationship: "paid",
      targets: { articles: ["boats"] },
    },
    {
      id: "data",
      sponsors: ["grid"],
      relationship: "powered",
      targets: { topics: ["Railways"], fronts: ["home"] },
      message: { text: "Grid has your data.", url: "https://grid.example/data" },
    },
  ],
  feeds: [],
  retired: [],
});

/** A picture of one shade, as a PNG; of the same width, every shade has as many bytes. */
export function png(width: number, shade: number): Buffer {
  const height = 2;
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0]);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, shade)]);
  const pixels = deflateSync(Buffer.concat([row, row]), { level: 0 });
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Where a story's file is: its address says it. */
const fileOf = (url: string) => `articles${url.slice(0, -1)}.md`;
/** Minutes of the magazine's clock as front matter writes them. */
const written = (minutes: number) =>
  new Date(minutes * 60_000).toISOString().slice(0, 16).replace("T", " ");

function bodyOf(story: Story, stories: ReadonlyMap<string, Story>): string {
  const links = story.links.flatMap(({ to, by }) => {
    const other = stories.get(to);
    if (!other) return [];
    const from = dirname(fileOf(story.url));
    const path = posix.relative(from, fileOf(other.url));
    const target = by === "file" ? path : `article:${to}${by === "part" ? "#the-part" : ""}`;
    return [`Read [the story of ${to}](${target}) on.`];
  });
  const pictures = story.pictures.map((name) => `![A square.](${name} "Seen | The Test")`);
  const boats = `Take ${story.boats} boats.`;
  return `${[...story.paragraphs, boats, ...links, ...pictures].join("\n\n")}\n`;
}

function textOf(each: Story, stories: ReadonlyMap<string, Story>): string {
  const { title, standfirst, kicker, section, topics, authors, kind, series, issue } = each;
  const { related, aliases, sponsorship, lang, date, updated, expires, picture } = each;
  const fields = {
    ...{ title, standfirst, kicker, section, topics, authors, kind, series, issue },
    ...{ related, aliases, sponsorship, lang },
    date: written(date),
    updated: updated === undefined ? undefined : written(updated),
    corrections: each.corrections.map(({ date, text }) => ({ date: written(date), text })),
    expires: expires && { ...expires, at: written(expires.at) },
    picture: picture && { src: picture, alt: "A square.", credit: "The Test" },
    draft: each.draft || undefined,
  };
  return story(each.id, fields, bodyOf(each, stories));
}

/** Takes out of a magazine what points to nothing any more, as the editor of the last edit would. */
function mend({ stories, facts, pictures }: State): void {
  const all = [...stories.values()];
  for (const story of all) {
    story.related = story.related.filter((id) => id !== story.id && stories.has(id));
    story.links = story.links.filter(({ to }) => stories.has(to));
    story.pictures = story.pictures.filter((name) => pictures.has(name));
    if (story.picture && !pictures.has(story.picture)) delete story.picture;
    if (story.updated !== undefined && story.updated < story.date) delete story.updated;
    if (story.expires && story.expires.at <= story.date) delete story.expires;
    story.corrections = story.corrections.filter(({ date }) => date >= story.date);
    if (story.kind === "sponsored") delete story.sponsorship;
  }
  // An address is one story's, and what a story has is not retired.
  const taken = new Set(all.map(({ url }) => url));
  const bare = (url: string) => url.replace(/\/$/, "");
  const out = new Set<string>();
  for (const story of all) {
    story.aliases = story.aliases.filter((alias) => !taken.has(alias) && taken.add(alias));
    if (!story.draft) for (const url of [story.url, ...story.aliases]) out.add(bare(url));
  }
  facts.retired = facts.retired.filter(({ url }) => !out.has(bare(url)));
  const known = new Set(all.flatMap((story) => story.topics.map(slugOf)));
  const paid = all.filter(({ kind }) => kind === "sponsored").map(({ id }) => id);
  facts.campaigns = facts.campaigns.filter(
    ({ relationship, targets }) =>
      relationship !== "paid" || targets.articles?.some((id) => paid.includes(id)),
  );
  for (const { targets } of facts.campaigns) {
    targets.articles = targets.articles?.filter((id) => {
      const story = stories.get(id);
      return story && (story.sponsorship !== "none" || story.kind === "sponsored");
    });
    targets.topics = targets.topics?.filter((topic) => known.has(slugOf(topic)));
  }
  for (const { exclude } of facts.campaigns) {
    if (exclude) exclude.articles = exclude.articles?.filter((id) => stories.has(id));
  }
  facts.campaigns = facts.campaigns.filter(({ targets: { site, ...lists } }) => {
    return site || Object.values(lists).some((ids) => ids !== undefined && ids.length > 0);
  });
  for (const { logo } of facts.sponsors) {
    if (logo) logo.width = pictures.get(logo.src)?.width ?? logo.width;
  }
  for (const issue of facts.issues) {
    issue.contents = issue.contents?.filter((id) => stories.get(id)?.issue === issue.id);
  }
  for (const { pins } of [facts.fronts.home, ...Object.values(facts.fronts.sections)].flat()) {
    pins?.splice(0, pins.length, ...pins.filter((id) => stories.has(id)));
  }
}

/** An edit: what it did, in words, or `undefined` where there was nothing for it to do. */
type Edit = (desk: Desk, dice: Dice) => string | undefined;

const storiesOf = ({ state }: Desk) => [...state.stories.values()];
const anyStory = (desk: Desk, dice: Dice) => dice.pick(storiesOf(desk));
const sentence = (dice: Dice, length: number) =>
  Array.from({ length }, () => dice.pick(words)).join(" ");

/** Paragraphs of every sort that stories have; some look like what would be run elsewhere. */
function paragraph(dice: Dice): string {
  const text = sentence(dice, dice.between(4, 30));
  return dice.pick([
    `It was ${text}.`,
    `It was ${text}.`,
    `Say {{ ${text} }} and {% raw %} $& $1 \${now}.`,
    `## The part\n\nAs **${text}** had it.`,
    `::: pullquote Asha\nWhat a ${text}.\n:::`,
    `| ${dice.pick(words)} | b |\n|---|---|\n| ${dice.below(100)} | c |`,
    `See [about us](/about/) and <b>${dice.pick(words)}</b>.`,
  ]);
}

/** Most stories are of one great topic, whose list has numbered pages; some have none, and stand alone. */
function topicsOf(dice: Dice): string[] {
  const rivers = dice.chance(0.8) ? ["Rivers"] : [];
  return [...rivers, ...(dice.chance(0.4) ? dice.some(topics.slice(1), 2) : [])];
}

function writeStory(desk: Desk, dice: Dice, id: string, date: number): Story {
  const others = [...desk.state.stories.keys()];
  const [year, month] = written(date).split("-");
  const story: Story = {
    id,
    url: `/${year}/${month}/${id}/`,
    title: `The ${sentence(dice, dice.between(1, 6))} of ${id}`,
    standfirst: `A standfirst: ${sentence(dice, 5)}.`,
    date,
    section: dice.pick(sections),
    topics: topicsOf(dice),
    authors: dice.chance(0.7) ? ["asha"] : [dice.pick(authors.slice(1)), "asha"],
    kind: dice.pick(kinds),
    corrections: [],
    related: dice.some(others, 2),
    aliases: dice.chance(0.15) ? [`/old/${id}${dice.pick(["/", ".html"])}`] : [],
    draft: false,
    paragraphs: Array.from({ length: dice.between(1, 3) }, () => paragraph(dice)),
    boats: 1,
    links: dice.some(others, 4).map((to) => ({ to, by: dice.pick(["id", "file", "part"]) })),
    pictures: dice.chance(0.15) ? [dice.pick([...desk.state.pictures.keys()])] : [],
  };
  if (dice.chance(0.4)) story.picture = dice.pick([...desk.state.pictures.keys()]);
  if (dice.chance(0.2)) story.series = dice.pick(series);
  if (dice.chance(0.2)) story.issue = dice.pick(issues);
  if (dice.chance(0.1)) story.kicker = "From the river";
  if (dice.chance(0.05)) Object.assign(story, { lang: "hi", title: `नदी ${id}` });
  return story;
}

/** What the desk may do to a story's front matter and words. */
const storyEdits: Record<string, [often: number, Edit]> = {
  add: [
    6,
    (desk, dice) => {
      if (desk.state.stories.size > 84) return undefined;
      const back = dice.chance(0.25) ? desk.state.deleted.pop() : undefined;
      const fresh = desk.clock + dice.between(-200 * day, dice.chance(0.3) ? 20 * day : 0);
      const story = back ?? writeStory(desk, dice, desk.newId(dice), fresh);
      desk.state.stories.set(story.id, story);
      return `${back ? "bring back" : "add"} ${story.id} of ${written(story.date)} at ${story.url}`;
    },
  ],
  delete: [
    5,
    (desk, dice) => {
      if (desk.state.stories.size < 70) return undefined;
      const { id, url } = anyStory(desk, dice);
      const story = desk.state.stories.get(id) as Story;
      desk.state.stories.delete(id);
      desk.state.deleted.push(story);
      // An address is retired once.
      const retired = dice.chance(0.3) && !desk.state.facts.retired.some((one) => one.url === url);
      if (retired) desk.state.facts.retired.push({ url, reason: `It was about ${id}.` });
      return `delete ${id}${retired ? ` and retire ${url}` : ""}`;
    },
  ],
  body: [
    5,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      story.paragraphs[dice.below(story.paragraphs.length)] = paragraph(dice);
      return `change the words of ${story.id}`;
    },
  ],
  // The same number of bytes: only the time of the file, and its words, tell.
  boats: [
    2,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      story.boats = dice.below(10);
      return `count ${story.boats} boats in ${story.id}`;
    },
  ],
  title: [
    4,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      story.title = `A ${sentence(dice, dice.between(1, 8))}`;
      return `change the title of ${story.id}`;
    },
  ],
  standfirst: [
    3,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      story.standfirst = `Under it: ${sentence(dice, dice.between(2, 12))}.`;
      if (dice.chance(0.3)) story.kicker = sentence(dice, 2);
      return `change the standfirst of ${story.id}`;
    },
  ],
  rename: [
    5,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      const old = story.url;
      const mine = story.aliases.filter((alias) => alias.endsWith("/") && !alias.includes(".html"));
      const below = `${old}${desk.newId(dice)}/`;
      const beside = `/2026/0${dice.between(1, 9)}/${desk.newId(dice)}/`;
      const fresh = dice.chance(0.2) && old.split("/").length < 6 ? below : beside;
      story.url = mine.length > 0 && dice.chance(0.5) ? dice.pick(mine) : fresh;
      const careless = dice.chance(0.15);
      if (!careless) story.aliases.push(old);
      story.aliases = story.aliases.filter((alias) => alias !== story.url);
      return `move ${story.id} from ${old} to ${story.url}${careless ? ", carelessly" : ""}`;
    },
  ],
  redate: [
    5,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      story.date = desk.clock + dice.between(-400 * day, dice.chance(0.4) ? 60 * day : 0);
      return `date ${story.id} ${written(story.date)}`;
    },
  ],
  retag: [
    4,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      story.topics = dice.chance(0.1) ? ["rivers"] : topicsOf(dice);
      return `give ${story.id} the topics ${story.topics.join(", ")}`;
    },
  ],
  place: [
    3,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      story.section = dice.pick(sections);
      return `move ${story.id} to the section ${story.section}`;
    },
  ],
  writers: [
    3,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      story.authors = [dice.pick(authors), ...dice.some(authors, 1)];
      story.authors = [...new Set(story.authors)];
      if (story.kind !== "sponsored") story.kind = dice.pick(kinds);
      return `let ${story.id} be a ${story.kind} by ${story.authors.join(" and ")}`;
    },
  ],
  run: [
    3,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      story.series = dice.chance(0.3) ? undefined : dice.pick(series);
      story.issue = dice.chance(0.3) ? undefined : dice.pick(issues);
      return `put ${story.id} into series ${story.series} and issue ${story.issue}`;
    },
  ],
  related: [
    3,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      story.related = dice.some([...desk.state.stories.keys()], 4);
      return `relate ${story.id} to ${story.related.join(", ")}`;
    },
  ],
  links: [
    4,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      const others = dice.some([...desk.state.stories.keys()], 4);
      story.links = others.map((to) => ({ to, by: dice.pick(["id", "file", "part"]) }));
      return `link ${story.id} to ${story.links.map(({ to, by }) => `${to} by ${by}`).join(", ")}`;
    },
  ],
  draft: [
    4,
    (desk, dice) => {
      const drafts = storiesOf(desk).filter(({ draft }) => draft);
      const story =
        drafts.length > 0 && dice.chance(0.5) ? dice.pick(drafts) : anyStory(desk, dice);
      if (story.kind === "sponsored") return undefined;
      story.draft = !story.draft;
      return `${story.draft ? "make" : "make no more"} a draft of ${story.id}`;
    },
  ],
  expires: [
    4,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      if (story.expires && dice.chance(0.5)) delete story.expires;
      else {
        const at = desk.clock + dice.between(-10 * day, 10 * day);
        const becomes = dice.pick(["gone", "notice"] as const);
        story.expires = { at, becomes, reason: `The ${dice.pick(words)} is over.` };
      }
      return `let ${story.id} expire ${story.expires ? `${written(story.expires.at)}, ${story.expires.becomes}` : "never"}`;
    },
  ],
  corrections: [
    3,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      if (story.corrections.length > 0 && dice.chance(0.3)) story.corrections.pop();
      else {
        const date = desk.clock + dice.between(-5 * day, 5 * day);
        story.corrections.push({ date, text: `It was not a ${dice.pick(words)}.` });
      }
      if (dice.chance(0.3)) story.updated = desk.clock + dice.between(-5 * day, 5 * day);
      return `correct ${story.id}, ${story.corrections.length} times now`;
    },
  ],
  shielded: [
    1,
    (desk, dice) => {
      const story = anyStory(desk, dice);
      story.sponsorship = story.sponsorship ? undefined : "none";
      return `let sponsors ${story.sponsorship ?? "any"} stand on ${story.id}`;
    },
  ],
  // The address of a file becomes a folder's, or the other way: the press has to have forgotten it.
  shape: [
    2,
    (desk, dice) => {
      const isShape = (alias: string) => alias.startsWith("/shape/");
      const out = storiesOf(desk).filter(({ draft }) => !draft);
      const shaped = out.filter(({ aliases }) => aliases.some(isShape));
      if (shaped.length === 0 || dice.chance(0.3)) {
        const { id, aliases } = dice.pick(out);
        if (aliases.some(isShape)) return undefined;
        aliases.push(`/shape/${id}.html`);
        return `give ${id} the alias /shape/${id}.html`;
      }
      const story = dice.pick(shaped);
      const other = (alias: string) => (alias.endsWith("/") ? alias.slice(0, -1) : `${alias}/`);
      story.aliases = story.aliases.map((alias) => (isShape(alias) ? other(alias) : alias));
      rmSync(join(desk.magazine.root, ".cache/press/addresses.json"), { force: true });
      return `have addresses forgotten, and let ${story.id} have ${story.aliases.join(", ")}`;
    },
  ],
};

/** What the desk may do to pictures. */
const pictureEdits: Record<string, [often: number, Edit]> = {
  newPicture: [
    3,
    (desk, dice) => {
      if (desk.state.pictures.size > 12) return undefined;
      const name = `${desk.newId(dice)}.png`;
      desk.state.pictures.set(name, { width: dice.between(1, 9), shade: dice.below(256) });
      const story = anyStory(desk, dice);
      if (dice.chance(0.5)) story.picture = name;
      else story.pictures.push(name);
      return `show the new picture ${name} in ${story.id}`;
    },
  ],
  otherPicture: [
    5,
    (desk, dice) => {
      const name = dice.pick([...desk.state.pictures.keys()]);
      const { width, shade } = desk.state.pictures.get(name) as Shade;
      const wider = dice.chance(0.3) ? dice.between(1, 9) : width;
      desk.state.pictures.set(name, { width: wider, shade: (shade + dice.between(1, 255)) % 256 });
      return `replace the picture ${name}${wider === width ? "" : " by one of another size"}`;
    },
  ],
  noPicture: [
    2,
    (desk, dice) => {
      const removable = [...desk.state.pictures.keys()].filter((name) => !/^[abc]\./.test(name));
      if (removable.length === 0) return undefined;
      const name = dice.pick(removable);
      desk.state.pictures.delete(name);
      for (const author of desk.state.facts.authors) {
        if (author.portrait === name) delete author.portrait;
      }
      return `take the picture ${name} away`;
    },
  ],
};

/** What the desk may do to the facts of `_data/`. */
const factEdits: Record<string, [often: number, Edit]> = {
  author: [
    3,
    (desk, dice) => {
      const author = dice.pick(desk.state.facts.authors);
      author.name = `${author.id} ${sentence(dice, 1)}`;
      if (dice.chance(0.4)) author.portrait = dice.pick([...desk.state.pictures.keys()]);
      else if (dice.chance(0.3)) delete author.portrait;
      return `call ${author.id} "${author.name}", with the portrait ${author.portrait}`;
    },
  ],
  section: [
    2,
    (desk, dice) => {
      const section = dice.pick(desk.state.facts.sections);
      const named = dice.pick([section, ...(section.children ?? [])]);
      named.name = `${named.id} ${dice.pick(words)}`;
      if (dice.chance(0.2)) desk.state.facts.sections.reverse();
      return `call the section ${named.id} "${named.name}"`;
    },
  ],
  fronts: [
    3,
    (desk, dice) => {
      const ids = [...desk.state.stories.keys()];
      const containers = Array.from({ length: dice.between(1, 4) }, () => ({
        shape: dice.pick(["lead", "row", "opinion", "briefing", "list"] as const),
        pins: dice.some(ids, 3),
        count: dice.between(1, 9),
        ...(dice.chance(0.4) ? { section: dice.pick(sections), title: sentence(dice, 2) } : {}),
        ...(dice.chance(0.2) ? { kind: "opinion" as const } : {}),
      }));
      const { fronts } = desk.state.facts;
      const front = dice.pick(["home", "home", ...sections]);
      if (front === "home") fronts.home = containers;
      else fronts.sections[front] = containers;
      return `lay out the front ${front} anew`;
    },
  ],
  telegram: [
    2,
    (desk, dice) => {
      const { site } = desk.state.facts;
      if (site.telegram && dice.chance(0.4)) delete site.telegram;
      else site.telegram = { name: `The ${dice.pick(words)}`, url: "https://t.me/test_example" };
      return `let Telegram be ${site.telegram?.name ?? "none"}`;
    },
  ],
  tagline: [
    1,
    (desk, dice) => {
      desk.state.facts.site.tagline = sentence(dice, 3);
      return `say "${desk.state.facts.site.tagline}" under the magazine's name`;
    },
  ],
  zone: [
    1,
    (desk, dice) => {
      desk.state.facts.site.zone = dice.pick(Object.keys(zones));
      return `move the magazine to the zone ${desk.state.facts.site.zone}`;
    },
  ],
  print: [
    2,
    (desk, dice) => {
      const issue = dice.pick(desk.state.facts.issues);
      const printed = storiesOf(desk).filter((story) => story.issue === issue.id);
      const ids = printed.map(({ id }) => id);
      issue.contents = dice.some(ids, 5);
      issue.title = `Issue of the ${dice.pick(words)}`;
      issue.cover.src = dice.pick(["a.png", "b.png", "c.png"]);
      dice.pick(desk.state.facts.series).title = `On ${dice.pick(words)}`;
      return `print the issue ${issue.id} in another order`;
    },
  ],
  sponsor: [
    1,
    (desk, dice) => {
      const sponsor = dice.pick(desk.state.facts.sponsors);
      sponsor.name = `${sponsor.id} of ${dice.pick(words)}`;
      if (dice.chance(0.3)) delete sponsor.logo;
      else {
        const src = dice.pick(["a.png", "b.png", "c.png"]);
        sponsor.logo = { src, width: 3, height: 2, alt: sponsor.id };
      }
      return `call the sponsor ${sponsor.id} "${sponsor.name}"`;
    },
  ],
  campaign: [
    4,
    (desk, dice) => {
      const { campaigns } = desk.state.facts;
      if (campaigns.length > 6) return undefined;
      const ids = [...desk.state.stories.keys()];
      const campaign: Campaign = {
        id: desk.newId(dice),
        sponsors: dice.pick([["acme"], ["grid"], ["acme", "grid"]]),
        relationship: dice.pick(["sponsored", "powered", "supported"] as const),
        targets: dice.pick([
          { articles: dice.some(ids, 3) },
          { topics: dice.some(topics, 2) },
          { sections: dice.some(sections, 2) },
          { series: dice.some(series, 1), articles: dice.some(ids, 1) },
          { authors: dice.some(authors, 2) },
          { issues: dice.some(issues, 2) },
          { fronts: dice.some(["home", ...sections], 2) },
          { site: true },
        ]),
        // No two are alike, so that no two of one target clash.
        priority: 1 + Math.max(0, ...campaigns.map(({ priority = 0 }) => priority)),
      };
      if (dice.chance(0.4)) campaign.atEnd = "past-tense";
      if (dice.chance(0.3)) campaign.exclude = { articles: dice.some(ids, 2), authors: ["ravi"] };
      if (dice.chance(0.3))
        campaign.publishedSince = written(desk.clock - dice.between(0, 90 * day));
      if (dice.chance(0.3)) campaign.message = { text: `See the ${dice.pick(words)}.` };
      campaigns.push(campaign);
      redateCampaign(desk, dice, campaign);
      return `add ${campaign.relationship} campaign ${JSON.stringify(campaign)}`;
    },
  ],
  otherCampaign: [
    3,
    (desk, dice) => {
      const ours = desk.state.facts.campaigns.filter(({ relationship }) => relationship !== "paid");
      if (ours.length === 0) return undefined;
      const campaign = dice.pick(ours);
      redateCampaign(desk, dice, campaign);
      return `let ${campaign.id} run from ${campaign.from} until ${campaign.until}`;
    },
  ],
  noCampaign: [
    2,
    (desk, dice) => {
      const { campaigns } = desk.state.facts;
      const ours = campaigns.filter(({ relationship }) => relationship !== "paid");
      if (ours.length === 0) return undefined;
      const ended = dice.pick(ours);
      campaigns.splice(campaigns.indexOf(ended), 1);
      return `take the campaign ${ended.id} away`;
    },
  ],
};

function redateCampaign(desk: Desk, dice: Dice, campaign: Campaign): void {
  const from = desk.clock + dice.between(-30 * day, 5 * day);
  campaign.from = dice.chance(0.7) ? written(from) : undefined;
  campaign.until = dice.chance(0.7) ? written(from + dice.between(1, 40 * day)) : undefined;
}

/** What is done to the disk, the clock and the code, and to no word of the magazine. */
const otherEdits: Record<string, [often: number, Edit]> = {
  clock: [
    8,
    (desk, dice) => {
      const { state } = desk;
      const spans = [3 * 60, 10 * day, 90 * day];
      const span = dice.pick(spans) * minute;
      const edge = dice.pick(desk.edges());
      if (Math.abs(state.now - home) > 200 * day * minute && dice.chance(0.6)) state.now = home;
      else if (dice.chance(0.4)) state.now = edge * minute - dice.below(2);
      else state.now += dice.between(-span, span);
      const [first, last] = [home - 220 * day * minute, home + 330 * day * minute];
      state.now = Math.min(Math.max(state.now, first), last);
      return `set the clock to ${desk.now}`;
    },
  ],
  code: [
    1,
    (desk, dice) => {
      const { code } = desk.state;
      const other = (value: number) => (value + dice.between(1, 2)) % 3;
      const change = dice.pick<Partial<Code>>([
        { word: other(code.word) },
        { style: other(code.style) },
        { note: other(code.note) },
        { reading: other(code.reading) },
        { pageSize: code.pageSize === 24 ? 20 : 24 },
      ]);
      Object.assign(code, change);
      return `change the code: ${JSON.stringify(change)}`;
    },
  ],
  forget: [
    6,
    (desk, dice) => {
      // `publishing` is left: that it is there is all that it says (and what it is for, kill.test.ts tests).
      const kept = filesBelow(desk.magazine.root, ".cache/press").filter(
        (file) => !file.endsWith("/publishing"),
      );
      if (dice.chance(0.06)) {
        rmSync(join(desk.magazine.root, ".cache/press"), { recursive: true, force: true });
        return "delete the whole cache";
      }
      const hurt = kept.length > 0 ? damage(desk, dice, dice.pick(kept)) : "nothing";
      return `damage the cache: ${hurt}`;
    },
  ],
  spoil: [
    6,
    (desk, dice) => {
      const files = filesBelow(desk.magazine.root, "_site");
      const how = dice.below(20);
      if (how === 0) {
        rmSync(join(desk.magazine.root, "_site"), { recursive: true, force: true });
        return "delete the whole site";
      }
      if (files.length === 0) return undefined;
      const file = dice.pick(files);
      const path = join(desk.magazine.root, file);
      if (how === 1 && dirname(file) !== "_site") {
        rmSync(dirname(path), { recursive: true });
        return `delete the folder ${dirname(file)}`;
      }
      if (how < 10) {
        rmSync(path);
        return `delete ${file}`;
      }
      return `spoil the site: ${damage(desk, dice, file)}`;
    },
  ],
  touch: [
    3,
    (desk, dice) => {
      const folder = dice.pick(["articles", "articles/pictures", "_data", "_site"]);
      const files = filesBelow(desk.magazine.root, folder);
      const touched = dice.some(files, 9);
      const time = home + dice.between(-400, 400) * 86_400 + dice.below(1000) / 1000;
      for (const file of touched) utimesSync(join(desk.magazine.root, file), time, time);
      return `touch ${touched.join(", ")}`;
    },
  ],
};

function filesBelow(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();
  } catch {
    return []; // There is no such folder now.
  }
}

/** Deletes a file, or makes another of it; says what. */
function damage({ magazine }: Desk, dice: Dice, file: string): string {
  const path = join(magazine.root, file);
  const bytes = readFileSync(path);
  const at = dice.below(Math.max(1, bytes.length));
  switch (dice.below(4)) {
    case 0:
      rmSync(path);
      return `delete ${file}`;
    case 1:
      truncateSync(path, at);
      return `cut ${file} to ${at} bytes`;
    case 2:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(7));
      writeFileSync(path, bytes);
      return `another byte ${at} in ${file}`;
    default:
      writeFileSync(path, "[null]\n");
      return `another text in ${file}`;
  }
}

const edits = Object.entries({ ...storyEdits, ...pictureEdits, ...factEdits, ...otherEdits });

/** The desk of a throwaway magazine: what the magazine is, and what random editors do to it. */
export class Desk {
  readonly magazine: Throwaway;
  readonly state: State;
  /** How often each kind of edit was made. */
  readonly made = new Map<string, number>();
  readonly #sources: Map<string, string>;
  #files = new Map<string, string>();
  #ids = 0;

  /** Opens a magazine of 76 stories, so that lists have numbered pages, and writes its files. */
  constructor(dice: Dice) {
    this.magazine = new Throwaway();
    this.state = {
      stories: new Map(),
      deleted: [],
      facts: firstFacts(),
      pictures: new Map(
        ["a.png", "b.png", "c.png"].map((name, shade) => [name, { width: 3, shade }]),
      ),
      code: { word: 0, style: 0, note: 0, reading: 0, pageSize: 24 },
      now: home,
    };
    this.#sources = new Map(codeFiles.map((file) => [file, this.#read(file)]));
    for (let count = 0; count < 75; count += 1) {
      const date = this.clock + dice.between(-400 * day, count < 4 ? 60 * day : 0);
      const each = writeStory(this, dice, this.newId(dice), date);
      this.state.stories.set(each.id, each);
    }
    const boats = writeStory(this, dice, "boats", this.clock - 20 * day);
    this.state.stories.set("boats", { ...boats, kind: "sponsored" });
    this.save();
  }

  /** The instant of the next build, as `--now` takes it. */
  get now(): string {
    return new Date(this.state.now * 1000).toISOString().replace(".000Z", "Z");
  }

  /** The minute that the magazine's own clock shows. */
  get clock(): number {
    return Math.floor(this.state.now / minute) + this.#ahead;
  }

  get #ahead(): number {
    return zones[this.state.facts.site.zone] ?? 0;
  }

  /** Makes one random edit and writes it; says in words what it was. */
  edit(dice: Dice): string {
    const all = edits.reduce((sum, [, [often]]) => sum + often, 0);
    for (;;) {
      let left = dice.below(all);
      const [kind, [, make]] = edits.find(([, [often]]) => {
        left -= often;
        return left < 0;
      }) as (typeof edits)[number];
      const said = make(this, dice);
      if (said === undefined) continue;
      this.made.set(kind, (this.made.get(kind) ?? 0) + 1);
      this.save();
      return said;
    }
  }

  /**
   * Does what the press asks for where it found that published addresses would vanish: each becomes an
   * alias of a story, or is retired. Says what it did, or `undefined` where the press said anything else.
   */
  keepAddresses(said: string, dice: Dice): string | undefined {
    const lost = [...said.matchAll(/ was published at (\S+) since /g)].map(([, url = ""]) => url);
    if (lost.length === 0) return undefined;
    const { stories, facts } = this.state;
    for (const url of lost) {
      const own = storiesOf(this).some((story) => story.url === url);
      for (const story of stories.values()) {
        story.aliases = story.aliases.filter((alias) => alias !== url);
      }
      const heirs = storiesOf(this).filter(({ draft }) => !draft);
      if (!own && dice.chance(0.5)) dice.pick(heirs).aliases.push(url);
      else if (!facts.retired.some((one) => one.url === url)) {
        facts.retired.push({ url, reason: "It was withdrawn." });
      }
    }
    this.save();
    return `keep ${lost.join(", ")}`;
  }

  /** An id that no story, picture or campaign had before. */
  newId(dice: Dice): string {
    this.#ids += 1;
    return `${dice.pick(["wind", "rain", "ford", "keel", "boat"])}-${this.#ids}`;
  }

  /** Every instant, in minutes since 1970, at which the clock changes something. */
  edges(): number[] {
    const minutes = storiesOf(this).flatMap((story) => [
      story.date,
      story.date + 365 * day,
      ...(story.updated === undefined ? [] : [story.updated]),
      ...(story.expires ? [story.expires.at] : []),
      ...story.corrections.map(({ date }) => date),
    ]);
    const campaigns = this.state.facts.campaigns.flatMap(({ from, until }) => [from, until]);
    const days = campaigns.flatMap((text) => (text ? [Date.parse(`${text}Z`) / 60_000] : []));
    return [...minutes, ...days].map((each) => each - this.#ahead);
  }

  /** Writes every file that is not as it was, and takes those away that are no more. */
  save(): void {
    mend(this.state);
    const files = this.#render();
    for (const [path, text] of files) {
      if (this.#files.get(path) === text) continue;
      this.magazine.write({ [path]: Buffer.from(text, "latin1") });
    }
    for (const path of this.#files.keys()) {
      if (!files.has(path)) rmSync(join(this.magazine.root, path));
    }
    this.#files = files;
  }

  /** Every file of the magazine and the code that the desk may change, its bytes as Latin-1. */
  #render(): Map<string, string> {
    const { stories, facts, pictures } = this.state;
    const files = new Map<string, string>();
    const add = (path: string, bytes: string | Buffer) =>
      files.set(path, Buffer.from(bytes).toString("latin1"));
    for (const story of stories.values()) add(fileOf(story.url), textOf(story, stories));
    for (const [name, value] of Object.entries(facts)) {
      add(`_data/${name}.ts`, `export default ${JSON.stringify(value, null, 2)};\n`);
    }
    for (const [name, { width, shade }] of pictures) {
      add(`articles/pictures/${name}`, png(width, shade));
    }
    for (const [path, text] of codeOf(this.#sources, this.state.code)) add(path, text);
    return files;
  }

  #read(file: string): string {
    return readFileSync(join(this.magazine.root, file), "utf8");
  }

  /** Every file of the site with what tells whether it was written since. */
  marks(): string[] {
    const { root } = this.magazine;
    return filesBelow(root, "_site").map((file) => {
      const { ino, size, mtimeMs } = statSync(join(root, file));
      return `${file} ${ino} ${size} ${mtimeMs}`;
    });
  }
}

const codeFiles = [
  "_includes/components/colophon.tsx",
  "src/assets/css/base.css",
  "src/edition/card.ts",
  "src/text/prose.ts",
  "src/edition/routes.ts",
];

/** The files of the house's code that may say something else than the project's. */
function codeOf(sources: ReadonlyMap<string, string>, code: Code): Map<string, string> {
  const { word, style, note, reading, pageSize } = code;
  const changes: Record<string, (text: string) => string> = {
    "_includes/components/colophon.tsx": (text) =>
      swap(text, 'class="colophon-publisher"', `class="colophon-publisher word-${word}"`),
    "src/assets/css/base.css": (text) => `${text}\n.word-${style} { color: red; }\n`,
    "src/edition/card.ts": (text) => `${text}// ${note}\n`,
    "src/text/prose.ts": (text) => swap(text, "(letters / 2)", `(letters / 2) + ${reading * 900}`),
    "src/edition/routes.ts": (text) => swap(text, "pageSize = 24", `pageSize = ${pageSize}`),
  };
  return new Map(
    Array.from(sources, ([file, text]) => [file, changes[file]?.(text) ?? text] as const),
  );
}

function swap(text: string, words: string, others: string): string {
  if (!text.includes(words)) throw new Error(`The code says "${words}" no more; change another.`);
  return text.replace(words, others);
}
