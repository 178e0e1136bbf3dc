import { num, times } from "./geometry.ts";
import { line } from "./shapes.ts";

/** Letterforms as bare strokes, each in a box about 280 wide and 320 tall, headline at y 0. */
export const letters = {
  devanagariA:
    "M-20 0H290M232 0V320M36 66C80 20 158 44 138 104C130 134 104 144 76 144" +
    "M96 144C184 150 176 270 92 272C54 272 28 248 22 214M128 150H232",
  devanagariKa:
    "M-20 0H300M140 0V320M140 150C104 80 14 96 24 164C34 224 112 214 140 150" +
    "C176 84 276 92 268 174C264 212 240 232 216 246",
  bengaliKa: "M-20 0H290M136 0V310M136 62L22 160L136 252M136 92C200 70 262 120 226 196",
  tamilKa:
    "M44 0H240M64 0V116H226C292 116 292 220 222 220C196 220 172 210 154 192" +
    "M150 0V206C150 272 108 308 36 296",
  tamilA:
    "M116 150C76 150 72 92 116 90C164 88 176 150 140 178C92 214 30 196 30 128" +
    "C30 40 96 6 150 20M40 214H250M250 20V320M44 214C30 300 150 330 166 214",
  urduBe: "M10 40C-4 170 120 172 170 168C250 162 296 130 282 40M146 236L166 256L186 236L166 216Z",
  urduAin:
    "M170 30C110 -10 60 30 90 80C110 104 150 100 196 92C70 110 10 190 60 260C100 310" +
    " 190 310 250 270",
  teluguA:
    "M60 40C-10 110 0 270 110 270C170 270 170 190 120 180C90 174 76 206 96 226" +
    "M120 180C230 170 300 240 260 110C240 50 160 30 130 84",
  gujaratiKa:
    "M30 60C90 0 200 30 176 120C160 180 60 170 40 130M176 100C260 90 300 150 280 210" +
    "M130 164C200 170 220 300 120 316",
  malayalamKa:
    "M30 300C-20 180 10 60 80 60C150 60 150 190 100 220C66 236 56 190 90 184H250" +
    "C300 190 296 290 240 296C190 300 180 240 200 190V80",
} as const;

/** The name of a letterform. */
export type Letter = keyof typeof letters;

/** A letter standing like a building: a face in one ink and its thickness in another. */
export function standingLetter(
  letter: Letter,
  face: string,
  side: string,
  weight: number,
  depth: readonly [number, number],
): string {
  const steps = Math.max(Math.abs(depth[0]), Math.abs(depth[1])) / 3;
  const layer = (i: number): string =>
    `<g transform="translate(${num((depth[0] * i) / steps)} ${num((depth[1] * i) / steps)})">` +
    `${line(letters[letter], side, weight)}</g>`;
  return times(Math.ceil(steps), (i) => layer(steps - i)) + line(letters[letter], face, weight);
}
