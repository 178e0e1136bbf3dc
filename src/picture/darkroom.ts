import { availableParallelism } from "node:os";
import { posix } from "node:path";
import { encode } from "./make.ts";
import type { Original } from "./original.ts";
import { Plate } from "./plate.ts";
import type { Variant } from "./recipe.ts";
import { drawShareCard, type ShareCardFacts, shareCardUrl } from "./shareCard.ts";
import type { Store } from "./store.ts";

/** A file that is to be there: a variant of an original, or a card for sharing. */
export type Wanted = { original: Original; variant: Variant } | { card: ShareCardFacts };

/** The address of what is wanted, which says all that it is made from. */
export function urlOf(wanted: Wanted): string {
  return "card" in wanted ? shareCardUrl(wanted.card) : wanted.variant.url;
}

/** A file that waits for its turn, and who waits for it. */
interface Job {
  wanted: Wanted;
  resolve(path: string): void;
  reject(error: unknown): void;
}

/** An original in work, or nothing but paper for cards; what is still to be made of it, and how many hands are at it. */
interface Order {
  plate?: Plate | undefined;
  jobs: Job[];
  hands: number;
}

/** So many pixels are held at once, of one original or several; four bytes each at most. */
const mostHeld = 100_000_000;

/**
 * Where variants and cards are made: several at once, each original decoded once for all that waits for
 * it. What the store has is not made again.
 */
export class Darkroom {
  /** So many files were made here. */
  made = 0;
  readonly #root: string;
  readonly #store: Store;
  readonly #orders = new Map<string, Order>();
  readonly #making = new Map<string, Promise<string>>();
  #idle: number;
  #held = 0;

  /**
   * `root` is the project's folder; so many files are made at once as there are `hands`. They work in
   * libuv's threads, which are four where `UV_THREADPOOL_SIZE` does not say otherwise.
   */
  constructor(root: string, store: Store, hands = availableParallelism()) {
    this.#root = root;
    this.#store = store;
    this.#idle = hands;
  }

  /**
   * The path of a file, which is made where it is not there. Rejects with an `Error` that names the
   * original where that has gone, is another now or cannot be decoded.
   */
  make(wanted: Wanted): Promise<string> {
    const name = nameOf(wanted);
    const found = this.#store.find(name);
    if (found !== undefined) return Promise.resolve(found);
    const known = this.#making.get(name);
    if (known) return known;
    const making = new Promise<string>((resolve, reject) => {
      this.#orderOf(wanted).jobs.push({ wanted, resolve, reject });
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
      const path = this.#store.find(nameOf(each));
      if (path === undefined) missing.set(urlOf(each), each);
      else paths.set(urlOf(each), path);
    }
    let done = 0;
    const results = await Promise.allSettled(
      [...missing.values()].sort(bySize).map(async (each) => {
        paths.set(urlOf(each), await this.make(each));
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

  #orderOf(wanted: Wanted): Order {
    const key = "card" in wanted ? "cards" : wanted.original.hash;
    const known = this.#orders.get(key);
    if (known) return known;
    const plate = "card" in wanted ? undefined : new Plate(this.#root, wanted.original);
    const order = { plate, jobs: [], hands: 0 };
    this.#orders.set(key, order);
    return order;
  }

  #share(): void {
    while (this.#idle > 0) {
      const [key, order] = this.#nextOrder() ?? [];
      const job = order?.jobs.shift();
      if (key === undefined || !order || !job) return;
      const { plate } = order;
      this.#idle -= 1;
      order.hands += 1;
      if (plate && !plate.isOpen) this.#held += plate.size;
      this.#work(plate, job.wanted)
        .then(job.resolve, job.reject)
        .finally(() => {
          this.#idle += 1;
          order.hands -= 1;
          if (order.jobs.length === 0 && order.hands === 0) {
            this.#orders.delete(key);
            this.#held -= plate?.size ?? 0;
          }
          this.#share();
        });
    }
  }

  /** The first that needs no plate, or whose plate is open, or that there is room for. */
  #nextOrder(): [key: string, order: Order] | undefined {
    for (const [key, order] of this.#orders) {
      const { plate, jobs } = order;
      const fits = !plate || this.#held === 0 || this.#held + plate.size <= mostHeld;
      if (jobs.length > 0 && (plate?.isOpen || fits)) return [key, order];
    }
    return undefined;
  }

  async #work(plate: Plate | undefined, wanted: Wanted): Promise<string> {
    const bytes = await this.#develop(plate, wanted);
    this.made += 1;
    return this.#store.keep(nameOf(wanted), bytes);
  }

  async #develop(plate: Plate | undefined, wanted: Wanted): Promise<Buffer> {
    if ("card" in wanted) return drawShareCard(this.#root, wanted.card);
    const { original, variant } = wanted;
    return encode(await (plate as Plate).part(variant), variant.format, original.imprint);
  }
}

function nameOf(wanted: Wanted): string {
  return posix.basename(urlOf(wanted));
}

/** The largest first, which take longest; formats of the same pixels beside each other; cards last. */
function bySize(one: Wanted, two: Wanted): number {
  if ("card" in one || "card" in two) return Number("card" in one) - Number("card" in two);
  const [a, b] = [one.variant, two.variant];
  const order = b.width - a.width || b.height - a.height;
  return order || a.frame.left - b.frame.left || a.frame.top - b.frame.top;
}
