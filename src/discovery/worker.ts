/** What the service worker goes by. */
export interface WorkerFacts {
  /** False has it take away all that it ever kept, and itself. */
  offline: boolean;
  /** Another for other code, files or surroundings of pages. */
  version: string;
  /** The pages that it keeps from the first: the first of them stands for what cannot be had. */
  pages: string[];
  /** The files that these pages need. */
  files: string[];
}

/** Writes the service worker (W3C, "Service Workers"): the facts, as the constant `edition`, before the code. */
export function renderWorker({ code, facts }: { code: string; facts: WorkerFacts }): string {
  return `const edition=${JSON.stringify(facts)};\n${code}`;
}
