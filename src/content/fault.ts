/**
 * One thing wrong with what an editor wrote: where, what, and what to do about it, in full sentences.
 * `error` stops the build; `warning` is counted and listed.
 */
export interface Fault {
  file: string;
  line?: number | undefined;
  message: string;
  severity: "error" | "warning";
}

/** Writes a fault as one line: `articles/2026/11/wind.md:4 "section" is "sience", ...`. */
export function formatFault(fault: Fault): string {
  const file = fault.file.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "\ufffd");
  const place = fault.line === undefined ? file : `${file}:${fault.line}`;
  return `${place} ${fault.message}`;
}

/** Something that whoever ran a command has to mend; its message says what and how, and no stack is shown. */
export class PlainError extends Error {
  override readonly name: string = "PlainError";
}

/** All the faults of a magazine, thrown together; its message is the whole report, without a stack. */
export class FaultsError extends PlainError {
  override readonly name = "FaultsError";
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(formatReport(faults));
    this.faults = faults;
    this.stack = this.message;
  }
}

/** Writes a report of faults, errors first, in order of file and line, closed by a count. */
export function formatReport(faults: readonly Fault[]): string {
  const errors = orderFaults(faults.filter((fault) => fault.severity === "error"));
  const warnings = orderFaults(faults.filter((fault) => fault.severity === "warning"));
  const lines = [...errors.map(formatFault), ...warnings.map((w) => `warning: ${formatFault(w)}`)];
  const count = `${plural(errors.length, "error")}, ${plural(warnings.length, "warning")}.`;
  return [...lines, errors.length > 0 ? `${count} Nothing was published.` : count].join("\n");
}

/** Faults in order of file and line. */
export function orderFaults(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
  );
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
