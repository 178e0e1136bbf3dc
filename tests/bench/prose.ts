/** A source of numbers that look random and are the same every time. */
export interface Random {
  /** From 0 to just under 1. */
  next(): number;
  /** A whole number from 0 to `end` - 1. */
  below(end: number): number;
  chance(share: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
}

/** The numbers of one story of one archive (the generator is mulberry32). */
export function createRandom(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (values) => values[below(values.length)] as (typeof values)[number],
  };
}

const list = (words: string) => words.split(" ");
const nouns = list(
  "river bridge harvest ministry station market letter village engine archive school budget forest court harbour clinic kitchen census library monsoon factory railway border question answer orchard teacher driver doctor farmer clerk minister painter tailor village winter summer morning evening record number rule promise silence road map field tree wall roof window ticket page story song game match journey island valley glacier satellite battery pump canal loom notebook",
);
const verbs = list(
  "carries follows measures repairs remembers describes changes leaves finds keeps counts opens closes crosses answers replaces explains needs feeds watches outlives divides joins",
);
const adjectives = list(
  "old new narrow patient distant public quiet crowded dry wet cheap costly early late northern southern small large unfinished careful ordinary famous broken steady local national private bright long short slow quick",
);
const openings = [
  "By the end of the year",
  "In the first week",
  "Two winters ago",
  "On most mornings",
  "According to the register",
  "Nobody in the town disputes that",
  "For those who stayed",
  "When the rains come",
];
const endings = [
  "and nobody writes it down",
  "which is why the queue is long",
  "as the figures for the district show",
  "though it was never meant to",
  "and has done so for thirty years",
  "but the money has not arrived",
  "because there is no other way to get there",
  "until somebody asks who paid for it",
];

const thing = (random: Random) => `the ${random.pick(adjectives)} ${random.pick(nouns)}`;
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence without markup. */
export function writeSentence(random: Random): string {
  const clause = `${thing(random)} ${random.pick(verbs)} ${thing(random)}`;
  switch (random.below(5)) {
    case 0:
      return `${random.pick(openings)}, ${clause}.`;
    case 1:
      return `${upper(clause)}, ${random.pick(endings)}.`;
    case 2:
      return `${random.pick(openings)}, ${clause} in the ${random.pick(nouns)}, ${random.pick(endings)}.`;
    case 3:
      return `${upper(clause)}, and ${thing(random)} ${random.pick(verbs)} the ${random.pick(nouns)}.`;
    default:
      return `${upper(clause)} ${2 + random.below(90)} times in ${1950 + random.below(70)}.`;
  }
}

/** A headline of six or seven words. */
export function writeHeadline(random: Random): string {
  return upper(`${thing(random)} ${random.pick(verbs)} ${thing(random)}`);
}

/** Words of plain letters as a piece of a URL. */
export function slugOfWords(words: string): string {
  return words.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

/** A sentence as writers dress it: now and then emphasis, a link, a quotation, a dash, code. */
function writeDressed(random: Random, link: () => string): string {
  const plain = writeSentence(random);
  const at = random.next();
  if (at < 0.06) return plain.replace(/(\w+) (\w+)\.$/, "*$1 $2*.");
  if (at < 0.1) return plain.replace(/(\w+) (\w+)\.$/, "**$1 $2**.");
  if (at < 0.14)
    return plain.replace(/(\w+)\.$/, `[$1](https://source.example/${random.below(999)}).`);
  if (at < 0.16) return plain.replace(/(\w+)\.$/, `[$1](${link()}).`);
  if (at < 0.22) return `"${plain.slice(0, -1)}," says the clerk's ${random.pick(nouns)}.`;
  if (at < 0.26) return plain.replace(/\.$/, ` -- it's the ${random.pick(nouns)}'s own.`);
  if (at < 0.27) return plain.replace(/(\w+)\.$/, "`$1`.");
  return plain;
}

/** A story's Markdown: 2 to 20 KB, 5 on average; its parts in the shares of a magazine's. */
export function writeBody(random: Random, link: () => string): string {
  const size = Math.min(20_000, 2000 - 3100 * Math.log(1 - random.next()));
  const sentences = (count: number) =>
    Array.from({ length: count }, () => writeDressed(random, link)).join(" ");
  const notes: string[] = [];
  const blocks = [sentences(3)];
  for (let written = 300; written < size; written += blocks.at(-1)?.length ?? 0) {
    const at = random.next();
    if (at < 0.13) blocks.push(`## ${writeHeadline(random)}`, sentences(3));
    else if (at < 0.16) blocks.push(`## ${writeHeadline(random)}`, `### ${writeHeadline(random)}`);
    else if (at < 0.2) blocks.push(items(random, () => `- ${sentences(1)}`));
    else if (at < 0.23) blocks.push(items(random, (index) => `${index + 1}. ${sentences(1)}`));
    else if (at < 0.28) blocks.push(`> ${sentences(2)}`);
    else if (at < 0.3) blocks.push(writeTable(random));
    else if (at < 0.35) {
      notes.push(`[^${notes.length + 1}]: ${writeSentence(random)}`);
      blocks.push(`${sentences(3)}[^${notes.length}]`);
    } else blocks.push(sentences(3 + random.below(4)));
  }
  return `${[...blocks, ...notes].join("\n\n")}\n`;
}

function items(random: Random, write: (index: number) => string): string {
  return Array.from({ length: 3 + random.below(4) }, (_, index) => write(index)).join("\n");
}

function writeTable(random: Random): string {
  const row = () =>
    `| ${random.pick(nouns)} | ${1990 + random.below(35)} | ${random.below(9999)} |`;
  return [
    "| What | Year | Number |",
    "| --- | --- | ---: |",
    ...items(random, row).split("\n"),
  ].join("\n");
}
