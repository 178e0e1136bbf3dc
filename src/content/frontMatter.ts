import yaml from "js-yaml";
import { shorten } from "../text/prose.ts";

/** An article's file cut in two: its front matter, still untyped, and its Markdown. */
export interface Cut {
  values: Record<string, unknown>;
  /** The text between the fences, for finding lines. */
  yaml: string;
  markdown: string;
  /** The line of the file, from 1, on which the Markdown begins. */
  bodyLine: number;
}

/** A fault of front matter as a whole, with the line of the file it is on. */
export class FrontMatterError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** Front matter may hold this many characters, some ten times what a story with everything has. */
const longest = 16 * 1024;

/**
 * Cuts an article into front matter and Markdown; CRLF and a byte order mark are taken away. Only
 * plain YAML is read, and nothing in it is ever run: a fence with a language (`---js`), anchors,
 * aliases and tags are refused. Throws a `FrontMatterError`.
 */
export function cutFrontMatter(text: string): Cut {
  const fenced = cutFences(text);
  return { ...fenced, values: parseYaml(fenced.yaml) };
}

/** Cuts an article at its fences, its front matter unread. Throws a `FrontMatterError`. */
export function cutFences(text: string): Omit<Cut, "values"> {
  const clean = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const first = clean.slice(0, clean.indexOf("\n") === -1 ? clean.length : clean.indexOf("\n"));
  if (/^---[ \t]*\S/.test(first)) {
    throw new FrontMatterError(
      `begins with "${shorten(first)}". Front matter is YAML only: begin the file with a line of three hyphens.`,
      1,
    );
  }
  if (!/^---[ \t]*$/.test(first)) {
    throw new FrontMatterError(
      "has no front matter. Begin the file with a line of three hyphens, the story's facts, and three hyphens again.",
      1,
    );
  }
  const fence = /\n---[ \t]*(?:\n|$)/g;
  fence.lastIndex = first.length;
  const end = fence.exec(clean);
  if (!end) {
    throw new FrontMatterError("has front matter that never ends. Close it with ---.", 1);
  }
  const block = clean.slice(first.length + 1, Math.max(first.length + 1, end.index + 1));
  const markdown = clean.slice(end.index + end[0].length);
  const bodyLine = clean.slice(0, end.index + end[0].length).split("\n").length;
  return { yaml: block, markdown, bodyLine };
}

function parseYaml(block: string): Record<string, unknown> {
  if (block.length > longest) {
    throw new FrontMatterError("has more than 16 KB of front matter. Move the words below it.", 1);
  }
  let marked: number | undefined;
  let values: unknown;
  try {
    values = yaml.load(block, {
      schema: yaml.CORE_SCHEMA,
      listener: (_event, state) => {
        const { anchor, line } = state as unknown as { anchor: string | null; line: number };
        if (anchor) marked ??= line;
      },
    });
  } catch (error) {
    const fault = error as yaml.YAMLException;
    throw new FrontMatterError(
      `has front matter that is not YAML: ${shorten(fault.reason ?? "it could not be read")}. ${remedyFor(fault.reason)}`,
      (fault.mark?.line ?? 0) + 2,
    );
  }
  if (marked !== undefined) {
    throw new FrontMatterError(
      "uses a YAML anchor or alias (& or *). Write the value out, or put it in quotes.",
      marked + 2,
    );
  }
  if (values === null || typeof values !== "object" || Array.isArray(values)) {
    throw new FrontMatterError('has front matter that is not "key: value" lines.', 2);
  }
  return values as Record<string, unknown>;
}

function remedyFor(reason: string | undefined): string {
  if (reason?.includes("duplicated mapping key")) return "Keep one of the two.";
  if (reason?.includes("mapping values")) return "Put a value that contains a colon in quotes.";
  if (reason?.includes("tag")) return "Take the exclamation mark away, or put the value in quotes.";
  return "Look at the quotes, colons and indents near this line.";
}
