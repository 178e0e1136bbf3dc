import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Answer, Task } from "./worker.ts";

/** A task that was given, and who waits for its answer. */
interface Given {
  task: Task;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** A worker thread, and the tasks in its hand, the one that it is doing first. */
interface Hand {
  worker: Worker;
  tasks: Given[];
}

/** So many tasks are in a worker's hand, so that it need not wait for the next. */
const inHand = 2;

// Pages are many, large and soon forgotten: with the usual 16 MB a fifth of the time goes into collecting them.
const resourceLimits = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 400 };

/** The worker threads of a build, one for each processor, each started when there is work for it. */
export class Pool {
  readonly size: number;
  readonly #script: string;
  readonly #hands: Hand[] = [];
  readonly #queue: Given[] = [];
  #waiting: (() => void)[] = [];

  /** `folder` is where the compiled code of the house stands. */
  constructor(folder: string, size = availableParallelism()) {
    this.#script = join(folder, "press/worker.js");
    this.size = size;
  }

  /** Has a worker load what reading or compiling takes, while there is something else to do. */
  warm(to: "read" | "compile"): void {
    const hand = this.#hands[0] ?? this.#start();
    hand.worker.postMessage({ kind: "warm", to } satisfies Task);
  }

  /** Does a task and gives its answer; throws what it threw. */
  run<Kind extends Answer["kind"]>(
    task: Extract<Task, { kind: Kind }>,
  ): Promise<Extract<Answer, { kind: Kind }>> {
    const answer = new Promise<Answer>((resolve, reject) => {
      this.#queue.push({ task, resolve, reject });
    });
    this.#share();
    return answer as Promise<Extract<Answer, { kind: Kind }>>;
  }

  /** Waits until another task would not have to wait. */
  async room(): Promise<void> {
    while (this.#queue.length > 0) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Ends every worker; what is not done stays undone. */
  async close(): Promise<void> {
    await Promise.all(this.#hands.splice(0).map(({ worker }) => worker.terminate()));
  }

  #share(): void {
    while (this.#queue.length > 0) {
      const least = this.#hands.reduce<Hand | undefined>(
        (best, hand) => (best && best.tasks.length <= hand.tasks.length ? best : hand),
        undefined,
      );
      const idle = least?.tasks.length === 0 ? least : undefined;
      const hand = idle ?? (this.#hands.length < this.size ? this.#start() : least);
      if (!hand || hand.tasks.length >= inHand) return;
      const given = this.#queue.shift() as Given;
      hand.tasks.push(given);
      const { task } = given;
      hand.worker.postMessage(task, task.kind === "compile" ? [task.props.bytes.buffer] : []);
    }
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #start(): Hand {
    const hand: Hand = { worker: new Worker(this.#script, { resourceLimits }), tasks: [] };
    this.#hands.push(hand);
    hand.worker.on("message", (answer: Answer | { kind: "error"; error: unknown }) => {
      const given = hand.tasks.shift();
      if (answer.kind === "error") given?.reject(answer.error);
      else given?.resolve(answer);
      this.#share();
    });
    hand.worker.on("error", (error) => {
      this.#hands.splice(this.#hands.indexOf(hand), 1);
      for (const given of hand.tasks) given.reject(error);
      this.#share();
    });
    return hand;
  }
}
