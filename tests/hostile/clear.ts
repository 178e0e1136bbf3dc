import { type Fault, formatFault } from "../../src/content/fault.ts";

/** A text as an editor's file holds it, with its path. */
interface Source {
  file: string;
  text: string;
  /** How many lines the text has. */
  lines: number;
}

/** What the machinery underneath says, and an editor must never read. */
const jargon =
  /\[object \w+\]|\bundefined\b|Invalid (?:input|string|option|type|date|key)|expected \w+,? received|Unrecognized key|Too (?:big|small)|ZodError|TypeError|RangeError|Maximum call stack|Cannot (?:read|convert)|is not a function|ENOENT|E[A-Z]{4,}:/;

/** Faults that are of a file as a whole, and so stand on no line of it. */
const ofTheFile =
  /^(?:has a path|is no article by its name|is [\d.]+ [KM]B long|could not be read|is not )/;

/** Says everything that is unclear in a fault; an empty list is a clear error. */
export function unclearIn(fault: Fault, { file, text, lines }: Source): string[] {
  const { message, line } = fault;
  const problems: string[] = [];
  const shown = message.length > 160 ? `${message.slice(0, 160)}...` : message;
  const say = (what: string) => problems.push(`${what}: ${JSON.stringify(shown)}`);

  if (fault.file !== file) say(`names ${fault.file}`);
  if (line === undefined) {
    if (!ofTheFile.test(message)) say("has no line");
  } else if (!Number.isInteger(line) || line < 1 || line > lines) {
    say(`is on line ${line}, which the file does not have`);
  }
  if (/[\p{Cc}\u2028\u2029]/u.test(formatFault(fault))) say("is not one line of plain words");
  if (!/[.?]$/.test(message)) say("is no full sentence");
  if (!/^["\p{L}].*\s.*\s/u.test(message)) say("is no sentence");
  const found = jargon.exec(message)?.[0];
  if (found !== undefined && !text.includes(found)) say(`says ${found}`);
  if (message.length > 600) say(`is ${message.length} characters long`);
  if (showsMuchOf(text, message)) say("shows over 200 characters of what was written");
  return problems;
}

function showsMuchOf(text: string, message: string): boolean {
  for (let at = 0; at + 201 <= Math.min(message.length, 600); at += 1) {
    if (text.includes(message.slice(at, at + 201))) return true;
  }
  return false;
}
