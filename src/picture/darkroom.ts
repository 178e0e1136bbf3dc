import { availableParallelism } from "node:os";
import { posix } from "node:path";
import { encode } from "./make.ts";
import type { Original } from "./original.ts";
import { Plate } from "./plate.ts";
import type { Variant } from "./recipe.ts";
import type { Store } from "./store.ts";

/** A variant that is to be made of its original. */
export interface Wanted {
  original: Original;
  variant: Variant;
}

/** A variant that waits for its turn, and who waits for it. */
interface Job {
  wanted: Wanted;
  resolve(path: string): void;
  reject(error: unknown): void;
}

/** An original in work, what is still to be made of it, and how many hands are at it. */
interface Order {
  plate: Plate;
  jobs: Job[];
  hands: number;
}

/** So many pixels are held at once, of one original or several; four bytes each at most. */
const mostHeld = 100_000_000;

/**
 * Where variants are made: several at once, each original decoded once for all that waits for it. What the
 * store has is not made again.
 */
export class Darkroom {
  /** So many variants were encoded here. */
  made = 0;
  readonly #root: string;
  readonly #store: Store;
  readonly #orders = new Map<string, Order>();
  readonly #making = new Map<string, Promise<string>>();
  #idle: number;
  #held = 0;

  /**
   * `root` is the project's folder; so many variants are made at once as there are `hands`. They work in
   * libuv's threads, which are four where `UV_THREADPOOL_SIZE` does not say otherwise.
   */
  constructor(root: string, store: Store, hands = availableParallelism()) {
    this.#root = root;
    this.#store = store;
    this.#idle = hands;
  }

  /**
   * The path of a variant's file, which is made where it is not there. Rejects with an `Error` that names
   * the original where that has gone, is another now or cannot be decoded.
   */
  make(wanted: Wanted): Promise<string> {
    const name = nameOf(wanted.variant);
    const found = this.#store.find(name);
    if (found !== undefined) return Promise.resolve(found);
    const known = this.#making.get(name);
    if (known) return known;
    const making = new Promise<string>((resolve, reject) => {
      this.#orderOf(wanted.original).jobs.push({ wanted, resolve, reject });
    }).finally(() => this.#making.delete(name));
    this.#making.set(name, making);
    this.#share();
    return making;
  }

  /**
   * Makes what is not there of a list, and gives the paths of all by their addresses. `progress` is told
   * after each how many are done, of how many that were not there. Rejects when all that can be made is
   * made, with an `Error` of one line a fault.
   */
  async makeAll(
    wanted: Iterable<Wanted>,
    progress: (done: number, of: number) => void = () => {},
  ): Promise<Map<string, string>> {
    const paths = new Map<string, string>();
    const missing = new Map<string, Wanted>();
    for (const each of wanted) {
      const path = this.#store.find(nameOf(each.variant));
      if (path === undefined) missing.set(each.variant.url, each);
      else paths.set(each.variant.url, path);
    }
    let done = 0;
    const results = await Promise.allSettled(
      [...missing.values()].sort(bySize).map(async (each) => {
        paths.set(each.variant.url, await this.make(each));
        done += 1;
        progress(done, missing.size);
      }),
    );
    const faults = new Set(
      results.flatMap((result) =>
        result.status === "rejected" ? [(result.reason as Error).message] : [],
      ),
    );
    if (faults.size > 0) throw new Error([...faults].join("\n"));
    return paths;
  }

  #orderOf(original: Original): Order {
    const known = this.#orders.get(original.hash);
    if (known) return known;
    const order = { plate: new Plate(this.#root, original), jobs: [], hands: 0 };
    this.#orders.set(original.hash, order);
    return order;
  }

  #share(): void {
    while (this.#idle > 0) {
      const order = this.#nextOrder();
      const job = order?.jobs.shift();
      if (!order || !job) return;
      this.#idle -= 1;
      order.hands += 1;
      if (!order.plate.isOpen) this.#held += order.plate.size;
      this.#work(order.plate, job.wanted)
        .then(job.resolve, job.reject)
        .finally(() => {
          this.#idle += 1;
          order.hands -= 1;
          if (order.jobs.length === 0 && order.hands === 0) this.#putAway(order);
          this.#share();
        });
    }
  }

  /** The first whose plate is open, or that there is room for. */
  #nextOrder(): Order | undefined {
    for (const order of this.#orders.values()) {
      const { plate, jobs } = order;
      const fits = this.#held === 0 || this.#held + plate.size <= mostHeld;
      if (jobs.length > 0 && (plate.isOpen || fits)) return order;
    }
    return undefined;
  }

  async #work(plate: Plate, { original, variant }: Wanted): Promise<string> {
    const bytes = await encode(await plate.part(variant), variant.format, original.imprint);
    this.made += 1;
    return this.#store.keep(nameOf(variant), bytes);
  }

  #putAway({ plate }: Order): void {
    this.#orders.delete(plate.original.hash);
    this.#held -= plate.size;
  }
}

function nameOf({ url }: Variant): string {
  return posix.basename(url);
}

/** The largest first, which take longest; formats of the same pixels beside each other. */
function bySize({ variant: a }: Wanted, { variant: b }: Wanted): number {
  const order = b.width - a.width || b.height - a.height;
  return order || a.frame.left - b.frame.left || a.frame.top - b.frame.top;
}
