import { naughtyStrings, scripts, targets } from "./naughty.ts";
import { createChance, longAgo, quoted, Shelf, tell } from "./shelf.ts";

const keys =
  "title standfirst kicker section topics authors kind picture series issue corrections related aliases draft expires sponsorship lang updated date".split(
    " ",
  );
const openers = [
  "",
  "> ",
  "- ",
  "1. ",
  "## ",
  "::: factbox ",
  "::: pullquote ",
  "::: qa\nQ: ",
  "| ",
  "    ",
  "```",
  "<div>",
  "</div>",
  "[^1]: ",
  "[r]: ",
  ":::\n",
  "<!--",
  "\\",
  "***",
  "![",
  "[",
  "<",
  "~~~",
  "---\n",
  "\t",
];

/** Articles thrown together by chance, from a seed, out of every attack there is. */
export function shelveMixed(count: number, seed: number): Shelf {
  const shelf = new Shelf("mixed");
  const chance = createChance(seed);
  const pick = (from: readonly string[]) => from[chance(from.length)] ?? "";
  const attack = () => {
    const whole = pick([naughtyStrings, scripts, targets][chance(3)] ?? scripts);
    return chance(4) === 0 ? whole.slice(chance(whole.length), 200) : whole.slice(0, 400);
  };
  const value = () => {
    const written = quoted(attack());
    return (
      [written, written, `[${written}]`, `{src: dot.png, caption: ${written}}`, attack()][
        chance(5)
      ] ?? written
    );
  };
  for (let number = 0; number < count; number += 1) {
    const changes: Record<string, string> = chance(3) === 0 ? {} : { date: longAgo };
    for (let more = chance(3); more > 0; more -= 1)
      changes[chance(12) === 0 ? quoted(attack()) : pick(keys)] = value();
    const pieces = Array.from({ length: 1 + chance(14) }, () => {
      const words = [
        attack(),
        attack(),
        `[${attack()}](${pick(targets)})`,
        `![${attack()}](dot.png "${attack()}")`,
        "words",
        "**bold**",
        "x[^1]",
        "| --- | --- |",
        "a | b",
      ];
      return `${pick(openers)}${chance(3) === 0 ? pick(openers) : ""}${pick(words)}${pick(["\n", "\n\n", " ", ""])}`;
    });
    let body = pieces.join("");
    if (chance(8) === 0) body = body.repeat(1 + chance(20));
    shelf.put(`chance ${number} of seed ${seed}`, (id) => tell(id, changes, body));
  }
  return shelf;
}
