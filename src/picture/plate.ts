import { cut, decode, type Pixels } from "./make.ts";
import { hashOf, type Original, readPictureFile } from "./original.ts";
import type { Variant } from "./recipe.ts";

/** An original in work: it is decoded once, for all that is made of it. */
export class Plate {
  readonly original: Original;
  readonly #root: string;
  #whole: Promise<Pixels> | undefined;
  #part: { of: string; pixels: Promise<Pixels> } | undefined;

  /** Of an original of the project in `root`; nothing is read yet. */
  constructor(root: string, original: Original) {
    this.#root = root;
    this.original = original;
  }

  /** So many pixels are held, of four bytes at most, once it is decoded; and whether it is, or is about to be. */
  get size(): number {
    return this.original.width * this.original.height;
  }
  get isOpen(): boolean {
    return this.#whole !== undefined;
  }

  /**
   * What a variant shows, in its size; the last that was asked for is kept, for its other formats. Rejects
   * with an `Error` that names the original where that has gone, is another now or cannot be decoded.
   */
  part({ frame, width, height }: Variant): Promise<Pixels> {
    this.#whole ??= this.#open();
    const of = JSON.stringify([frame, width, height]);
    if (this.#part?.of !== of) {
      const pixels = this.#whole.then((whole) => cut(whole, frame, { width, height }));
      this.#part = { of, pixels };
    }
    return this.#part.pixels;
  }

  async #open(): Promise<Pixels> {
    const { file, hash, hasAlpha } = this.original;
    try {
      const bytes = await readPictureFile(this.#root, file);
      if (hashOf(bytes) !== hash) throw new Error("was changed since it was read; build again");
      return await decode(bytes, { hasAlpha });
    } catch (error) {
      throw new Error(`${file} ${(error as Error).message}`);
    }
  }
}
