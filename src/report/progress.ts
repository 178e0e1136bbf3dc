/** What a long build tells of itself while it goes on. */
export interface Progress {
  /** A part of the work begins; the one before it has ended. */
  phase(name: string): void;
  /** So much of the phase is done. */
  step(done: number, of: number): void;
  /** Milliseconds spent in each phase, in their order, when all is done. */
  end(): Record<string, number>;
}

/** A line of progress is written this often: where it can be written over, and where it stays. */
const every = { terminal: 100, plain: 5000 };

/**
 * Tells progress on `stream`: on a terminal one line that is written over, elsewhere a plain line now
 * and then, and nothing of what takes less time than that. `quiet` only measures.
 */
export function createProgress(stream: NodeJS.WriteStream, quiet = false): Progress {
  const spent = new Map<string, number>();
  const patience = stream.isTTY ? every.terminal : every.plain;
  let name = "";
  let began = performance.now();
  let told = began;
  const clear = () => {
    if (stream.isTTY && !quiet) stream.write("\r\x1b[K");
  };
  const close = () => {
    if (name) spent.set(name, (spent.get(name) ?? 0) + performance.now() - began);
    clear();
  };
  return {
    phase(next) {
      close();
      name = next;
      began = performance.now();
      told = began;
    },
    step(done, of) {
      const now = performance.now();
      if (quiet || now - told < patience) return;
      told = now;
      const rate = done / ((now - began) / 1000);
      const left = Math.ceil((of - done) / Math.max(rate, 0.1));
      const line = `${name}: ${done} of ${of}, ${Math.round(rate)} a second, ${left} s left`;
      stream.write(stream.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
    },
    end() {
      close();
      name = "";
      return Object.fromEntries(Array.from(spent, ([phase, ms]) => [phase, Math.round(ms)]));
    },
  };
}
